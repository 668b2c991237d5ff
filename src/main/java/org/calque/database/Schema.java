package org.calque.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.calque.job.Fault;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/** Brings a database to the schema of this version. */
final class Schema {

    /** The newest migration there is. */
    static final int VERSION = 21;

    // A strong reference: the JDK's log forgets the level of a logger that nobody holds. Flyway warns about each H2 newer than
    // the one it was tried with.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final DataSource source;
    private final String place;
    private final boolean embedded;
    private final Supplier<Backups.Backup> backUp;

    /** @param backUp makes a backup of an H2 database */
    Schema(DataSource source, String place, boolean embedded, Supplier<Backups.Backup> backUp) {
        this.source = source;
        this.place = place;
        this.embedded = embedded;
        this.backUp = backUp;
    }

    /**
     * Migrates where the version differs; looking costs a few ms, Flyway most of a second.
     *
     * @throws org.calque.job.FaultException {@code WORKSPACE_NEWER}; nothing is changed then
     */
    void bringUpToDate() throws SQLException {
        int found;
        try (Connection connection = source.getConnection()) {
            found = refuseNewer(connection, place);
        }
        if (found == 0 && embedded && !new Backups(Path.of(place)).list().isEmpty()) {
            throw Fault.WORKSPACE_DAMAGED.at(place, "flyway_schema_history");   // it was backed up, so there was something in it
        }
        if (found < VERSION) {
            Migration migration = embedded ? Migration.begin(Path.of(place), found == 0 ? null : backUp.get()) : null;
            migrate();
            if (migration != null) {
                Database.settle(source);
                migration.done();
            }
        }
    }

    /**
     * The version a database has, 0 for none.
     *
     * @param place what a sentence calls it
     * @throws org.calque.job.FaultException {@code WORKSPACE_NEWER}
     */
    static int refuseNewer(Connection connection, String place) throws SQLException {
        int found = version(connection);
        if (found > VERSION) {
            throw Fault.WORKSPACE_NEWER.at(place, Integer.toString(found), Integer.toString(VERSION));
        }
        return found;
    }

    private static int version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, schema(connection), "flyway_schema_history", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        int newest = 0;
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE AND \"version\" IS NOT NULL")) {
            while (rows.next()) {
                newest = Math.max(newest, major(rows.getString(1)));
            }
        }
        return newest;
    }

    /** The tables that a database of this version has, as H2 makes them. */
    static Set<String> tables() throws SQLException {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=0");
        try (Connection open = memory.getConnection()) {
            new Schema(memory, "", false, () -> {
                throw new IllegalStateException("there is nothing to back up");
            }).migrate();
            Set<String> names = new TreeSet<>();
            try (ResultSet rows = open.getMetaData().getTables(null, open.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
            return names;
        }
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    private static int major(String version) {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    private void migrate() throws SQLException {
        FLYWAY.setLevel(Level.SEVERE);
        try {
            Flyway.configure(Schema.class.getClassLoader()).dataSource(source)
                    .locations("classpath:org/calque/database/migration")
                    .ignoreMigrationPatterns(new String[0])   // by default it lets a schema newer than itself pass
                    .load().migrate();
        } catch (FlywayException failure) {
            throw new SQLException(failure.getMessage(), failure);
        }
    }
}
