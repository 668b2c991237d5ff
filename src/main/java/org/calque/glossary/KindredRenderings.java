package org.calque.glossary;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.language.Demonyms;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * Renderings that stand in a target as another word of the same make, where English builds what French says with a complement: the
 * adjective of a place (<i>le gouvernement de l'Ukraine</i>, the Ukrainian government), the place of an adjective (Ukraine's army), and
 * compounds written as one word (<i>frappes</i>, airstrikes; <i>nom de fichier</i>, filename). Looked for only where nothing else is there.
 */
final class KindredRenderings {

    private static final Pattern OF = Pattern.compile("(?:\\bd[ue]|\\bdes|\\bd['’]|\\bde\\s+l(?:a\\s+|['’]))\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Compounds that no longer mean what they are made of. */
    private static final Set<String> OPAQUE = Set.of("network", "framework", "homework", "password", "keyword", "crossword", "background", "foreground", "household",
            "threshold", "stronghold", "foothold", "highlight", "spotlight", "countryside", "headquarters", "mankind", "breakfast", "deadline", "headline",
            "outline", "guideline", "timeline", "airline", "hotline", "income", "outcome", "welcome", "offspring", "butterfly", "ladybird", "landlord",
            "landmark", "benchmark", "trademark", "hallmark", "copyright", "playwright", "shareholder", "stakeholder", "bookmaker", "godfather");

    /** So many letters a rendering has that may be part of a compound, and its other part. */
    private static final int PART = 4;
    private static final int OTHER_PART = 3;

    private final RenderingCheck check;
    private final Bitext bitext;
    private final List<Token> tokens;

    KindredRenderings(RenderingCheck check, Bitext bitext) {
        this.check = check;
        this.bitext = bitext;
        this.tokens = bitext.targetTokens();
    }

    /** The rendering of some occurrences that are one, or null. */
    @Nullable RenderedHit find(List<Occurrence> members, BitSet taken) {
        for (Occurrence member : members) {
            boolean complement = OF.matcher(bitext.source().string().substring(0, member.start())).find();
            for (RenderedHit.Rendering rendering : check.renderings(member)) {
                if (rendering.forbidden()) {
                    continue;
                }
                for (int at = 0; at < tokens.size(); at++) {
                    int last = kindred(rendering, at, complement);
                    if (last >= 0 && taken.get(at, last + 1).isEmpty()) {
                        return new RenderedHit(new Assignment.Span(at, last), rendering, 1);
                    }
                }
            }
        }
        return null;
    }

    /** The last token of what stands for a rendering from a token on; -1 where nothing does. */
    private int kindred(RenderedHit.Rendering rendering, int at, boolean complement) {
        Token there = tokens.get(at);
        if (there.mark()) {
            return -1;
        }
        if (complement && there.shape() != Token.Shape.LOWER) {
            for (int last = at; last < Math.min(at + 2, tokens.size()); last++) {
                if (Demonyms.isOf(rendering.text(), written(at, last))) {
                    return last;
                }
            }
        }
        List<Token> own = rendering.phrase().tokens();
        if (own.size() != 1) {
            return -1;
        }
        boolean place = there.capitalised() && own.get(0).capitalised() && owns(at) && Demonyms.isOf(written(at, at), rendering.text());
        return place || rendering.inflected() && isCompound(own.get(0).word(), there.word()) ? at : -1;
    }

    /** Whether a place has the possessive, or stands behind the preposition that says the same. */
    private boolean owns(int at) {
        String target = bitext.target().string();
        int end = tokens.get(at).end();
        boolean possessive = end < target.length() && (target.charAt(end) == '\'' || target.charAt(end) == '’');
        return possessive || at > 0 && tokens.get(at - 1).word().is(Word.PREPOSITION);
    }

    private String written(int first, int last) {
        return bitext.target().string().substring(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Whether a word is made of a rendering and another noun or adjective: {@code air|strikes}, {@code file|name}. */
    private static boolean isCompound(Word part, Word whole) {
        if (whole.form().length() < PART + OTHER_PART || whole.function() || OPAQUE.stream().anyMatch(lemma -> whole.classesUnder(lemma) != 0)) {
            return false;
        }
        for (Word.Reading reading : whole.readings()) {
            for (Word.Reading own : part.readings()) {
                String all = reading.lemma();
                String one = own.lemma();
                if (one.length() >= PART && (all.endsWith(one) && isOther(all.substring(0, all.length() - one.length()))
                        || all.startsWith(one) && isOther(all.substring(one.length())))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is a noun or adjective of its own, and no particle: airstrike, but not outlaw. */
    private static boolean isOther(String part) {
        if (part.length() < OTHER_PART) {
            return false;
        }
        Word word = Lemmas.english().word(part);
        return word.known() && word.is(Word.NOUN | Word.ADJECTIVE) && !word.is(Word.PREPOSITION | Word.FUNCTION) && !word.is(Word.ADVERB) && !part.equals("sub") && !part.equals("non")
                && !part.equals("trans");
    }
}
