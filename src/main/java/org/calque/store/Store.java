package org.calque.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.calque.database.Database;
import org.calque.document.Ids;
import org.calque.job.FaultException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * What a workspace keeps. All reading and writing is done inside a {@link Transaction}. Safe for any number of threads.
 */
public final class Store implements AutoCloseable {

    private final Database database;
    private final Jdbi jdbi;
    private final String who;
    private final UUID session = Ids.next();

    /**
     * @param who name of the user, as the change log shall have it
     */
    public Store(Database database, String who) {
        this.database = database;
        this.jdbi = Jdbi.create(database.source());
        this.who = who.length() > 200 ? who.substring(0, 200) : who;
    }

    /** Reads; what is read belongs together. */
    public <T> T read(Function<Transaction, T> work) {
        return run(work);
    }

    /**
     * Writes all or nothing. What is written is on the disk when it returns, whatever happens to the program or the power.
     *
     * @throws FaultException {@code CONFLICT} if what is written was changed elsewhere; {@code WORKSPACE_UNUSABLE} if the disk
     *                        or the server refuses
     */
    public <T> T write(Function<Transaction, T> work) {
        T result = run(work);
        database.sync();
        return result;
    }

    /** Writes what nobody would miss much, without waiting for the disk: a crash may take it. */
    public <T> T jot(Function<Transaction, T> work) {
        return run(work);
    }

    /** What the log knows this running program by. */
    public UUID session() {
        return session;
    }

    private <T> T run(Function<Transaction, T> work) {
        try {
            return attempt(work);
        } catch (JdbiException broken) {
            if (!Database.connectionLost(broken)) {
                throw database.fault(broken);
            }
        }
        // The program that served the file to us has ended: the next connection opens the file itself. Work names the revisions
        // it was made from, so that doing it twice cannot overwrite anything.
        try {
            return attempt(work);
        } catch (JdbiException again) {
            throw database.fault(again);
        }
    }

    private <T> T attempt(Function<Transaction, T> work) {
        return jdbi.inTransaction((Handle handle) -> work.apply(
                new Transaction(handle, who, session, Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    public void close() {
        database.close();
    }
}
