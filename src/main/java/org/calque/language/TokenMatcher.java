package org.calque.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases at once in a row of tokens: a tree over the keys of words ({@link Word#keys()}), so that the cost of a text
 * follows from its length and its hits and not from the number of phrases. Immutable once built, and safe across threads.
 *
 * @param <T> what each phrase stands for
 */
public final class TokenMatcher<T> {

    /**
     * A phrase found.
     *
     * @param first index of its first token
     * @param last  index of its last token, inclusive
     */
    public record Hit<T>(int first, int last, T value) {
    }

    /**
     * A phrase found of which some words stand before a step and the others behind it.
     *
     * @param first index of its first token, before the step
     * @param last  index of its last token, behind it, inclusive
     */
    public record Parted<T>(int first, Coordination.Step step, int last, T value) {
    }

    private static final int ROOT = 0;
    private static final int REFLEXIVE_REACH = 4;

    private final KeyTable ids;
    /**
     * Keys by their letters without accents: of words no dictionary knows, whose accents come and go; of those that lost the accent
     * of a capital; and of all others, which lose theirs in a text of capitals.
     */
    private final Map<String, Integer> foreign;
    private final Map<String, Integer> capitals;
    private final Map<String, Integer> accented;
    private final long[] edges;   // parent << 32 | key, or -1: open addressing
    private final int[] children;
    private final int[] starts;   // by key: the node that the root has for it, or -1
    private final int[] firstValue; // by node: index into values, or -1
    private final int[] nextValue;  // by value: the next of the same node, or -1
    private final List<T> values;
    private final int longest;
    private final int reflexive;

    private TokenMatcher(Builder<T> builder) {
        ids = new KeyTable(builder.ids);
        foreign = builder.foreign;
        capitals = builder.capitals;
        accented = builder.accented;
        edges = builder.edges;
        children = builder.children;
        starts = new int[ids.size()];
        Arrays.setAll(starts, key -> Builder.child(edges, children, ROOT, key));
        firstValue = Arrays.copyOf(builder.firstValue, builder.nodes);
        nextValue = Arrays.copyOf(builder.nextValue, builder.values.size());
        values = builder.values;
        longest = builder.longest;
        reflexive = builder.ids.getOrDefault(TokenKeys.REFLEXIVE, -1);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Every phrase that stands in a text, by first token; a phrase is told once for a span. */
    public List<Hit<T>> find(TokenKeys text) {
        return find(text, List.of(), new ArrayList<>());
    }

    /**
     * The same, and the phrases that stand there with a step over something.
     *
     * @param parted what these are added to
     */
    public List<Hit<T>> find(TokenKeys text, List<Coordination.Step> steps, List<Parted<T>> parted) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = text.tokens();
        List<Hit<T>> hits = new ArrayList<>();
        int size = tokens.size();
        Known keys = new Known(size);
        Known joined = new Known(size);
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            addKnown(steps.isEmpty() ? text.own(i) : own(text, i, steps), !token.mark() && !token.word().known(), keys);
            addKnown(text.joined(i), false, joined);
        }
        Walk walk = new Walk(tokens, keys, joined, hits, steps, parted);
        for (int i = 0; i < size; i++) {
            if (keys.any(i) || joined.any(i)) {
                walk.first = i;
                walk.from = hits.size();
                walk.step(ROOT, i, -1, false, 0);
            }
        }
        return hits;
    }

    /** The keys of a word; where two things share their end, which is in the plural then, those of its singular too: of names there are no others. */
    private static List<String> own(TokenKeys text, int at, List<Coordination.Step> steps) {
        for (Coordination.Step step : steps) {
            if (step.tail() && at >= step.to() && at < step.to() + Coordination.TAIL && text.tokens().get(at).form().endsWith("s")) {
                List<String> keys = new ArrayList<>(text.own(at));
                keys.add("=" + text.tokens().get(at).form().substring(0, text.tokens().get(at).form().length() - 1));
                return keys;
            }
        }
        return text.own(at);
    }

    /** What stands under one key alone, as a word that is not in the text. */
    public List<T> alone(String key) {
        int id = ids.number(key);
        int node = id < 0 || values.isEmpty() ? -1 : child(ROOT, id);
        List<T> found = new ArrayList<>(0);
        for (int v = node < 0 ? -1 : firstValue[node]; v >= 0; v = nextValue[v]) {
            found.add(values.get(v));
        }
        return found;
    }

    /** Keys of a text by their ids, place by place: in one row, since one is made for every text. */
    private static final class Known {

        private final int[] from;
        private int[] ids;
        private int place;

        Known(int places) {
            from = new int[places + 1];
            ids = new int[2 * places];
        }

        /** Adds an id for the place at hand, once. */
        void add(int id) {
            int to = from[place + 1];
            for (int i = from[place]; i < to; i++) {
                if (ids[i] == id) {
                    return;
                }
            }
            if (id >= 0) {
                ids = to < ids.length ? ids : Arrays.copyOf(ids, 2 * to + 4);
                ids[to] = id;
                from[place + 1]++;
            }
        }

        void next() {
            if (++place + 1 < from.length) {
                from[place + 1] = from[place];
            }
        }

        boolean any(int at) {
            return from[at] < from[at + 1];
        }
    }

    /** Adds the ids of those keys that some phrase has; of an unknown word also where only accents differ. */
    private void addKnown(List<String> names, boolean unknownWord, Known found) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            found.add(ids.number(name));
            if (unknownWord) {
                String bare = Folding.withoutAccents(name);
                found.add(foreign.getOrDefault(bare, -1));
                found.add(accented.getOrDefault(bare, -1));
            } else if (!capitals.isEmpty()) {
                String bare = Folding.withoutAccents(name);
                if (!bare.equals(name)) {
                    found.add(capitals.getOrDefault(bare, -1));
                }
            }
        }
        found.next();
    }

    private int child(int node, int key) {
        return node == ROOT ? starts[key] : Builder.child(edges, children, node, key);
    }

    private final class Walk {

        private final List<Token> tokens;
        private final Known keys;
        private final Known joined;
        private final List<Hit<T>> hits;
        private final List<Coordination.Step> steps;
        private final List<Parted<T>> parted;
        private int first;
        private int from;
        private Coordination.@Nullable Step taken;

        Walk(List<Token> tokens, Known keys, Known joined, List<Hit<T>> hits, List<Coordination.Step> steps, List<Parted<T>> parted) {
            this.tokens = tokens;
            this.keys = keys;
            this.joined = joined;
            this.hits = hits;
            this.steps = steps;
            this.parted = parted;
        }

        void step(int node, int at, int last, boolean afterReflexive, int skipped) {
            if (last >= 0 && skipped == 0) {
                for (int v = firstValue[node]; v >= 0; v = nextValue[v]) {
                    add(last, values.get(v));
                }
            }
            if (at >= tokens.size() || at - first > 2 * longest + REFLEXIVE_REACH + (taken == null ? 0 : taken.to() - taken.from())) {
                return;
            }
            if (!steps.isEmpty() && taken == null && last == at - 1) {
                for (Coordination.Step step : steps) {
                    if (step.from() == at) {
                        taken = step;
                        step(node, step.to(), last, afterReflexive, 0);
                        taken = null;
                    }
                }
            }
            for (int i = keys.from[at]; i < keys.from[at + 1]; i++) {
                int key = keys.ids[i];
                int next = child(node, key);
                if (next >= 0) {
                    step(next, at + 1, at, key == reflexive, 0);
                }
            }
            for (int i = joined.from[at]; i < joined.from[at + 1]; i++) {
                int next = child(node, joined.ids[i]);
                if (next >= 0) {
                    step(next, at + 2, at + 1, false, 0);
                }
            }
            if (last >= 0 && skipped < REFLEXIVE_REACH && TokenKeys.maySkip(tokens, at, afterReflexive)) {
                step(node, at + 1, last, afterReflexive, skipped + 1);
            }
        }

        private void add(int last, T value) {
            Coordination.Step over = taken;
            if (over != null) {
                Parted<T> hit = new Parted<>(first, over, last, value);
                if (last >= over.to() && !parted.contains(hit)) {
                    parted.add(hit);
                }
                return;
            }
            for (int i = from; i < hits.size(); i++) {
                if (hits.get(i).last() == last && hits.get(i).value() == value) {
                    return;
                }
            }
            hits.add(new Hit<>(first, last, value));
        }
    }

    /** Collects phrases. */
    public static final class Builder<T> {

        private final Map<String, Integer> ids = new HashMap<>();
        private final Map<String, Integer> foreign = new HashMap<>();
        private final Map<String, Integer> capitals = new HashMap<>();
        private final Map<String, Integer> accented = new HashMap<>();
        private final List<T> values = new ArrayList<>();
        private long[] edges = new long[64];
        private int[] children = new int[64];
        private int edgeCount;
        private int[] firstValue = new int[64];
        private int[] nextValue = new int[64];
        private int nodes = 1;
        private int longest;

        public Builder() {
            Arrays.fill(edges, -1);
            Arrays.fill(firstValue, -1);
        }

        /** Adds a phrase under every way it may be written. */
        public Builder<T> add(Phrase phrase, T value) {
            phrase.paths().forEach(path -> addPath(path, value));
            for (String name : phrase.foreign()) {
                if (ids.containsKey(name)) {
                    foreign.putIfAbsent(Folding.withoutAccents(name), ids.get(name));
                }
            }
            for (String name : phrase.capitals()) {
                if (ids.containsKey(name)) {
                    capitals.putIfAbsent(name, ids.get(name));
                }
            }
            return this;
        }

        private void addPath(List<String> path, T value) {
            int node = ROOT;
            for (String name : path) {
                node = childOrNew(node, id(name));
            }
            longest = Math.max(longest, path.size());
            if (values.size() == nextValue.length) {
                nextValue = Arrays.copyOf(nextValue, 2 * nextValue.length);
            }
            nextValue[values.size()] = firstValue[node];
            firstValue[node] = values.size();
            values.add(value);
        }

        private int id(String name) {
            Integer known = ids.get(name);
            if (known != null) {
                return known;
            }
            ids.put(name, ids.size());
            String bare = Folding.withoutAccents(name);
            if (!bare.equals(name)) {
                accented.putIfAbsent(bare, ids.size() - 1);
            }
            return ids.size() - 1;
        }

        private int childOrNew(int node, int key) {
            int found = child(edges, children, node, key);
            if (found >= 0) {
                return found;
            }
            if (2 * ++edgeCount > edges.length) {
                grow();
            }
            if (nodes == firstValue.length) {
                firstValue = Arrays.copyOf(firstValue, 2 * nodes);
                Arrays.fill(firstValue, nodes, 2 * nodes, -1);
            }
            put(edges, children, (long) node << 32 | key, nodes);
            return nodes++;
        }

        private void grow() {
            long[] bigger = new long[2 * edges.length];
            int[] theirs = new int[bigger.length];
            Arrays.fill(bigger, -1);
            for (int i = 0; i < edges.length; i++) {
                if (edges[i] >= 0) {
                    put(bigger, theirs, edges[i], children[i]);
                }
            }
            edges = bigger;
            children = theirs;
        }

        private static void put(long[] edges, int[] children, long edge, int child) {
            int at = slot(edge, edges.length);
            while (edges[at] >= 0) {
                at = at + 1 & edges.length - 1;
            }
            edges[at] = edge;
            children[at] = child;
        }

        private static int child(long[] edges, int[] children, int node, int key) {
            long edge = (long) node << 32 | key;
            int at = slot(edge, edges.length);
            while (edges[at] >= 0) {
                if (edges[at] == edge) {
                    return children[at];
                }
                at = at + 1 & edges.length - 1;
            }
            return -1;
        }

        private static int slot(long edge, int length) {
            long mixed = edge * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32) & length - 1;
        }

        public TokenMatcher<T> build() {
            return new TokenMatcher<>(this);
        }
    }
}
