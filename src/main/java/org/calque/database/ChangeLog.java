package org.calque.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The log of all changes. Whoever writes takes revisions first, which makes all other writers wait until it commits: so they
 * become visible in their order, and {@link #since} never misses one that was slow to commit.
 */
public final class ChangeLog {

    private static final String COLUMNS = "revision, based_on, made_at, who, session, kind, subject, owner, command, ";

    private ChangeLog() {
    }

    /** Takes a number of revisions in a row, and returns the first. Inside a transaction. */
    public static long take(Connection connection, int count) throws SQLException {
        try (PreparedStatement tick = connection.prepareStatement("UPDATE clock SET revision = revision + ? WHERE id = 1")) {
            tick.setInt(1, count);
            tick.executeUpdate();
        }
        return now(connection) - count + 1;
    }

    /** The newest revision; 0 in a new workspace. */
    public static long now(Connection connection) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement("SELECT revision FROM clock WHERE id = 1");
             ResultSet row = look.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public static void append(Connection connection, List<LogEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO change (" + COLUMNS
                + "earlier, later) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (LogEntry entry : entries) {
                insert.setLong(1, entry.revision());
                insert.setLong(2, entry.basedOn());
                insert.setObject(3, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
                insert.setString(4, entry.who());
                insert.setObject(5, entry.session());
                insert.setString(6, entry.kind());
                insert.setObject(7, entry.subject());
                insert.setObject(8, entry.owner(), java.sql.Types.OTHER);
                insert.setString(9, entry.command());
                insert.setString(10, entry.earlier());
                insert.setString(11, entry.later());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        Notices.send(connection);
    }

    /** Tells other programs that there is something new to see, though no revision was taken. */
    public static void wake(Connection connection) throws SQLException {
        Notices.send(connection);
    }

    /** What programs other than the one given have done after a revision, in order; without the subjects' content. */
    public static List<LogEntry> since(Connection connection, long revision, UUID session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS
                + "NULL, NULL FROM change WHERE revision > ? AND session <> ? ORDER BY revision")) {
            query.setLong(1, revision);
            query.setObject(2, session);
            return entries(query);
        }
    }

    /** The life of one subject, the latest first. */
    public static List<LogEntry> of(Connection connection, UUID subject) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS
                + "earlier, later FROM change WHERE subject = ? ORDER BY revision DESC")) {
            query.setObject(1, subject);
            return entries(query);
        }
    }

    private static List<LogEntry> entries(PreparedStatement query) throws SQLException {
        List<LogEntry> entries = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Timestamp at = row.getTimestamp(3);
                entries.add(new LogEntry(row.getLong(1), row.getLong(2), at.toInstant(), row.getString(4),
                        row.getObject(5, UUID.class), row.getString(6), row.getObject(7, UUID.class),
                        row.getObject(8, UUID.class), row.getString(9), row.getString(10), row.getString(11)));
            }
        }
        return entries;
    }
}
