package org.calque.glossary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.language.Token;
import org.calque.language.WordLists;

/** Countries and towns that share their French name with people: {@code Maurice Genevoix} is not of Mauritius. */
final class Namesakes {

    /** By the given name, in small letters: what English calls the place. */
    private static final Map<String, Set<String>> PLACES = WordLists.read(Namesakes.class, "fr.namesakes");

    /** What stands before a place and hardly ever before a person. */
    private static final Set<String> BEFORE_PLACES = Set.of("à", "au", "en", "la", "le", "île", "vers");

    private Namesakes() {
    }

    /** Whether a place is asked for and a person stands there, the family name behind. */
    static boolean isPerson(Concept place, List<Token> tokens, int at) {
        Set<String> english = PLACES.get(tokens.get(at).form());
        if (english == null || at + 1 >= tokens.size() || at > 0 && BEFORE_PLACES.contains(tokens.get(at - 1).form())) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return next.gap() == Token.Gap.SPACE && next.shape() == Token.Shape.CAPITAL && tokens.get(at).shape() == Token.Shape.CAPITAL
                && place.renderings().stream().allMatch(term -> english.contains(term.text()));
    }
}
