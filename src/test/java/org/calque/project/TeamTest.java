package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.calque.database.Role;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people in one workspace on a PostgreSQL server. */
class TeamTest {

    @TempDir
    Path folder;
    private String place;

    @BeforeEach
    void server() {
        place = Engine.POSTGRES.place(folder);
    }

    private Workspace open() {
        return Workspace.open(place, () -> List.of(Sample.glossary()), Progress.NONE);
    }

    private static DocumentSession only(Workspace workspace) {
        return workspace.edit(workspace.documents().get(0).id(), Progress.NONE);
    }

    private static void until(BooleanSupplier heard) throws InterruptedException {
        for (int i = 0; i < 3_000 && !heard.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(heard.getAsBoolean(), "nothing was heard of it in half a minute");
    }

    @Test
    void segmentIsClaimedWhileSomebodyTypesAndFreeWhenTheyLeave() throws Exception {
        try (Workspace anna = open(); DocumentSession annas = anna.importDocument(Sample.article(), Progress.NONE);
             Workspace boris = open()) {
            DocumentSession boriss = only(boris);
            annas.setActive(1);
            annas.type(1, Text.of("They live in"));
            until(() -> boriss.holder(1).isPresent());
            assertEquals(Fault.SEGMENT_HELD, assertThrows(FaultException.class, () -> boriss.type(1, Text.of("He"))).fault());
            assertEquals(Optional.empty(), annas.holder(1), "her own is free to her");
            assertEquals(Optional.empty(), boriss.holder(0));
            annas.setActive(2);
            until(() -> boriss.holder(1).isEmpty());
            boriss.type(1, Text.of("They live in Caen."));
            until(() -> annas.holder(1).isPresent());
            boriss.close();
            until(() -> annas.holder(1).isEmpty());
        }
    }

    @Test
    void rolesAreGuardedByTheServer() throws Exception {
        String reader = "reader_" + UUID.randomUUID().toString().substring(0, 8);
        String translator = "translator_" + UUID.randomUUID().toString().substring(0, 8);
        UUID house;
        Concept deserter;
        try (Workspace owner = open(); DocumentSession session = owner.importDocument(Sample.article(), Progress.NONE)) {
            assertTrue(session.writable());
            house = owner.glossaries().list().get(0).id();
            deserter = owner.glossaries().list().get(0).concepts().get(0);
        }
        run("CREATE USER " + reader, "CREATE USER " + translator);
        try {
            Upkeep.grant(place, Role.READER, List.of(reader));
            Upkeep.grant(place, Role.TRANSLATOR, List.of(translator));
            try (Workspace workspace = Workspace.open(as(reader), List::of, Progress.NONE); DocumentSession session = only(workspace)) {
                assertFalse(session.writable());
                assertEquals(3, session.document().segments().size());
                assertEquals(Fault.NOT_ALLOWED, assertThrows(FaultException.class, () -> session.type(0, Text.of("Six"))).fault());
                assertEquals(Fault.NOT_ALLOWED,
                        assertThrows(FaultException.class, () -> workspace.glossaries().delete(house, deserter)).fault());
            }
            try (Workspace workspace = Workspace.open(as(translator), List::of, Progress.NONE); DocumentSession session = only(workspace)) {
                session.type(1, Text.of("They live in Caen, Paris and Metz."));
                assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(1));
                assertEquals(Fault.NOT_ALLOWED,
                        assertThrows(FaultException.class, () -> workspace.glossaries().delete(house, deserter)).fault());
            }
        } finally {
            for (String user : List.of(reader, translator)) {
                run("DROP OWNED BY " + user, "DROP USER " + user);
            }
        }
    }

    private String as(String user) {
        return place.replaceFirst("user=[^&]*", "user=" + user);
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getenv("CALQUE_TEST_POSTGRES"));
             Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void whatIsTypedWhileTheServerIsAwayIsSavedWhenItIsBack() throws Exception {
        try (Workspace workspace = open(); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            List<FaultException> told = new CopyOnWriteArrayList<>();
            session.addListener(new SessionListener() {
                @Override
                public void failed(FaultException fault) {
                    told.add(fault);
                }
            });
            session.type(1, Text.of("They live"));
            session.flush();
            run("ALTER TABLE " + schema() + ".segment RENAME TO away", cut());
            session.type(1, Text.of("They live in Caen, Paris and Metz."));
            until(() -> !told.isEmpty());
            assertFalse(session.saved());
            run("ALTER TABLE " + schema() + ".away RENAME TO segment", cut());
            until(session::saved);
            try (Workspace other = open(); DocumentSession others = only(other)) {
                assertEquals("They live in Caen, Paris and Metz.", others.document().segments().get(1).target().string());
            }
        }
    }

    private String schema() {
        return place.replaceFirst(".*currentSchema=", "");
    }

    /** As a restarted server does. */
    private static String cut() {
        return "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                + " AND application_name LIKE 'PostgreSQL JDBC%'";
    }

    @Test
    void manyProgramsConfirmAtOnceAndOneIsKilled() throws Exception {
        open().close();
        try (Workspace workspace = open();
             DocumentSession session = workspace.importDocument(Sample.document("long.txt", Typist.sentences()), Progress.NONE)) {
            assertEquals(Typist.SEGMENTS, session.document().segments().size());
        }
        int programs = 3;
        int each = 40;
        List<Process> typists = new ArrayList<>();
        List<Integer> confirmed = new ArrayList<>();
        try {
            List<BufferedReader> outputs = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                Process typist = typist(i * 500);
                typists.add(typist);
                outputs.add(new BufferedReader(new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8)));
            }
            for (BufferedReader output : outputs) {
                assertEquals("ready", output.readLine());
            }
            for (int n = 0; n < each; n++) {
                for (int i = n < each / 2 ? 0 : 1; i < programs; i++) {
                    confirmed.add(Integer.valueOf(outputs.get(i).readLine()));
                }
                if (n == each / 2) {
                    typists.get(0).destroyForcibly();
                }
            }
        } finally {
            typists.forEach(Process::destroyForcibly);
        }
        try (Workspace workspace = open(); DocumentSession session = only(workspace)) {
            for (int index : confirmed) {
                Segment segment = session.document().segments().get(index);
                assertEquals(SegmentState.CONFIRMED, segment.state(), "segment " + index);
                assertEquals(Typist.target(index), segment.target().string());
            }
        }
    }

    /** As when a user logs out without having closed the window. */
    @Test
    void programToldToEndSavesWhatWasTypedAndGivesItsSegmentFree() throws Exception {
        try (Workspace workspace = open(); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            Process typist = typist(1, "They live in");
            try {
                BufferedReader output = new BufferedReader(new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8));
                assertEquals("ready", output.readLine());
                assertEquals("typed", output.readLine());
                typist.toHandle().destroy();
                assertTrue(typist.waitFor(20, TimeUnit.SECONDS));
                until(() -> session.document().segments().get(1).target().string().equals("They live in"));
                assertEquals(Optional.empty(), session.holder(1));
            } finally {
                typist.destroyForcibly();
            }
        }
    }

    private Process typist(int from, String... typed) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Typist.class.getName(), place, Integer.toString(from)));
        command.addAll(List.of(typed));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
