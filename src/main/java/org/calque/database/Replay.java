package org.calque.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Does again what journals tell and the database has lost. */
final class Replay {

    private final DataSource source;
    private final Map<Long, Long> renewed = new HashMap<>();   // revisions that were lost, and those they have now
    private int refused;
    private long newest;

    Replay(DataSource source) {
        this.source = source;
    }

    /**
     * @param programs the entries of each, in order: of what one wrote, the database lost nothing or the end
     */
    void run(List<List<Redo>> programs) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (Redo entry : lost(connection, programs)) {
                if (entry.whole() && again(connection, entry)) {
                    connection.commit();
                } else {
                    connection.rollback();
                    refused += entry.logged() != 0 ? 1 : 0;
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** By their revisions; what took none stays behind what it followed. */
    private List<Redo> lost(Connection connection, List<List<Redo>> programs) throws SQLException {
        record Placed(long after, Redo entry) {
        }
        List<Placed> lost = new ArrayList<>();
        for (List<Redo> entries : programs) {
            int from = 0;
            for (int i = entries.size() - 1; i >= 0 && from == 0; i--) {
                from = entries.get(i).logged() != 0 && there(connection, entries.get(i)) ? i + 1 : 0;
            }
            long after = 0;
            for (int i = 0; i < entries.size(); i++) {
                after = Math.max(after, entries.get(i).last());
                if (i >= from) {
                    lost.add(new Placed(after, entries.get(i)));
                }
            }
            newest = Math.max(newest, after);
        }
        lost.sort(Comparator.comparingLong(Placed::after));
        return lost.stream().map(Placed::entry).toList();
    }

    /** Takes the clock to where it was when the last entry was written, whatever came of that, so that no revision is given twice. */
    void settle() throws SQLException {
        try (Connection connection = source.getConnection()) {
            long behind = newest - ChangeLog.now(connection);
            if (behind > 0) {
                ChangeLog.take(connection, (int) behind);
            }
        }
    }

    /** How often the database was another than it was then, so that something could not be done again. */
    int refused() {
        return refused;
    }

    private static boolean there(Connection connection, Redo entry) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM change WHERE revision = ? AND session = ?")) {
            query.setLong(1, entry.logged());
            query.setObject(2, entry.session());
            return query.executeQuery().next();
        }
    }

    /** With the revisions it had, where nobody took them meanwhile: every number of this type is one, in every table. */
    private boolean again(Connection connection, Redo entry) throws SQLException {
        int count = entry.last() == 0 ? 0 : (int) (entry.last() - entry.first() + 1);
        if (count > 0) {
            long now = ChangeLog.now(connection);
            ChangeLog.take(connection, (int) Math.max(count, entry.last() - now));
            long first = Math.max(entry.first(), now + 1);
            for (int i = 0; first != entry.first() && i < count; i++) {
                renewed.put(entry.first() + i, first + i);
            }
        }
        try {
            for (Redo.Statement statement : entry.statements()) {
                if (!again(connection, statement)) {
                    return false;
                }
            }
            return true;
        } catch (SQLException failure) {
            if (failure.getSQLState() != null && failure.getSQLState().startsWith("23")) {   // what it belongs to is not there, or it is there already
                return false;
            }
            throw failure;
        }
    }

    private boolean again(Connection connection, Redo.Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (Redo.Row row : statement.rows()) {
                List<@Nullable Object> values = new ArrayList<>(row.values());
                for (int i = 0; i < values.size(); i++) {
                    prepared.setObject(i + 1, values.get(i) instanceof Long revision ? renewed.getOrDefault(revision, revision) : values.get(i));
                }
                if (prepared.executeUpdate() == 0 && row.count() > 0 && !statement.derived()) {
                    return false;
                }
            }
            return true;
        }
    }
}
