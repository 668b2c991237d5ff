package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.calque.check.Profile;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workspace moves between a folder and a server and is the same there, to the last row. */
class CopyTest {

    @TempDir
    Path folder;
    private String place;

    /** Something in every table. */
    @BeforeEach
    void workspace() {
        place = Engine.H2.place(folder);
        try (Workspace workspace = Workspace.open(place, () -> List.of(Sample.glossary()), Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            session.type(0, Text.of("Six Russian defectors have come to France – « à bout de souffle » 𝄞."));
            ConfirmResult.Refused refused = assertInstanceOf(ConfirmResult.Refused.class, session.confirm(0));
            session.waive(0, refused.errors().get(0), "cited");
            session.type(1, Text.of("They live in Caen, Paris and Metz."));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(1));
            session.setNote(1, "Metz, not Mainz");
            session.setOwnWay(1, true);
            session.setState(0, SegmentState.NEEDS_REVIEW);
            session.setLocked(2, true);
            UUID house = workspace.glossaries().list().get(0).id();
            Concept deserter = workspace.glossaries().list().get(0).concepts().get(0);
            workspace.glossaries().save(house, Sample.with(deserter, Sample.french("déserteur", Match.INFLECTED),
                    Sample.english("runaway", TermStatus.PREFERRED)));
            workspace.glossaries().refuseCandidate("Metz");
            workspace.memory().create("client");
            workspace.spelling().add("Metz");
            workspace.profiles().put(Profile.STANDARD.named("strict"));
            workspace.profiles().choose(session.document().id(), "strict");
        }
    }

    private static Connection connect(String place) throws SQLException {
        return place.startsWith("jdbc:") ? DriverManager.getConnection(place)
                : DriverManager.getConnection("jdbc:h2:file:" + Path.of(place).resolve("calque") + ";AUTO_SERVER=TRUE", "calque", "");
    }

    /** All rows of all tables, as text. */
    private static Map<String, List<String>> rows(String place) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = connect(place); Statement statement = connection.createStatement()) {
            try (ResultSet names = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (names.next()) {
                    tables.put(names.getString("TABLE_NAME").toLowerCase(Locale.ROOT), new ArrayList<>());
                }
            }
            tables.keySet().removeAll(List.of("flyway_schema_history", "claim"));
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table.getKey())) {
                    while (rows.next()) {
                        table.getValue().add(row(rows));
                    }
                }
                table.getValue().sort(null);
            }
        }
        return tables;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String row(ResultSet rows) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            Object value = switch (rows.getMetaData().getColumnType(i)) {
                case java.sql.Types.TIMESTAMP, java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows.getObject(i, OffsetDateTime.class));
                default -> rows.getObject(i);
            };
            row.put(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
                    value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
        }
        return row.toString();
    }

    @ParameterizedTest
    @EnumSource
    void thereAndBackIsTheSame(Engine engine) throws SQLException {
        Map<String, List<String>> before = rows(place);
        assertFalse(before.values().stream().anyMatch(List::isEmpty), "something in every table: " + before.keySet());
        String there = engine.place(folder.resolve("there"));
        String back = folder.resolve("back").toString();
        Upkeep.copy(place, there, Progress.NONE);
        assertEquals(before, rows(there));
        Upkeep.copy(there, back, Progress.NONE);
        assertEquals(before, rows(back));
        assertEquals(before, rows(place));
        assertEquals(Fault.WORKSPACE_THERE, assertThrows(FaultException.class, () -> Upkeep.copy(place, there, Progress.NONE)).fault());
    }

    @ParameterizedTest
    @EnumSource
    void stoppedCopyLeavesNothingHalfAndCanBeTakenUpAgain(Engine engine) throws SQLException {
        String there = engine.place(folder.resolve("there"));
        AtomicInteger tables = new AtomicInteger();
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {
                tables.set((int) done);
            }

            @Override
            public boolean cancelled() {
                return tables.get() > 9;
            }
        };
        assertThrows(Cancelled.class, () -> Upkeep.copy(place, there, stopped));
        Map<String, List<String>> left = rows(there);
        left.remove("clock");
        assertEquals(List.of(), left.values().stream().flatMap(List::stream).toList());
        Upkeep.copy(place, there, Progress.NONE);
        assertEquals(rows(place), rows(there));
    }

    @Test
    void whoTypesAtTheMomentIsNotCopied() throws SQLException {
        String server = Engine.POSTGRES.place(folder.resolve("server"));
        Upkeep.copy(place, server, Progress.NONE);
        try (Workspace workspace = Workspace.open(server, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            session.type(0, Text.of("Six"));
            session.flush();
            String back = folder.resolve("back").toString();
            Upkeep.copy(server, back, Progress.NONE);
            try (Connection connection = connect(back); Statement statement = connection.createStatement();
                 ResultSet claims = statement.executeQuery("SELECT * FROM claim")) {
                assertFalse(claims.next());
            }
        }
    }
}
