package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.action.Keymap;
import org.calque.workbench.action.Keys;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Whose habits the keys follow, and a key of one's own for any command. */
public final class KeySettings extends Surface {

    /** What is chosen here takes effect through this; the window is then built anew. */
    public interface Effects {
        void preset(Keymap.Preset preset);

        /** @param key null for the preset's again */
        void key(ActionId id, @Nullable KeyStroke key);
    }

    private static final List<String> NAMES = List.of("Calque", "OmegaT", "memoQ", "Trados");

    private final Actions actions;
    private final Wording wording;
    private final JTable table;
    private final JTextField pressed = new JTextField(12);
    private final Words told = Words.muted("");
    private final JButton set;
    private final JButton back;
    private @Nullable KeyStroke key;

    public KeySettings(Actions actions, Keymap.Preset preset, Effects effects) {
        super(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx", "[" + SettingsPage.LABELS + "!][grow]"), Colour.SURFACE);
        this.actions = actions;
        this.wording = actions.wording();
        add(Words.strong(wording.say("settings.keys")), "span 2");
        add(new Words(wording.say("settings.keys.like")));
        add(SettingsPage.pills(List.of(Keymap.Preset.values()), preset, value -> NAMES.get(value.ordinal()), effects::preset));
        DefaultTableModel rows = new DefaultTableModel(new Object[] {wording.say("settings.keys.command"), wording.say("settings.keys.key")}, 0) {
            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        for (ActionId id : ActionId.values()) {
            rows.addRow(new Object[] {wording.say(id.key()), actions.keyNames(id)});
        }
        table = new JTable(rows);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setShowGrid(false);
        table.setDefaultRenderer(Object.class, new Cell());
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel head) {
            head.setHorizontalAlignment(JLabel.LEADING);
        }
        table.getColumnModel().getColumn(0).setPreferredWidth(260);
        table.getAccessibleContext().setAccessibleName(wording.say("settings.keys"));
        table.getSelectionModel().addListSelectionListener(chosen -> refresh());
        JScrollPane scrolling = new JScrollPane(table);
        scrolling.setPreferredSize(new Dimension(400, 190));
        add(scrolling, "span 2, growx, h 190!");
        set = new JButton(wording.say("settings.keys.set"));
        back = new JButton(wording.say("settings.keys.back"));
        pressed.setEditable(false);
        pressed.putClientProperty("JTextField.placeholderText", wording.say("settings.keys.press"));
        pressed.getAccessibleContext().setAccessibleName(wording.say("settings.keys.press"));
        pressed.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                press(KeyStroke.getKeyStrokeForEvent(event), event);
            }
        });
        set.addActionListener(clicked -> chosen().ifPresent(id -> effects.key(id, key)));
        back.addActionListener(clicked -> chosen().ifPresent(id -> effects.key(id, null)));
        add(pressed, "span 2, split 4, w 230!");
        add(set);
        add(back);
        add(told, "growx, wmin 0");
        refresh();
    }

    /** Begins where its heading begins. */
    private static final class Cell extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, selected, false, row, column);
            setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 6));
            return this;
        }
    }

    private Optional<ActionId> chosen() {
        int row = table.getSelectedRow();
        return row < 0 ? Optional.empty() : Arrays.stream(ActionId.values()).skip(table.convertRowIndexToModel(row)).findFirst();
    }

    private void press(KeyStroke stroke, KeyEvent event) {
        boolean modifierOnly = switch (event.getKeyCode()) {
            case KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_ALT, KeyEvent.VK_META, KeyEvent.VK_ALT_GRAPH -> true;
            default -> false;
        };
        if (!modifierOnly && event.getKeyCode() != KeyEvent.VK_TAB && event.getKeyCode() != KeyEvent.VK_ESCAPE) {
            event.consume();
            key = Keymap.allowed(stroke) ? stroke : null;
            pressed.setText(Keys.name(stroke, wording));
            told.setText(key == null ? wording.say("settings.keys.types") : actions.keymap().command(stroke)
                    .map(other -> wording.say("settings.keys.taken", wording.say(other.key()))).orElse(""));
            refresh();
        }
    }

    private void refresh() {
        set.setEnabled(key != null && chosen().isPresent());
        back.setEnabled(chosen().isPresent());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table != null) {
            table.setRowHeight(Fonts.label().getSize() + 12);
        }
    }
}
