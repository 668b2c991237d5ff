package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.project.undo.ConceptEdit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces that earlier versions of the program made are opened with all that is in them, and backed up before. */
class MigrationTest {

    private static final String HOW = ";DB_CLOSE_DELAY=0";

    @TempDir
    Path folder;

    private static String url(Path workspace) {
        return "jdbc:h2:file:" + workspace.resolve("calque") + HOW;
    }

    /** A workspace of the schema of a version, with what one of today has, as far as that version knew it. */
    private Path old(int version) throws SQLException {
        Path today = folder.resolve("today");
        try (Workspace workspace = Workspace.open(today, () -> List.of(Sample.glossary()), Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            session.type(0, Text.of("Six Russian deserters have arrived in France."));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(0));
            session.type(2, Text.of("The project helps those who flee."));
            session.flush();
            session.waive(2, session.view(2).errors().get(0), "the client wants it so");
        }
        Path old = folder.resolve("old");
        Flyway.configure().dataSource(url(old), "calque", "").target(Integer.toString(version)).locations("classpath:org/calque/database/migration")
                .load().migrate();
        try (Connection from = DriverManager.getConnection(url(today), "calque", ""); Connection into = DriverManager.getConnection(url(old), "calque", "");
             Statement statement = into.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : names(into.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"}), "TABLE_NAME")) {
                if (!table.equals("flyway_schema_history")) {
                    statement.execute("DELETE FROM " + table);
                    copy(from, into, table);
                }
            }
        }
        return old;
    }

    private static List<String> names(ResultSet rows, String column) throws SQLException {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
            names.add(rows.getString(column));
        }
        return names;
    }

    private static void copy(Connection from, Connection into, String table) throws SQLException {
        List<String> columns = names(into.getMetaData().getColumns(null, "PUBLIC", table, "%"), "COLUMN_NAME");
        String list = String.join(", ", columns);
        try (Statement query = from.createStatement(); ResultSet rows = query.executeQuery("SELECT " + list + " FROM " + table);
             PreparedStatement insert = into.prepareStatement("INSERT INTO " + table + " (" + list + ") VALUES ("
                     + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            while (rows.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, rows.getObject(i));
                }
                insert.executeUpdate();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 9, 15})
    void oneOfAnEarlierVersionIsOpenedWithAllThatIsInIt(int version) throws SQLException {
        Path old = old(version);
        try (Workspace workspace = Workspace.open(old, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            List<Segment> segments = session.document().segments();
            assertEquals(List.of(Sample.DESERTERS, Sample.PLAIN, Sample.PROJECT), segments.stream().map(segment -> segment.source().string()).toList());
            assertEquals(SegmentState.CONFIRMED, segments.get(0).state());
            assertEquals("The project helps those who flee.", segments.get(2).target().string());
            assertEquals(1, workspace.waivers().size());
            assertEquals(Sample.glossary().concepts().size(), workspace.glossaries().list().get(0).concepts().size());
            session.type(1, Text.of("They live in Caen, Paris and Metz."));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(1), "and it can be worked in");
        }
        assertEquals(1, Upkeep.backups(old.toString()).size(), "backed up before it was changed");
    }

    @Test
    void theWordsOfTargetsKeptBeforeTheyWereAreFound() throws SQLException {
        Path old = old(15);
        for (String when : List.of("while they are made up for", "from then on")) {
            try (Workspace workspace = Workspace.open(old, List::of, Progress.NONE)) {
                Concept flee = Sample.concept("flee", Sample.french("s'enfuir", Match.INFLECTED), Sample.english("escape", TermStatus.PREFERRED),
                        Sample.english("arrive", TermStatus.DEPRECATED));
                assertEquals(1, workspace.glossaries().brokenBy(List.of(new ConceptEdit(workspace.glossaries().list().get(0).id(), null, flee)),
                        Progress.NONE).size(), when);
            }
        }
    }

    @Test
    void oneOfTodayIsNotBackedUpToBeOpened() {
        Path today = folder.resolve("today");
        Workspace.open(today, List::of, Progress.NONE).close();
        Workspace.open(today, List::of, Progress.NONE).close();
        assertEquals(List.of(), Upkeep.backups(today.toString()));
    }
}
