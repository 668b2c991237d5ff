package org.calque.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user of a workspace on PostgreSQL may do. The server itself refuses the rest, whatever program asks it: rights are
 * grants on the tables of the workspace's schema.
 */
public enum Role {
    /** Looks. */
    READER(List.of()),
    /** Translates, waives and imports documents; the glossaries are given. */
    TRANSLATOR(List.of("glossary", "concept")),
    /** Does everything. */
    TERMINOLOGIST(List.of());

    private final List<String> given;

    Role(List<String> given) {
        this.given = given;
    }

    /** The grants that make a user of the server what the role says; earlier grants on the workspace are taken back first. */
    private List<String> statements(String schema, String user) {
        List<String> statements = new ArrayList<>();
        statements.add("REVOKE ALL ON ALL TABLES IN SCHEMA " + schema + " FROM " + user);
        statements.add("ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " REVOKE ALL ON TABLES FROM " + user);
        statements.add("GRANT USAGE ON SCHEMA " + schema + " TO " + user);
        statements.add("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + user);
        statements.add("ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT SELECT ON TABLES TO " + user);
        if (this != READER) {
            statements.add("GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + user);
            statements.add("ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT INSERT, UPDATE, DELETE ON TABLES TO " + user);
            statements.add("REVOKE INSERT, UPDATE, DELETE ON " + schema + ".\"flyway_schema_history\" FROM " + user);
        }
        for (String table : given) {
            statements.add("REVOKE INSERT, UPDATE, DELETE ON " + schema + "." + table + " FROM " + user);
        }
        return statements;
    }

    /** Gives a user of the server this role in the workspace that a connection is to. All or nothing. */
    void grant(Connection connection, String user) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String schema = statement.enquoteIdentifier(connection.getSchema(), true);
            for (String grant : statements(schema, statement.enquoteIdentifier(user, true))) {
                statement.execute(grant);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
