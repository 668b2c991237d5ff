package org.calque.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndFoundAgain() {
        try (Database database = Database.inFolder(folder.resolve("new").resolve("one"))) {
            assertTrue(database.fresh());
        }
        try (Database database = Database.inFolder(folder.resolve("new").resolve("one"))) {
            assertFalse(database.fresh());
        }
    }

    @Test
    void newerOneIsRefusedAndNotTouched() throws SQLException, IOException {
        try (Database database = Database.inFolder(folder); Connection connection = database.source().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                    + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'calque', 1, TRUE)");
        }
        for (int i = 0; i < 2; i++) {
            FaultException fault = assertThrows(FaultException.class, () -> Database.inFolder(folder));
            assertEquals(Fault.WORKSPACE_NEWER, fault.fault());
            assertTrue(fault.sentence(Locale.ENGLISH).contains("version 99, this one knows " + Schema.VERSION), fault.getMessage());
        }
    }

    @Test
    void versionIsThatOfTheNewestMigration() throws Exception {
        URL first = Objects.requireNonNull(Database.class.getResource("migration/V1__workspace.sql"));
        String[] names = Objects.requireNonNull(Path.of(first.toURI()).getParent().toFile().list());
        assertEquals(Schema.VERSION, Arrays.stream(names).mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                .max().orElseThrow());
    }

    @Test
    void serverForOtherProgramsIsHeardOnThisMachineOnly() {
        try (Database database = Database.inFolder(folder)) {
            assertEquals("127.0.0.1", System.getProperty("h2.bindAddress"));
            assertEquals("127.0.0.1", org.h2.engine.SysProperties.BIND_ADDRESS, "H2 has read it");
            assertTrue(Files.exists(folder.resolve("calque.mv.db")), database.place());
        }
    }

    @Test
    void urlOfAnotherDatabaseIsRefused() {
        assertEquals(Fault.BAD_USAGE, assertThrows(FaultException.class, () -> Database.at("jdbc:sqlite:x")).fault());
    }

    @Test
    void passwordIsNotShown() {
        FaultException fault = assertThrows(FaultException.class,
                () -> Database.at("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret&connectTimeout=1"));
        assertEquals(Fault.WORKSPACE_UNUSABLE, fault.fault());
        assertFalse(fault.getMessage().contains("secret"));
    }
}
