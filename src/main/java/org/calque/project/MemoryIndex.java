package org.calque.project;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.TranslationMemory;
import org.calque.store.MemoryTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The index of one memory. Made of its units when first asked for, which takes some 20 s for a million; so that of a large memory
 * is also kept in a file beside the database, and read again at the next start with what has changed since. The file can be
 * thrown away at any time. Safe across threads.
 */
final class MemoryIndex {

    /** From so many units on the file is read much faster than the units. */
    private static final int LARGE = 20_000;

    /** More changes than that are not caught up with one by one. */
    private static final int MANY = 5_000;

    private static final Logger LOG = Logger.getLogger(MemoryIndex.class.getName());

    private final Store store;
    private final UUID memory;
    private volatile @Nullable TranslationMemory made;
    private long seen;   // the revision up to which it is known what has changed; guarded by this

    MemoryIndex(Store store, UUID memory) {
        this.store = store;
        this.memory = memory;
    }

    /** Waits for the index where another thread is making it. */
    TranslationMemory get(Progress progress) {
        TranslationMemory known = made;
        return known != null ? known : make(progress);
    }

    private synchronized TranslationMemory make(Progress progress) {
        TranslationMemory known = made;
        if (known == null) {
            known = read();
            if (known == null) {
                known = build(progress);
            }
            made = known;   // from here on changes of this program go straight in; those made before, the log knows
            if (!catchUp()) {
                known = build(progress);
                made = known;
                catchUp();
            }
        }
        return known;
    }

    private TranslationMemory build(Progress progress) {
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        int[] units = {0};
        seen = store.read(transaction -> {
            long now = transaction.now();
            transaction.memories().each(memory, (of, unit) -> {
                builder.add(unit.id(), unit.source(), unit.target());
                units[0]++;
            }, progress);
            return now;
        });
        TranslationMemory built = builder.build();
        if (units[0] >= LARGE) {
            write(built, seen);
        }
        return built;
    }

    /** Does what others, or an earlier run, have done; false if that is too much and it must be built anew. */
    private boolean catchUp() {
        TranslationMemory known = made;
        if (known == null) {
            return true;
        }
        return store.read(transaction -> {
            long now = transaction.now();
            Optional<Set<UUID>> changed = transaction.memories().changedSince(memory, seen, MANY);
            if (changed.isEmpty()) {
                return false;
            }
            for (UUID unit : changed.get()) {
                Optional<MemoryTable.Kept> kept = transaction.memories().load(unit).filter(one -> one.memory().equals(memory));
                if (kept.isPresent()) {
                    known.put(unit, kept.get().unit().source(), kept.get().unit().target());
                } else {
                    known.remove(unit);
                }
            }
            seen = now;
            return true;
        });
    }

    /** Another program has changed the memory. */
    synchronized void elsewhere() {
        if (!catchUp()) {
            made = null;
        }
    }

    /** What this program has changed, if there is an index already; otherwise it is found in the log. */
    void changed(List<MemoryTable.Kept> put, List<UUID> removed) {
        TranslationMemory known = made;
        if (known != null) {
            put.forEach(kept -> known.put(kept.unit().id(), kept.unit().source(), kept.unit().target()));
            removed.forEach(known::remove);
        }
    }

    /**
     * Takes many units that were kept just now.
     *
     * @param first    whether the memory has no others
     * @param revision at which they were kept
     */
    void added(TranslationMemory.Builder many, boolean first, long revision) {
        TranslationMemory known = made;
        if (first) {
            TranslationMemory built = many.build();
            synchronized (this) {
                made = built;
                seen = revision;
            }
            write(built, revision);
        } else {
            if (known != null) {
                known.add(many);
                synchronized (this) {
                    seen = Math.max(seen, revision);
                }
            }
            forget();   // the file knows nothing of them
        }
    }

    private @Nullable Path file() {
        return store.folder().map(folder -> folder.resolve("memory").resolve(memory + ".index")).orElse(null);
    }

    private @Nullable TranslationMemory read() {
        Path file = file();
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            TranslationMemory.Written written = TranslationMemory.read(in, Files.size(file));
            seen = written.stamp();
            boolean later = store.read(transaction -> transaction.now()) < seen;   // than a database put back from a copy
            return later ? null : written.memory();
        } catch (IOException torn) {
            LOG.log(Level.FINE, "index of a memory, made anew: " + file, torn);   // nothing is lost: the units are in the database
            return null;
        }
    }

    private void write(TranslationMemory built, long revision) {
        Path file = file();
        if (file == null) {
            return;
        }
        try {
            SafeFile.write(file, out -> built.write(revision, out));
        } catch (FaultException full) {
            LOG.log(Level.FINE, "index of a memory, not kept: " + file, full);   // the next start takes longer, that is all
        }
    }

    /** Throws the file away. */
    void forget() {
        Path file = file();
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException held) {
            LOG.log(Level.FINE, "index of a memory: " + file, held);   // what it says is caught up with, or found to be too old
        }
    }
}
