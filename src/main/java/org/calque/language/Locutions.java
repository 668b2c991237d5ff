package org.calque.language;

import java.util.ArrayList;
import java.util.List;

/**
 * French words that only together mean something: {@code en cas de}, {@code avoir lieu}, {@code tout le monde}, and compounds with
 * hyphens that the dictionary has as one word, as {@code ras-le-bol}. Who looks for <i>cas</i>, <i>lieu</i> or <i>bol</i> seldom
 * means these.
 */
public final class Locutions {

    private static final class French {
        static final TokenMatcher<Entry> IT = read();
    }

    private static final String NAME_FOLLOWS = " ^";

    /** @param words how many it has, which nothing parts unless it is inflected */
    private record Entry(boolean inflected, boolean beforeName, int words, boolean hyphens) {
    }

    private Locutions() {
    }

    /** Both ends inclusive, as indices of tokens. */
    public record Span(int first, int last) {
    }

    /** The locutions and compounds that stand in a French text. */
    public static List<Span> find(TokenKeys text) {
        List<Token> tokens = text.tokens();
        List<Span> spans = new ArrayList<>(2);
        for (TokenMatcher.Hit<Entry> hit : French.IT.find(text)) {
            boolean named = hit.last() + 1 < tokens.size() && tokens.get(hit.last() + 1).shape() == Token.Shape.CAPITAL;
            long added = tokens.subList(hit.first(), hit.last() + 1).stream().filter(token -> token.word().is(Word.ADVERB)).count();
            boolean whole = hit.value().inflected() || hit.last() - hit.first() < hit.value().words() + added;   // au bord droit de is not au bord de
            if (whole && !isNoun(tokens, hit.first(), hit.value().inflected()) && (named || !hit.value().beforeName())
                    && (hit.value().hyphens() || !isHyphened(tokens, hit.first(), hit.last()))) {
                spans.add(new Span(hit.first(), hit.last()));
            }
        }
        compounds(tokens, spans);
        return spans;
    }

    /** Whether a compound begins there, which is none: en tête de, but l'en-tête de page. */
    private static boolean isHyphened(List<Token> tokens, int first, int last) {
        return tokens.subList(first + 1, last + 1).stream().anyMatch(token -> token.gap() == Token.Gap.HYPHEN && !token.clitic());
    }

    /** Whether what would begin a locution is the noun itself, its article before: <i>une faute de frappe</i>, but <i>faute de mieux</i>. */
    private static boolean isNoun(List<Token> tokens, int first, boolean inflected) {
        return !inflected && first > 0 && tokens.get(first).word().is(Word.NOUN) && !tokens.get(first).word().function()
                && !tokens.get(first - 1).mark() && tokens.get(first - 1).word().is(Word.DETERMINER | Word.ADJECTIVE);
    }

    private static void compounds(List<Token> tokens, List<Span> spans) {
        for (int first = 0; first < tokens.size(); first++) {
            int last = first;
            boolean hyphen = false;
            while (last + 1 < tokens.size() && isJoined(tokens.get(last + 1))) {
                last++;
                hyphen |= tokens.get(last).gap() == Token.Gap.HYPHEN;
            }
            int from = first;
            while (from < last && tokens.get(from + 1).gap() == Token.Gap.APOSTROPHE) {
                from++;   // l'arrière-garde is arrière-garde
            }
            if (hyphen && (Lemmas.french().knows(written(tokens.subList(from, last + 1))) || isPlace(tokens.subList(from, last + 1)) || tokens.get(from).form().equals("sous"))) {
                spans.add(new Span(from, last));
            }
            first = last;
        }
    }

    /** Whether names are joined into that of one place: {@code Luc-sur-Mer}, {@code Saint-Denis}. */
    private static boolean isPlace(List<Token> joined) {
        Token first = joined.get(0);
        Token last = joined.get(joined.size() - 1);
        return first.shape() == Token.Shape.CAPITAL && last.shape() == Token.Shape.CAPITAL && (first.form().equals("saint") || first.form().equals("sainte")
                || joined.subList(1, joined.size() - 1).stream().anyMatch(token -> token.shape() == Token.Shape.LOWER && token.word().function()));
    }

    private static boolean isJoined(Token token) {
        return !token.mark() && !token.clitic() && (token.gap() == Token.Gap.HYPHEN || token.gap() == Token.Gap.APOSTROPHE);
    }

    private static String written(List<Token> tokens) {
        StringBuilder out = new StringBuilder(tokens.get(0).form());
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).gap() == Token.Gap.APOSTROPHE) {
                out.setCharAt(out.length() - 1, '\'');   // arc-en-ciel, but chef-d'œuvre: de is written d'
            } else {
                out.append('-');
            }
            out.append(tokens.get(i).form());
        }
        return out.toString();
    }

    private static TokenMatcher<Entry> read() {
        TokenMatcher.Builder<Entry> builder = new TokenMatcher.Builder<>();
        Tokenizer french = Tokenizer.french();
        for (String line : WordLists.lines(Locutions.class, "fr.locutions")) {
            boolean inflected = line.startsWith("~");
            boolean beforeName = line.endsWith(NAME_FOLLOWS);   // se rendre à Kiev is to travel, à la police to surrender
            for (String way : ways(line.substring(inflected ? 1 : 0, line.length() - (beforeName ? NAME_FOLLOWS.length() : 0)))) {
                Phrase phrase = Phrase.of(way, french, inflected, 0);
                builder.add(phrase, new Entry(inflected, beforeName, phrase.tokens().size(), way.indexOf('-') >= 0));
            }
        }
        return builder.build();
    }

    /** With the article that its last preposition may have swallowed. */
    private static List<String> ways(String locution) {
        if (locution.endsWith(" de")) {
            return List.of(locution, locution.substring(0, locution.length() - 2) + "du",
                    locution.substring(0, locution.length() - 2) + "des");
        }
        return locution.endsWith(" à") ? List.of(locution, locution.substring(0, locution.length() - 1) + "au",
                locution.substring(0, locution.length() - 1) + "aux") : List.of(locution);
    }
}
