package org.calque.project.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Words;
import org.calque.job.Progress;
import org.calque.memory.Match;

/**
 * How much of some documents is known already: the table that translators are paid by. A sentence that says the same as one before
 * it, in this document or in one before, is a repetition whatever the memory has; so every segment is counted once.
 *
 * @param documents each with what is known of it, in the order they were given
 */
public record Analysis(List<Counted> documents) {

    public Analysis {
        documents = List.copyOf(documents);
    }

    /** How alike the best unit of the memories is, in the steps of the usual rate cards. */
    public enum Band {
        REPETITION(102), CONTEXT(101), EXACT(100), FROM_95(95), FROM_85(85), FROM_75(75), FROM_50(50), NEW(0);

        private final int least;

        Band(int least) {
            this.least = least;
        }

        static Band of(int percent) {
            for (Band band : values()) {
                if (percent >= band.least) {
                    return band;
                }
            }
            return NEW;
        }
    }

    /**
     * A sum.
     *
     * @param words      of the source: what stands between white space and has a letter or a digit in it
     * @param characters of the source, white space left out
     */
    public record Sum(int segments, int words, int characters) {

        public static final Sum NOTHING = new Sum(0, 0, 0);

        public Sum plus(Sum other) {
            return new Sum(segments + other.segments, words + other.words, characters + other.characters);
        }
    }

    /** A document by bands; all bands are there. */
    public record Counted(String name, Map<Band, Sum> bands) {

        public Sum total() {
            return bands.values().stream().reduce(Sum.NOTHING, Sum::plus);
        }
    }

    /**
     * Counts documents. Segments without a letter or a digit are not counted.
     *
     * @param memory to look them up in
     */
    public static Analysis of(List<Document> documents, Memory memory, Progress progress) {
        long all = documents.stream().mapToLong(document -> document.segments().size()).sum();
        long done = 0;
        Set<List<Object>> known = new HashSet<>();
        List<Counted> counted = new ArrayList<>();
        for (Document document : documents) {
            Map<Band, Sum> bands = new EnumMap<>(Band.class);
            for (Band band : Band.values()) {
                bands.put(band, Sum.NOTHING);
            }
            int index = 0;
            for (Segment segment : document.segments()) {
                progress.check();
                progress.at(done++, all);
                String source = segment.source().string();
                int words = Words.in(source);
                if (words > 0) {
                    List<Object> same = List.of(source.strip(), segment.source().codes().stream().map(Code::kind).toList());
                    Band band = known.add(same) ? band(memory.find(document, index, Memory.LEAST, 1)) : Band.REPETITION;
                    bands.merge(band, new Sum(1, words, characters(source)), Sum::plus);
                }
                index++;
            }
            counted.add(new Counted(document.name(), bands));
        }
        return new Analysis(counted);
    }

    /** White space left out. */
    public static int characters(String text) {
        return (int) text.chars().filter(Analysis::seen).count();
    }

    private static boolean seen(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character);
    }

    private static Band band(List<Match> best) {
        return best.isEmpty() ? Band.NEW : Band.of(best.get(0).percent());
    }

    /** All documents together. */
    public Counted total() {
        Map<Band, Sum> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, documents.stream().map(document -> document.bands().get(band)).reduce(Sum.NOTHING, Sum::plus));
        }
        return new Counted("", bands);
    }
}
