package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import org.calque.document.Segment;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** What stands before and after the active segment in the document, whatever the grid's filter hides. */
public final class ContextPane extends Surface {

    private static final int AROUND = 4;   // segments on each side

    private final Wording wording;
    private final IntConsumer goTo;
    private final CardList list = new CardList();
    private List<Segment> shown = List.of();
    private int first = -1;

    /** @param goTo goes to a segment of the document */
    public ContextPane(Wording wording, IntConsumer goTo) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.goTo = goTo;
        add(scrolling(list));
    }

    public void show(List<Segment> segments, int active) {
        int from = Math.max(0, active - AROUND);
        List<Segment> now = List.copyOf(segments.subList(from, Math.min(segments.size(), active + AROUND + 1)));
        if (from != first || !now.equals(shown)) {
            first = from;
            shown = now;
            List<JComponent> cards = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                cards.add(card(now.get(i), from + i, from + i == active));
            }
            list.show(cards);
        }
    }

    private Card card(Segment segment, int index, boolean active) {
        Card card = new Card(active ? Colour.ACCENT : null);
        Link number = new Link(wording.say("issues.segment", index + 1), () -> goTo.accept(index));
        number.setEnabled(!active);
        card.add(new Row(0, number));
        card.add(new Wrapped(segment.source().string(), Colour.MUTED, Fonts::small));
        if (!segment.target().isBlank()) {
            card.add(new Wrapped(segment.target().string(), Colour.TEXT, Fonts::label));
        }
        return card;
    }
}
