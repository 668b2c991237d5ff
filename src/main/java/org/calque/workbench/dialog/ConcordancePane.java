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
import org.calque.document.Text;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.memory.TranslationMemory.Side;
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

/** How certain words were translated before: every unit of the memory that has them, in any inflected form, both sides lit. */
public final class ConcordancePane extends Surface {

    /** Looks words up in the memory, off the window's thread, and answers on it. */
    public interface Search {
        void ask(String words, Side side, Consumer<List<MemoryUnit>> answer);
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
        add(top, BorderLayout.NORTH);
        JScrollPane scrolling = new JScrollPane(list);
        scrolling.setPreferredSize(new Dimension(640, 420));
        add(scrolling);
        words.addActionListener(pressed -> look());
        source.addActionListener(pressed -> look());
        target.addActionListener(pressed -> look());
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
            search.ask(wanted, side, units -> show(wanted, side, units));
        }
    }

    private void show(String wanted, Side side, List<MemoryUnit> units) {
        List<JComponent> cards = new ArrayList<>();
        for (MemoryUnit unit : units) {
            Card card = new Card(null);
            card.add(new Runs(lit(unit.source(), side == Side.SOURCE ? wanted : "", side), Fonts::label));
            card.add(new Runs(lit(unit.target(), side == Side.TARGET ? wanted : "", side), Fonts::label));
            card.add(Words.muted(unit.origin()));
            cards.add(card);
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("concordance.none", wanted), Colour.MUTED, Fonts::small));
        }
        list.show(cards);
        list.toTop();
    }

    private static List<Runs.Run> lit(Text text, String wanted, Side side) {
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (int[] place : wanted.isEmpty() ? List.<int[]>of() : TranslationMemory.places(wanted, text, side)) {
            runs.add(new Runs.Run(text.string().substring(at, place[0]), Colour.TEXT, null, false));
            runs.add(new Runs.Run(text.string().substring(place[0], place[1]), Colour.SEARCH_HIT_TEXT, Colour.SEARCH_HIT, false));
            at = place[1];
        }
        runs.add(new Runs.Run(text.string().substring(at), Colour.TEXT, null, false));
        return runs;
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
