package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;

/** Finds a command by words of its name, and does it. */
public final class PalettePane extends Surface {

    private final Actions actions;
    private final JTextField typed = new JTextField();
    private final DefaultListModel<ActionId> found = new DefaultListModel<>();
    private final JList<ActionId> list = new JList<>(found);
    private Runnable leave = () -> { };

    public PalettePane(Actions actions) {
        super(new BorderLayout(0, 8), Colour.WINDOW);
        this.actions = actions;
        setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        typed.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        typed.putClientProperty("JTextField.placeholderText", actions.wording().say("palette.hint"));
        typed.getAccessibleContext().setAccessibleName(actions.wording().say("palette.hint"));
        list.getAccessibleContext().setAccessibleName(actions.wording().say("action.palette"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);   // the field has the keys
        list.setCellRenderer(new Cell());
        add(typed, BorderLayout.NORTH);
        JScrollPane scrolling = new JScrollPane(list);
        scrolling.setPreferredSize(new Dimension(520, 330));
        add(scrolling);
        Typed.in(typed, this::look);
        typed.registerKeyboardAction(pressed -> step(1), KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, 0), WHEN_FOCUSED);
        typed.registerKeyboardAction(pressed -> step(-1), KeyStroke.getKeyStroke(KeyEvent.VK_UP, 0), WHEN_FOCUSED);
        typed.addActionListener(pressed -> run());
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                run();
            }
        });
        look();
    }

    /** The commands that can be done now and whose names have all the words typed. */
    private void look() {
        String[] words = folded(typed.getText()).strip().split("\\s+");
        found.clear();
        List<ActionId> fits = new ArrayList<>();
        for (ActionId id : ActionId.values()) {
            String name = folded(actions.wording().say(id.key()));
            if (id != ActionId.PALETTE && actions.get(id).isEnabled() && Arrays.stream(words).allMatch(name::contains)) {
                fits.add(id);
            }
        }
        fits.forEach(found::addElement);
        list.setSelectedIndex(0);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "").toLowerCase(Locale.ROOT);
    }

    private void step(int by) {
        int to = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + by));
        list.setSelectedIndex(to);
        list.ensureIndexIsVisible(to);
    }

    private void run() {
        ActionId chosen = list.getSelectedValue();
        leave.run();
        if (chosen != null) {
            SwingUtilities.invokeLater(() -> actions.get(chosen).actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, chosen.name())));
        }
    }

    /** Types into the field, as a person would, and runs what is found first. */
    void run(String words) {
        typed.setText(words);
        run();
    }

    /** What is found, in order. */
    List<ActionId> found() {
        List<ActionId> all = new ArrayList<>();
        found.elements().asIterator().forEachRemaining(all::add);
        return all;
    }

    public void ask(Component over) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), actions.wording().say("action.palette"), Dialog.ModalityType.APPLICATION_MODAL);
        leave = dialog::dispose;
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
    }

    private final class Cell extends JPanel implements ListCellRenderer<ActionId> {

        private final JLabel name = new JLabel();
        private final JLabel key = new JLabel();

        Cell() {
            super(new BorderLayout(20, 0));
            setBorder(BorderFactory.createEmptyBorder(5, 8, 5, 8));
            add(name);
            add(key, BorderLayout.EAST);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends ActionId> of, ActionId id, int index, boolean selected, boolean focused) {
            name.setText(actions.wording().say(id.key()));
            key.setText(actions.keyName(id));
            name.setFont(Fonts.label());
            key.setFont(Fonts.small());
            name.setForeground((selected ? Colour.ACCENT : Colour.TEXT).get());
            key.setForeground(Colour.MUTED.get());
            setBackground((selected ? Colour.ACCENT_SOFT : Colour.WINDOW).get());
            getAccessibleContext().setAccessibleName(name.getText());
            return this;
        }
    }
}
