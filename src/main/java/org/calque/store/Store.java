package org.calque.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.calque.database.Backups;
import org.calque.database.Database;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace keeps. All reading and writing is done inside a {@link Transaction}. Safe for any number of threads.
 */
public final class Store implements AutoCloseable {

    /** How often work is tried again whose connection broke. */
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Jdbi jdbi;
    private final String who;
    private final UUID session = Ids.next();
    // Of two threads of which one commits and the other syncs, neither goes on if the disk refuses in that moment: H2 locks the
    // database and its file in one order there and in the other here.
    private final ReentrantLock writing = new ReentrantLock();
    private final @Nullable Journal journal;   // none for PostgreSQL

    /**
     * @param who name of the user, as the change log shall have it
     */
    public Store(Database database, String who) {
        this.database = database;
        this.jdbi = Jdbi.create(database.source());
        this.who = who.length() > 200 ? who.substring(0, 200) : who;
        try {
            this.journal = database.folder().isPresent() ? Journal.in(database.folder().get(), backups(database).folder(), session) : null;
        } catch (IOException failure) {
            database.close();
            throw database.fault(failure);
        }
    }

    /**
     * Puts back what programs that were killed had written to segments, where the database has lost it: where a segment still
     * has the very revision that the change was made from.
     *
     * @param occurrences finds the terms of a segment, for the table of occurrences
     * @throws FaultException {@code WORKSPACE_DAMAGED} if whole documents are missing of which a journal tells
     */
    public void recover(Function<Segment, List<OccurrenceRow>> occurrences) {
        if (database.folder().isEmpty()) {
            return;
        }
        try {
            Path kept = backups(database).folder();
            // H2 opens a file that was cut short at the last state it finds whole in it, and says nothing.
            boolean older = Journal.newest(kept) > read(Transaction::now);
            Map<Long, Long> renewed = new HashMap<>();   // revisions that were lost, and those they have now
            List<Journal.Left> left = new ArrayList<>(older ? Journal.left(kept) : List.of());
            left.addAll(Journal.left(database.folder().get()));
            for (Journal.Left each : left) {
                for (Journal.Entry entry : each.entries()) {
                    if (older && read(transaction -> transaction.documents().name(entry.document())).isEmpty()) {
                        throw Fault.WORKSPACE_DAMAGED.at(database.place(), "older than its journal");
                    }
                    putBack(entry, renewed, occurrences);
                }
                if (!each.file().startsWith(kept)) {
                    Journal.keep(each.file(), kept, "");
                }
            }
        } catch (IOException failure) {
            throw database.fault(failure);
        }
    }

    private static Backups backups(Database database) {
        return new Backups(database.folder().orElseThrow());
    }

    /**
     * How long ago the last backup was made; empty where there is none. Not for PostgreSQL.
     */
    public Optional<Duration> lastBackup() {
        return backups(database).age();
    }

    /** Whether {@link #backUp} can be called: PostgreSQL has means of its own. */
    public boolean backsUp() {
        return database.folder().isPresent();
    }

    /**
     * Makes a backup beside the database, while it is in use. May take seconds.
     *
     * @throws FaultException {@code WRITE_FAILED} if there is no room for it
     */
    public Backups.Backup backUp() {
        Backups backups = backups(database);
        Instant begun = Instant.now();
        Backups.Backup made = backups.make(database);
        try {
            Journal.discard(backups.folder(), begun);
        } catch (IOException failure) {
            throw database.fault(failure);
        }
        return made;
    }

    private void putBack(Journal.Entry lost, Map<Long, Long> renewed, Function<Segment, List<OccurrenceRow>> occurrences) {
        Optional<StoredSegment> now = read(transaction -> transaction.segments().find(lost.document(), lost.unit(), lost.segment()));
        if (now.isPresent() && now.get().revision() == renewed.getOrDefault(lost.basedOn(), lost.basedOn())) {
            Segment before = now.get().segment();
            Segment after = before.withTarget(lost.target(), lost.state()).withNote(lost.note()).withLocked(lost.locked())
                    .withReading(lost.reading()).withBreaks(lost.breaks());
            List<SegmentEdit> edit = List.of(new SegmentEdit(before, now.get().revision(), after, occurrences.apply(after)));
            renewed.put(lost.revision(), write(transaction -> transaction.segments().change(lost.document(), lost.command(), edit)));
        }
    }

