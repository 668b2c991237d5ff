package org.calque.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One text made ready to be asked for a few phrases: the other way round from {@link TokenMatcher}, for which many texts are
 * asked for many phrases. One is made for every text that is judged and asked only a few times, so it is made of arrays. For one thread.
 */
public final class TokenIndex {

    /** Marks keys without accents, which only words that no dictionary knows are entered under. */
    private static final String BARE = "^";

    private final List<Token> tokens;
    private final TokenKeys text;
    private final List<List<String>> keys;
    private boolean strangers;

    /** Where a key stands, as a table of chains: by hash the first entry, by entry the next, or -1; chains ascend by place. */
    private final int[] heads;
    private int[] next;
    private String[] names;
    private int[] places;
    private int entries;

    /** An index over a text. */
    public TokenIndex(TokenKeys text) {
        this.text = text;
        tokens = text.tokens();
        int size = tokens.size();
        keys = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            Token token = tokens.get(at);
            List<String> own = text.own(at);
            if (!token.mark() && !token.word().known()) {
                strangers = true;
                List<String> more = new ArrayList<>(own);
                own.forEach(key -> more.add(BARE + Folding.withoutAccents(key)));
                own = more;
            }
            keys.add(own);
        }
        heads = new int[Integer.highestOneBit(Math.max(8, 4 * size))];
        next = new int[4 * size];
        names = new String[4 * size];
        places = new int[4 * size];
        Arrays.fill(heads, -1);
        for (int at = size - 1; at >= 0; at--) {   // backwards, since the last to come is the head of its chain
            enter(keys.get(at), at);
            enter(text.joined(at), at);
        }
    }

    private void enter(List<String> more, int at) {
        for (int i = 0; i < more.size(); i++) {
            if (entries == names.length) {
                next = Arrays.copyOf(next, 2 * entries);
                names = Arrays.copyOf(names, 2 * entries);
                places = Arrays.copyOf(places, 2 * entries);
            }
            int slot = slot(more.get(i));
            names[entries] = more.get(i);
            places[entries] = at;
            next[entries] = heads[slot];
            heads[slot] = entries++;
        }
    }

    private int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 16) & heads.length - 1;
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

    /**
     * Whether of the words of a phrase one at most is wanting, wherever they stand. Where more are, leaving words of the text out does not
     * make it stand there: the two that come together then are one more word at most.
     */
    public boolean hasNearly(Phrase phrase) {
        for (List<String> path : phrase.paths()) {
            int wanting = 0;
            for (int i = 0; i < path.size() && wanting < 2; i++) {
                String key = path.get(i);
                wanting += has(key) || strangers && has(BARE + Folding.withoutAccents(key)) ? 0 : 1;
            }
            if (wanting == 0 || wanting == 1 && path.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String key) {
        for (int entry = heads[slot(key)]; entry >= 0; entry = next[entry]) {
            if (names[entry].equals(key)) {
                return true;
            }
        }
        return false;
    }

    private <T> void walkFrom(List<String> path, String first, T value, List<TokenMatcher.Hit<T>> hits) {
        for (int entry = heads[slot(first)]; entry >= 0; entry = next[entry]) {
            if (names[entry].equals(first)) {
                walk(path, 0, places[entry], places[entry], value, hits);   // twice where a place has it twice: a span is added once
            }
        }
    }

    private <T> void walk(List<String> path, int step, int first, int at, T value, List<TokenMatcher.Hit<T>> hits) {
        if (step == path.size()) {
            for (TokenMatcher.Hit<T> hit : hits) {
                if (hit.first() == first && hit.last() == at - 1) {
                    return;
                }
            }
            hits.add(new TokenMatcher.Hit<>(first, at - 1, value));
            return;
        }
        if (at >= tokens.size()) {
            return;
        }
        String key = path.get(step);
        if (keys.get(at).contains(key) || strangers && keys.get(at).contains(BARE + Folding.withoutAccents(key))) {
            walk(path, step + 1, first, at + 1, value, hits);
        }
        if (text.joined(at).contains(key)) {
            walk(path, step + 1, first, at + 2, value, hits);
        }
    }
}
