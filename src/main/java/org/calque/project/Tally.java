package org.calque.project;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Words;
import org.calque.glossary.TermVerdict;
import org.calque.project.glossary.Terminology;

/**
 * Counts a document. What each segment adds is remembered, so that after an edit only one segment is looked at again. Not safe
 * across threads.
 */
final class Tally {

    private record Part(Segment segment, Terminology terminology, Waivers waivers, int words, int[] verdicts) {
    }

    private static final int TERMS = 0;
    private static final int GOOD = 1;
    private static final int WAIVED = 2;
    private static final int MISSING = 3;
    private static final int FORBIDDEN = 4;
    private static final int FEWER = 5;
    private static final int SUSPECT = 6;
    private static final int[] NOTHING = new int[7];

    private final Views views;
    private final Map<UUID, Part> parts = new HashMap<>();

    Tally(Views views) {
        this.views = views;
    }

    Summary count(Document document, Terminology terminology, Waivers waivers) {
        Map<SegmentState, Integer> counts = new EnumMap<>(SegmentState.class);
        int[] sum = new int[NOTHING.length];
        int words = 0;
        int wordsDone = 0;
        int index = 0;
        for (Segment segment : document.segments()) {
            Part part = parts.get(segment.id());
            if (part == null || part.segment != segment || part.terminology != terminology
                    || !part.waivers.sameFor(segment, waivers)) {
                part = new Part(segment, terminology, waivers, Words.in(segment.source().string()),
                        verdicts(index, segment, terminology, waivers));
                parts.put(segment.id(), part);
            }
            counts.merge(segment.state(), 1, Integer::sum);
            words += part.words;
            wordsDone += segment.state().done() ? part.words : 0;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part.verdicts[i];
            }
            index++;
        }
        return new Summary(counts, words, wordsDone, sum[TERMS], sum[GOOD], sum[WAIVED], sum[MISSING], sum[FORBIDDEN], sum[FEWER],
                sum[SUSPECT]);
    }

    private int[] verdicts(int index, Segment segment, Terminology terminology, Waivers waivers) {
        if (segment.target().isBlank()) {
            return NOTHING;
        }
        int[] counts = new int[NOTHING.length];
        for (TermVerdict verdict : views.view(index, segment, terminology, waivers).verdicts()) {
            int kind = switch (verdict.verdict()) {
                case SATISFIED, INFLECTED, ADMITTED -> GOOD;
                case WAIVED -> WAIVED;
                case MISSING -> MISSING;
                case FORBIDDEN -> FORBIDDEN;
                case FEWER -> FEWER;
                case SUSPECT -> SUSPECT;
            };
            if (verdict.occurrence().enforced()) {
                counts[kind]++;
                counts[TERMS] += kind == SUSPECT ? 0 : 1;
            }
        }
        return counts;
    }
}
