package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.memory.Concordance;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/**
 * How certain words were translated before: every unit of the memory that has them, in any inflected form, and lit on the other
 * side what answers them: by the glossary for certain, and by all that the memories hold as a guess that looks like one.
 */
public final class ConcordancePane extends Surface {

    /** Looks words up in the memory, off the window's thread, and answers on it. */
    public interface Search {
        void ask(String words, Side side, Consumer<List<Concordance.Hit>> answer);
    }

    private final Wording wording;
    private final Search search;
    private final JTextField words = new JTextField();
    private final JRadioButton source;
    private final JRadioButton target;
    private final CardList list = new CardList();

    public ConcordancePane(Wording wording, Search search) {
        super(new BorderLayout(0, 8), Colour.WINDOW);
        this.wording = wording;
        this.search = search;
        setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
        source = new JRadioButton(wording.say("concordance.source"), true);
        target = new JRadioButton(wording.say("concordance.target"));
        ButtonGroup sides = new ButtonGroup();
        sides.add(source);
        sides.add(target);
        words.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        words.putClientProperty("JTextField.placeholderText", wording.say("concordance.hint"));
        words.getAccessibleContext().setAccessibleName(wording.say("concordance.hint"));
        JPanel top = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill][][]"));
        top.setOpaque(false);
        top.add(words);
        top.add(source);
        top.add(target);
        top.add(legend(), "newline, span, growx");
        add(top, BorderLayout.NORTH);
        JScrollPane scrolling = new JScrollPane(list);
        scrolling.setPreferredSize(new Dimension(640, 420));
        add(scrolling);
        words.addActionListener(pressed -> look());
        source.addActionListener(pressed -> look());
        target.addActionListener(pressed -> look());
    }

    private Runs legend() {
        return new Runs(List.of(new Runs.Run(wording.say("concordance.searched"), Colour.SEARCH_HIT_TEXT, Colour.SEARCH_HIT, false),
                new Runs.Run("   ", Colour.TEXT, null, false), new Runs.Run(wording.say("concordance.agreed"), Colour.GOOD, Colour.GOOD_SOFT, false),
                new Runs.Run("   ", Colour.TEXT, null, false), new Runs.Run(wording.say("concordance.likely"), Colour.ACCENT, Colour.ACCENT_SOFT, false)),
                Fonts::small);
    }

    /** Looks words up, as if they had been typed. */
    public void look(String wanted, Side side) {
        words.setText(wanted);
        (side == Side.SOURCE ? source : target).setSelected(true);
        look();
    }

    private void look() {
        String wanted = words.getText().strip();
        Side side = source.isSelected() ? Side.SOURCE : Side.TARGET;
        if (!wanted.isEmpty()) {
            search.ask(wanted, side, hits -> show(wanted, hits));
        }
    }

    private void show(String wanted, List<Concordance.Hit> hits) {
        List<JComponent> cards = new ArrayList<>();
        for (Concordance.Hit hit : hits) {
            Card card = new Card(null);
            card.add(runs(hit.unit().source().string(), hit.source()));
            card.add(runs(hit.unit().target().string(), hit.target()));
            card.add(Words.muted(hit.unit().origin()));
            cards.add(card);
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("concordance.none", wanted), Colour.MUTED, Fonts::small));
        }
        list.show(cards);
        list.toTop();
    }

    private Runs runs(String text, List<Concordance.Lit> lit) {
        List<Runs.Run> runs = new ArrayList<>();
        StringBuilder likely = new StringBuilder();
        int at = 0;
        for (Concordance.Lit place : lit) {
            String words = text.substring(place.start(), place.end());
            runs.add(new Runs.Run(text.substring(at, place.start()), Colour.TEXT, null, false));
            runs.add(switch (place.why()) {
                case SEARCHED -> new Runs.Run(words, Colour.SEARCH_HIT_TEXT, Colour.SEARCH_HIT, false);
                case TERM -> new Runs.Run(words, Colour.GOOD, Colour.GOOD_SOFT, false);
                case LIKELY -> new Runs.Run(words, Colour.ACCENT, Colour.ACCENT_SOFT, false);
            });
            if (place.why() != Concordance.Why.SEARCHED) {
                likely.append(likely.isEmpty() ? "" : ", ").append(wording.say("concordance.why", words,
                        wording.say(place.why() == Concordance.Why.TERM ? "concordance.agreed" : "concordance.likely")));
            }
            at = place.end();
        }
        runs.add(new Runs.Run(text.substring(at), Colour.TEXT, null, false));
        Runs shown = new Runs(runs, Fonts::label);
        if (!likely.isEmpty()) {
            shown.setToolTipText(likely.toString());
            shown.getAccessibleContext().setAccessibleDescription(likely.toString());
        }
        return shown;
    }

    /** Shows it beside the window, to be kept open while one works. */
    public void open(Component over) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("action.concordance"), Dialog.ModalityType.MODELESS);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
        words.requestFocusInWindow();
    }
}
