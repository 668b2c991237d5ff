package org.calque.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/**
 * PostgreSQL says at once that another program has committed something. That only wakes whoever reads the change log, which
 * alone knows what was done: a notice may be lost with the connection.
 */
final class Notices implements AutoCloseable {

    /** How long one wait takes, ms; within it the thread notices that it is to end. */
    private static final int WAIT = 1_000;
    /** How long to wait before a lost connection is tried again, ms. */
    private static final long PAUSE = 1_000;

    /** How often the server is asked whether it is there, ms: one that was unplugged says no word. */
    private static final long ASK = 2_000;
    /** How long it may take to answer, s. */
    private static final String PATIENCE = "10";

    private final String url;
    private final ServerSource server;
    private final Runnable wake;
    private final Thread thread;
    private volatile boolean ended;

    /**
     * @param server told whether the server answers
     * @param wake   called on a thread of its own, each time there may be news; to return at once
     */
    Notices(String url, ServerSource server, Runnable wake) {
        this.url = url;
        this.server = server;
        this.wake = wake;
        this.thread = new Thread(this::run, "calque-notices");
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells the others, when and if the transaction commits. */
    static void send(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_notify(" + CHANNEL + ", '')");
            }
        }
    }

    // Each schema is a workspace of its own.
    private static final String CHANNEL = "'calque_' || current_schema()";

    private void run() {
        while (!ended) {
            try {
                listen();
            } catch (SQLException lost) {
                if (!ended) {
                    answers(!Diagnosis.connectionLost(lost));   // else it has no room for one more to listen
                    pause();
                }
            }
        }
    }

    private void answers(boolean there) {
        try {
            if (there) {
                server.answers();
            } else {
                server.away();
            }
        } catch (SQLException closing) {
            System.getLogger(Notices.class.getPackageName()).log(System.Logger.Level.INFO, "a connection that is lost", closing);
        }
    }

    private void listen() throws SQLException {
        Properties options = new Properties();
        options.setProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        options.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), PATIENCE);
        try (Connection connection = DriverManager.getConnection(url, options); Statement statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN EXECUTE format('LISTEN %I', " + CHANNEL + "); END $$");
            server.answers();
            wake.run();   // for what was done while nobody listened
            PGConnection notified = connection.unwrap(PGConnection.class);
            long asked = System.nanoTime();
            while (!ended) {
                if (System.nanoTime() - asked > ASK * 1_000_000) {
                    statement.execute("SELECT 1");
                    asked = System.nanoTime();
                }
                var notices = notified.getNotifications(WAIT);
                if (notices != null && notices.length > 0) {
                    wake.run();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException asked) {
            ended = true;
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