    /** Reads; what is read belongs together. */
    public <T> T read(Function<Transaction, T> work) {
        return run(work);
    }

    /**
     * Writes all or nothing. What is written is on the disk when it returns, whatever happens to the program or the power.
     *
     * @throws FaultException {@code CONFLICT} if what is written was changed elsewhere; {@code WORKSPACE_UNUSABLE} if the disk
     *                        or the server refuses; {@code WORKSPACE_GONE} while its folder is not where it was opened
     */
    public <T> T write(Function<Transaction, T> work) {
        if (journal != null && !journal.there()) {   // the system would go on writing to a folder that was deleted or is on a removed drive
            throw Fault.WORKSPACE_GONE.at(database.place());
        }
        List<Journal.Entry> changed = new ArrayList<>();
        T result = alone(() -> run(transaction -> {
            T made = work.apply(transaction);
            changed.clear();   // of a first attempt that failed
            changed.addAll(transaction.changed());
            return made;
        }));
        if (journal != null && !changed.isEmpty()) {
            try {
                journal.append(changed);
            } catch (IOException failure) {
                throw database.fault(failure);
            }
        }
        alone(() -> {
            database.sync();
            return result;
        });
        return result;
    }

    /** Writers of one program wait for each other: see {@link #writing}. */
    private <T> T alone(Supplier<T> work) {
        if (shared()) {
            return work.get();
        }
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Writes what nobody would miss much, without waiting for the disk: a crash may take it, and who may only read writes none. */
    public void jot(Consumer<Transaction> work) {
        if (writing.isLocked() && !writing.isHeldByCurrentThread()) {
            return;   // somebody writes what matters, which may take long
        }
        try {
            alone(() -> run(transaction -> {
                work.accept(transaction);
                return null;
            }));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_ALLOWED && fault.fault() != Fault.SERVER_AWAY) {
                throw fault;
            }
        }
    }

    /** Whether the user may change rows of a table: readers of a shared workspace may not. */
    public boolean mayWrite(String table) {
        return database.mayWrite(table);
    }

    /** Whether several people may work in it at once: on a server. */
    public boolean shared() {
        return !backsUp();
    }

    /** Has something called whenever others may have changed something; see {@link Database#onNews}. */
    public void onNews(Runnable wake) {
        database.onNews(wake);
    }

    /** The folder of the workspace, for what can be made anew; empty where it is on a server. */
    public Optional<Path> folder() {
        return database.folder();
    }

    /** What the log knows this running program by. */
    public UUID session() {
        return session;
    }

    /**
     * Where the program that served the file to us has ended, the next connection opens the file itself. Work names the revisions
     * it was made from, so that doing it twice cannot overwrite anything.
     */
    private <T> T run(Function<Transaction, T> work) {
        for (int again = ATTEMPTS; ; again--) {
            try {
                return attempt(work);
            } catch (UncheckedIOException broken) {
                if (broken.getCause() instanceof JsonProcessingException) {   // a row that the disk gives back other than it was written
                    throw Fault.WORKSPACE_DAMAGED.because(broken, database.place(), "JSON");
                }
                throw broken;
            } catch (JdbiException broken) {
                database.letGoOf(broken);
                if (again == 0 || !Database.connectionLost(broken)) {
                    throw database.fault(broken);
                }
            }
        }
    }

    private <T> T attempt(Function<Transaction, T> work) {
        return jdbi.inTransaction((Handle handle) -> work.apply(
                new Transaction(handle, who, session, Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    public void close() {
        database.close();
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException failure) {
                throw database.fault(failure);
            }
        }
    }
}
