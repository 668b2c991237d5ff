package org.calque.workbench.memory;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.UUID;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.calque.store.MemoryTable;
import org.calque.workbench.model.MemoryModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The memories in their rank, and what can be set of the one that is chosen. The first entry stands for all of them. */
final class MemoryList extends Surface {

    /** More would let nothing through that is offered at all. */
    private static final int MOST_PENALTY = 50;

    private final MemoryModel model;
    private final Wording wording;
    private final DefaultListModel<MemoryTable.@Nullable Row> entries = new DefaultListModel<>();
    private final JList<MemoryTable.@Nullable Row> list = new JList<>(entries);
    private final JTextField name = new JTextField();
    private final JSpinner penalty = new JSpinner(new SpinnerNumberModel(0, 0, MOST_PENALTY, 1));
    private final JCheckBox writable;
    private final JButton up;
    private final JButton down;
    private final JButton delete;
    private boolean refreshing;

    MemoryList(MemoryModel model, Wording wording) {
        super(new BorderLayout(), Colour.WINDOW);
        this.model = model;
        this.wording = wording;
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(this::cell);
        list.getAccessibleContext().setAccessibleName(wording.say("memory.list"));
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !refreshing) {
                MemoryTable.Row row = selected();
                model.choose(row == null ? null : row.id());
            }
        });
        writable = new JCheckBox(wording.say("memory.writable"));
        up = button("memory.up", () -> rank(-1));
        down = button("memory.down", () -> rank(1));
        delete = new JButton(Symbol.TRASH_2.icon());
        delete.setToolTipText(wording.say("memory.delete"));
        delete.getAccessibleContext().setAccessibleName(wording.say("memory.delete"));
        delete.addActionListener(pressed -> delete());
        name.getAccessibleContext().setAccessibleName(wording.say("memory.name"));
        name.addActionListener(pressed -> set());
        name.addFocusListener(new java.awt.event.FocusAdapter() {
            @Override
            public void focusLost(java.awt.event.FocusEvent event) {
                set();
            }
        });
        penalty.getAccessibleContext().setAccessibleName(wording.say("memory.penalty"));
        if (penalty.getEditor() instanceof JSpinner.DefaultEditor editor) {
            editor.getTextField().getAccessibleContext().setAccessibleName(wording.say("memory.penalty"));
        }
        penalty.addChangeListener(event -> set());
        writable.addActionListener(pressed -> set());
        add(scrolling(list));
        Surface form = new Surface(new MigLayout("insets 10 12 12 12, wrap 2, fillx, gapy 6", "[][grow,fill]"), Colour.WINDOW).lines(1, 0, 0, 0);
        label(form, "memory.name", name);
        form.add(name, "wmin 0");
        label(form, "memory.penalty", penalty);
        form.add(penalty, "w 80!, grow 0");
        form.add(writable, "span 2");
        form.add(up, "span 2, split 3");
        form.add(down);
        form.add(delete);
        add(form, BorderLayout.SOUTH);
        refresh();
    }

    private void label(Surface form, String key, Component of) {
        Words label = new Words(wording.say(key));
        label.setLabelFor(of);
        form.add(label);
    }

    private JButton button(String key, Runnable action) {
        JButton button = new JButton(wording.say(key));
        button.addActionListener(pressed -> action.run());
        return button;
    }

    /** Null for all. */
    MemoryTable.@Nullable Row selected() {
        return list.getSelectedValue();
    }

    private Component cell(JList<? extends MemoryTable.@Nullable Row> of, MemoryTable.@Nullable Row row, int index, boolean selected, boolean focused) {
        JLabel cell = new JLabel();
        cell.putClientProperty("html.disable", Boolean.TRUE);
        cell.setText(row == null ? wording.say("memory.all", model.memories().stream().mapToInt(MemoryTable.Row::units).sum())
                : wording.say("memory.row", row.name(), row.units()) + (row.penalty() > 0 ? "  −" + row.penalty() + " %" : ""));
        cell.setIcon(row != null && row.readOnly() ? Symbol.LOCK.icon(14, Colour.MUTED) : Symbol.DATABASE.icon(14, Colour.MUTED));
        cell.setIconTextGap(8);
        cell.setFont(selected ? Fonts.strong() : Fonts.label());
        cell.setForeground((selected ? Colour.ACCENT : Colour.TEXT).get());
        cell.setBackground(Colour.ACCENT_SOFT.get());
        cell.setOpaque(selected);
        cell.setBorder(BorderFactory.createEmptyBorder(7, 12, 7, 8));
        cell.getAccessibleContext().setAccessibleName(cell.getText() + (row != null && row.readOnly() ? ", " + wording.say("memory.readonly") : ""));
        return cell;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (list != null) {
            list.setBackground(Colour.WINDOW.get());
        }
    }

    void refresh() {
        refreshing = true;
        UUID chosen = model.chosen();
        entries.clear();
        entries.addElement(null);
        List<MemoryTable.Row> rows = model.memories();
        rows.forEach(entries::addElement);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).id().equals(chosen) ? i + 1 : at;
        }
        list.setSelectedIndex(at);
        list.setBackground(Colour.WINDOW.get());
        MemoryTable.Row row = at == 0 ? null : rows.get(at - 1);
        name.setText(row == null ? "" : row.name());
        penalty.setValue(row == null ? 0 : Math.min(MOST_PENALTY, row.penalty()));
        writable.setSelected(row != null && !row.readOnly());
        for (Component part : new Component[] {name, penalty, writable, delete}) {
            part.setEnabled(row != null);
        }
        up.setEnabled(at > 1);
        down.setEnabled(at > 0 && at < rows.size());
        delete.setText(null);
        refreshing = false;
    }

    private void set() {
        MemoryTable.Row row = selected();
        if (!refreshing && row != null && !name.getText().isBlank()) {
            MemoryTable.Row now = row.with(name.getText().strip(), (Integer) penalty.getValue(), !writable.isSelected());
            if (!now.equals(row)) {
                model.change(now);
            }
        }
    }

    private void rank(int by) {
        MemoryTable.Row row = selected();
        if (row != null) {
            model.rank(row.id(), by);
        }
    }

    private void delete() {
        MemoryTable.Row row = selected();
        if (row != null && delete.getText() == null) {
            delete.setText(wording.say("memory.delete.really", row.units()));   // a second press does it: no slip of the hand
        } else if (row != null) {
            model.delete(row);
        }
    }
}
