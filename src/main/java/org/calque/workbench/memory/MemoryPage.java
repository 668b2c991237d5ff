package org.calque.workbench.memory;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.calque.memory.TranslationMemory.Side;
import org.calque.store.MemoryTable;
import org.calque.store.MemoryTable.Kept;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.MemoryModel;
import org.calque.workbench.part.Blank;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Split;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The page on which the memories are searched, set in order, and kept clean. */
public final class MemoryPage extends Surface {

    /** Typing rests so long, in ms, before it is looked for. */
    private static final int REST = 180;

    private final MemoryModel model;
    private final Wording wording;
    private final MemoryList list;
    private final UnitTable table;
    private final JTextField words = new JTextField();
    private final JComboBox<String> side;
    private final Words count = Words.muted("");
    private final Map<MemoryModel.View, Pill> views = new EnumMap<>(MemoryModel.View.class);
    private final JTextArea source = area();
    private final JTextArea target = area();
    private final Wrapped fault = new Wrapped("", Colour.BAD, Fonts::small);
    private final JButton save;
    private final JButton delete;
    private final JButton mend;
    private final JButton undo;
    private final javax.swing.Timer typed;
    private final CardLayout either = new CardLayout();
    private final Surface middle = new Surface(either, Colour.SURFACE);
    private final Blank blank;
    private @Nullable Kept shown;

