package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.AbstractListModel;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.xliff.TakeBack;
import org.calque.project.Review;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.model.ReturnedChanges.Decision;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Differences;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Goes through what came back for a document, change by change: Enter accepts, Delete refuses, and each moves on. */
public final class ReturnedPane extends Surface {

    private final Wording wording;
    private final ReturnedChanges changes;
    private final JList<Integer> list;
    private final CardList detail = new CardList();
    private final Words count = new Words("");
    private final JButton accept;
    private final JButton reject;
    private final JButton acceptRest;
    private final JButton take;
    private final JButton cancel;

    public ReturnedPane(Wording wording, ReturnedChanges changes) {
        super(new MigLayout("insets 18, fill, wrap 1, gapy 10", "[grow,fill]", "[][grow,fill][]"), Colour.WINDOW);
        this.wording = wording;
        this.changes = changes;
        Review review = changes.review();
        add(new Words(wording.say("returned.heading", review.proposals().size(), changes.file()), Colour.TEXT,
                () -> Fonts.strong(Fonts.text().getSize2D() + 2)), "split 2, flowy, gapy 4");
        String more = review.conflicts() == 0 ? "" : wording.say("returned.conflicts", review.conflicts());
        String lost = review.unplaced().isEmpty() ? "" : wording.say("returned.unplaced", review.unplaced().size());
        add(new Words((more + " " + lost).strip(), Colour.WARN, Fonts::label));

        list = new JList<>(new Rows());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Row());
        list.setFixedCellHeight(Fonts.label().getSize() * 2 + 8);
        list.setFixedCellWidth(280);   // as wide as it is shown, so that a longer translation ends in dots
        list.setBackground(Colour.SURFACE.get());
        list.getAccessibleContext().setAccessibleName(wording.say("returned.list"));
        list.addListSelectionListener(event -> show(list.getSelectedIndex()));
        list.registerKeyboardAction(pressed -> decide(Decision.ACCEPTED), KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), WHEN_FOCUSED);
        list.registerKeyboardAction(pressed -> decide(Decision.REJECTED), KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), WHEN_FOCUSED);
        list.registerKeyboardAction(pressed -> decide(Decision.REJECTED), KeyStroke.getKeyStroke(KeyEvent.VK_BACK_SPACE, 0), WHEN_FOCUSED);
        JScrollPane rows = new JScrollPane(list, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        rows.setBorder(BorderFactory.createLineBorder(Colour.LINE.get()));
        add(rows, "split 2, w 300:300:300, growy");
        add(Surface.scrolling(detail), "grow, push");

        accept = new JButton(wording.say("returned.accept"), Symbol.CIRCLE_CHECK.icon(16, Colour.GOOD));
        reject = new JButton(wording.say("returned.reject"), Symbol.X.icon(16, Colour.BAD));
        acceptRest = new JButton(wording.say("returned.accept-rest"));
        take = new JButton();
        cancel = new JButton(wording.say("cancel"));
        accept.addActionListener(pressed -> decide(Decision.ACCEPTED));
        reject.addActionListener(pressed -> decide(Decision.REJECTED));
        acceptRest.addActionListener(pressed -> {
            changes.acceptRest();
            refresh();
        });
        add(accept, "split 6");
        add(reject);
        add(acceptRest);
        add(count, "gapleft 10, growx, pushx");
        add(cancel);
        add(take);
        setPreferredSize(new Dimension(1040, 620));
        list.setSelectedIndex(0);
        refresh();
    }

    /** Says of the chosen change what is to become of it, and goes to the next that is open. */
    private void decide(Decision decision) {
        int row = list.getSelectedIndex();
        if (changes.change(row)) {
            changes.decide(row, decision);
            int next = changes.nextOpen(row);
            if (next >= 0) {
                list.setSelectedIndex(next);
                list.ensureIndexIsVisible(next);
            }
            refresh();
        }
    }

    private void refresh() {
        int accepted = changes.accepted().size();
        take.setText(wording.say("returned.take", accepted));
        take.setEnabled(accepted > 0);
        long open = 0;
        for (int i = 0; i < changes.review().proposals().size(); i++) {
            open += changes.decision(i) == Decision.OPEN ? 1 : 0;
        }
        count.setText(open == 0 ? "" : wording.say("returned.open", open));
        boolean change = changes.change(list.getSelectedIndex());
        accept.setEnabled(change);
        reject.setEnabled(change);
        acceptRest.setEnabled(open > 0);
        list.repaint();
    }

    private void show(int row) {
        if (row < 0) {
            return;
        }
        detail.show(changes.change(row) ? change(changes.proposal(row)) : unplaced(changes.unplaced(row)));
        detail.toTop();
        refresh();
    }

    private List<JComponent> change(Review.Proposal proposal) {
        List<JComponent> cards = new ArrayList<>();
        cards.add(card("returned.source", proposal.before().source().string(), null));
        if (proposal.conflict()) {
            Card left = card("returned.left", proposal.left() == null ? "" : proposal.left().string(), Colour.WARN_MARK);
            left.add(new Wrapped(wording.say("returned.conflict"), Colour.WARN, Fonts::small));
            cards.add(left);
            cards.add(card("returned.here", proposal.before().target().string(), null));
        }
        Text before = proposal.before().target();
        Text after = proposal.after().target();
        Card target = new Card(Colour.ACCENT);
        target.add(Words.muted(wording.say(before.equals(after) ? "returned.same" : "returned.target")));
        target.add(new Runs(before.isBlank() ? List.of(new Runs.Run(after.string(), Colour.TEXT, null, false)) : Differences.between(before, after), Fonts::text));
        if (proposal.before().state() != proposal.after().state()) {
            target.add(new Words(wording.say("returned.state", state(proposal.before().state()), state(proposal.after().state())), Colour.MUTED, Fonts::label));
        }
        cards.add(target);
        String note = proposal.after().note();
        if (note != null && !Objects.equals(note, proposal.before().note())) {
            Card noted = new Card(null);
            noted.add(Words.muted(wording.say("returned.note")));
            noted.add(new Runs(Differences.between(Text.of(Objects.requireNonNullElse(proposal.before().note(), "")), Text.of(note)), Fonts::label));
            cards.add(noted);
        }
        return cards;
    }

    private List<JComponent> unplaced(TakeBack.Unplaced unplaced) {
        Card why = new Card(Colour.WARN_MARK);
        why.add(new Wrapped(wording.say("returned.reason." + unplaced.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), unplaced.key()), Colour.WARN, Fonts::label));
        return List.of(why, card("returned.source", unplaced.source(), null), card("returned.came", unplaced.target(), null));
    }

    private Card card(String key, String text, @Nullable Colour stripe) {
        Card card = new Card(stripe);
        card.add(Words.muted(wording.say(key)));
        card.add(new Wrapped(text, Colour.TEXT, Fonts::text));
        return card;
    }

    private String state(SegmentState state) {
        return wording.say("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Shows it in a dialog over a window; what was accepted is handed over where the user takes it. */
    public void ask(Component over, Consumer<List<Review.Proposal>> taken) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("returned.title"), Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), WHEN_IN_FOCUSED_WINDOW);
        boolean[] go = {false};
        cancel.addActionListener(pressed -> dialog.dispose());
        take.addActionListener(pressed -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        SwingUtilities.invokeLater(list::requestFocusInWindow);
        dialog.setVisible(true);   // returns when it is disposed of
        if (go[0]) {
            taken.accept(changes.accepted());
        }
    }

    private final class Rows extends AbstractListModel<Integer> {

        @Override
        public int getSize() {
            return changes.size();
        }

        @Override
        public Integer getElementAt(int index) {
            return index;
        }
    }

    /** One change in a line: its number, what was decided, and how its target begins. */
    private final class Row extends JPanel implements ListCellRenderer<Integer> {

        private final Words number = Words.muted("");
        private final Words words = new Words("");

        Row() {
            super(new BorderLayout(10, 0));
            setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 8));
            add(number, BorderLayout.WEST);
            add(words);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Integer> of, Integer row, int index, boolean selected, boolean focused) {
            boolean change = changes.change(row);
            number.setText(change ? String.valueOf(changes.proposal(row).index() + 1) : "–");
            Symbol symbol = !change ? Symbol.TRIANGLE_ALERT : switch (changes.decision(row)) {
                case OPEN -> changes.proposal(row).conflict() ? Symbol.CIRCLE_ALERT : Symbol.CIRCLE_DASHED;
                case ACCEPTED -> Symbol.CIRCLE_CHECK;
                case REJECTED -> Symbol.X;
            };
            Colour colour = !change ? Colour.WARN_MARK : switch (changes.decision(row)) {
                case OPEN -> changes.proposal(row).conflict() ? Colour.WARN_MARK : Colour.FAINT;
                case ACCEPTED -> Colour.GOOD;
                case REJECTED -> Colour.BAD;
            };
            words.with(symbol.icon(16, colour));
            words.setText(change ? words(changes.proposal(row)) : changes.unplaced(row).target());
            setBackground((selected ? Colour.ACCENT_SOFT : Colour.SURFACE).get());
            getAccessibleContext().setAccessibleName(number.getText() + " " + (change ? wording.say("returned.decision."
                    + changes.decision(row).name().toLowerCase(Locale.ROOT)) + " " : "") + words.getText());
            return this;
        }

        private String words(Review.Proposal proposal) {
            String target = proposal.after().target().string();
            return target.isBlank() ? proposal.before().source().string() : target;
        }
    }
}
