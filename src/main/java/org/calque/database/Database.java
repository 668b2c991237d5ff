package org.calque.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An open database with the schema of this version. Safe for any number of threads.
 */
public final class Database implements AutoCloseable {

    static {
        // Read once, when H2's classes load. Otherwise the server that AUTO_SERVER starts listens on all interfaces.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private static final String FILE = "calque";
    /** How many commits H2 may lose, see {@link #settle}. */
    private static final int FORGOTTEN = 20;
    static final String USER = "calque";

    /** How long the connection that listens may take to notice that the server is gone with all others, ms. */
    private static final long MOMENT = 100;

    private final HikariDataSource pool;
    private final ServerSource server;   // for PostgreSQL
    private final String url;
    private @Nullable Notices notices;
    private final String place;
    private final boolean embedded;

    private Database(String url, String place, boolean embedded) {
        this.place = place;
        this.embedded = embedded;
        this.url = url;
        this.pool = connect(url);
        this.server = new ServerSource(pool);
        boolean done = false;
        try {
            new Schema(pool, place, embedded, () -> new Backups(Path.of(place)).make(this)).bringUpToDate();
            done = true;
        } catch (SQLException failure) {
            throw fault(failure);
        } finally {
            if (!done) {
                pool.close();
            }
        }
    }

    /**
     * Opens the H2 database in a folder, and makes both where they are missing. Other programs may have it open.
     *
     * @throws FaultException {@code WORKSPACE_UNUSABLE} if the folder cannot be written to or what is there is no database of ours;
     *                        {@code WORKSPACE_DAMAGED} if the disk does not give back what was written, see {@link Recovery};
     *                        {@code WORKSPACE_NEWER} if a newer Calque made it
     */
    public static Database inFolder(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (whole.toString().indexOf(';') >= 0) {
            throw Fault.WORKSPACE_UNUSABLE.at(whole, "“;”");   // H2 would take the rest of the path for its options
        }
        try {
            Privacy.folder(whole);
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, whole, Diagnosis.reason(failure));
        }
        Path file = file(whole);
        // H2 would open what it cannot write to for reading, and refuse the first sentence that somebody has typed.
        if (!Files.isWritable(whole) || Files.exists(file) && !Files.isWritable(file)) {
            throw Fault.WORKSPACE_UNUSABLE.at(whole, new AccessDeniedException(whole.toString()));
        }
        tighten(whole);
        Migration.undoHalf(whole);
        if (empty(file) && !new Backups(whole).list().isEmpty()) {
            // H2 would begin anew, and the user would think that everything is lost.
            throw Fault.WORKSPACE_DAMAGED.at(whole, file.getFileName());
        }
        // WRITE_DELAY=0: with the default, hundreds of acknowledged commits are lost if the process is killed; see sync().
        String url = "jdbc:h2:file:" + whole.resolve(FILE) + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
        make(url, file);
        url += ";IFEXISTS=TRUE";   // once the folder is gone, as with a drive, H2 would make it and another database in it
        if (Files.exists(whole.resolve(FILE + ".lock.db"))) {
            closeCleanly(url, whole);
        }
        Database database = new Database(url, whole.toString(), true);
        boolean done = false;
        try {
            tighten(whole);   // H2 makes its files as open as the system does
            Journal.putBack(database, whole);
            done = true;
            return database;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private static void make(String url, Path file) {
        if (!Files.exists(file)) {
            try {
                DriverManager.getConnection(url, USER, "").close();
            } catch (SQLException failure) {
                throw fault(failure, file.getParent().toString());
            }
        }
    }

    private static void tighten(Path folder) {
        try {
            Privacy.tighten(folder);
        } catch (IOException | DirectoryIteratorException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, Diagnosis.reason(failure));
        }
    }

    /**
     * Opens and closes a file that a killed program left. H2 finds its way in such a file, but what is committed to it from then
     * on may be lost if that program is killed too: 11 of 40 rows were, and with this none.
     */
    private static void closeCleanly(String url, Path folder) {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
             Statement statement = connection.createStatement()) {
            boolean alone;
            try (ResultSet sessions = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
                alone = sessions.next() && sessions.getInt(1) == 1;
            }
            if (alone) {   // otherwise it was not killed: another program has it open
                statement.execute("SHUTDOWN");
            }
        } catch (SQLException failure) {
            throw fault(failure, folder.toString());
        }
    }

    /** The file that H2 keeps a workspace in. */
    static Path file(Path folder) {
        return folder.resolve(FILE + ".mv.db");
    }

    private static boolean empty(Path file) {
        return file.toFile().length() == 0;   // as it is for one that is not there
    }

