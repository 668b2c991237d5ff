package org.calque.glossary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.language.Token;
import org.calque.language.Word;
import org.calque.language.WordLists;

/** Countries and towns that share their French name with people and things: {@code Maurice Genevoix} is not of Mauritius. */
final class Namesakes {

    /** By the given name, in small letters: what English calls the place. */
    private static final Map<String, Set<String>> PLACES = WordLists.read(Namesakes.class, "fr.namesakes");

    /** What stands before a place and hardly ever before a person, as tokens have it: île is ile since the reform. */
    private static final Set<String> BEFORE_PLACES = Set.of("à", "au", "en", "la", "le", "ile", "vers");

    /** Of places that never stand without an article or preposition, which these are; without, the name is another's. */
    private static final Map<String, Set<String>> NEVER_BARE = Map.of("dominique", Set.of("la", "en", "ile"), "virginie", Set.of("la", "en"),
            "caroline", Set.of("la", "en"), "salvador", Set.of("le", "au", "du"), "java", Set.of("à", "ile"));

    private static final Set<String> OF_PLACES = Set.of("ile", "république", "état", "ville", "région", "province");

    private Namesakes() {
    }

    /** Whether a place is asked for and something else of its name stands there: somebody, the family name behind or no article before; a language. */
    static boolean isNamesake(Concept place, List<Token> tokens, int at) {
        Set<String> english = PLACES.get(tokens.get(at).form());
        if (english == null || tokens.get(at).shape() != Token.Shape.CAPITAL || !place.renderings().stream().allMatch(term -> english.contains(term.text()))) {
            return false;
        }
        String before = at > 0 ? tokens.get(at - 1).form() : "";
        if (at > 0 && tokens.get(at).gap() == Token.Gap.SPACE && tokens.get(at - 1).word().isOnly(Word.NOUN) && !OF_PLACES.contains(before)) {
            return true;   // son père Maurice
        }
        Set<String> wanted = NEVER_BARE.get(tokens.get(at).form());
        if (wanted != null) {
            boolean island = at > 1 && before.equals("de") && tokens.get(at - 2).form().equals("ile");
            return !island && !wanted.contains(before) || isNamed(tokens, at + 1);
        }
        return !BEFORE_PLACES.contains(before) && isNamed(tokens, at + 1);
    }

    private static boolean isNamed(List<Token> tokens, int next) {
        return next < tokens.size() && tokens.get(next).gap() == Token.Gap.SPACE && tokens.get(next).shape() == Token.Shape.CAPITAL && !tokens.get(next).opens();
    }
}
