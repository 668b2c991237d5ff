package org.calque.glossary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.language.Token;
import org.calque.language.Word;
import org.calque.language.WordLists;

/**
 * French words that say little of what they stand with: nouns that only measure or place it, adjectives that judge it. What is put
 * together with them is seldom a term: {@code fin de la guerre}, {@code décision inédite}, {@code parcours difficile}.
 */
final class Vague {

    private static final Map<String, Set<String>> LISTS = WordLists.read(Vague.class, "fr.vague");
    /** Nouns that only measure or place what follows them. */
    static final Set<String> NOUNS = LISTS.getOrDefault("nouns", Set.of());
    private static final Set<String> ADJECTIVES = LISTS.getOrDefault("adjectives", Set.of());
    private static final Set<String> BEFORE = LISTS.getOrDefault("before", Set.of());

    private Vague() {
    }

    /** Whether a noun with what hangs on it is rather put together by the speaker than a term. */
    static boolean is(List<Token> tokens) {
        if (tokens.size() > 1 && lemma(tokens.get(0), BEFORE)) {
            return true;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = tokens.get(i - 1);
            boolean article = token.word().function() && !before.word().function() && (token.form().equals("du") || token.form().equals("des"))
                    || before.word().function() && Set.of("la", "l", "le", "les").contains(token.form());
            boolean noun = before.word().function();   // champ de données
            if (article || !noun && !token.word().function() && token.word().is(Word.ADJECTIVE | Word.PARTICIPLE) && lemma(token, ADJECTIVES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lemma(Token token, Set<String> among) {
        return token.word().readings().stream().anyMatch(reading -> among.contains(reading.lemma()));
    }
}
