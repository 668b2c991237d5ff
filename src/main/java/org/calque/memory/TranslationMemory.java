package org.calque.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Text;
import org.calque.language.Lemmas;
import org.jspecify.annotations.Nullable;

/**
 * Knows which units are like a sentence, and which have certain words, by their ids; the units themselves are kept elsewhere. What
 * is added later is indexed apart, so that a large memory is not indexed anew. Safe across threads.
 */
public final class TranslationMemory {

    /** From so many on, what was added is left as it is and another index begun. */
    private static final int FULL = 4_096;

    /** Says that a file is an index of ours, and of which making: raise it when what is written changes. */
    private static final long MAKING = 0x43616C717565_0003L;

    /** Units indexed together. */
    private static final class Layer {
        final long[] ids;   // two for each unit
        final int[] order;
        final WordIndex sources;
        final WordIndex targets;
        final FuzzyIndex fuzzy;
        final Words source;
        final Words target;

        Layer(long[] ids, int[] order, WordIndex sources, WordIndex targets) {
            this.ids = ids;
            this.order = order;
            this.sources = sources;
            this.targets = targets;
            this.fuzzy = new FuzzyIndex(sources);
            this.source = new Words(sources, order, Lemmas.french());
            this.target = new Words(targets, order, Lemmas.english());
        }

        UUID id(int sentence) {
            return new UUID(ids[2 * sentence], ids[2 * sentence + 1]);
        }
    }

    /** Takes units one after the other. */
    public static final class Builder {
        private long[] ids = new long[64];
        private int units;
        private final WordIndex.Builder source = new WordIndex.Builder();
        private final WordIndex.Builder target = new WordIndex.Builder();

        public void add(UUID id, Text unitSource, Text unitTarget) {
            if (2 * units == ids.length) {
                ids = Arrays.copyOf(ids, ids.length * 2);
            }
            ids[2 * units] = id.getMostSignificantBits();
            ids[2 * units++ + 1] = id.getLeastSignificantBits();
            source.add(unitSource);
            target.add(unitTarget);
        }

        public TranslationMemory build() {
            return new TranslationMemory(layer());
        }

        /** About how many bytes of memory building takes, of which half stays: measured, and rounded up. */
        public long bytes() {
            return 16L * (source.words() + target.words()) + 72L * units + 160L * (source.forms() + target.forms());
        }

        private Layer layer() {
            int[] order = source.byWeight();
            long[] ordered = new long[2 * units];
            for (int i = 0; i < units; i++) {
                ordered[2 * i] = ids[2 * order[i]];
                ordered[2 * i + 1] = ids[2 * order[i] + 1];
            }
            return new Layer(ordered, order, source.build(order), target.build(order));
        }
    }

    /**
     * Writes down what it began with, but nothing that was added, changed or removed since.
     *
     * @param stamp given back by {@link #read}
     */
    public void write(long stamp, OutputStream out) throws IOException {
        Layer first;
        synchronized (this) {
            first = layers.get(0);
        }
        IndexFile.Writer file = new IndexFile.Writer(out);
        file.put(MAKING);
        file.put(stamp);
        file.put(first.ids);
        file.put(first.order);
        first.sources.write(file);
        first.targets.write(file);
        file.seal();
    }

    /**
     * A memory that was written down.
     *
     * @param stamp that it was written with
     */
    public record Written(TranslationMemory memory, long stamp) {
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param size of all, in bytes
     * @throws IOException if it is something else, or torn
     */
    public static Written read(InputStream in, long size) throws IOException {
        IndexFile.Reader file = new IndexFile.Reader(in, size);
        if (file.number() != MAKING) {
            throw new IOException("of another making");
        }
        long stamp = file.number();
        long[] ids = file.longs();
        int[] order = file.numbers();
        WordIndex sources = WordIndex.read(file);
        WordIndex targets = WordIndex.read(file);
        file.checkSeal();
        return new Written(new TranslationMemory(new Layer(ids, order, sources, targets)), stamp);
    }

    private record Texts(Text source, Text target) {
    }