    /**
     * Opens a PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql://host/name?user=…}
     * @throws FaultException as {@link #inFolder}
     */
    public static Database at(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw Fault.DATABASE_UNKNOWN.at(url);
        }
        return new Database(url, url.replaceAll("(?i)(password=)[^&]*", "$1…"), false);
    }

    private HikariDataSource connect(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (embedded) {
            config.setUsername(USER);
            config.setPassword("");
        }
        config.setMaximumPoolSize(embedded ? 4 : 2);   // on a server each costs a process, for each of the team
        config.setMinimumIdle(1);
        config.setIdleTimeout(10_000);    // ms; the second is wanted in few moments
        config.setMaxLifetime(0);         // H2 closes its file with the last connection: one has to stay
        config.setConnectionTimeout(15_000);
        config.setAutoCommit(true);
        config.setPoolName("calque");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw fault(failure);
        }
    }

    public DataSource source() {
        return embedded ? pool : server;
    }

    /** A connection whose {@link Recording} a journal is to have; on PostgreSQL one like any other. */
    public Connection recorded() throws SQLException {
        return embedded ? Recording.over(pool.getConnection()) : server.getConnection();
    }

    /** The newest revision. */
    long now() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return ChangeLog.now(connection);
        }
    }

    /**
     * Makes sure that H2 finds what was committed last. Where a commit goes to another place of the file than was foretold, H2
     * 2.5.252 writes the place of the one before into the header, and finds neither that commit nor those after it until it writes the
     * header again, which is at the latest after twenty of them.
     */
    static void settle(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (int i = 0; i <= FORGOTTEN; i++) {
                ChangeLog.take(connection, 1);
            }
        }
    }

    /** The folder of an H2 database; empty for PostgreSQL, which keeps what it said it kept. */
    public Optional<Path> folder() {
        return embedded ? Optional.of(Path.of(place)) : Optional.empty();
    }

    /**
     * Has something called whenever another program may have committed something. Only PostgreSQL tells so; the log has to be
     * looked at from time to time all the same.
     *
     * @param wake called on another thread; to return at once
     */
    public void onNews(Runnable wake) {
        if (!embedded) {
            notices = new Notices(url, server, wake);
        }
    }

    /** Where it is: the folder, or the URL without its password. */
    public String place() {
        return place;
    }

    /**
     * Brings all that is committed onto the disk; PostgreSQL does so at each commit. It takes some 7 ms in H2, whose
     * {@code WRITE_DELAY=0} alone lost a committed row in one of 40 processes killed while they inserted. A program that is killed
     * may lose commits all the same, see {@link #settle}; so there is a {@link Journal} as well, which is on the disk before anybody is
     * told, and this is done now and then only.
     *
     * @throws FaultException if the disk refuses
     */
    public void sync() {
        if (!embedded) {
            return;
        }
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failure) {
            letGoOf(failure);
            throw fault(failure);
        }
    }

    /** What a failure of the database is to the user. */
    public FaultException fault(Throwable failure) {
        return notices != null && Diagnosis.connectionLost(failure) ? Fault.SERVER_AWAY.because(failure, place) : fault(failure, place);
    }

    private static FaultException fault(Throwable failure, String place) {
        if (Diagnosis.denied(failure)) {
            return Fault.NOT_ALLOWED.because(failure, place);
        }
        return (Diagnosis.damaged(failure) ? Fault.WORKSPACE_DAMAGED : Fault.WORKSPACE_UNUSABLE).because(failure, place, Diagnosis.reason(failure));
    }

    /**
     * Who works here: on a server the name it knows the user by, which nobody else can give, otherwise the one of the operating
     * system.
     */
    public String user() {
        if (embedded) {
            return System.getProperty("user.name", "");
        }
        try (Connection connection = pool.getConnection(); Statement query = connection.createStatement();
             ResultSet row = query.executeQuery("SELECT current_user")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw fault(failure);
        }
    }

    /** Whether the user may change rows of a table; on H2 whoever can open the file may. */
    public boolean mayWrite(String table) {
        if (embedded) {
            return true;
        }
        try (Connection connection = pool.getConnection(); PreparedStatement query = connection.prepareStatement(
                "SELECT has_table_privilege(quote_ident(current_schema()) || '.' || ?, 'UPDATE')")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw fault(failure);
        }
    }

    /**
     * Gives a user of the server a role in this workspace.
     *
     * @throws FaultException {@code WORKSPACE_WITHOUT_ROLES} for H2, which has no users; {@code NOT_ALLOWED} if it is not this user's to give
     */
    public void grant(Role role, String user) {
        if (embedded) {
            throw Fault.WORKSPACE_WITHOUT_ROLES.at(place);
        }
        try (Connection connection = pool.getConnection()) {
            role.grant(connection, user);
        } catch (SQLException failure) {
            throw fault(failure);
        }
    }

    /**
     * Copies everything into another database, whatever server it is on; all or nothing.
     *
     * @throws FaultException {@code WORKSPACE_THERE} if anything is in it but its schema
     */
    public static Copying.Result copy(Database from, Database into, Progress progress) {
        try {
            if (!Copying.empty(into.pool)) {
                throw Fault.WORKSPACE_THERE.at(into.place);
            }
            return Copying.all(from.pool, into.pool, progress);
        } catch (SQLException failure) {
            throw into.fault(failure);
        }
    }

    /**
     * Lets all connections go where one of them cannot be used any more. Those beside it broke with the same program or server;
     * and once an H2 file was refused room, it answers every statement with that refusal until its last connection is closed,
     * though there may be room again.
     */
    public void letGoOf(Throwable failure) {
        if (Diagnosis.connectionLost(failure) || embedded && Diagnosis.ofTheFile(failure)) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        if (notices != null && Diagnosis.connectionLost(failure)) {
            try {
                Thread.sleep(MOMENT);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (notices != null) {
            notices.close();
        }
        pool.close();
    }
}
