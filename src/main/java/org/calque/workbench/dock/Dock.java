package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Split;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** The panes beside the grid: terms and note above, matches, issues and history below. */
public final class Dock extends Surface {

    /** What the upper panes have of the height until somebody moves the divider. */
    public static final double SHARE = .55;

    private static final int NOTE = 1;
    private static final int HEAD_MARGIN = 8;   // left and right of a tab's name

    private final JTabbedPane above = new JTabbedPane();
    private final JTabbedPane below = new JTabbedPane();
    private final Split split = new Split(JSplitPane.VERTICAL_SPLIT, above, below, SHARE);
    private final Wording wording;
    private final Head terms;
    private final Head matches;
    private final Head note;
    private final Head issues;
    private int left = -1;   // the tab that the note took the place of; -1 where it took none

    public Dock(Wording wording, ContextPane contextPane, TermsPane termsPane, MatchesPane matchesPane, NotePane notePane, IssuesPane issuesPane, HistoryPane historyPane) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        terms = add(above, wording.say("dock.terms"), Symbol.BOOK_MARKED, termsPane);
        note = add(above, wording.say("dock.note"), Symbol.MESSAGE_SQUARE_TEXT, notePane);
        add(above, wording.say("dock.context"), Symbol.FILE_TEXT, contextPane);
        matches = add(below, wording.say("dock.matches"), Symbol.DATABASE, matchesPane);
        issues = add(below, wording.say("dock.issues"), Symbol.TRIANGLE_ALERT, issuesPane);
        add(below, wording.say("dock.history"), Symbol.HISTORY, historyPane);
        above.getAccessibleContext().setAccessibleName(wording.say("dock.segment"));
        below.getAccessibleContext().setAccessibleName(wording.say("dock.document"));
        narrow(above);
        narrow(below);
        above.setMinimumSize(new Dimension(0, 90));
        below.setMinimumSize(new Dimension(0, 90));
        add(split);
    }

    /** Adds what only transcripts have. */
    public void addCues(CuesPane pane, String name) {
        add(below, name, Symbol.AUDIO_LINES, pane);
        fit(below);
    }

    public void showCues() {
        below.setSelectedIndex(below.getTabCount() - 1);
    }

    /** Three tabs stand side by side in any language; where a dock is narrower still, the rest is a press away. */
    private static void narrow(JTabbedPane tabs) {
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        tabs.putClientProperty("JTabbedPane.tabInsets", new java.awt.Insets(4, HEAD_MARGIN, 4, HEAD_MARGIN));
        tabs.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent resized) {
                fit(tabs);
            }
        });
    }

    /** Leaves the pictures of the tabs out where their names do not fit beside them. */
    private static void fit(JTabbedPane tabs) {
        List<Head> heads = IntStream.range(0, tabs.getTabCount()).mapToObj(tab -> (Head) tabs.getTabComponentAt(tab)).toList();
        int wide = heads.stream().mapToInt(head -> head.pictured() + 2 * HEAD_MARGIN).sum();
        heads.forEach(head -> head.picture(wide <= tabs.getWidth()));
    }

    private static Head add(JTabbedPane tabs, String name, Symbol symbol, JComponent pane) {
        tabs.addTab(name, pane);
        Head head = new Head(name, symbol);
        tabs.setTabComponentAt(tabs.getTabCount() - 1, head);
        return head;
    }

    /** @param terms of the active segment @param faulty whether one of them is not as agreed */
    public void countTerms(int terms, boolean faulty) {
        this.terms.count(terms, faulty);
    }

    /** @param best of them, percent; 0 where there is none */
    public void countMatches(int best) {
        matches.show(best == 0 ? "" : wording.say("matches.percent", best));
    }

    public void countIssues(int count) {
        issues.count(count, count > 0);
    }

    public void countNote(boolean written) {
        note.count(written ? 1 : 0, false);
    }

    public void showNote() {
        if (above.getSelectedIndex() != NOTE) {
            left = above.getSelectedIndex();
        }
        above.setSelectedIndex(NOTE);
    }

    /** From the note, if it was asked for by its command, back to what it took the place of. */
    public void leaveNote() {
        if (left >= 0 && above.getSelectedIndex() == NOTE) {
            above.setSelectedIndex(left);
        }
        left = -1;
    }

    public void showIssues() {
        below.setSelectedIndex(1);
    }

    public void showHistory() {
        below.setSelectedIndex(2);
    }

    /** Whether the history can be seen, and so must be kept up to date. */
    public boolean historyShown() {
        return below.getSelectedIndex() == 2;
    }

    public boolean contextShown() {
        return above.getSelectedIndex() == 2;
    }

    /** The panes that F6 goes through, from above. */
    public List<JComponent> panes() {
        return List.of(above, below);
    }

    public void onChange(Runnable listener) {
        above.addChangeListener(changed -> listener.run());
        below.addChangeListener(changed -> listener.run());
    }

    /** What the upper panes have of the height, between 0 and 1, and who is told when that is changed. */
    public void share(double above, DoubleConsumer moved) {
        split.share(above, moved);
    }

    /** Picture, name and count of a tab. */
    private static final class Head extends JPanel {

        private final Badge count = new Badge("", Colour.MUTED, Colour.PILL);
        private final Words name;
        private final Icon picture;

        Head(String name, Symbol symbol) {
            super(new MigLayout("insets 0, gap 6, aligny center, hidemode 3"));
            setOpaque(false);
            this.picture = symbol.icon(15, Colour.MUTED);
            this.name = new Words(name, Colour.TEXT, Fonts::label).with(picture);
            add(this.name);
            add(count);
            count.setVisible(false);
        }

        /** How wide it is with its picture. */
        int pictured() {
            return getPreferredSize().width + (name.getIcon() == null ? picture.getIconWidth() + name.getIconTextGap() : 0);
        }

        void picture(boolean shown) {
            name.setIcon(shown ? picture : null);
            invalidate();   // where it is not valid yet, its parts do not tell it that they changed, and it keeps an old size
        }

        void show(String figure) {
            count.setVisible(!figure.isEmpty());
            count.show(figure, Colour.MUTED, Colour.PILL);
        }

        void count(int number, boolean faulty) {
            count.setVisible(number > 0);
            count.show(Integer.toString(number), faulty ? Colour.BAD : Colour.MUTED, faulty ? Colour.BAD_SOFT : Colour.PILL);
        }
    }
}
