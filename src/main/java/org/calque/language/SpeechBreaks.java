package org.calque.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calque.document.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Where speech that a recogniser wrote down without any punctuation may be cut: before words that begin what is said, not after
 * words that lean on the next, rather at a pause. The weights were set by hand; on ten recordings of UD French Rhapsodie and
 * ParisStories so cut, three times as many cuts fell on an end of the transcriber's as did at the beginnings of cues.
 */
final class SpeechBreaks {

    /** How long a piece is to be, in characters, and how far off that costs one point of the score. */
    private static final int WISHED = 170;
    private static final double OFF = 70;
    private static final int SHORTEST = 80;
    private static final int LONGEST = 280;

    /** So long a silence between two cues is a pause, ms. */
    private static final long PAUSE = 300;

    private static final Map<String, Double> OPENING = Map.ofEntries(Map.entry("et", 1.6), Map.entry("mais", 2.4), Map.entry("donc", 2.6),
            Map.entry("alors", 2.4), Map.entry("oui", 2.6), Map.entry("non", 2.2), Map.entry("ouais", 2.6), Map.entry("bah", 2.6),
            Map.entry("ben", 2.4), Map.entry("bon", 1.8), Map.entry("ah", 2.6), Map.entry("oh", 2.4), Map.entry("enfin", 1.8),
            Map.entry("voilà", 1.8), Map.entry("après", 1.4), Map.entry("puis", 1.4), Map.entry("ensuite", 2.0), Map.entry("je", 1.6),
            Map.entry("j", 1.6), Map.entry("tu", 1.4), Map.entry("il", 1.5), Map.entry("elle", 1.5), Map.entry("on", 1.5),
            Map.entry("nous", .8), Map.entry("vous", 1.0), Map.entry("ils", 1.5), Map.entry("elles", 1.2), Map.entry("c", 1.7),
            Map.entry("ça", 1.2), Map.entry("ce", .4), Map.entry("moi", 1.0), Map.entry("quand", 1.0), Map.entry("euh", .6),
            Map.entry("pourquoi", 1.5), Map.entry("comment", 1.0), Map.entry("du", -1.0), Map.entry("parce", -.6), Map.entry("que", -2.5),
            Map.entry("qui", -2.0), Map.entry("pas", -3.0), Map.entry("de", -2.0), Map.entry("d", -2.0), Map.entry("à", -1.5),
            Map.entry("hein", -3.0), Map.entry("quoi", -2.5));

    /** What ends what was said. */
    private static final Set<String> CLOSING = Set.of("hein", "quoi", "voilà", "ouais", "oui", "non");

    /** Words that go with the next, besides determiners and prepositions. */
    private static final Set<String> LEANING = Set.of("je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "c", "ce", "ne", "n",
            "me", "m", "te", "t", "se", "s", "l", "lui", "y", "en", "que", "qu", "qui", "dont", "où", "si", "quand", "comme", "parce", "et",
            "ou", "mais", "donc", "est", "sont", "était", "étaient", "suis", "es", "a", "ai", "as", "ont", "avait", "avaient", "avais",
            "très", "trop", "plus", "moins", "aussi", "tout", "toute", "tous", "alors", "bah", "ah", "peux", "peut", "veux",
            "veut", "va", "vais", "fait", "faut");

    private SpeechBreaks() {
    }

    /**
     * The best place to end a piece that begins somewhere.
     *
     * @param cues those that begin in it, by offset in the text
     * @return where the next piece begins, before a word; -1 where there is no place
     */
    static int after(String text, int from, int end, List<Cue> cues) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        int at = from;
        String before = "";
        int cue = 0;
        while (at < end && at - from <= LONGEST) {
            int stop = at;
            while (stop < end && isWord(text.charAt(stop))) {
                stop++;
            }
            String word = text.substring(at, stop).toLowerCase(Locale.ROOT);
            boolean spaced = at == from || !isWord(text.charAt(at - 1)) && text.charAt(at - 1) != '\'' && text.charAt(at - 1) != '’'
                    && text.charAt(at - 1) != '-';
            if (spaced && at - from >= SHORTEST && !word.isEmpty()) {
                while (cue < cues.size() && cues.get(cue).offset() < at) {
                    cue++;
                }
                Cue begins = cue < cues.size() && cues.get(cue).offset() == at ? cues.get(cue) : null;
                double score = score(before, word) + pause(begins, cue > 0 ? cues.get(cue - 1) : null)
                        - Math.abs(at - from - WISHED) / OFF;
                if (score > most) {
                    most = score;
                    best = at;
                }
            }
            before = word.isEmpty() ? before : word;
            at = Math.max(stop, at + 1);
        }
        return best;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static double score(String before, String next) {
        Word word = Lemmas.french().word(before);
        boolean leans = LEANING.contains(before) || word.is(Word.DETERMINER | Word.PREPOSITION) && !CLOSING.contains(before);
        return OPENING.getOrDefault(next, 0.0) - (leans ? 4 : 0) + (CLOSING.contains(before) ? 1.2 : 0);
    }

    private static double pause(@Nullable Cue begins, @Nullable Cue last) {
        if (begins == null) {
            return 0;
        }
        boolean silent = last != null && last.end() != Cue.UNKNOWN && begins.start() - last.end() >= PAUSE;
        return silent ? 2.5 : .5;
    }
}
