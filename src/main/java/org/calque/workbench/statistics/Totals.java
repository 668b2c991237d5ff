package org.calque.workbench.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.calque.document.SegmentState;
import org.calque.project.DocumentSummary;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Stack;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** How much some documents have, and how far they have come. */
final class Totals extends Card {

    private static final List<String> FIGURES = List.of("segments", "words", "characters", "done", "words-done");
    private static final String UNKNOWN = "–";

    private final Wording wording;
    private final Words about = Words.muted("");
    private final Map<String, Words> figures = new HashMap<>();
    private final ProgressStrip strip = new ProgressStrip(400);
    private final Map<SegmentState, Words> legend = new EnumMap<>(SegmentState.class);

    Totals(Wording wording, String title) {
        super(null);
        this.wording = wording;
        setBorder(BorderFactory.createEmptyBorder(14, 16, 14, 16));
        setLayout(new MigLayout("insets 0, fillx, wrap 1, gapy 10, hidemode 3", "[grow,fill]"));
        add(Words.strong(title), "split 2, growx 0");
        add(about, "wmin 0");
        for (int i = 0; i < FIGURES.size(); i++) {
            Words figure = new Words(UNKNOWN, Colour.TEXT, Fonts::heading);
            Words name = Words.muted(wording.say("statistics." + FIGURES.get(i)));
            figures.put(FIGURES.get(i), figure);
            JPanel cell = new JPanel(new Stack(2));
            cell.setOpaque(false);
            cell.add(figure);
            cell.add(name);
            add(cell, i == 0 ? "split " + FIGURES.size() + ", sizegroupx figure, wmin 0" : "sizegroupx figure, wmin 0");
        }
        add(strip, "h 8!, wmax 3000, growx");
        boolean first = true;
        for (SegmentState state : ProgressStrip.ORDER) {
            add(key(state), first ? "split " + (ProgressStrip.ORDER.size() + 1) + ", growx 0" : "growx 0");
            first = false;
        }
        add(key(SegmentState.NOT_STARTED), "growx 0");
    }

    private Words key(SegmentState state) {
        Words key = Words.muted("").with(new Swatch(state));
        legend.put(state, key);
        return key;
    }

    /** @param characters of each document */
    void show(String name, List<DocumentSummary> documents, Map<UUID, Integer> characters) {
        about.setText(name);
        Map<SegmentState, Integer> counts = new EnumMap<>(SegmentState.class);
        documents.forEach(document -> document.counts().forEach((state, count) -> counts.merge(state, count, Integer::sum)));
        int segments = documents.stream().mapToInt(DocumentSummary::segments).sum();
        int words = documents.stream().mapToInt(DocumentSummary::words).sum();
        int wordsDone = documents.stream().mapToInt(DocumentSummary::wordsDone).sum();
        say("segments", number(segments));
        say("words", number(words));
        say("characters", number(documents.stream().mapToInt(document -> characters.getOrDefault(document.id(), 0)).sum()));
        say("done", percent(documents.stream().mapToInt(DocumentSummary::done).sum(), segments));
        say("words-done", percent(wordsDone, words));
        strip.show(counts);
        legend.forEach((state, key) -> {
            key.setText(wording.say("statistics.state", wording.say("state." + state.name().toLowerCase(Locale.ROOT)), counts.getOrDefault(state, 0)));
            key.setVisible(counts.getOrDefault(state, 0) > 0);   // all of them have no room in a narrow window
        });
    }

    private void say(String figure, String value) {
        Words shown = figures.get(figure);
        shown.setText(value);
        shown.getAccessibleContext().setAccessibleName(wording.say("statistics." + figure) + " " + value);
    }

    private String number(int number) {
        return String.format(wording.language(), "%,d", number);
    }

    /** Rounded down: 100 only when all is done. */
    private String percent(int part, int whole) {
        return whole == 0 ? UNKNOWN : wording.say("matches.percent", 100L * part / whole);
    }
}
