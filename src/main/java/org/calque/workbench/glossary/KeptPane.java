package org.calque.workbench.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.calque.glossary.exchange.KeptDatum;
import org.calque.workbench.part.Stack;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** What another program's file said of a concept that has no field here: to be read, and exported again. Hidden where there is nothing. */
final class KeptPane extends Surface {

    private final Wording wording;

    KeptPane(Wording wording) {
        super(new Stack(3), Colour.WINDOW);
        this.wording = wording;
        setVisible(false);
    }

    void show(Concept concept) {
        removeAll();
        Words heading = new Words(wording.say("concept.kept"), Colour.MUTED, Fonts::small);
        heading.setToolTipText(wording.say("concept.kept.tip"));
        add(heading);
        add("", concept.extra());
        for (Term term : concept.terms()) {
            add(term.text(), term.extra());
        }
        setVisible(getComponentCount() > 1);
        revalidate();
        repaint();
    }

    private void add(String of, Map<String, String> extra) {
        List<KeptDatum> kept = KeptDatum.of(extra);
        if (!kept.isEmpty() && !of.isEmpty()) {
            add(new Words(of, Colour.TEXT, Fonts::small));
        }
        kept.forEach(datum -> add(new Wrapped(told(datum), Colour.MUTED, Fonts::small)));
    }

    private String told(KeptDatum datum) {
        String language = datum.language() == null ? "" : Locale.forLanguageTag(datum.language()).getDisplayName(wording.language());
        String category = switch (datum.category()) {
            case "term" -> language;
            case "xml:lang" -> wording.say("concept.kept.variety");
            default -> language.isEmpty() ? datum.category() : datum.category() + ", " + language;
        };
        String value = datum.beside() == null ? datum.value() : datum.value() + " (" + datum.beside() + ")";
        return wording.say("concept.datum", category, value);
    }
}
