package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.document.Text;
import org.calque.project.Change;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** What the active target was before, the latest first, each to be put back. */
public final class HistoryPane extends Surface {

    /** A segment worked on for long has more than anybody looks through. */
    private static final int SHOWN = 50;

    private final Wording wording;
    private final Consumer<Text> putBack;
    private final DateTimeFormatter times;
    private final CardList list = new CardList();
    private List<Change> shown = List.of();

    /** @param putBack puts an earlier target into the active segment */
    public HistoryPane(Wording wording, Consumer<Text> putBack) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.putBack = putBack;
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(wording.language()).withZone(ZoneId.systemDefault());
        add(scrolling(list));
        build(Text.EMPTY);
    }

    /** @param now the target as it is, which cannot be put back */
    public void show(List<Change> changes, Text now) {
        List<Change> first = changes.subList(0, Math.min(SHOWN, changes.size()));
        if (!first.equals(shown)) {
            shown = List.copyOf(first);
            build(now);
        }
    }

    private void build(Text now) {
        List<JComponent> cards = new ArrayList<>();
        for (Change change : shown) {
            cards.add(card(change, now));
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("history.none"), Colour.MUTED, Fonts::small));
        }
        list.show(cards);
    }

    private Card card(Change change, Text now) {
        Card card = new Card(null);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(Words.muted(change.command().label(wording.language()) + " · " + change.who()));
        top.add(Words.muted(times.format(change.at())), BorderLayout.EAST);
        card.add(top);
        boolean empty = change.target().isEmpty();
        card.add(new Wrapped(empty ? wording.say("history.empty") : change.target().string(),
                empty ? Colour.FAINT : Colour.TEXT, Fonts::label));
        if (!change.target().equals(now)) {
            card.add(new Row(0, new Link(wording.say("history.back"), () -> putBack.accept(change.target()))));
        }
        return card;
    }
}
