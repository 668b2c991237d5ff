package org.calque.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * French words left out where two things share them: <i>les ministères de l'Intérieur et de la Défense</i> are a ministry of the interior
 * and one of defence, <i>droits civils et politiques</i> civil rights and political ones. What is left out stands before the first of
 * the things that are joined, so a phrase is looked for with a step from there to behind the conjunction.
 */
public final class Coordination {

    /**
     * A step over what is joined first.
     *
     * @param from index of the token where what is joined first begins
     * @param to   index of the token where what is joined next begins
     * @param sure whether there can hardly be another reading: its preposition is said again, or several things are meant
     * @param tail whether what is left out is the end of what is joined first, which then stands before the step: <i>Première et Seconde
     *             Guerres mondiales</i>
     */
    public record Step(int from, int to, boolean sure, boolean tail) {
    }

    private static final Set<String> OF = Set.of("de", "du", "des");
    private static final Set<String> TO = Set.of("à", "au", "aux");
    /** After these, what is joined first may have another preposition: <i>crimes de guerre et contre l'humanité</i>. */
    private static final Set<String> OTHERS = Set.of("contre", "pour", "sur", "en", "par", "sans", "entre");
    private static final Set<String> ANY = Stream.of(OF, TO, OTHERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** So many words what is joined first may have, its preposition among them. */
    private static final int REACH = 8;

    /** So many words the end that two things share may have. */
    static final int TAIL = 2;

    private Coordination() {
    }

    /** The steps of a text, most often none. */
    public static List<Step> steps(List<Token> tokens) {
        List<Step> steps = List.of();
        for (int at = 1; at + 1 < tokens.size(); at++) {
            String form = tokens.get(at).form();
            if (form.length() > 2) {
                continue;   // most words: this is asked of every one of every text
            }
            if (form.equals("et") || form.equals("ou") || form.equals(",") || form.equals("ni")) {
                Step step = step(tokens, at);
                if (step != null) {
                    steps = steps.isEmpty() ? new ArrayList<>(2) : steps;
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static @Nullable Step step(List<Token> tokens, int conjunction) {
        Token next = tokens.get(conjunction + 1);
        if (next.mark() || next.gap() == Token.Gap.HYPHEN) {
            return null;
        }
        Set<String> prepositions = OF.contains(next.form()) ? OF : TO.contains(next.form()) ? TO
                : OTHERS.contains(next.form()) ? ANY : Set.of();
        if (prepositions.isEmpty()) {
            Step tail = tail(tokens, conjunction);
            return tail != null ? tail : conjunction < 2 ? null : adjectives(tokens, conjunction);
        }
        for (int at = conjunction - 2; at > 0 && at >= conjunction - REACH && !ends(tokens.get(at)); at--) {
            if (prepositions.contains(tokens.get(at).form()) && !tokens.get(at - 1).mark()
                    && (!tokens.get(at - 1).word().function() || tokens.get(at - 1).word().is(Word.NOUN))) {
                return new Step(at, conjunction + 1, true, false);
            }
        }
        return null;
    }

    /** Two adjectives or numbers before the noun of both, an article before the first: <i>les premier et second tours, la première et la seconde lecture</i>. */
    private static @Nullable Step tail(List<Token> tokens, int conjunction) {
        Token first = tokens.get(conjunction - 1);
        Token second = tokens.get(conjunction + 1);
        if (conjunction + 2 < tokens.size() && OF.contains(tokens.get(conjunction + 2).form()) && isPluralNoun(first) && isPluralNoun(second)) {
            return new Step(conjunction, conjunction + 2, false, true);   // projets et propositions de loi
        }
        boolean begins = conjunction == 1 || tokens.get(conjunction - 2).word().is(Word.DETERMINER);
        int article = conjunction + 1;
        int adjective = tokens.get(article).word().is(Word.DETERMINER) ? article + 1 : article;
        int noun = adjective + 1;
        if (!begins || noun >= tokens.size() || !isAdjective(tokens.get(conjunction - 1)) || !isAdjective(tokens.get(adjective))
                || tokens.get(noun).mark() || tokens.get(noun).word().function() || !tokens.get(noun).word().is(Word.NOUN)) {
            return null;
        }
        return adjective > article || isPlural(tokens.get(noun)) ? new Step(conjunction, noun, true, true) : null;
    }

    private static boolean isPluralNoun(Token token) {
        return isPlural(token) && !token.mark() && !token.word().function() && token.word().is(Word.NOUN);
    }

    private static boolean isPlural(Token noun) {
        return noun.form().endsWith("s") || noun.form().endsWith("x");
    }

    private static @Nullable Step adjectives(List<Token> tokens, int conjunction) {
        Token noun = tokens.get(conjunction - 2);
        boolean both = isAdjective(tokens.get(conjunction - 1)) && isAdjective(tokens.get(conjunction + 1));
        if (!both || noun.mark() || noun.word().function() || !noun.word().is(Word.NOUN | Word.NAME)) {
            return null;
        }
        return new Step(conjunction - 1, conjunction + 1, isPlural(noun), false);
    }

    private static boolean isAdjective(Token token) {
        return !token.mark() && token.gap() != Token.Gap.HYPHEN && !token.word().function() && (token.word().is(Word.ADJECTIVE | Word.PARTICIPLE)
                || token.word().is(Word.NOUN) && (token.form().endsWith("iste") || token.form().endsWith("istes")));   // sexiste, a noun to dictionaries
    }

    private static boolean ends(Token token) {
        return token.mark() && !token.form().equals(",");
    }
}
