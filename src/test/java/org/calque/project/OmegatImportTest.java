package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.format.OpeningOptions;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An OmegaT project becomes documents, memories and glossaries of a workspace. */
class OmegatImportTest {

    private static final String TMX = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE tmx SYSTEM \"tmx11.dtd\"><tmx version=\"1.1\"><header creationtool=\"OmegaT\" o-tmf=\"OmegaT TMX\" "
            + "adminlang=\"EN-US\" datatype=\"plaintext\" creationtoolversion=\"3.6.0\" segtype=\"sentence\" srclang=\"FR\"/><body>"
            + "<tu><tuv lang=\"FR\"><seg>%s</seg></tuv><tuv lang=\"EN\" changeid=\"somebody\" changedate=\"20261101T100000Z\"><seg>%s</seg></tuv></tu></body></tmx>";

    @TempDir
    Path folder;
    private Path project;
    private Workspace workspace;

    @BeforeEach
    void start() throws IOException {
        project = folder.resolve("guide");
        for (String part : List.of("source/part", "omegat", "tm/auto", "glossary", "texts")) {
            Files.createDirectories(project.resolve(part));
        }
        settings("__DEFAULT__");
        Files.writeString(project.resolve("source/a.txt"), "Elle part demain.\nIl reste ici.\n");
        Files.writeString(project.resolve("source/part/b.txt"), "Une porte s’ouvre.\n");
        Files.write(project.resolve("source/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        Files.writeString(project.resolve("omegat/project_save.tmx"), TMX.formatted("Elle part demain.", "She leaves tomorrow."));
        Files.writeString(project.resolve("tm/auto/client.tmx"), TMX.formatted("Une porte s’ouvre.", "A door opens."));
        Files.writeString(project.resolve("glossary/guide.utf8"), "porte\tdoor\tat home\n");
        Files.writeString(project.resolve("glossary/glossary.txt"), "# Glossary in tab-separated format -*- coding: utf-8 -*-\n");
        workspace = Workspace.open(folder.resolve("workspace"), List::of, Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void settings(String source) throws IOException {
        Files.writeString(project.resolve("omegat.project"), "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><omegat><project version=\"1.0\"><source_dir>" + source
                + "</source_dir><tm_dir>__DEFAULT__</tm_dir><source_lang>FR</source_lang><target_lang>EN-GB</target_lang></project></omegat>");
    }

    private OmegatImport.Taken take() {
        return new OmegatImport(workspace, OpeningOptions.USUAL).take(project.resolve("omegat.project"), Progress.NONE);
    }

    private List<Segment> segments(OmegatImport.Taken taken, int document) {
        try (DocumentSession session = workspace.edit(taken.documents().get(document), Progress.NONE)) {
            return session.document().segments();
        }
    }

    @Test
    void sourcesComeFilledWithWhatTheProjectHasTranslated() {
        OmegatImport.Taken taken = take();
        assertEquals(2, taken.documents().size());
        assertEquals(2, taken.units());
        assertEquals(List.of("She leaves tomorrow.", ""), segments(taken, 0).stream().map(segment -> segment.target().string()).toList());
        assertEquals(List.of("A door opens."), segments(taken, 1).stream().map(segment -> segment.target().string()).toList());
        assertEquals(SegmentState.DRAFT, segments(taken, 0).get(0).state());
    }

    @Test
    void theGlossaryIsTakenAndOneThatNobodyWroteInIsNot() {
        assertEquals(1, take().concepts());
        Glossary glossary = workspace.glossaries().list().get(0);
        assertEquals("door", glossary.concepts().get(0).renderings().get(0).text());
        assertEquals(1, workspace.glossaries().list().size());
    }

    @Test
    void whatCannotBeReadIsToldAndHoldsUpNothing() {
        OmegatImport.Taken taken = take();
        assertEquals(List.of(Fault.FORMAT_UNKNOWN), taken.refused().stream().map(FaultException::fault).toList());
    }

    @Test
    void takenAgainNothingIsThereTwice() {
        OmegatImport.Taken first = take();
        OmegatImport.Taken again = take();
        assertEquals(first.documents(), again.documents());
        assertEquals(0, again.units() + again.concepts());
        assertEquals(2, workspace.documents().size());
    }

    @Test
    void whatTheProjectLeavesOutIsNoSource() throws IOException {
        for (String out : List.of("source/desktop.ini.txt", "source/part/.svn/entries.txt", "source/part/old1.txt", "source/part/older.txt")) {
            Files.createDirectories(project.resolve(out).getParent());
            Files.writeString(project.resolve(out), "Il pleut.\n");
        }
        Path file = project.resolve("omegat.project");
        Files.writeString(file, Files.readString(file).replace("<source_lang>", "<source_dir_excludes><mask>**/.svn/**</mask><mask>**/desktop.ini*</mask>"
                + "<mask>part/old?.txt</mask></source_dir_excludes><source_lang>"));
        OmegatImport.Taken taken = take();
        assertEquals(List.of("a.txt", "b.txt", "older.txt"), taken.documents().stream().map(id -> workspace.documents().stream()
                .filter(one -> one.id().equals(id)).findFirst().orElseThrow().name()).sorted().toList());
    }

    @Test
    void memoriesOfOneNameInTwoFoldersAreTwoAndAPenaltyHolds() throws IOException {
        Files.createDirectories(project.resolve("tm/penalty-15"));
        Files.writeString(project.resolve("tm/penalty-15/client.tmx"), TMX.formatted("Il reste ici.", "He remains here."));
        assertEquals(3, take().units());
        assertEquals(List.of("guide: auto/client.tmx 0", "guide: penalty-15/client.tmx 15"), workspace.memory().list().stream()
                .filter(row -> row.name().contains("client")).map(row -> row.name() + " " + row.penalty()).sorted().toList());
    }

    @Test
    void foldersMayBeElsewhereAndWithoutASourceNothingIsTaken() throws IOException {
        Files.writeString(project.resolve("texts/c.txt"), "Il reste ici.\n");
        settings("texts");
        assertEquals(1, take().documents().size());
        settings("nowhere");
        assertEquals(Fault.PROJECT_WITHOUT_SOURCES, assertThrows(FaultException.class, this::take).fault());
        Files.writeString(project.resolve("omegat.project"), "<other/>");
        assertEquals(Fault.XML_ROOT, assertThrows(FaultException.class, this::take).fault());
        Files.delete(project.resolve("omegat.project"));
        assertTrue(assertThrows(FaultException.class, this::take).fault() == Fault.FILE_MISSING);
    }
}
