package org.calque.format.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.xliff.TakenBack;
import org.jspecify.annotations.Nullable;

/**
 * A table for review as it came back.
 *
 * @param original name of the document
 * @param sha256   fingerprint of its original, or "" where the file no longer tells
 * @param exported when it left, or null
 */
public record ReviewTable(String original, String sha256, @Nullable Instant exported, List<Row> rows) {

    /** What the languages of the window call states, so that a table comes back in whichever it was written. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /**
     * A row, its codes as tokens.
     *
     * @param key    of the segment, or "" where the file no longer tells
     * @param number of the segment in the document, from 1; 0 where it cannot be read
     * @param note   comments included; "" for none
     */
    public record Row(String key, int number, String source, String target, String state, String note) {
    }

    public ReviewTable {
        rows = List.copyOf(rows);
    }

    /** What came back, for the document that it left from: its codes in place of the tokens. */
    public TakenBack in(Document document) {
        Map<String, Segment> byKey = new HashMap<>();
        document.segments().forEach(segment -> byKey.put(segment.key(), segment));
        List<TakenBack.Returned> returned = new ArrayList<>();
        for (Row row : rows) {
            Segment segment = byKey.get(row.key());
            if (segment == null && row.key().isEmpty() && row.number() >= 1 && row.number() <= document.segments().size()) {
                segment = document.segments().get(row.number() - 1);
            }
            if (segment == null) {
                String key = row.key().isEmpty() ? String.valueOf(row.number()) : row.key();
                returned.add(new TakenBack.Returned(key, key, Text.of(row.source()), Text.of(row.target()), SegmentState.DRAFT, note(row)));
            } else {
                Tokens tokens = new Tokens(segment.source(), segment.target());
                Text target = tokens.read(row.target());
                returned.add(new TakenBack.Returned(document.unitOf(segment).key(), segment.key(), tokens.read(row.source()), target,
                        state(row.state(), segment, target), note(row)));
            }
        }
        return new TakenBack(original, sha256, true, exported, returned);
    }

    private static @Nullable String note(Row row) {
        return row.note().isBlank() ? null : row.note().strip();
    }

    /** What the reviewer wrote, where it is a state; otherwise the one it has, or a draft where there is a target now. */
    private static SegmentState state(String written, Segment segment, Text target) {
        for (Locale language : LANGUAGES) {
            ResourceBundle words = words(language);
            for (SegmentState state : SegmentState.values()) {
                if (words.getString("state." + state.name()).equalsIgnoreCase(written.strip())) {
                    return state == SegmentState.NOT_STARTED && !target.isBlank() ? SegmentState.DRAFT : state;
                }
            }
        }
        return segment.state() == SegmentState.NOT_STARTED && !target.isBlank() ? SegmentState.DRAFT : segment.state();
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("org.calque.format.review.table", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
