package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.Opened;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Verdict;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.glossary.Broken;
import org.calque.project.glossary.ConceptChange;
import org.calque.project.undo.ConceptEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkspaceTest {

    @TempDir
    Path folder;

    private Workspace open(Engine engine) {
        return Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void documentComesBackAsItWasLeft(Engine engine) {
        Opened opened = Sample.article();
        try (Workspace workspace = open(engine); DocumentSession session = workspace.importDocument(opened, Progress.NONE)) {
            session.type(0, Text.of("Six Russian deserters have come to France."));
            session.confirm(0);
            session.setNote(1, "Which Metz?");
            session.leaveEmpty(2);
            session.setActive(1);
        }
        try (Workspace workspace = open(engine)) {
            DocumentSummary summary = workspace.documents().get(0);
            assertEquals("article.txt", summary.name());
            assertEquals(Map.of(SegmentState.CONFIRMED, 1, SegmentState.NOT_STARTED, 1, SegmentState.LEFT_EMPTY, 1), summary.counts());
            assertEquals(22, summary.words());
            assertEquals(15, summary.wordsDone());
            try (DocumentSession session = workspace.edit(summary.id(), Progress.NONE)) {
                assertEquals("Six Russian deserters have come to France.", session.document().segments().get(0).target().string());
                assertEquals("Which Metz?", session.document().segments().get(1).note());
                assertEquals(SegmentState.LEFT_EMPTY, session.document().segments().get(2).state());
                assertEquals(1, session.active());
                assertEquals(opened.document().units(), session.document().units());
                assertArrayEquals(opened.original().bytes(), session.original().bytes());
                assertEquals(List.of("a footer"), session.leftOut());
            }
            assertEquals(summary.id(), workspace.madeFrom(opened.original()).orElseThrow().id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelledImportLeavesNothing(Engine engine) {
        try (Workspace workspace = open(engine)) {
            Progress stopping = new Progress() {
                private boolean asked;

                @Override
                public void at(long done, long total) {
                    asked = true;
                }

                @Override
                public boolean cancelled() {
                    return asked;
                }
            };
            assertThrows(Cancelled.class, () -> workspace.importDocument(Sample.article(), stopping));
            assertEquals(List.of(), workspace.documents());
            workspace.importDocument(Sample.article(), Progress.NONE).close();
            assertEquals(1, workspace.documents().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedGlossaryImportLeavesNothing(Engine engine) {
        try (Workspace workspace = open(engine)) {
            Concept twice = Sample.concept("twice", Sample.french("chat", Match.INFLECTED));
            Glossary broken = new Glossary(org.calque.document.Ids.next(), "broken", Enforcement.ENFORCE, 1,
                    List.of(Sample.concept("first", Sample.french("chien", Match.INFLECTED)), twice, twice));
            assertThrows(FaultException.class, () -> workspace.glossaries().add(broken, Progress.NONE));
            assertEquals(List.of("house"), workspace.glossaries().list().stream().map(Glossary::name).toList());
        }
        try (Workspace workspace = open(engine)) {
            assertEquals(List.of("house"), workspace.glossaries().list().stream().map(Glossary::name).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletedDocumentIsGone(Engine engine) {
        try (Workspace workspace = open(engine)) {
            DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE);
            UUID id = session.document().id();
            session.close();
            workspace.delete(id);
            assertEquals(List.of(), workspace.documents());
            FaultException fault = assertThrows(FaultException.class, () -> workspace.edit(id, Progress.NONE));
            assertEquals(Fault.CONFLICT, fault.fault());
        }
    }

    @ParameterizedTest
    @EnumSource
    void starterIsLoadedOnce(Engine engine) {
        try (Workspace workspace = open(engine)) {
            Glossary house = workspace.glossaries().list().get(0);
            assertEquals(2, house.concepts().size());
            workspace.glossaries().delete(house.id(), house.concepts().get(1));
        }
        try (Workspace workspace = open(engine)) {
            assertEquals(List.of("deserter"), workspace.glossaries().list().get(0).concepts().stream().map(Concept::key).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void conceptKeepsItsHistoryAndRefusesAStaleChange(Engine engine) {
        try (Workspace workspace = open(engine)) {
            Glossary house = workspace.glossaries().list().get(0);
            Concept first = house.concepts().get(0);
            Concept second = workspace.glossaries().save(house.id(), Sample.with(first, Sample.french("déserteur", Match.INFLECTED),
                    Sample.english("runaway", TermStatus.PREFERRED)));
            assertTrue(second.revision() > first.revision());
            assertEquals(second, workspace.glossaries().list().get(0).concepts().get(0));

            FaultException fault = assertThrows(FaultException.class, () -> workspace.glossaries().save(house.id(),
                    Sample.with(first, Sample.french("déserteur", Match.INFLECTED))));
            assertEquals(Fault.CONFLICT, fault.fault());

            List<ConceptChange> history = workspace.glossaries().history(first.id());
            assertEquals(2, history.size());
            assertEquals(first.terms(), history.get(0).before().terms());
            assertEquals(second.terms(), history.get(0).after().terms());
            assertEquals(engine.user(), history.get(0).who());
        }
    }

    @ParameterizedTest
    @EnumSource
    void importingAGlossaryAgainChangesByKeyAndDeletesNothing(Engine engine) {
        try (Workspace workspace = open(engine)) {
            Concept before = workspace.glossaries().list().get(0).concepts().get(0);
            Glossary again = new Glossary(org.calque.document.Ids.next(), "house", Enforcement.ENFORCE, 0, List.of(
                    Sample.concept("deserter", Sample.french("déserteur", Match.INFLECTED), Sample.english("runaway", TermStatus.PREFERRED)),
                    Sample.concept("army", Sample.french("armée", Match.INFLECTED), Sample.english("army", TermStatus.PREFERRED))));
            Glossary kept = workspace.glossaries().add(again, Progress.NONE);
            assertEquals(List.of("deserter", "project", "army"), kept.concepts().stream().map(Concept::key).toList());
            assertEquals(before.id(), kept.concepts().get(0).id());
            assertEquals(2, workspace.glossaries().history(before.id()).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedRenderingNamesTheConfirmedSegmentsItBreaks(Engine engine) {
        try (Workspace workspace = open(engine)) {
            for (int i = 0; i < 3; i++) {
                try (DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
                    session.type(0, Text.of("Six Russian deserters have come to France."));
                    session.type(1, Text.of("They live in Caen, Paris and Metz."));
                    session.confirm(1);
                    if (i > 0) {
                        session.confirm(0);
                    }
                }
            }
            Glossary house = workspace.glossaries().list().get(0);
            Concept changed = Sample.with(house.concepts().get(0), Sample.french("déserteur", Match.INFLECTED),
                    Sample.english("runaway", TermStatus.PREFERRED));
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), house.concepts().get(0), changed)), Progress.NONE);
            assertEquals(2, broken.size(), "of three only two are confirmed");
            assertEquals(Sample.DESERTERS, broken.get(0).segment().source().string());
            assertEquals(Verdict.MISSING, broken.get(0).verdicts().get(0).verdict());

            workspace.glossaries().save(house.id(), changed);
            Concept kept = workspace.glossaries().list().get(0).concepts().get(0);
            assertEquals(List.of(), workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), kept, kept)), Progress.NONE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void newTermNamesTheConfirmedSegmentsItBreaks(Engine engine) {
        try (Workspace workspace = open(engine); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            session.type(1, Text.of("They live in Caen, Paris and Metz."));
            session.confirm(1);
            Glossary house = workspace.glossaries().list().get(0);
            Concept fresh = Sample.concept("dwell", Sample.french("vivre", Match.INFLECTED), Sample.english("dwell", TermStatus.PREFERRED));
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), null, fresh)), Progress.NONE);
            assertEquals(List.of(Sample.PLAIN), broken.stream().map(each -> each.segment().source().string()).toList());
            assertEquals("article.txt", broken.get(0).name());
        }
    }

    @Test
    void unusablePlaceIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        for (String place : List.of(file.toString(), file.resolve("below").toString(), folder.resolve("a;b").toString(), "a\0b")) {
            FaultException fault = assertThrows(FaultException.class, () -> Workspace.open(place, List::of, Progress.NONE));
            assertEquals(Fault.WORKSPACE_UNUSABLE, fault.fault(), place);
        }
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("calque.mv.db"), "this is no database");
        FaultException fault = assertThrows(FaultException.class, () -> Workspace.open(damaged, List::of, Progress.NONE));
        assertEquals(Fault.WORKSPACE_DAMAGED, fault.fault());
        assertFalse(fault.getMessage().contains("\n"));
        assertEquals("this is no database", Files.readString(damaged.resolve("calque.mv.db")));
    }

    @Test
    void defaultPlaceFollowsThePlatform() {
        Path home = Path.of("/home/anna");
        assertEquals("/data/words", Place.byDefault(Map.of("CALQUE_WORKSPACE", "/data/words"), "Linux", home));
        assertEquals("/home/anna/.local/share/calque", Place.byDefault(Map.of(), "Linux", home));
        assertEquals("/x/calque", Place.byDefault(Map.of("XDG_DATA_HOME", "/x"), "Linux", home));
        assertEquals("/home/anna/Library/Application Support/Calque", Place.byDefault(Map.of(), "Mac OS X", home));
        assertEquals("/home/anna/AppData/Local/Calque", Place.byDefault(Map.of(), "Windows 11", home));
    }

    @Test
    void settingsAreKept() {
        try (Workspace workspace = open(Engine.H2)) {
            workspace.setSetting("spelling", "en-GB");
            workspace.setSetting("spelling", "en-US");
        }
        try (Workspace workspace = open(Engine.H2)) {
            assertEquals("en-US", workspace.setting("spelling").orElseThrow());
            assertTrue(workspace.setting("other").isEmpty());
        }
    }
}
