package org.calque.project.memory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.calque.database.Privacy;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.store.MemoryTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The index of one memory. Made of its units when first asked for, which takes some 20 s for a million; so that of a large memory
 * is also kept in a file, beside the database or in the platform's cache directory, and read again at the next start with what
 * has changed since. The file can be thrown away at any time. Of a memory that this program has not room for nothing is found,
 * which is told once. Safe across threads.
 */
final class MemoryIndex {

    /** From so many units on the file is read much faster than the units. */
    private static final int LARGE = 20_000;

    /** Of all the memory that this program may have, so much may go into making one index. */
    private static final double ROOM = .5;
    private static final int LOOKED_AT = 10_000;   // units, after which it is looked whether there is room
    private static final long MB = 1_000_000;

    /** More changes than that are not caught up with one by one. */
    private static final int MANY = 5_000;

    private static final Logger LOG = Logger.getLogger(MemoryIndex.class.getName());

    private final Store store;
    private final Path folder;
    private final Consumer<FaultException> failed;
    private final UUID memory;
    private volatile @Nullable TranslationMemory made;
    private long seen;   // the revision up to which it is known what has changed; guarded by this

    /**
     * @param folder where to keep its file
     * @param failed told if there is no room for it
     */
    MemoryIndex(Store store, Path folder, UUID memory, Consumer<FaultException> failed) {
        this.store = store;
        this.folder = folder;
        this.failed = failed;
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
        Many many = new Many();
        seen = store.read(transaction -> {
            long now = transaction.now();
            transaction.memories().each(memory, (of, unit) -> many.add(unit), progress);
            return now;
        });
        TranslationMemory built = many.build();
        if (built == null) {
            return none(many.needed());
        }
        if (many.units >= LARGE) {
            write(built, seen);
        }
        return built;
    }

    /** What stands for the index where there is no room for it. */
    private TranslationMemory none(long needed) {
        String name = store.read(transaction -> transaction.memories().name(memory)).orElse("");
        failed.accept(Fault.MEMORY_TOO_LARGE.at(name, needed / MB, Runtime.getRuntime().maxMemory() / MB));
        return new TranslationMemory.Builder().build();
    }

    /** Units to be indexed together, as long as there is room for them; of more only how many they are is known. */
    static final class Many {

        private TranslationMemory.@Nullable Builder builder = new TranslationMemory.Builder();
        private long bytes;
        private int units;

        void add(MemoryUnit unit) {
            units++;
            if (builder != null) {
                builder.add(unit.id(), unit.source(), unit.target());
                if (units % LOOKED_AT == 0) {
                    bytes = builder.bytes();
                    builder = bytes > room() ? null : builder;
                }
            }
        }

        private static long room() {
            return (long) (Runtime.getRuntime().maxMemory() * ROOM);
        }

        /** Null where there was no room. */
        @Nullable TranslationMemory build() {
            return builder == null ? null : builder.build();
        }

        /** What it would have taken at least, in bytes. */
        long needed() {
            return bytes;
        }
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
    void added(Many many, boolean first, long revision) {
        TranslationMemory known = made;
        if (many.builder == null) {
            made = null;
            forget();
        } else if (first) {
            TranslationMemory built = many.builder.build();
            synchronized (this) {
                made = built;
                seen = revision;
            }
            if (many.units >= LARGE) {
                write(built, revision);
            }
        } else {
            if (known != null) {
                known.add(many.builder);
                synchronized (this) {
                    seen = Math.max(seen, revision);
                }
            }
            forget();   // the file knows nothing of them
        }
    }

    private Path file() {
        return folder.resolve(memory + ".index");
    }

    private @Nullable TranslationMemory read() {
        Path file = file();
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (Files.size(file) > Many.room()) {
                return none(Files.size(file));
            }
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
        if (!store.there()) {
            return;   // a folder made where a drive was would stand in its way
        }
        Path file = file();
        try {
            Privacy.folder(folder);
            SafeFile.write(file, out -> built.write(revision, out));
        } catch (FaultException | IOException full) {
            LOG.log(Level.FINE, "index of a memory, not kept: " + file, full);   // the next start takes longer, that is all
        }
    }

    /** Throws the file away. */
    void forget() {
        Path file = file();
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            LOG.log(Level.FINE, "index of a memory: " + file, held);   // what it says is caught up with, or found to be too old
        }
    }
}
