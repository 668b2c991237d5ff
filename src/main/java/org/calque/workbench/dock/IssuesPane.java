package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javax.swing.AbstractListModel;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.glossary.Verdict;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** Everything wrong in the document, in its order. A click or Enter goes there. */
public final class IssuesPane extends Surface {

    private final Wording wording;
    private final ToIntFunction<UUID> indexOf;
    private final Issues issues = new Issues();
    private final JList<Issue> list = new JList<>(issues);
    private final Words empty;

    /**
     * @param indexOf where a segment stands in the document, from 0; -1 where it is gone
     * @param goTo    goes to the segment of an issue
     */
    public IssuesPane(Wording wording, ToIntFunction<UUID> indexOf, Consumer<Issue> goTo) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.indexOf = indexOf;
        this.empty = new Words(wording.say("issues.none"), Colour.MUTED, Fonts::small)
                .with(Symbol.CIRCLE_CHECK.icon(16, Colour.GOOD));
        empty.setBorder(BorderFactory.createEmptyBorder(14, 14, 14, 14));
        list.setCellRenderer(new Cell());
        list.setOpaque(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(wording.say("dock.issues"));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (list.getSelectedValue() != null) {
                    goTo.accept(list.getSelectedValue());
                }
            }
        });
        list.registerKeyboardAction(pressed -> {
            if (list.getSelectedValue() != null) {
                goTo.accept(list.getSelectedValue());
            }
        }, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), WHEN_FOCUSED);
        add(scrolling(list));
        add(empty, BorderLayout.NORTH);
        show(List.of());
    }

    public void show(List<Issue> now) {
        Issue chosen = list.getSelectedValue();
        issues.replace(now);
        list.setFixedCellHeight(cellHeight());   // known beforehand, so that ten thousand issues are not measured
        if (chosen != null) {
            list.setSelectedValue(chosen, false);
        }
        empty.setVisible(now.isEmpty());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (list != null) {
            list.setFixedCellHeight(cellHeight());
        }
    }

    private int cellHeight() {
        int line = getFontMetrics(Fonts.label()).getHeight();
        return 3 * line + 42;
    }

    private static Symbol symbol(Issue issue) {
        if (issue.term() != null && issue.term().verdict() == Verdict.SUSPECT) {
            return Symbol.AUDIO_LINES;
        }
        return switch (issue.severity()) {
            case ERROR -> Symbol.CIRCLE_ALERT;
            case WARNING -> Symbol.TRIANGLE_ALERT;
            case ADVICE -> Symbol.INFO;
        };
    }

    private static final class Issues extends AbstractListModel<Issue> {

        private List<Issue> shown = List.of();

        void replace(List<Issue> now) {
            int before = shown.size();
            shown = now;
            if (before > 0) {
                fireIntervalRemoved(this, 0, before - 1);
            }
            if (!now.isEmpty()) {
                fireIntervalAdded(this, 0, now.size() - 1);
            }
        }

        @Override
        public int getSize() {
            return shown.size();
        }

        @Override
        public Issue getElementAt(int index) {
            return shown.get(index);
        }
    }

    /** One card for all cells, filled anew for each. */
    private final class Cell extends JPanel implements ListCellRenderer<Issue> {

        private final Words where = Words.muted("");
        private final Badge check = new Badge("", Colour.BAD, Colour.BAD_SOFT);
        private final Wrapped message = new Wrapped("", Colour.TEXT, Fonts::label);

        Cell() {
            super(new BorderLayout());
            setOpaque(false);
            setBorder(BorderFactory.createEmptyBorder(8, 10, 0, 10));
            Card card = new Card(null);
            JPanel top = new JPanel(new BorderLayout());
            top.setOpaque(false);
            top.add(where);
            top.add(check, BorderLayout.EAST);
            card.add(top);
            card.add(message);
            add(card);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Issue> of, Issue issue, int index, boolean selected,
                                                      boolean focused) {
            boolean error = issue.severity() == Severity.ERROR;
            boolean advice = issue.severity() == Severity.ADVICE;
            Colour colour = error ? Colour.BAD : advice ? Colour.INFO : Colour.WARN;
            where.with(symbol(issue).icon(14, colour == Colour.WARN ? Colour.WARN_MARK : colour));
            where.setText(wording.say("issues.segment", indexOf.applyAsInt(issue.segment()) + 1));
            check.show(CheckKind.label(issue.check(), wording.language()), colour,
                    error ? Colour.BAD_SOFT : advice ? Colour.INFO_SOFT : Colour.WARN_SOFT);
            message.setText(issue.message());
            getAccessibleContext().setAccessibleName(where.getText() + ": " + issue.message());
            setPreferredSize(new Dimension(10, cellHeight()));
            return this;
        }
    }
}
