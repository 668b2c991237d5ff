package org.calque.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.calque.database.Backups;
import org.calque.database.Database;
import org.calque.database.Diagnosis;
import org.calque.database.Journal;
import org.calque.document.Ids;
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

    /**
     * For how long the journal alone answers for what is committed, in nanoseconds: it is on the disk before anybody is told. H2 uses the
     * place of what it has written anew only after 45 s, so that an older state is whole in its file, which the journal brings up to date.
     */
    private static final long RELIED_ON = Duration.ofSeconds(10).toNanos();

    private final Database database;
    private final Jdbi jdbi;
    private final String who;
    private final UUID session = Ids.next();   // what the log knows this running program by
    // Of two threads of which one commits and the other syncs, neither goes on if the disk refuses in that moment: H2 locks the
    // database and its file in one order there and in the other here.
    private final ReentrantLock writing = new ReentrantLock();
    private final @Nullable Journal journal;   // none for PostgreSQL
    private long synced = System.nanoTime() - RELIED_ON;
    private volatile boolean orphaned;   // the program that served the file to us has ended

    /**
     * @param who name of the user, as the change log shall have it
     */
    public Store(Database database, String who) {
        this.database = database;
        this.jdbi = Jdbi.create(database::recorded);
        this.who = who.length() > 200 ? who.substring(0, 200) : who;
        boolean ready = false;
        try {
            this.journal = Journal.of(database, session);
            ready = true;
        } finally {
            if (!ready) {
                database.close();
            }
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
        return backups(database).make(database);
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
        if (!there()) {   // the system would go on writing to a folder that was deleted or is on a removed drive
            throw Fault.WORKSPACE_GONE.at(database.place());
        }
        return alone(() -> {
            if (orphaned && journal != null) {
                orphaned = false;
                journal.putBack();
            }
            Transaction[] done = new Transaction[1];
            T result = run(transaction -> {
                done[0] = transaction;
                return work.apply(transaction);
            });
            if (journal != null && (!done[0].keep(journal) || System.nanoTime() - synced > RELIED_ON)) {
                database.sync();
                synced = System.nanoTime();
            }
            return result;
        });
    }

    /** Whether the folder is still where it was opened; what is on a server is not asked for. */
    public boolean there() {
        return journal == null || journal.there();
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
                orphaned |= Diagnosis.connectionLost(broken);
                if (again == 0 || !Diagnosis.connectionLost(broken)) {
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
            journal.close();
        }
    }
}
