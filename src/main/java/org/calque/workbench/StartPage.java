package org.calque.workbench;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.calque.project.DocumentSummary;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.statistics.ProgressStrip;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** What is seen while no document is open: where to drop a file, and the documents of the workspace. */
final class StartPage extends Surface {

    /** The list is for going on with what one was at; older documents are found by opening their file. */
    private static final int SHOWN = 12;

    private final WorkbenchModel model;
    private final Wording wording;
    private final CardList recent = new CardList();
    private final JButton open;
    private final Words heading;
    private JButton first;
    private final DateTimeFormatter dates;

    StartPage(WorkbenchModel model, Actions actions) {
        super(new MigLayout("insets 36 40 20 40, wrap 1, align center top, gapy 10", "[grow, 320:720:720]",
                "[][][][][grow]"), Colour.SURFACE);
        this.model = model;
        this.wording = actions.wording();
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(wording.language())
                .withZone(ZoneId.systemDefault());
        open = new JButton(actions.get(ActionId.OPEN));
        open.setToolTipText(actions.tip(ActionId.OPEN));
        first = open;
        add(new Words(wording.say("start.title"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 12)));
        add(new Words(wording.say("start.about"), Colour.MUTED, Fonts::text), "gapbottom 12, wmin 0");
        add(new Drop(actions), "growx, gapright 8");   // as wide as the rows below, which leave room for a scroll bar
        heading = Words.strong(wording.say("start.recent"));
        add(heading, "gaptop 22");
        recent.setBorder(BorderFactory.createEmptyBorder(0, 0, 20, 8));
        add(scrolling(recent), "grow, hmin 0, wmin 0");
        refresh();
    }

    /** Asks for the documents again. */
    void refresh() {
        model.documents(this::show);
    }

    private void show(List<DocumentSummary> documents) {
        heading.setVisible(!documents.isEmpty());
        List<Row> rows = documents.stream().limit(SHOWN).map(Row::new).toList();
        recent.show(rows);
        first = rows.isEmpty() ? open : rows.get(0);
        begin();
    }

    /** The keys to what was worked at last, so that Enter goes on with it; where nothing was, to opening a document. */
    void begin() {
        if (isShowing()) {
            EventQueue.invokeLater(() -> first.requestFocusInWindow());   // once it is laid out
        }
    }

    /** A document: its name, how far it has come, when it was last open. */
    private final class Row extends JButton {

        Row(DocumentSummary document) {
            setAction(new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent event) {
                    StartPage.this.model.open(document.id(), document.name());
                }
            });
            setLayout(new MigLayout("insets 10 14 10 14, fillx, gapy 3", "[]12[grow, fill]push[160::, right]"));
            putClientProperty("FlatLaf.style", "arc: 10; background: $Calque.card; borderColor: $Calque.cardLine; hoverBackground: $Calque.hoverRow; margin: 0,0,0,0");
            setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            Words picture = new Words("").with(Symbol.FILE_TEXT.icon(20, Colour.ACCENT));
            add(picture, "spany 2, aligny center");
            add(Words.strong(document.name()), "wmin 0");
            ProgressStrip strip = new ProgressStrip(160);
            strip.show(document.counts());
            add(strip, "w 160!, wrap");
            add(Words.muted(wording.say("start.opened", dates.format(document.opened()), document.words())), "skip 0, wmin 0");
            String done = wording.say("status.confirmed", document.done(), document.segments());
            add(Words.muted(done));
            getAccessibleContext().setAccessibleName(document.name() + ", " + done);
        }

        @Override
        public java.awt.Dimension getPreferredSize() {
            return getLayout().preferredLayoutSize(this);
        }
    }

    /** Where a file may be dropped. The whole window takes it; this says so. */
    private final class Drop extends JPanel {

        Drop(Actions actions) {
            super(new MigLayout("insets 24 20 24 20, wrap 1, align center center, gapy 8", "[center]"));
            setOpaque(false);
            add(new Words("").with(Symbol.INBOX.icon(30, Colour.ACCENT)));
            add(new Words(wording.say("start.drop"), Colour.TEXT, Fonts::text));
            add(Words.muted(wording.say("start.kinds")), "wmin 0");
            add(Words.muted(wording.say("start.kinds.more")), "wmin 0");
            add(open, "split 2, gaptop 8");
            JButton sample = new JButton(actions.get(ActionId.SAMPLE));
            sample.setIcon(null);
            add(sample);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Colour.WINDOW.get());
            g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, 14, 14);
            g.setColor(Colour.FAINT.get());
            g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {5, 5}, 0));
            g.drawRoundRect(1, 1, getWidth() - 3, getHeight() - 3, 14, 14);
            g.dispose();
        }
    }
}
