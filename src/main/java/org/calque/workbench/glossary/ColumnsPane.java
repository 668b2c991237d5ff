package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.exchange.Column;
import org.calque.glossary.exchange.Table;
import org.calque.glossary.exchange.TableLayout;
import org.calque.workbench.dialog.Question;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Asks of a table what its columns are, over the first of its rows. */
final class ColumnsPane extends Surface {

    /** Rows shown below what the columns are said to be. */
    private static final int ROWS = 8;
    /** Width of a column, and of the pane, pixels before scaling. */
    private static final int WIDTH = 190;
    private static final int HEIGHT = 330;

    private final Wording wording;
    private final Table table;
    private final JCheckBox headed;
    private final JCheckBox keeps;
    private final List<JComboBox<String>> kinds = new ArrayList<>();
    private final Words wanted;
    private final JButton go;
    private final JButton cancel;
    private final Surface rows = new Surface(new MigLayout("insets 0 18 0 18, gap 0", "[grow,fill," + WIDTH + "::300]"), Colour.WINDOW);
    private boolean choosing;   // while what was chosen of one column changes another

    /**
     * @param name of the file
     * @param told why it could not be read as it is, or null where it could
     */
    ColumnsPane(Wording wording, String name, Table table, TableLayout now, @Nullable String told) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.table = table;
        Surface head = new Surface(new MigLayout("insets 18 18 12 18, fillx, wrap 1, gapy 8", "[grow]"), Colour.WINDOW);
        head.add(new Words(wording.say("columns.heading", name), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)));
        if (told != null) {
            Wrapped why = new Wrapped(told, Colour.WARN, Fonts::small);
            why.setSize(640, Short.MAX_VALUE);
            head.add(why, "growx, wmin 0");
        }
        headed = new JCheckBox(wording.say("columns.headed"), now.headed());
        keeps = new JCheckBox(wording.say("columns.keep"), now.keepsOthers());
        Stream.of(headed, keeps).forEach(box -> box.setOpaque(false));
        headed.addActionListener(pressed -> changed());
        head.add(headed);
        head.add(keeps);
        for (int i = 0; i < table.width(); i++) {
            kinds.add(kind(i, now));
        }
        JScrollPane scroll = scrolling(rows);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        scroll.setPreferredSize(new Dimension(Math.max(680, Math.min(960, table.width() * (WIDTH + 10) + 40)), HEIGHT));
        wanted = new Words("", Colour.WARN, Fonts::small);
        go = ListPane.foremost(new JButton(wording.say("columns.go")));
        cancel = new JButton(wording.say("cancel"));
        Surface foot = new Surface(new MigLayout("insets 12 18 14 18, fillx", "[grow][][]"), Colour.WINDOW).lines(1, 0, 0, 0);
        foot.add(wanted);
        foot.add(cancel);
        foot.add(go);
        add(head, BorderLayout.NORTH);
        add(scroll);
        add(foot, BorderLayout.SOUTH);
        changed();
    }

    private JComboBox<String> kind(int index, TableLayout now) {
        JComboBox<String> kind = new JComboBox<>();
        kind.addItem(wording.say("columns.other"));
        for (Column column : Column.values()) {
            kind.addItem(wording.say("columns.kind." + column.name().toLowerCase(Locale.ROOT)));
        }
        now.columns().forEach((column, at) -> {
            if (at == index) {
                kind.setSelectedIndex(column.ordinal() + 1);
            }
        });
        kind.setMaximumRowCount(Column.values().length + 1);
        kind.getAccessibleContext().setAccessibleName(wording.say("columns.nth", index + 1));
        kind.addActionListener(chosen -> chose(kind));
        return kind;
    }

    /** What one column is said to be no other is. */
    private void chose(JComboBox<String> which) {
        if (!choosing) {
            choosing = true;
            kinds.stream().filter(other -> other != which && other.getSelectedIndex() == which.getSelectedIndex()).forEach(other -> other.setSelectedIndex(0));
            choosing = false;
            changed();
        }
    }

    private void changed() {
        rows.removeAll();
        for (int i = 0; i < kinds.size(); i++) {
            rows.add(kinds.get(i), "gapright 10, gapbottom 6" + (i == kinds.size() - 1 ? ", wrap" : ""));
        }
        for (int row = 0; row < Math.min(ROWS, table.sample().size()); row++) {
            boolean names = row == 0 && headed.isSelected();
            for (int i = 0; i < table.width(); i++) {
                JLabel cell = new Words(table.sample().get(row).get(i), kinds.get(i).getSelectedIndex() == 0 || names ? Colour.MUTED : Colour.TEXT,
                        names ? Fonts::strong : Fonts::label);
                cell.setToolTipText(table.sample().get(row).get(i));
                rows.add(cell, "wmin 0, gapright 10, gaptop 5, gapbottom 5" + (i == table.width() - 1 ? ", wrap" : ""));
            }
        }
        keeps.setEnabled(headed.isSelected());
        boolean enough = chosen().sufficient();
        go.setEnabled(enough);
        wanted.setText(enough ? "" : wording.say("columns.wanted"));
        rows.revalidate();
        rows.repaint();
    }

    TableLayout chosen() {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).getSelectedIndex() > 0) {
                columns.put(Column.values()[kinds.get(i).getSelectedIndex() - 1], i);
            }
        }
        return new TableLayout(headed.isSelected(), columns, keeps.isSelected());
    }

    /** Asks in a dialog over a window; empty where it is not gone on with. */
    Optional<TableLayout> ask(Component over) {
        return Question.ask(over, wording.say("columns.title"), this, go, cancel) ? Optional.of(chosen()) : Optional.empty();
    }
}
