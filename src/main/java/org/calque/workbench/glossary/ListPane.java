package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** A line that says what is shown, with what can be done to all of it, and below it a card for each. */
class ListPane extends Surface {

    /** More than anybody reads at a time; the next come at the press of a button. */
    private static final int SHOWN = 100;

    final Wording wording;
    private final Wrapped title = new Wrapped("", Colour.TEXT, Fonts::strong);
    private final JPanel all = new JPanel(new FlowLayout(FlowLayout.RIGHT, 8, 0));
    private final CardList list = new CardList();

    ListPane(Wording wording, String name) {
        super(new BorderLayout(), Colour.SURFACE);
        this.wording = wording;
        all.setOpaque(false);
        Surface head = new Surface(new MigLayout("insets 9 18 9 10, fillx, aligny center", "[grow][]"), Colour.SURFACE).lines(0, 0, 1, 0);
        head.add(title, "growx, wmin 0");
        head.add(all);
        add(head, BorderLayout.NORTH);
        add(scrolling(list));
        list.getAccessibleContext().setAccessibleName(name);
    }

    /** The keys to what is shown. */
    final void keep() {
        list.setFocusable(true);
        list.requestFocusInWindow();
    }

    /** Adds what can be done to all that is shown. */
    final void offer(JComponent button) {
        all.add(button);
    }

    /**
     * Shows other things.
     *
     * @param none what is said where there are none
     */
    final <T> void show(String heading, List<T> things, Function<T, ? extends JComponent> card, String none) {
        title.setText(heading);
        show(things, card, none, SHOWN);
    }

    private <T> void show(List<T> things, Function<T, ? extends JComponent> card, String none, int most) {
        List<JComponent> cards = new ArrayList<>();
        things.subList(0, Math.min(most, things.size())).forEach(thing -> cards.add(card.apply(thing)));
        if (things.isEmpty()) {
            cards.add(new Wrapped(none, Colour.MUTED, Fonts::label));
        } else if (things.size() > most) {
            JButton more = link(wording.say("list.more", things.size() - most), "");
            more.addActionListener(pressed -> show(things, card, none, most + SHOWN));
            cards.add(row(more));
        }
        list.show(cards);
    }

    /** Begins at the first: other things are shown than before. */
    final void toTop() {
        list.toTop();
    }

    /** A button that looks like a link. */
    static JButton link(String text, String of) {
        return link(text, of, () -> { });
    }

    static JButton link(String text, String of, Runnable work) {
        return new Link(text, of, work);
    }

    /** The button that does what the pane is for. */
    static <B extends AbstractButton> B foremost(B button) {
        button.putClientProperty("FlatLaf.style", "background: $Button.default.background;"
                + " foreground: $Button.default.foreground; borderColor: $Button.default.borderColor");
        return button;
    }

    /** Components side by side, at the left. */
    static JPanel row(JComponent... parts) {
        return new Row(14, parts);
    }

    /** Components at both ends of a line. */
    static JPanel line(JComponent left, JComponent right) {
        return Row.ends(left, right);
    }
}
