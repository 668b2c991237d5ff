package org.calque.glossary;

import java.util.List;
import java.util.UUID;
import org.calque.language.Folding;
import org.calque.language.Token;

/**
 * Tells where a forbidden rendering renders another word of the source, which is its cognate: <i>les réfugiés et les migrants</i> may be
 * refugees and migrants, though a refugee must not be called a migrant.
 */
final class Cognates {

    /** So many letters cognates begin with at least, and so many at their ends may differ. */
    private static final int SHARED = 5;
    private static final int OTHER = 3;

    private Cognates() {
    }

    /**
     * Whether each word of a rendering has a cognate in the source, beside the occurrences of its concept.
     *
     * @param french    the source's tokens
     * @param rendering its words
     */
    static boolean stand(List<Token> french, List<Occurrence> occurrences, UUID concept, List<Token> rendering) {
        for (Token token : rendering) {
            if (!token.mark() && !token.word().function() && french.stream().noneMatch(there -> !there.mark() && alike(there.form(), token.form())
                    && occurrences.stream().noneMatch(one -> one.start() <= there.start() && there.end() <= one.end()
                            && one.matches().stream().anyMatch(found -> found.concept().id().equals(concept))))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String french, String english) {
        String one = Folding.withoutAccents(french);
        String other = Folding.withoutAccents(english);
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        int longer = Math.max(one.length(), other.length());
        return shared == longer || shared >= SHARED && longer - shared <= OTHER;
    }
}
