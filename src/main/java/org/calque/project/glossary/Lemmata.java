package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Text;
import org.calque.language.Folding;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;

/**
 * Under which words a French text is found again in the postings: each word's form and lemmas, without accents, since capitals
 * lose them; and what hyphens part also as one word. Wider than what the term finder takes, never narrower.
 */
public final class Lemmata {

    private static final Tokenizer FRENCH = Tokenizer.french();

    /** Of each form met, its keys: a text has far fewer forms than words. */
    private final Map<String, Set<String>> known = new HashMap<>();

    /** Every key of a text. One object for many texts; not safe across threads. */
    Set<String> of(Text text) {
        List<Token> tokens = FRENCH.tokens(text);
        Set<String> keys = new HashSet<>(tokens.size() * 3);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).mark()) {
                Word word = tokens.get(i).word();
                keys.addAll(known.computeIfAbsent(word.form(), form -> {
                    Set<String> its = new LinkedHashSet<>();
                    add(its, word);
                    return its;
                }));
                if (i > 0 && tokens.get(i).gap() == Token.Gap.HYPHEN) {
                    addJoined(keys, tokens, i - 1);
                }
            }
        }
        return keys;
    }

    /** Of each word of a term that must stand where the term stands, the keys it may stand under. */
    public static List<Set<String>> wordsOf(String term) {
        List<Token> tokens = FRENCH.tokens(term).stream().filter(token -> !token.mark()).toList();
        // Articles and prepositions come and go or melt together: de le, du; they are only asked for where there is nothing else.
        boolean words = tokens.stream().anyMatch(token -> !token.word().function());
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (words && tokens.get(i).word().function()) {
                continue;
            }
            Set<String> keys = new HashSet<>();
            add(keys, tokens.get(i).word());
            if (i > 0) {
                addJoined(keys, tokens, i - 1);
            }
            if (i + 1 < tokens.size()) {
                addJoined(keys, tokens, i);
            }
            all.add(keys);
        }
        return all;
    }

    private static void addJoined(Set<String> keys, List<Token> tokens, int first) {
        add(keys, FRENCH.lemmas().word(tokens.get(first).form() + tokens.get(first + 1).form()));
    }

    private static void add(Set<String> keys, Word word) {
        keys.add(Folding.withoutAccents(word.form()));
        for (Word.Reading reading : word.readings()) {
            keys.add(Folding.withoutAccents(reading.lemma()));
        }
    }
}
