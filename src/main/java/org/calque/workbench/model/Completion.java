package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.check.Mentions;
import org.calque.language.EnglishForms;
import org.calque.project.SegmentView;
import org.calque.project.memory.Offer;

/**
 * What a word begun in the target may become: first the renderings of the segment's terms, then names and numbers of its source,
 * then long words of the best match; last what the rest of the glossaries and of the document's targets know. Made once a
 * segment; asked at every key.
 */
public final class Completion {

    /** Where a proposal comes from. */
    public enum Origin { TERM, NAME, MATCH, GLOSSARY, DOCUMENT }

    /**
     * Something to be put in.
     *
     * @param start where what was typed of it begins in the target, UTF-16 offset; it is replaced up to the caret
     */
    public record Proposal(String words, Origin origin, int start) {
    }

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\u2019'-]*\\p{L}(?:[ \u00A0]\\p{Lu}[\\p{L}\\p{M}\u2019'-]*\\p{L})*");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}[\\p{N}.,:/\u00A0\u202F-]*\\p{N}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\u2019'-]*\\p{L}");
    private static final int LONG = 6;   // letters: below, a word is typed sooner than it is read in a list
    private static final int LEAST_OF_MATCH = 3;   // letters typed before a match's word is worth showing
    private static final int SHOWN = 8;

    private static final int LEAST_OF_VOCABULARY = 4;   // likewise of words that have nothing to do with this segment; asked for, one will do
    private static final int OF_VOCABULARY = 3;   // of each kind, lest they crowd out the segment's own

    private final Map<String, Origin> words = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    private Completion(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param mentions of its document @param matches of the segment, the likest first @param vocabulary of its document */
    public static Completion of(SegmentView view, Mentions mentions, List<Offer> matches, Vocabulary vocabulary) {
        Completion made = new Completion(vocabulary);
        for (TermCard card : TermCard.of(view, mentions)) {
            if (!card.concept().doNotTranslate() && manyOf(card)) {
                made.add(EnglishForms.like("", "things", "thing", card.rendering()), Origin.TERM);
            }
            made.add(card.rendering(), Origin.TERM);
            card.others().forEach(other -> made.add(other, Origin.TERM));
        }
        String source = view.segment().source().string();
        for (Matcher name = NAME.matcher(source); name.find(); ) {
            if (name.start() > 0) {   // at the beginning any word has a capital
                made.add(name.group(), Origin.NAME);
            }
        }
        for (Matcher number = NUMBER.matcher(source); number.find(); ) {
            made.add(number.group(), Origin.NAME);
        }
        matches.stream().filter(Offer.Remembered.class::isInstance).limit(1).forEach(match -> {
            for (Matcher word = WORD.matcher(match.target().string()); word.find(); ) {
                if (word.group().length() >= LONG) {
                    made.add(word.group(), Origin.MATCH);
                }
            }
        });
        return made;
    }

    private static boolean manyOf(TermCard card) {
        String stands = card.found();
        String known = card.at().term().text();
        return (stands.endsWith("s") || stands.endsWith("x")) && !known.endsWith("s") && !known.endsWith("x");
    }

    private void add(String word, Origin origin) {
        if (!word.isBlank()) {
            words.putIfAbsent(word, origin);
        }
    }

    /**
     * What may be meant at the caret.
     *
     * @param least letters that must have been typed of it; 0 offers everything where nothing was typed
     * @return the longest begun first; none in the middle of a word
     */
    public List<Proposal> at(String target, int caret, int least) {
        if (caret < target.length() && Character.isLetterOrDigit(target.charAt(caret))) {
            return List.of();
        }
        List<Proposal> found = new ArrayList<>();
        words.forEach((word, origin) -> {
            int typed = begun(word, target, caret);
            if (typed < word.length() && typed >= (origin == Origin.MATCH && least > 0 ? Math.max(least, LEAST_OF_MATCH) : least)) {
                found.add(new Proposal(typed == 0 ? word : likeTyped(word, target.substring(caret - typed, caret)), origin, caret - typed));
            }
        });
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        int begin = beginOfWord(target, caret);
        if (caret - begin >= (least > 1 ? LEAST_OF_VOCABULARY : 1)) {
            String begun = target.substring(begin, caret);
            vocabulary.renderings(begun, OF_VOCABULARY).forEach(known -> further(found, known, Origin.GLOSSARY, begun, begin));
            vocabulary.words(begun, OF_VOCABULARY).forEach(known -> further(found, known, Origin.DOCUMENT, begun, begin));
        }
        return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
    }

    private static void further(List<Proposal> found, String word, Origin origin, String begun, int begin) {
        if (word.length() > begun.length() && found.stream().noneMatch(one -> one.words().equalsIgnoreCase(word))) {
            found.add(new Proposal(likeTyped(word, begun), origin, begin));
        }
    }

    private static int beginOfWord(String target, int caret) {
        int begin = caret;
        while (begin > 0 && Character.isLetterOrDigit(target.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** How many characters before the caret are the beginning of a word or phrase; 0 where none are. */
    private static int begun(String word, String target, int caret) {
        for (int length = Math.min(word.length(), caret); length > 0; length--) {
            int from = caret - length;
            if (target.regionMatches(true, from, word, 0, length)
                    && (from == 0 || !Character.isLetterOrDigit(target.charAt(from - 1)))) {
                return length;
            }
        }
        return 0;
    }

    /** A capital that was typed stays. */
    private static String likeTyped(String word, String typed) {
        return Character.isUpperCase(typed.charAt(0)) ? typed.charAt(0) + word.substring(1) : word;
    }
}
