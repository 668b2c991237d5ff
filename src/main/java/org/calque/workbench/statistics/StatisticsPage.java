package org.calque.workbench.statistics;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.memory.AnalysisPane;
import org.calque.workbench.model.StatisticsModel;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** How much there is and how far it has come, what was done on which day, and what the memories know of it. */
public final class StatisticsPage extends Surface {

    private final StatisticsModel model;
    private final Wording wording;
    private final AnalysisPane.Work work;
    private final Totals every;
    private final Totals open;
    private final Words about = Words.muted("");
    private final DayBars bars;
    private final DayTable table;
    private final Pill asTable;
    private final JPanel analysis = new JPanel(new BorderLayout());
    private @Nullable UUID counted;
    private boolean begun;

    public StatisticsPage(StatisticsModel model, Wording wording, AnalysisPane.Work work) {
        super(new BorderLayout(), Colour.SURFACE);
        this.model = model;
        this.wording = wording;
        this.work = work;
        every = new Totals(wording, wording.say("statistics.every"));
        open = new Totals(wording, wording.say("statistics.open"));
        bars = new DayBars(wording);
        table = new DayTable(wording);
        asTable = new Pill(wording.say("statistics.table"));
        analysis.setOpaque(false);
        Surface head = new Surface(new MigLayout("insets 14 18 12 14", "[]"), Colour.WINDOW).lines(0, 0, 1, 0);
        head.add(new Words(wording.say("page.statistics"), Colour.TEXT, Fonts::heading));
        add(head, BorderLayout.NORTH);
        JPanel totals = new JPanel(new MigLayout("insets 0, fillx, gap 12", "[grow,fill,sizegroup][grow,fill,sizegroup]"));
        totals.setOpaque(false);
        totals.add(every, "wmin 0");
        totals.add(open, "wmin 0");
        CardList body = new CardList();
        body.setBorder(BorderFactory.createEmptyBorder(14, 18, 14, 18));
        body.add(totals);
        body.add(days());
        body.add(known());
        add(scrolling(body));
        model.addListener(this::refresh);
    }

    private Card days() {
        Card card = new Card(null);
        card.setBorder(BorderFactory.createEmptyBorder(12, 16, 12, 16));
        card.setLayout(new MigLayout("insets 0, fillx, wrap 1, gapy 8", "[grow,fill]"));
        card.add(Words.strong(wording.say("statistics.days")), "split 3, growx 0");
        card.add(about, "growx, pushx, wmin 0");
        card.add(asTable, "growx 0");
        CardLayout faces = new CardLayout();
        JPanel face = new JPanel(faces);
        face.setOpaque(false);
        JScrollPane rows = new JScrollPane(table);
        rows.setPreferredSize(new Dimension(300, 150));
        face.add(bars, "bars");
        face.add(rows, "table");
        asTable.addActionListener(pressed -> faces.show(face, asTable.isSelected() ? "table" : "bars"));
        card.add(face, "h 150!");
        card.add(Words.muted(wording.say("statistics.days.rule")), "wmin 0");
        return card;
    }

    private Card known() {
        Card card = new Card(null);
        card.setLayout(new BorderLayout());
        card.setBorder(BorderFactory.createEmptyBorder(12, 2, 2, 2));
        Words title = Words.strong(wording.say("statistics.known"));
        title.setBorder(BorderFactory.createEmptyBorder(0, 14, 8, 0));
        card.add(title, BorderLayout.NORTH);
        card.add(analysis);
        return card;
    }

    /** The page is shown: what the memories know is counted where another document is open than when it last was. */
    public void opened() {
        @Nullable UUID now = model.open();
        if (!begun || !Objects.equals(now, counted)) {
            begun = true;
            counted = now;
            analysis.removeAll();
            AnalysisPane pane = new AnalysisPane(wording, now != null, work);
            pane.setOpaque(false);
            analysis.add(pane);
            analysis.revalidate();
        }
    }

    /** Puts the focus on the first thing that takes keys. */
    public void begin() {
        (asTable.isSelected() ? table : bars).requestFocusInWindow();
    }

    private void refresh() {
        StatisticsModel.@Nullable Figures figures = model.figures();
        if (figures != null) {
            every.show(wording.say("statistics.documents", figures.documents().size()), figures.documents(), figures.characters());
            open.show(figures.open() == null ? wording.say("statistics.none") : figures.open().name(),
                    figures.open() == null ? List.of() : List.of(figures.open()), figures.characters());
            about.setText(wording.say("statistics.days.about", figures.diary().words(), figures.diary().days().size()));
            bars.show(figures.diary().days());
            table.show(figures.diary().days());
            revalidate();
            repaint();
        }
    }
}
