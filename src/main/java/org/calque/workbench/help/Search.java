package org.calque.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JEditorPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.Document;
import org.calque.workbench.theme.Colour;

/** Marks the words asked for on the page that is shown, and goes from one place to the next. */
final class Search {

    private final JEditorPane text;
    private List<Integer> places = List.of();
    private int length;
    private int at;

    Search(JEditorPane text) {
        this.text = text;
    }

    /** @param words as they stand on the page, capitals aside; "" marks nothing */
    void mark(String words) {
        text.getHighlighter().removeAllHighlights();
        length = words.length();
        places = words.isEmpty() ? List.of() : places(words.toLowerCase(Locale.ROOT));
        at = -1;
        for (int place : places) {
            try {
                text.getHighlighter().addHighlight(place, place + length, new DefaultHighlighter.DefaultHighlightPainter(Colour.SEARCH_HIT.get()));
            } catch (BadLocationException changed) {
                throw new IllegalStateException(changed);
            }
        }
        next();
    }

    /** Scrolls to the next place, and from the last to the first. */
    void next() {
        if (!places.isEmpty()) {
            at = (at + 1) % places.size();
            text.setCaretPosition(places.get(at));
        }
    }

    private List<Integer> places(String words) {
        Document page = text.getDocument();
        List<Integer> found = new ArrayList<>();
        try {
            String all = page.getText(0, page.getLength()).toLowerCase(Locale.ROOT);
            for (int place = all.indexOf(words); place >= 0; place = all.indexOf(words, place + length)) {
                found.add(place);
            }
        } catch (BadLocationException changed) {
            throw new IllegalStateException(changed);
        }
        return found;
    }
}
