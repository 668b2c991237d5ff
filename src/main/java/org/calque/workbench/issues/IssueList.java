package org.calque.workbench.issues;

import java.awt.Component;
import java.util.List;
import javax.swing.AbstractListModel;
import javax.swing.Icon;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.calque.check.CheckKind;
import org.calque.check.Severity;
import org.calque.project.Audit;
import org.calque.workbench.model.IssuesModel.Row;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The issues, one a line below the heads of their groups; of any number only those seen are drawn. */
final class IssueList extends JList<Row> {

    private static final int LINE = 30;

    private final transient Wording wording;
    private final Rows rows = new Rows();

    IssueList(Wording wording) {
        this.wording = wording;
        setModel(rows);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setCellRenderer(new Cell());
        setFixedCellHeight(LINE);
        getAccessibleContext().setAccessibleName(wording.say("page.issues"));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFixedCellHeight(Math.max(LINE, getFontMetrics(Fonts.label()).getHeight() + 14));
    }

    /** Shows other rows; what was chosen stays so where it is still there, else the first issue is. */
    void show(List<Row> now) {
        String chosen = key(getSelectedValue());
        int before = getSelectedIndex();
        rows.replace(now);
        int again = -1;
        for (int i = 0; i < now.size() && again < 0; i++) {
            again = chosen != null && chosen.equals(key(now.get(i))) ? i : -1;
        }
        if (again < 0 && !now.isEmpty()) {
            again = Math.min(Math.max(before, 1), now.size() - 1);
        }
        if (again >= 0) {
            setSelectedIndex(again);
            ensureIndexIsVisible(again);
        }
    }

    private static @Nullable String key(@Nullable Row row) {
        if (row instanceof Row.Item item) {
            Audit.Found found = item.found();
            return found.segment().id() + found.issue().check() + found.issue().about() + found.issue().start();
        }
        return row instanceof Row.Let one ? one.waiver().id().toString() : row instanceof Row.Group group ? group.title() : null;
    }

    /** The issues chosen; of a head all below it. */
    List<Audit.Found> chosen() {
        java.util.Map<Object, Audit.Found> chosen = new java.util.LinkedHashMap<>();
        for (int index : getSelectedIndices()) {
            Row row = rows.getElementAt(index);
            if (row instanceof Row.Item item) {
                chosen.put(item, item.found());
            } else if (row instanceof Row.Group group) {
                for (int i = index + 1; i <= index + group.count(); i++) {
                    if (rows.getElementAt(i) instanceof Row.Item item) {
                        chosen.put(item, item.found());
                    }
                }
            }
        }
        return List.copyOf(chosen.values());
    }

    private static final class Rows extends AbstractListModel<Row> {

        private transient List<Row> shown = List.of();

        void replace(List<Row> now) {
            int before = shown.size();
            shown = List.of();
            if (before > 0) {
                fireIntervalRemoved(this, 0, before - 1);
            }
            shown = now;
            if (!now.isEmpty()) {
                fireIntervalAdded(this, 0, now.size() - 1);
            }
        }

        @Override
        public int getSize() {
            return shown.size();
        }

        @Override
        public Row getElementAt(int index) {
            return shown.get(index);
        }
    }

    /** One line for all, filled anew for each. */
    private final class Cell implements ListCellRenderer<Row> {

        private final Surface head = new Surface(new MigLayout("insets 0 14 0 14, fill, gap 8", "[][]push", "[grow,center]"), Colour.WINDOW);
        private final Words title = Words.strong("");
        private final Words count = Words.muted("");
        private final Line line = new Line();
        private final Words symbol = new Words("");
        private final Words message = new Words("");
        private final Words text = new Words("", Colour.MUTED, Fonts::small);
        private final Words place = new Words("", Colour.MUTED, Fonts::small);

        Cell() {
            head.add(title);
            head.add(count);
            line.add(symbol);
            line.add(message);
            line.add(text);
            line.add(place);
            place.setHorizontalAlignment(SwingConstants.RIGHT);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Row> list, Row row, int index, boolean selected, boolean focused) {
            if (row instanceof Row.Group group) {
                title.setText(group.title());
                count.setText(Integer.toString(group.count()));
                title.setColour(selected ? Colour.ACCENT : Colour.TEXT);
                head.getAccessibleContext().setAccessibleName(group.title() + " " + group.count());
                return head;
            }
            line.setBackground((selected ? Colour.ACCENT_SOFT : Colour.SURFACE).get());
            if (row instanceof Row.Item item) {
                Audit.Found found = item.found();
                Severity severity = found.issue().severity();
                symbol.setIcon(icon(severity));
                message.setText(found.issue().message());
                text.setText(found.segment().target().string().replace('\n', ' '));
                place.setText(wording.say("issues.place", found.name(), found.index() + 1));
            } else if (row instanceof Row.Let let) {
                symbol.setIcon(Symbol.STAMP.icon(14, Colour.MUTED));
                message.setText(wording.say("issues.let", let.waiver().reason(), CheckKind.label(let.waiver().check(), wording.language())));
                text.setText(let.waiver().source());
                place.setText(let.waiver().file());
            }
            line.getAccessibleContext().setAccessibleName(message.getText() + " " + place.getText());
            return line;
        }
    }

    /** Picture, sentence, text and place side by side, in shares of the width. */
    private static final class Line extends JPanel {

        private static final int EDGE = 14;
        private static final int PLACE = 170;

        Line() {
            super(null);
        }

        @Override
        public void doLayout() {
            int[] widths = {18, 0, 0, PLACE};
            int left = Math.max(0, getWidth() - 2 * EDGE - widths[0] - PLACE - 3 * EDGE);
            // The texts stand below one another, but give way where a sentence says what is wrong at length.
            widths[1] = Math.max(left * 3 / 5, Math.min(left * 5 / 6, getComponent(1).getPreferredSize().width));
            widths[2] = left - widths[1];
            int x = EDGE;
            for (int i = 0; i < widths.length; i++) {
                getComponent(i).setBounds(x, 0, widths[i], getHeight());
                x += widths[i] + (i == 0 ? 8 : EDGE);
            }
        }
    }

    static Icon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Symbol.CIRCLE_ALERT.icon(14, Colour.BAD);
            case WARNING -> Symbol.TRIANGLE_ALERT.icon(14, Colour.WARN_MARK);
            case ADVICE -> Symbol.INFO.icon(14, Colour.INFO);
        };
    }
}