    private final List<Layer> layers = new ArrayList<>();   // guarded by this, as all below
    private final Map<UUID, Texts> added = new LinkedHashMap<>();
    private final Map<UUID, Layer> moved = new HashMap<>(); // where what was changed is to be believed; not there: it is gone
    private @Nullable Layer last;                           // of what was added; null where that has changed
    private final Set<UUID> changed = new HashSet<>();

    private TranslationMemory(Layer first) {
        layers.add(first);
    }

    /** Adds a unit, or puts it in the place of the one with its id. */
    public synchronized void put(UUID id, Text source, Text target) {
        hide(id);
        added.put(id, new Texts(source, target));
        last = null;
    }

    /** Adds many units with ids that are new. */
    public void add(Builder many) {
        Layer layer = many.layer();
        synchronized (this) {
            layers.add(layer);
        }
    }

    public synchronized void remove(UUID id) {
        hide(id);
        added.remove(id);
        last = null;
    }

    /** What older layers say of it holds no more. */
    private void hide(UUID id) {
        moved.remove(id);
        changed.add(id);
    }

    private synchronized List<Layer> layers() {
        if (last == null && !added.isEmpty()) {
            Builder builder = new Builder();
            added.forEach((id, texts) -> builder.add(id, texts.source, texts.target));
            last = builder.layer();
            if (added.size() >= FULL) {
                layers.add(last);
                Layer full = last;
                added.keySet().forEach(id -> moved.put(id, full));
                added.clear();
                last = null;
            }
        }
        List<Layer> all = new ArrayList<>(layers);
        if (last != null) {
            all.add(last);
        }
        return all;
    }

    /** The words of units that are indexed together. */
    record Sides(Words source, Words target) {

        Words of(Side side) {
            return side == Side.SOURCE ? source : target;
        }
    }

    List<Sides> sides() {
        return layers().stream().map(layer -> new Sides(layer.source, layer.target)).toList();
    }

    private synchronized boolean holds(Layer layer, UUID id) {
        return layer == last || moved.getOrDefault(id, layer) == layer && (!changed.contains(id) || moved.get(id) == layer)
                && !added.containsKey(id);
    }

    /**
     * A unit that is like a sentence.
     *
     * @param percent by {@link Likeness}
     */
    public record Found(UUID unit, int percent) {
    }

    /**
     * The units most like a sentence, the best first; never worse than if it had been compared with all.
     *
     * @param least percent, from 1; less alike ones are not given
     * @param most  how many
     */
    public List<Found> find(Text source, int least, int most) {
        List<Found> found = new ArrayList<>();
        for (Layer layer : layers()) {
            for (int wanted = most; ; wanted *= 4) {   // what has changed since is left out, and more asked for in its place
                List<FuzzyIndex.Hit> hits = layer.fuzzy.find(source, least, wanted);
                List<Found> real = hits.stream().map(hit -> new Found(layer.id(hit.sentence()), hit.percent()))
                        .filter(hit -> holds(layer, hit.unit)).limit(most).toList();
                if (real.size() >= most || hits.size() < wanted) {
                    found.addAll(real);
                    break;
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::percent).reversed());
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    /** Which side of a unit words are looked for in. */
    public enum Side { SOURCE, TARGET }

    /**
     * The units that have all of some words, in any inflected form, those with the words side by side first.
     *
     * @param most how many
     */
    public List<UUID> concordance(String words, Side side, int most) {
        List<UUID> found = new ArrayList<>();
        List<Layer> all = layers();
        for (int i = all.size() - 1; i >= 0 && found.size() < most; i--) {   // what came last first
            Layer layer = all.get(i);
            Words index = side == Side.SOURCE ? layer.source : layer.target;
            index.with(words, most).stream().map(layer::id).filter(id -> holds(layer, id)).forEach(found::add);
        }
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    /**
     * Where words that are looked for stand in a text, in any inflected form: UTF-16 offsets, start and end by turns. Where they
     * stand side by side, only there: each little word elsewhere is none that was looked for.
     */
    public static List<int[]> places(String words, Text text, Side side) {
        return Words.places(words, text, side == Side.SOURCE ? Lemmas.french() : Lemmas.english());
    }
}
