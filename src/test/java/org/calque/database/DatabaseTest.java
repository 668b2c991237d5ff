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
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndFoundAgain() throws SQLException {
        long taken;
        try (Database database = Database.inFolder(folder.resolve("new").resolve("one")); Connection connection = database.source().getConnection()) {
            taken = ChangeLog.take(connection, 1);
        }
        try (Database database = Database.inFolder(folder.resolve("new").resolve("one"))) {
            assertEquals(taken, database.now());
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
        assertEquals(Fault.DATABASE_UNKNOWN, assertThrows(FaultException.class, () -> Database.at("jdbc:sqlite:x")).fault());
    }

    @Test
    void passwordIsNotShown() {
        FaultException fault = assertThrows(FaultException.class,
                () -> Database.at("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret&connectTimeout=1"));
        assertEquals(Fault.WORKSPACE_UNUSABLE, fault.fault());
        assertFalse(fault.getMessage().contains("secret"));
    }

    /** A workspace of the first version with one setting in it. */
    private void old(Path place) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + place.resolve("calque"), "calque", "");
             Statement statement = connection.createStatement()) {
            Flyway.configure().dataSource("jdbc:h2:file:" + place.resolve("calque"), "calque", "").target("1")
                    .locations("classpath:org/calque/database/migration").load().migrate();
            statement.execute("INSERT INTO setting (name, content) VALUES ('house', 'ours')");
        }
    }

    private static String setting(Database database) throws SQLException {
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT content FROM setting WHERE name = 'house'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Test
    void olderOneIsMigratedAndBackedUpBefore() throws SQLException {
        old(folder);
        try (Database database = Database.inFolder(folder)) {
            assertEquals("ours", setting(database));
            assertEquals(1, new Backups(folder).list().size());
        }
    }

    /** {@code -Dkills=300} kills more often than a build has time for. */
    @Test
    void killedWhileMigratingItIsWholeAfterwards() throws Exception {
        Random random = new Random(4);
        int kills = Integer.getInteger("kills", 6);
        for (int round = 0; round < kills; round++) {
            Path place = Files.createDirectories(folder.resolve("kill" + round));
            if (round % 3 > 0) {
                old(place);
            }
            Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                    "-cp", System.getProperty("java.class.path"), Migrator.class.getName(), place.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals('r', program.getInputStream().read());
            Path mark = place.resolve("migrating");
            while (!Files.exists(mark) && program.isAlive()) {
                Thread.onSpinWait();
            }
            Thread.sleep(random.nextInt(400));
            program.destroyForcibly().waitFor();
            try (Database database = Database.inFolder(place)) {
                assertEquals(round % 3 > 0 ? "ours" : "", setting(database), "round " + round);
                assertFalse(Files.exists(mark));
            }
        }
    }

    /** A program of its own that opens a workspace, which migrates it. */
    static final class Migrator {

        private Migrator() {
        }

        public static void main(String[] arguments) {
            System.out.print('r');
            System.out.flush();
            Database.inFolder(Path.of(arguments[0]));
        }
    }
}
