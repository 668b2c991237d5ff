package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Verdict;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a source should be is kept beside it; terms, memory, search and exports go by that, and the source stays as it came. */
class CorrectionsTest {

    private static final String CAME = "Six des heures russes sont arrivés en France.";
    private static final String READ = "Six déserteurs russes sont arrivés en France.";

    @TempDir
    Path folder;
    private Workspace workspace;

    private DocumentSession start(Engine engine, String... sentences) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        return workspace.importDocument(Sample.transcript("radio.txt", sentences), Progress.NONE);
    }

    @AfterEach
    void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    @Test
    void whatIsReadOtherwiseIsToldWhereItStands() {
        DocumentSession session = start(Engine.H2, CAME);
        assertEquals(List.of(), Corrections.in(session.document().segments().get(0)));
        session.corrections().set(0, READ);
        List<Corrections.Correction> told = Corrections.in(session.document().segments().get(0));
        assertEquals(List.of("des heures = déserteurs"), told.stream()
                .map(one -> CAME.substring(one.start(), one.end()) + " = " + one.read()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void termsAreThoseOfTheReadingShownWhereTheyWereMisheard(Engine engine) {
        DocumentSession session = start(engine, CAME);
        session.corrections().set(0, READ);
        Occurrence term = session.view(0).occurrences().get(0);
        assertEquals("des heures", term.text());
        assertEquals(Occurrence.Kind.MISHEARD, term.kind());
        session.type(0, Text.of("Six Russians have arrived in France."));
        assertEquals(Verdict.MISSING, session.view(0).verdicts().get(0).verdict());
        assertEquals(term, session.view(0).verdicts().get(0).occurrence());
        session.type(0, Text.of("Six Russian deserters have arrived in France."));
        assertEquals(Verdict.INFLECTED, session.view(0).verdicts().get(0).verdict());

        UUID id = session.document().id();
        workspace.close();
        workspace = Workspace.open(engine.place(folder), List::of, Progress.NONE);
        DocumentSession again = workspace.edit(id, Progress.NONE);
        assertEquals(READ, again.document().segments().get(0).reading());
        assertEquals(CAME, again.document().segments().get(0).source().string());
    }

    @Test
    void correctionIsUndone() {
        DocumentSession session = start(Engine.H2, CAME);
        session.corrections().set(0, READ);
        session.undo();
        assertNull(session.document().segments().get(0).reading());
        assertEquals(List.of(), session.view(0).occurrences());
        session.redo();
        assertEquals(READ, session.document().segments().get(0).reading());
    }

    @Test
    void memoryKnowsTheReading() {
        DocumentSession session = start(Engine.H2, CAME, READ);
        session.corrections().set(0, READ);
        session.type(0, Text.of("Six Russian deserters have arrived in France."));
        session.confirm(0);
        workspace.memory().flush();
        assertEquals(READ, session.leverage().matches(1, 5).get(0).unit().source().string());
    }

    @Test
    void splitAndJoinKeepIt() {
        DocumentSession session = start(Engine.H2, "Six des heures russes sont là. Ils attendent.");
        session.corrections().set(0, "Six déserteurs russes sont là. Ils attendent.");
        session.split(0, "Six des heures russes sont là. ".length());
        assertEquals("Six déserteurs russes sont là.", session.document().segments().get(0).reading());
        assertNull(session.document().segments().get(1).reading(), "there was nothing to correct");
        session.join(0);
        assertEquals("Six déserteurs russes sont là. Ils attendent.", session.document().segments().get(0).reading());
    }

    @Test
    void acceptedNamesAreReadToo() {
        DocumentSession session = start(Engine.H2, "Le projet Proche à Eurusie aide ceux qui fuient.");
        workspace.glossaries().accept(session.view(0).occurrences().get(0), "radio.txt", 0);
        assertEquals("Le projet Proshaï oruzhie aide ceux qui fuient.", session.corrections().of(0));
    }

    @Test
    void exportsCarryItAsNoteAndMark() {
        DocumentSession session = start(Engine.H2, CAME);
        session.corrections().set(0, READ);
        String xliff21 = xliff(session, XliffVersion.V2_1);
        assertEquals(true, xliff21.contains("Six <mrk id=\"r4\" type=\"calque:reading\" value=\"déserteurs\">des heures</mrk> russes"), xliff21);
        assertEquals(true, xliff21.contains("<note category=\"calque-reading\">" + READ + "</note>"), xliff21);
        String xliff12 = xliff(session, XliffVersion.V1_2);
        assertEquals(true, xliff12.contains("<mrk mtype=\"x-calque-reading\" comment=\"déserteurs\">des heures</mrk>"), xliff12);
    }

    private static String xliff(DocumentSession session, XliffVersion version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffWriter().write(session.corrections().corrected(), session.original(), version, out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void correctedTextIsTheFileWithTheReadingsInPlace(@TempDir Path files) throws IOException {
        workspace = Workspace.open(folder, () -> List.of(Sample.glossary()), Progress.NONE);
        String file = "00:00Six des heures russes\n00:03sont arrivés en France.\n00:06Ils attendent.\n";
        DocumentSession session = workspace.importDocument(new Formats().open(Files.writeString(files.resolve("radio.txt"), file),
                LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE);
        session.corrections().set(0, READ);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Formats().write(session.original(), session.corrections().correctedText(), out, Progress.NONE);
        assertEquals("00:00Six déserteurs russes\n00:03sont arrivés en France.\n00:06Ils attendent.\n", out.toString(StandardCharsets.UTF_8));
    }
}
