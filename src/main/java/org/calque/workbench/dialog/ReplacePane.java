package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.document.Document;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.workbench.model.Replacing;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Differences;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Finds words in all targets of a document and replaces them; shows beforehand what would change. */
public final class ReplacePane extends Surface {

    /** More than anybody reads before pressing the button. */
    private static final int SHOWN = 200;

    private final Wording wording;
    private final Document document;
    private final JTextField find = new JTextField();
    private final JTextField by = new JTextField();
    private final JCheckBox expression;
    private final JCheckBox exactCase;
    private final Words count;
    private final CardList preview = new CardList();
    private final JButton replace;
    private final JButton cancel;
    private List<DocumentSession.Edit> edits = List.of();

    /** @param selected what to look for first; "" for nothing */
    public ReplacePane(Wording wording, Document document, String selected) {
        super(new MigLayout("insets 18, fill, wrap 2, gapy 8", "[][grow,fill]", "[][][][grow,fill][]"), Colour.WINDOW);
        this.wording = wording;
        this.document = document;
        expression = new JCheckBox(wording.say("replace.expression"));
        exactCase = new JCheckBox(wording.say("replace.case"));
        count = Words.muted("");
        replace = new JButton(wording.say("replace.do"));
        cancel = new JButton(wording.say("cancel"));
        field("replace.find", find);
        field("replace.by", by);
        add(expression, "skip 1, split 3");
        add(exactCase);
        add(count, "gapleft push");
        JScrollPane scrolling = new JScrollPane(preview);
        scrolling.setPreferredSize(new Dimension(620, 320));
        add(scrolling, "span 2, grow");
        add(cancel, "span 2, split 2, align right");
        add(replace);
        find.setText(selected);
        Typed.in(find, this::look);
        Typed.in(by, this::look);
        expression.addActionListener(pressed -> look());
        exactCase.addActionListener(pressed -> look());
        look();
    }

    private void field(String key, JTextField field) {
        Words label = new Words(wording.say(key), Colour.TEXT, Fonts::label);
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(wording.say(key));
        add(label);
        add(field);
    }

    /** Finds anew, and shows what would become of each segment. */
    private void look() {
        edits = List.of();
        String wrong = "";
        if (!find.getText().isEmpty()) {
            try {
                edits = new Replacing(find.getText(), by.getText(), expression.isSelected(), exactCase.isSelected()).edits(document, Progress.NONE);
            } catch (IllegalArgumentException | IndexOutOfBoundsException unfinished) {
                wrong = wording.say("replace.wrong");   // half an expression is no fault while it is being typed
            }
        }
        count.setText(wrong.isEmpty() ? wording.say("replace.count", edits.size()) : wrong);
        replace.setEnabled(!edits.isEmpty());
        List<JComponent> cards = new ArrayList<>();
        for (DocumentSession.Edit edit : edits.subList(0, Math.min(SHOWN, edits.size()))) {
            cards.add(card(edit));
        }
        if (edits.size() > SHOWN) {
            cards.add(new Wrapped(wording.say("replace.more", edits.size() - SHOWN), Colour.MUTED, Fonts::small));
        }
        preview.show(cards);
        preview.toTop();
    }

    private Card card(DocumentSession.Edit edit) {
        Card card = new Card(null);
        card.add(Words.muted(wording.say("issues.segment", edit.index() + 1)));
        card.add(new Runs(Differences.between(document.segments().get(edit.index()).target(), edit.target()), Fonts::label));
        return card;
    }

    /** Asks in a dialog over a window; what is given back is to be done in one step. */
    public void ask(Component over, Consumer<List<DocumentSession.Edit>> answer) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("replace.title"), Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setContentPane(this);
        dialog.getRootPane().setDefaultButton(replace);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        boolean[] go = {false};
        cancel.addActionListener(pressed -> dialog.dispose());
        replace.addActionListener(pressed -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        find.selectAll();
        dialog.setVisible(true);   // returns when it is disposed of
        if (go[0]) {
            answer.accept(edits);
        }
    }
}
