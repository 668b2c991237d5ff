package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Stack;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Says, beside the segment, why it was not confirmed, with the ways out at hand: write the agreed rendering, or let the error
 * pass with a reason. It takes no focus away and blocks nothing; it goes when nothing is wrong any more.
 */
public final class RefusalPane extends Card {

    /** The ways out. */
    public interface WaysOut {
        void insert(TermCard card);

        /**
         * @param reason     not blank
         * @param everywhere whether the same is let pass in the whole document
         */
        void waive(Issue issue, String reason, boolean everywhere);

        void leaveEmpty();

        /** Whether the target lacks an inline code of the source. */
        boolean lacksCode();

        /** Puts in, at the caret, the next inline code that the target lacks. */
        void insertCode();

        /** Back to the target. */
        void resume();
    }

    private final Actions actions;
    private final Wording wording;
    private final WaysOut ways;
    private final JTextField reason = new JTextField();
    private final JCheckBox everywhere;
    private List<Issue> errors = List.of();
    private List<TermCard> cards = List.of();
    private @Nullable Issue asked;
    private @Nullable Issue built;   // what was asked about when the pane was last built

    public RefusalPane(Actions actions, WaysOut ways) {
        super(Colour.BAD);
        this.actions = actions;
        this.wording = actions.wording();
        this.ways = ways;
        setLayout(new Stack(6));
        setVisible(false);
        reason.putClientProperty("JTextField.placeholderText", wording.say("waive.reason"));
        reason.getAccessibleContext().setAccessibleName(wording.say("waive.reason"));
        reason.addActionListener(entered -> waive());
        everywhere = new JCheckBox(wording.say("waive.everywhere"));
        everywhere.setOpaque(false);
        registerKeyboardAction(pressed -> dismiss(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    /** Shows why; hides itself where nothing is wrong. */
    public void show(List<Issue> nowWrong, List<TermCard> terms) {
        boolean same = errors.equals(nowWrong) && cards.equals(terms) && asked == built && isVisible();
        errors = List.copyOf(nowWrong);
        cards = List.copyOf(terms);
        if (asked != null && !errors.contains(asked)) {
            asked = null;
        }
        if (!same) {   // what is being typed into is not taken away and put back
            boolean typing = reason.isFocusOwner();
            build();
            if (typing) {
                ways.resume();
            }
        }
    }

    /** Asks for the reason for which an error is let pass; the field has the focus. */
    public void ask(Issue issue, List<Issue> nowWrong, List<TermCard> terms) {
        asked = issue;
        reason.setText("");
        everywhere.setSelected(false);
        show(nowWrong, terms);
        reason.requestFocusInWindow();
    }

    public void dismiss() {
        boolean focused = isFocusWithin();
        asked = null;
        errors = List.of();
        build();
        if (focused) {
            ways.resume();
        }
    }

    private boolean isFocusWithin() {
        java.awt.Component owner = java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && javax.swing.SwingUtilities.isDescendingFrom(owner, this);
    }

    private void waive() {
        String why = reason.getText().strip();
        if (why.isEmpty()) {
            reason.putClientProperty("JComponent.outline", "error");
            reason.requestFocusInWindow();
        } else if (asked != null) {
            reason.putClientProperty("JComponent.outline", null);
            Issue waived = asked;
            asked = null;
            ways.waive(waived, why, everywhere.isSelected());
            ways.resume();
        }
    }

    private void build() {
        built = asked;
        removeAll();
        setVisible(!errors.isEmpty());
        if (isVisible()) {
            JButton close = new JButton(Symbol.X.icon(14, Colour.MUTED));
            close.putClientProperty("JButton.buttonType", "borderless");
            close.getAccessibleContext().setAccessibleName(wording.say("refused.close"));
            close.setToolTipText(wording.say("refused.close"));
            close.addActionListener(pressed -> dismiss());
            add(Row.ends(new Words(wording.say("refused.title"), Colour.BAD, Fonts::strong).with(Symbol.CIRCLE_ALERT.icon(16, Colour.BAD)), close));
            errors.forEach(issue -> add(line(issue)));
            getAccessibleContext().setAccessibleName(wording.say("refused.title"));
            getAccessibleContext().setAccessibleDescription(String.join(" ", errors.stream().map(this::sentence).toList()));
        }
        revalidate();
        repaint();
    }

    /** What is wrong; where its concept says how each mention is to be written, with the form of this one, which the button writes too. */
    private String sentence(Issue issue) {
        for (TermCard card : cards) {
            @Nullable String mention = issue.equals(card.issue()) ? card.mention() : null;
            if (mention != null) {
                boolean first = mention.equals("terms.mention.first");
                return card.wrong() == null ? wording.say(first ? "refused.missing.first" : "refused.missing.again", card.found(), card.rendering())
                        : wording.say(first ? "refused.forbidden.first" : "refused.forbidden.again", card.found(), card.rendering(), card.wrong());
            }
        }
        return issue.message();
    }

    private JComponent line(Issue issue) {
        JPanel line = new JPanel(new Stack(4));
        line.setOpaque(false);
        line.add(new Wrapped(sentence(issue), Colour.TEXT, Fonts::label));
        JPanel row = new JPanel(new BorderLayout(8, 0));
        row.setOpaque(false);
        row.setBorder(BorderFactory.createEmptyBorder(4, 0, 4, 0));
        if (issue.equals(asked)) {
            row.add(reason);
            JButton let = button(wording.say("waive.do"), this::waive);
            let.putClientProperty("FlatLaf.style", "foreground: $Calque.waived");
            row.add(let, BorderLayout.EAST);
        } else {
            row.add(waysOut(issue), BorderLayout.WEST);
        }
        line.add(row);
        if (issue.equals(asked)) {
            line.add(everywhere);
        }
        return line;
    }

    private JComponent waysOut(Issue issue) {
        Row row = new Row(6);
        for (int i = 0; i < cards.size(); i++) {
            if (issue.equals(cards.get(i).issue())) {
                TermCard card = cards.get(i);
                String key = i < ActionId.TERMS.size() ? actions.keyName(ActionId.TERMS.get(i)) : "";
                offer(row, wording.say(card.wrong() == null ? "refused.insert" : "refused.replace", card.rendering()), key, () -> ways.insert(card));
            }
        }
        if (issue.check().equals(CheckKind.CODES.id()) && issue.start() < 0 && ways.lacksCode()) {
            offer(row, wording.say("refused.code"), actions.keyName(ActionId.NEXT_CODE), ways::insertCode);
        }
        if (issue.check().equals("untranslated")) {
            offer(row, wording.say(ActionId.LEAVE_EMPTY.key()), actions.keyName(ActionId.LEAVE_EMPTY), ways::leaveEmpty);
        } else {
            offer(row, wording.say("terms.waive"), actions.keyName(ActionId.WAIVE), () -> ask(issue, errors, cards));
        }
        return row;
    }

    private static void offer(Row row, String text, String key, Runnable work) {
        row.add(button(text, work));
        if (!key.isEmpty()) {
            row.add(Badge.key(key), "gapright 10");
        }
    }

    private static JButton button(String text, Runnable work) {
        JButton button = new JButton(text);
        button.getAccessibleContext().setAccessibleName(text);
        button.addActionListener(pressed -> work.run());
        return button;
    }
}
