package org.calque.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of one database into another of the same schema, whatever server either is on: to move a workspace, and to
 * save what can be read of a damaged one. A row that is there already stays, unless the one that comes has a later revision.
 */
public final class Copying {

    static final Result NOTHING = new Result(Map.of(), 0);

    /** What Flyway keeps, which each database has of its own; and who is typing at the moment, which nobody is in a copy. */
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "claim");
    private static final String CLOCK = "clock";   // has its one row from the start
    private static final int BATCH = 500;
    /** Rows that cannot be read are stepped over in strides that double up to this many. */
    private static final long STRIDE = 1 << 16;

    private final DataSource from;
    private final DataSource into;
    private final boolean damaged;
    private final Map<String, Integer> copied = new LinkedHashMap<>();
    private int unreadable;

    private Copying(DataSource from, DataSource into, boolean damaged) {
        this.from = from;
        this.into = into;
        this.damaged = damaged;
    }

    /**
     * What was brought over.
     *
     * @param copied     rows by table, in lower case
     * @param unreadable how often rows had to be stepped over, since the disk does not give them back; 0 in a sound database
     */
    public record Result(Map<String, Integer> copied, int unreadable) {

        /** Rows of one table. */
        public int of(String table) {
            return copied.getOrDefault(table, 0);
        }
    }

    /** Copies a sound database, all or nothing. */
    static Result all(DataSource from, DataSource into, Progress progress) throws SQLException {
        return new Copying(from, into, false).run(progress);
    }

    /** Copies what can be read of a damaged H2 database; what belongs to a row that cannot be is left behind. */
    static Result readable(DataSource from, DataSource into, Progress progress) throws SQLException {
        return new Copying(from, into, true).run(progress);
    }

    /** Whether there is nothing in a database but its schema. */
    static boolean empty(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (Table table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table.name() + " LIMIT 1")) {
                    if (!table.name().equals(CLOCK) && row.next()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private Result run(Progress progress) throws SQLException {
        try (Connection source = from.getConnection(); Connection target = into.getConnection()) {
            target.setAutoCommit(false);
            if (!damaged) {   // others may go on working: each table is read as it was when the first was
                source.setAutoCommit(false);
                source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            List<Table> tables = tables(target);
            for (int i = 0; i < tables.size(); i++) {
                progress.check();
                progress.at(i, tables.size());
                copy(source, target, tables.get(i), progress);
            }
            if (damaged) {
                dropOvertaken(target);
            }
            target.commit();
        }
        return new Result(copied, unreadable);
    }

    /** A table of ours: its columns in order, and which of them identify a row. */
    private record Table(String name, List<String> columns, List<String> key) {

        boolean revised() {
            return columns.contains("revision") && !key.contains("revision");
        }
    }

    /** Those that others refer to come first. */
    private static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> needs = new TreeMap<>();
        try (ResultSet rows = data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                    needs.put(name, new LinkedHashSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : needs.entrySet()) {
            try (ResultSet rows = data.getImportedKeys(null, connection.getSchema(), table.getKey())) {
                while (rows.next()) {
                    table.getValue().add(rows.getString("PKTABLE_NAME"));
                }
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (done.size() < needs.size()) {
            String next = needs.keySet().stream().filter(name -> !done.contains(name) && done.containsAll(needs.get(name)))
                    .findFirst().orElseThrow();   // our tables refer to each other in no circle
            done.add(next);
            ordered.add(new Table(next.toLowerCase(Locale.ROOT), names(data.getColumns(null, connection.getSchema(), next, "%")),
                    names(data.getPrimaryKeys(null, connection.getSchema(), next))));
        }
        return ordered;
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private void copy(Connection source, Connection target, Table table, Progress progress) throws SQLException {
        Map<List<@Nullable Object>, Long> there = keys(target, table);
        List<String> columns = new ArrayList<>(table.columns());
        columns.retainAll(names(source.getMetaData().getColumns(null, source.getSchema(), named(source, table.name()), "%")));
        String list = String.join(", ", columns);
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        String where = String.join(" AND ", table.key().stream().map(column -> column + " = ?").toList());
        try (PreparedStatement insert = target.prepareStatement("INSERT INTO " + table.name() + " (" + list + ") VALUES (" + marks + ")");
             PreparedStatement delete = target.prepareStatement("DELETE FROM " + table.name() + " WHERE " + where)) {
            int waiting = 0;
            Rows rows = new Rows(source, table, list);
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                List<@Nullable Object> key = new ArrayList<>();
                for (String column : table.key()) {
                    key.add(row.get(columns.indexOf(column)));
                }
                Long known = there.get(key);
                if (known != null) {
                    if (!later(table, columns, row, known)) {
                        continue;
                    }
                    flush(target, insert, table, waiting);
                    waiting = 0;
                    for (int i = 0; i < key.size(); i++) {
                        delete.setObject(i + 1, key.get(i));
                    }
                    delete.executeUpdate();
                }
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                if (damaged) {
                    alone(target, insert, table);
                } else {
                    insert.addBatch();
                    if (++waiting == BATCH) {
                        flush(target, insert, table, waiting);
                        waiting = 0;
                        progress.check();
                    }
                }
            }
            flush(target, insert, table, waiting);
        }
    }

    /** The clock has no revision of a row but is one: the later of the two holds. */
    private static boolean later(Table table, List<String> columns, List<@Nullable Object> row, long known) {
        return table.revised() && row.get(columns.indexOf("revision")) instanceof Number revision && revision.longValue() > known;
    }

    private void flush(Connection target, PreparedStatement insert, Table table, int rows) throws SQLException {
        if (rows > 0) {
            insert.executeBatch();
            copied.merge(table.name(), rows, Integer::sum);
        }
    }

    /** A row by itself: what it belongs to may not have been readable. */
    private void alone(Connection target, PreparedStatement insert, Table table) throws SQLException {
        try {
            insert.executeUpdate();
            copied.merge(table.name(), 1, Integer::sum);
        } catch (SQLException refused) {
            if (refused.getSQLState() == null || !refused.getSQLState().startsWith("23")) {
                throw refused;
            }
        }
    }

    /** The rows that are there, and their revisions; 0 where they have none. */
    private static Map<List<@Nullable Object>, Long> keys(Connection target, Table table) throws SQLException {
        Map<List<@Nullable Object>, Long> keys = new HashMap<>();
        String columns = String.join(", ", table.key()) + (table.revised() ? ", revision" : "");
        try (Statement statement = target.createStatement();
             ResultSet rows = statement.executeQuery("SELECT " + columns + " FROM " + table.name())) {
            while (rows.next()) {
                List<@Nullable Object> key = new ArrayList<>();
                for (int i = 1; i <= table.key().size(); i++) {
                    key.add(rows.getObject(i));
                }
                keys.put(key, table.revised() ? rows.getLong(table.key().size() + 1) : 0);
            }
        }
        return keys;
    }

    private static String named(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Where a segment was split or joined, one side has the pieces and the other the whole: the later stands. */
    private static void dropOvertaken(Connection target) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.executeUpdate("DELETE FROM segment s WHERE EXISTS (SELECT 1 FROM segment n WHERE n.document = s.document"
                    + " AND n.unit = s.unit AND n.id <> s.id AND n.revision > s.revision"
                    + " AND n.range_start < s.range_end AND s.range_start < n.range_end)");
        }
    }

    /** Reads a table row by row, and where it breaks off goes on behind. */
    private final class Rows {

        private final Connection source;
        private final Table table;
        private final String columns;
        private @Nullable ResultSet rows;
        private long at = Long.MIN_VALUE;   // H2's number of the row read last
        private long stride = 1;

        Rows(Connection source, Table table, String columns) {
            this.source = source;
            this.table = table;
            this.columns = columns;
        }

        @Nullable List<@Nullable Object> next() throws SQLException {
            while (true) {
                try {
                    if (rows == null) {
                        rows = begin();
                    }
                    ResultSet open = rows;
                    if (!open.next()) {
                        open.getStatement().close();
                        return null;
                    }
                    List<@Nullable Object> row = new ArrayList<>();
                    int count = open.getMetaData().getColumnCount();
                    for (int i = 1; i <= (damaged ? count - 1 : count); i++) {
                        row.add(portable(open, i));
                    }
                    if (damaged) {
                        at = open.getLong(count);
                        stride = 1;
                    }
                    return row;
                } catch (SQLException broken) {
                    rows = null;
                    if (!damaged || !passable()) {
                        if (damaged) {
                            return null;
                        }
                        throw broken;
                    }
                }
            }
        }

        private boolean passable() {
            unreadable++;
            if (stride > STRIDE) {
                return false;
            }
            at = (at == Long.MIN_VALUE ? 0 : at) + stride;
            stride *= 2;
            return true;
        }

        private ResultSet begin() throws SQLException {
            Statement statement = source.createStatement();
            if (!damaged) {
                statement.setFetchSize(BATCH);   // PostgreSQL hands out rows in portions, since it does not commit after each statement
                return statement.executeQuery("SELECT " + columns + " FROM " + table.name());
            }
            return statement.executeQuery("SELECT " + columns + ", _ROWID_ FROM " + table.name() + " WHERE _ROWID_ > " + at
                    + " ORDER BY _ROWID_");
        }

        /** What both servers take: H2 gives times with their zone as an object of its own, PostgreSQL as a timestamp. */
        private static @Nullable Object portable(ResultSet row, int column) throws SQLException {
            if (row.getMetaData().getColumnTypeName(column).equalsIgnoreCase("uuid")) {
                return row.getObject(column, UUID.class);   // whose type H2 gives as BINARY
            }
            return switch (row.getMetaData().getColumnType(column)) {
                case java.sql.Types.TIMESTAMP, java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, java.time.OffsetDateTime.class);
                case java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY -> row.getBytes(column);
                case java.sql.Types.CLOB, java.sql.Types.VARCHAR -> row.getString(column);
                default -> row.getObject(column);
            };
        }
    }
}
