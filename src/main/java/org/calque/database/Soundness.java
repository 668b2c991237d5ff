package org.calque.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calque.job.Progress;

/** Reads everything in an H2 database, rows and indexes, for whether the disk gives back what was written. */
final class Soundness {

    private Soundness() {
    }

    /** @throws SQLException where it does not */
    static void readWhole(Connection connection, Progress progress) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        if (Schema.refuseNewer(connection, "") == Schema.VERSION && !tables.containsAll(Schema.tables())) {
            throw new SQLException("tables are missing");
        }
        for (int i = 0; i < tables.size(); i++) {
            progress.check();
            progress.at(i, tables.size());
            read(connection, "SELECT * FROM \"" + tables.get(i) + "\"");
            Set<String> indexes = new LinkedHashSet<>();
            try (ResultSet rows = data.getIndexInfo(null, connection.getSchema(), tables.get(i), false, true)) {
                while (rows.next()) {
                    indexes.add("SELECT \"" + rows.getString("COLUMN_NAME") + "\" FROM \"" + tables.get(i) + "\" USE INDEX (\""
                            + rows.getString("INDEX_NAME") + "\") ORDER BY \"" + rows.getString("COLUMN_NAME") + "\"");
                }
            }
            for (String index : indexes) {
                read(connection, index);
            }
        }
    }

    private static void read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
    }
}
