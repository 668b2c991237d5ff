package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Segment;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.WordAlignment;
import org.calque.memory.Twin;

/**
 * A segment's corrected reading beside its source as it came: terms are looked for in the reading, and shown where they stand in
 * the source, or where stands what is read so.
 */
final class Reading {

    private final String source;
    private final WordAlignment alignment;

    private Reading(Segment segment) {
        this.source = segment.source().string();
        this.alignment = WordAlignment.fit(tokens(segment.read().string()), tokens(source));
    }

    private static List<Token> tokens(String text) {
        return Tokenizer.french().tokens(text);
    }

    /** The occurrences of a segment's reading, in its source. */
    static List<Occurrence> shown(Segment segment, List<Occurrence> found) {
        if (segment.reading() == null || found.isEmpty()) {
            return found;
        }
        Reading reading = new Reading(segment);
        return found.stream().map(reading::shown).toList();
    }

    /** The verdicts likewise, each on the occurrence that {@link #shown(Segment, List)} makes of its own. */
    static List<TermVerdict> judged(Segment segment, List<TermVerdict> verdicts) {
        if (segment.reading() == null || verdicts.isEmpty()) {
            return verdicts;
        }
        Reading reading = new Reading(segment);
        List<TermVerdict> shown = new ArrayList<>();
        for (TermVerdict verdict : verdicts) {
            shown.add(new TermVerdict(reading.shown(verdict.occurrence()), verdict.verdict(), verdict.expected(), verdict.found(), verdict.start(),
                    verdict.end(), verdict.covered()));
        }
        return shown;
    }

    /** What of the source is read otherwise; words that are only put in are told at the character before them. */
    static List<Corrections.Correction> corrections(Segment segment) {
        String read = segment.read().string();
        List<Corrections.Correction> corrections = new ArrayList<>();
        for (WordAlignment.Part part : new Reading(segment).alignment.parts()) {
            int end = Math.min(part.otherEnd(), segment.source().string().length());
            int start = Math.max(0, part.otherStart() < end ? part.otherStart() : end - 1);
            if (!part.same() && start < end) {
                corrections.add(new Corrections.Correction(start, end, read.substring(part.start(), part.end()).strip()));
            }
        }
        return corrections;
    }

    /** A twin laid along what is read. */
    static Twin twin(Segment segment, Twin twin) {
        return segment.reading() == null ? twin
                : new Twin(twin.others(), twin.text(), WordAlignment.fit(tokens(segment.read().string()), tokens(twin.text())), twin.whole());
    }

    /** Where in a segment's reading stands what begins at an offset in its source. */
    static int at(Segment segment, int offset) {
        if (segment.reading() == null) {
            return offset;
        }
        int last = segment.reading().length();
        for (WordAlignment.Part part : new Reading(segment).alignment.parts()) {
            if (part.otherStart() >= offset) {
                return part.start();
            }
        }
        return last;
    }

    private Occurrence shown(Occurrence found) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (WordAlignment.Part part : alignment.parts()) {
            if (part.start() < found.end() && found.start() < part.end()) {
                int from = part.same() ? part.otherStart() + Math.max(0, found.start() - part.start()) : part.otherStart();
                int to = part.same() ? part.otherEnd() - Math.max(0, part.end() - found.end()) : part.otherEnd();
                start = Math.min(start, from);
                end = Math.max(end, to);
            }
        }
        start = Math.min(start, source.length());
        end = Math.min(Math.max(start, end), source.length());
        String text = source.substring(start, end);
        boolean corrected = !text.equals(found.text()) && (found.kind() == Occurrence.Kind.EXACT || found.kind() == Occurrence.Kind.INFLECTED);
        return new Occurrence(start, end, text, found.matches(), corrected ? Occurrence.Kind.MISHEARD : found.kind(), found.enforced(),
                found.score());
    }
}