    public MemoryPage(MemoryModel model, Actions actions) {
        super(new BorderLayout(), Colour.SURFACE);
        this.model = model;
        this.wording = actions.wording();
        list = new MemoryList(model, wording);
        table = new UnitTable(model, wording);
        side = new JComboBox<>(new String[] {wording.say("memory.side.both"), wording.say("memory.side.source"), wording.say("memory.side.target")});
        save = new JButton(wording.say("memory.save"));
        delete = new JButton(wording.say("memory.unit.delete"), Symbol.TRASH_2.icon());
        mend = new JButton(wording.say("memory.mend", 0));
        undo = new JButton(wording.say("memory.undo"), Symbol.UNDO_2.icon());
        undo.addActionListener(pressed -> model.undo());
        table.registerKeyboardAction(pressed -> model.undo(), javax.swing.KeyStroke.getKeyStroke(java.awt.event.KeyEvent.VK_Z,
                java.awt.event.InputEvent.CTRL_DOWN_MASK), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        typed = new javax.swing.Timer(REST, done -> look());
        typed.setRepeats(false);
        add(head(actions), BorderLayout.NORTH);
        list.setPreferredSize(new Dimension(290, 100));
        list.setMinimumSize(new Dimension(190, 100));
        JScrollPane rows = new JScrollPane(table);
        rows.setColumnHeaderView(table.getTableHeader());
        rows.setBorder(BorderFactory.createEmptyBorder());
        Surface right = new Surface(new BorderLayout(), Colour.SURFACE);
        right.add(filters(), BorderLayout.NORTH);
        JButton bring = new JButton(actions.get(ActionId.IMPORT_MEMORY));
        JButton align = new JButton(actions.get(ActionId.ALIGN));
        blank = new Blank(bring, align);
        middle.add(rows, "rows");
        middle.add(blank, "blank");
        right.add(middle);
        right.add(form(), BorderLayout.SOUTH);
        right.setMinimumSize(new Dimension(400, 100));
        add(new Split(JSplitPane.HORIZONTAL_SPLIT, list, right, 0));
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !table.refreshing()) {
                fill();
            }
        });
        save.addActionListener(pressed -> save());
        delete.addActionListener(pressed -> model.delete(table.selected()));
        mend.addActionListener(pressed -> model.mendAll());
        model.addListener(this::refresh);
        refresh();
    }

    private static JTextArea area() {
        JTextArea area = new JTextArea(2, 20) {
            @Override
            public java.awt.Font getFont() {
                return Fonts.text();
            }
        };
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        return area;
    }

    private Surface head(Actions actions) {
        Surface head = new Surface(new MigLayout("insets 14 18 12 14, gap 10, aligny center", "[]push[][][][][]"), Colour.WINDOW).lines(0, 0, 1, 0);
        head.add(new Words(wording.say("page.memory"), Colour.TEXT, Fonts::heading));
        for (ActionId id : List.of(ActionId.ANALYSE, ActionId.ALIGN, ActionId.IMPORT_MEMORY, ActionId.EXPORT_MEMORY, ActionId.NEW_MEMORY)) {
            JButton button = new JButton(actions.get(id));
            button.setToolTipText(actions.tip(id));
            button.getAccessibleContext().setAccessibleName(String.valueOf(actions.get(id).getValue(javax.swing.Action.NAME)));
            head.add(button);
        }
        return head;
    }

    private Surface filters() {
        Surface row = new Surface(new MigLayout("insets 10 14 10 14, gap 8, fillx", "[200:300:420,grow][]14[][][]push[]"), Colour.WINDOW).lines(0, 0, 1, 0);
        words.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        words.putClientProperty("JTextField.placeholderText", wording.say("memory.search"));
        words.putClientProperty("JTextField.showClearButton", true);
        words.getAccessibleContext().setAccessibleName(wording.say("memory.search"));
        side.getAccessibleContext().setAccessibleName(wording.say("memory.side"));
        Typed.in(words, typed::restart);
        words.addActionListener(pressed -> look());
        side.addActionListener(chosen -> look());
        row.add(words, "growx");
        row.add(side);
        ButtonGroup group = new ButtonGroup();
        for (MemoryModel.View view : MemoryModel.View.values()) {
            Pill pill = new Pill(wording.say("memory.view." + view.name().toLowerCase(java.util.Locale.ROOT)));
            pill.addActionListener(pressed -> model.show(view));
            group.add(pill);
            views.put(view, pill);
            row.add(pill);
        }
        row.add(count);
        return row;
    }

    private Surface form() {
        Surface form = new Surface(new MigLayout("insets 12 14 12 14, wrap 2, gapy 6, fillx", "[grow,fill,sg]12[grow,fill,sg]"), Colour.WINDOW)
                .lines(1, 0, 0, 0);
        label(form, "memory.column.source", source);
        label(form, "memory.column.target", target);
        form.add(framed(source), "h 52:64, wmin 0");
        form.add(framed(target), "h 52:64, wmin 0");
        form.add(fault, "span 2, growx, wmin 0, hidemode 3");
        Surface buttons = new Surface(new MigLayout("insets 0, fillx, gap 8", "[]push[][][]"), Colour.WINDOW);
        buttons.add(undo);
        buttons.add(mend);
        buttons.add(delete);
        buttons.add(save);
        form.add(buttons, "span 2, growx");
        Typed.in(source, this::offer);
        Typed.in(target, this::offer);
        return form;
    }

    private static JScrollPane framed(JTextArea area) {
        return new JScrollPane(area, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    }

    private void label(JComponent form, String key, JComponent of) {
        Words label = Words.muted(wording.say(key));
        label.setLabelFor(of);
        of.getAccessibleContext().setAccessibleName(wording.say(key));
        form.add(label);
    }

    public void search() {
        words.requestFocusInWindow();
        words.selectAll();
    }

    /** The memory that is chosen, or null for all. */
    public MemoryTable.@Nullable Row chosen() {
        return list.selected();
    }

    /** Asks for the name of a new memory, and makes it. */
    public void create() {
        String name = JOptionPane.showInputDialog(this, wording.say("memory.new.name"), wording.say("action.new_memory"), JOptionPane.PLAIN_MESSAGE);
        if (name != null && !name.isBlank()) {
            model.create(name);
        }
    }

    private void look() {
        int on = side.getSelectedIndex();
        model.search(words.getText(), on == 1 ? Side.SOURCE : on == 2 ? Side.TARGET : null);
    }

    private void refresh() {
        list.refresh();
        table.refresh();
        views.forEach((view, pill) -> pill.setSelected(view == model.view()));
        int size = model.rows().size();
        count.setText(wording.say(size >= MemoryModel.SHOWN && model.view() == MemoryModel.View.SEARCH ? "memory.first" : "memory.count", size));
        long mendable = model.mendable();
        mend.setText(wording.say("memory.mend", mendable));
        mend.setVisible(model.view() != MemoryModel.View.SEARCH);
        mend.setEnabled(mendable > 0);
        undo.setEnabled(model.undoable().isPresent());
        undo.setToolTipText(model.undoable().orElse(null));
        if (table.getSelectedRow() < 0 && size > 0) {
            table.setRowSelectionInterval(0, 0);
        }
        either.show(middle, size > 0 ? "rows" : "blank");
        if (size == 0) {
            tellNothing();
        }
        fill();
    }

    private void tellNothing() {
        if (model.view() != MemoryModel.View.SEARCH) {
            blank.say(Symbol.CIRCLE_CHECK, Colour.GOOD, wording.say(model.view() == MemoryModel.View.DUPLICATES ? "memory.none.twice"
                    : "memory.none.breaking"), "");
        } else if (!words.getText().isBlank()) {
            blank.say(Symbol.SEARCH, Colour.MUTED, wording.say("memory.none.such"), "");
        } else {
            blank.say(Symbol.DATABASE, Colour.MUTED, wording.say("memory.none"), wording.say("memory.none.why"));
        }
    }

    private void fill() {
        List<Kept> selected = table.selected();
        shown = selected.size() == 1 ? selected.get(0) : null;
        source.setText(shown == null ? "" : shown.unit().source().string());
        target.setText(shown == null ? "" : shown.unit().target().string());
        source.setCaretPosition(0);
        target.setCaretPosition(0);
        int row = table.getSelectedRow();
        MemoryModel.Row at = row >= 0 && row < model.rows().size() ? model.rows().get(row) : null;
        String told = shown == null || at == null || at.faulty() == null ? "" : at.faulty().delete() ? wording.say("memory.twice") : at.faulty().told();
        fault.setText(told);
        fault.setVisible(!told.isEmpty());
        source.setEnabled(shown != null);
        target.setEnabled(shown != null);
        delete.setText(wording.say("memory.unit.delete", Math.max(1, selected.size())));
        delete.setEnabled(!selected.isEmpty());
        offer();
    }

    private void offer() {
        save.setEnabled(shown != null && !source.getText().isBlank() && !target.getText().isBlank()
                && !(source.getText().equals(shown.unit().source().string()) && target.getText().equals(shown.unit().target().string())));
    }

    private void save() {
        if (shown != null) {
            model.edit(shown, source.getText(), target.getText());
        }
    }
}
