package org.calque.project;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that a workspace can be in. Tests of what is kept run on each that is to be had. */
public enum Engine {
    H2 {
        @Override
        public String place(Path folder) {
            return folder.resolve("workspace").toString();
        }
    },
    /**
     * The server that {@code CALQUE_TEST_POSTGRES} names by its JDBC URL; each folder gets a schema of its own there. Without it
     * such tests are skipped, or fail where {@code -Dpostgres=required}.
     */
    POSTGRES {
        @Override
        public String place(Path folder) {
            String url = System.getenv("CALQUE_TEST_POSTGRES");
            if (url == null || url.isBlank()) {
                if ("required".equals(System.getProperty("postgres"))) {
                    fail("CALQUE_TEST_POSTGRES names no server, and -Dpostgres=required asks for one");
                }
                assumeTrue(false, "no PostgreSQL server named by CALQUE_TEST_POSTGRES");
            }
            String schema = "t" + UUID.nameUUIDFromBytes(folder.toString().getBytes()).toString().replace("-", "");
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            } catch (SQLException failure) {
                fail("the server that CALQUE_TEST_POSTGRES names cannot be used", failure);
            }
            return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        }
    };

    /** Where a workspace may be made: the same for the same folder. */
    public abstract String place(Path folder);

    /** Who is said to have done what is done there: on a server, whoever it knows the program as. */
    String user() {
        if (this == H2) {
            return System.getProperty("user.name");
        }
        try (Connection connection = DriverManager.getConnection(System.getenv("CALQUE_TEST_POSTGRES"))) {
            return connection.getMetaData().getUserName();
        } catch (SQLException failure) {
            return fail("the server that CALQUE_TEST_POSTGRES names cannot be used", failure);
        }
    }
}
