package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.TermStatus;

/**
 * Words that a translator of this document writes again and again: the renderings of all its glossaries, and the longer words of
 * its targets. Asked at every key for what begins as what was typed. Safe across threads: it is filled in the background.
 */
public final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\u2019'-]*\\p{L}");
    private static final int LONG = 7;   // letters: below, a word is typed sooner than it is read in a list
    private static final int LOOKED_THROUGH = 300;   // words with the same beginning, among which the most frequent are sought

    private final ConcurrentSkipListMap<String, String> renderings = new ConcurrentSkipListMap<>();   // as written, by their small letters
    private final ConcurrentSkipListMap<String, Word> words = new ConcurrentSkipListMap<>();

    private record Word(String written, int times) {
    }

    /** Takes in all renderings that may be written; earlier ones are forgotten. */
    public void learn(List<Glossary> glossaries) {
        renderings.clear();
        for (Glossary glossary : glossaries) {
            for (Concept concept : glossary.concepts()) {
                concept.english().filter(term -> term.status() != TermStatus.DEPRECATED).forEach(term -> renderings.putIfAbsent(small(term.text()), term.text()));
            }
        }
    }

    /** Takes in the targets of a document. */
    public void learn(Document document) {
        document.segments().stream().map(Segment::target).filter(target -> !target.isBlank()).forEach(this::learn);
    }

    /** Takes in the words of one target. */
    public void learn(Text target) {
        for (Matcher word = WORD.matcher(target.string()); word.find(); ) {
            if (word.group().length() >= LONG) {
                String written = word.group();
                words.merge(small(written), new Word(written, 1), (known, one) -> new Word(rather(known.written, written), known.times + 1));
            }
        }
    }

    /** A word is kept with a small letter where it was ever written so: the capital was a sentence's. */
    private static String rather(String known, String written) {
        return Character.isLowerCase(written.charAt(0)) ? written : known;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** @param begun at least one letter @return renderings that begin so, in the order of the alphabet */
    List<String> renderings(String begun, int most) {
        List<String> found = new ArrayList<>();
        for (String rendering : from(renderings, begun).values()) {
            if (found.size() == most) {
                break;
            }
            found.add(rendering);
        }
        return found;
    }

    /** @param begun at least one letter @return words of targets that begin so, the most frequent first */
    List<String> words(String begun, int most) {
        List<Word> found = new ArrayList<>();
        for (Word word : from(words, begun).values()) {
            if (found.size() == LOOKED_THROUGH) {
                break;
            }
            found.add(word);
        }
        return found.stream().sorted(Comparator.comparingInt((Word word) -> -word.times)).limit(most).map(Word::written).toList();
    }

    private static <T> Map<String, T> from(ConcurrentSkipListMap<String, T> all, String begun) {
        String small = small(begun);
        return all.subMap(small, true, small + Character.MAX_VALUE, true);
    }
}
