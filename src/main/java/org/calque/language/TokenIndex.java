package org.calque.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One text made ready to be asked for a few phrases: the other way round from {@link TokenMatcher}, for which many texts are
 * asked for many phrases. For one thread.
 */
public final class TokenIndex {

    /** Marks keys without accents, which only words that no dictionary knows are entered under. */
    private static final String BARE = "^";

    private final List<Token> tokens;
    private final Map<String, List<Integer>> firsts = new HashMap<>();
    private final List<Set<String>> keys = new ArrayList<>();
    private final List<Set<String>> joined = new ArrayList<>();
    private boolean strangers;

    /** An index over the tokens of a text. */
    public TokenIndex(List<Token> tokens, Lemmas lemmas) {
        this.tokens = tokens;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Set<String> own = new HashSet<>(TokenKeys.keys(tokens, at));
            if (!token.mark() && !token.word().known()) {
                strangers = true;
                for (String key : List.copyOf(own)) {
                    own.add(BARE + Folding.withoutAccents(key));
                }
            }
            keys.add(own);
            joined.add(at + 1 < tokens.size() ? Set.copyOf(TokenKeys.joinedKeys(tokens, at, lemmas)) : Set.of());
            for (String key : own) {
                firsts.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(at);
            }
            for (String key : joined.get(at)) {
                List<Integer> places = firsts.computeIfAbsent(key, unused -> new ArrayList<>(2));
                if (places.isEmpty() || places.get(places.size() - 1) != at) {
                    places.add(at);
                }
            }
        }
    }

    /** Where a phrase stands, by first token, each span once. */
    public <T> List<TokenMatcher.Hit<T>> find(Phrase phrase, T value) {
        List<TokenMatcher.Hit<T>> hits = new ArrayList<>(2);
        for (List<String> path : phrase.paths()) {
            walkFrom(path, path.get(0), value, hits);
            if (strangers) {
                walkFrom(path, BARE + Folding.withoutAccents(path.get(0)), value, hits);
            }
        }
        return hits;
    }

    private <T> void walkFrom(List<String> path, String first, T value, List<TokenMatcher.Hit<T>> hits) {
        for (int at : firsts.getOrDefault(first, List.of())) {
            walk(path, 0, at, at, value, hits);
        }
    }

    private <T> void walk(List<String> path, int step, int first, int at, T value, List<TokenMatcher.Hit<T>> hits) {
        if (step == path.size()) {
            if (hits.stream().noneMatch(hit -> hit.first() == first && hit.last() == at - 1)) {
                hits.add(new TokenMatcher.Hit<>(first, at - 1, value));
            }
            return;
        }
        if (at >= tokens.size()) {
            return;
        }
        String key = path.get(step);
        if (keys.get(at).contains(key) || strangers && keys.get(at).contains(BARE + Folding.withoutAccents(key))) {
            walk(path, step + 1, first, at + 1, value, hits);
        }
        if (joined.get(at).contains(key)) {
            walk(path, step + 1, first, at + 2, value, hits);
        }
    }
}
