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
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
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
    private final List<Link> links = new ArrayList<>();   // from above
    private List<Change> shown = List.of();

    /** @param putBack puts an earlier target into the active segment */
    public HistoryPane(Wording wording, Consumer<Text> putBack) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.putBack = putBack;
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(wording.language()).withZone(ZoneId.systemDefault());
        add(scrolling(list));
        registerKeyboardAction(pressed -> walk(-1), KeyStroke.getKeyStroke("UP"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(pressed -> walk(1), KeyStroke.getKeyStroke("DOWN"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        build(Text.EMPTY);
    }

    /** Gives the focus to the latest version that can be put back; from there the arrows walk, and Enter puts it back. */
    public void begin() {
        if (!links.isEmpty()) {
            links.get(0).requestFocusInWindow();
        }
    }

    private void walk(int by) {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).isFocusOwner()) {
                Link next = links.get(Math.max(0, Math.min(links.size() - 1, i + by)));
                next.requestFocusInWindow();
                list.scrollRectToVisible(SwingUtilities.convertRectangle(next.getParent(), next.getBounds(), list));
                return;
            }
        }
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
        links.clear();
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
            Link back = new Link(wording.say("history.back"), change.target().string(), () -> putBack.accept(change.target()));
            links.add(back);
            card.add(new Row(0, back));
        }
        return card;
    }
}
