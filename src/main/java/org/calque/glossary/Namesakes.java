package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calque.language.Token;

/** Countries and towns that share their French name with people: {@code Maurice Genevoix} is not of Mauritius. */
final class Namesakes {

    /** Given names, and what English calls the place of that name. */
    private static final Map<String, Set<String>> PLACES = Map.ofEntries(Map.entry("dominique", Set.of("dominica")),
            Map.entry("maurice", Set.of("mauritius")), Map.entry("virginie", Set.of("virginia")), Map.entry("salvador", Set.of("el salvador")),
            Map.entry("milan", Set.of("milan", "milano")), Map.entry("florence", Set.of("florence", "firenze")), Map.entry("léon", Set.of("león")),
            Map.entry("caroline", Set.of("carolina")), Map.entry("constance", Set.of("constance", "konstanz", "lake constance")),
            Map.entry("adélaïde", Set.of("adelaide")));

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
                && place.renderings().stream().allMatch(term -> english.contains(term.text().toLowerCase(Locale.ROOT)));
    }
}
