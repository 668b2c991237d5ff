package org.calque.project.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Verdict;
import org.calque.job.Cancelled;
import org.calque.job.Progress;
import org.calque.project.ConfirmResult;
import org.calque.project.DocumentSession;
import org.calque.project.Engine;
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a change would break is listed also where no index of French terms leads: forbidden renderings alone, whole glossaries. */
class ConsequencesTest {

    @TempDir
    Path folder;

    private Workspace open(Engine engine) {
        return Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
    }

    private static DocumentSession translated(Workspace workspace, String name, String... pairs) {
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            units.add(List.of(pairs[i]));
        }
        DocumentSession session = workspace.importDocument(Sample.document(name, units), Progress.NONE);
        for (int i = 1; i < pairs.length; i += 2) {
            session.type(i / 2, Text.of(pairs[i]));
            assertTrue(session.confirm(i / 2) instanceof ConfirmResult.Confirmed, pairs[i]);
        }
        return session;
    }

    private static List<String> targets(List<Broken> broken) {
        return broken.stream().map(each -> each.segment().target().string()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aRenderingNewlyForbiddenIsFoundWhereItsFrenchTermDoesNotStand(Engine engine) {
        try (Workspace workspace = open(engine); DocumentSession session = translated(workspace, "a.txt",
                "Il a trahi.", "He was one of the TRAITORS.", "Il fuit.", "He flees.", "Elle part.", "The strait or the sea?")) {
            Glossary house = workspace.glossaries().list().get(0);
            Concept before = house.concepts().get(0);
            ConceptEdit edit = new ConceptEdit(house.id(), before, Sample.with(before, Sample.french("déserteur", Match.INFLECTED),
                    Sample.english("deserter", TermStatus.PREFERRED), Sample.english("traitor", TermStatus.DEPRECATED)));
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(edit), Progress.NONE);
            assertEquals(List.of("He was one of the TRAITORS."), targets(broken));
            assertEquals(Verdict.FORBIDDEN, broken.get(0).verdicts().get(0).verdict());
            assertEquals(List.of(), broken.get(0).swaps(), "it may be the right word there: nobody but a translator knows");

            workspace.glossaries().change(Command.TERM_CHANGED, List.of(edit));
            workspace.glossaries().settle();
            assertEquals(1, session.view(0).issues().stream().filter(issue -> issue.check().equals("terms")).count());
            Concept now = workspace.glossaries().list().get(0).concepts().get(0);
            assertEquals(List.of(), workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), now, now)), Progress.NONE),
                    "what was forbidden before breaks nothing anew");
        }
    }

    @Test
    void theFirstOfManyAreToldBeforeAllAreFound() {
        String[] pairs = new String[300];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = "Le déserteur numéro " + i + " fuit.";
            pairs[i + 1] = "Deserter number " + i + " flees.";
        }
        try (Workspace workspace = open(Engine.H2); DocumentSession session = translated(workspace, "a.txt", pairs)) {
            Glossary house = workspace.glossaries().list().get(0);
            Concept before = house.concepts().get(0);
            List<ConceptEdit> edits = List.of(new ConceptEdit(house.id(), before, Sample.with(before, Sample.french("déserteur", Match.INFLECTED),
                    Sample.english("defector", TermStatus.PREFERRED))));
            List<List<Broken>> pages = new CopyOnWriteArrayList<>();
            List<Broken> all = workspace.glossaries().consequences().of(edits, Progress.NONE, pages::add);
            assertEquals(pairs.length / 2, all.size());
            assertEquals(1, pages.size());
            assertTrue(pages.get(0).size() >= 100 && all.subList(0, pages.get(0).size()).equals(pages.get(0)), "the head of the list, as it stays");
            assertEquals(session.document().segments(), all.stream().map(Broken::segment).toList(), "in the order of the document");
        }
    }

    @Test
    void whatIsAgreedForAnotherConceptIsForbiddenOnlyBesideItsTerm() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = translated(workspace, "a.txt", "Il a trahi.", "He was a traitor.")) {
            Glossary house = workspace.glossaries().list().get(0);
            workspace.glossaries().save(house.id(), Sample.concept("traitor", Sample.french("traître", Match.INFLECTED),
                    Sample.english("traitor", TermStatus.PREFERRED)));
            Concept before = workspace.glossaries().list().get(0).concepts().get(0);
            assertEquals(List.of(), workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), before, Sample.with(before,
                    Sample.french("déserteur", Match.INFLECTED), Sample.english("deserter", TermStatus.PREFERRED),
                    Sample.english("traitor", TermStatus.DEPRECATED)))), Progress.NONE));
            assertEquals(0, session.view(0).errors().size());
        }
    }

    @Test
    void aStricterLevelListsWhatWasLetPass() {
        try (Workspace workspace = open(Engine.H2)) {
            Glossary house = workspace.glossaries().list().get(0);
            workspace.glossaries().setEnforcement(house.id(), Enforcement.OFF);
            try (DocumentSession session = translated(workspace, "a.txt", "Un déserteur fuit.", "A runaway flees.",
                    "Un déserteur dort.", "A deserter sleeps.")) {
                Consequences off = workspace.glossaries().consequences();
                assertEquals(List.of("A runaway flees."), targets(off.ofEnforcement(house.id(), Enforcement.ADVISE, Progress.NONE, page -> { })));
                assertEquals(List.of("A runaway flees."), targets(off.ofEnforcement(house.id(), Enforcement.ENFORCE, Progress.NONE, page -> { })));
                assertEquals(List.of(), off.ofEnforcement(house.id(), Enforcement.OFF, Progress.NONE, page -> { }));

                workspace.glossaries().setEnforcement(house.id(), Enforcement.ADVISE);
                Consequences advise = workspace.glossaries().consequences();
                assertEquals(List.of("A runaway flees."), targets(advise.ofEnforcement(house.id(), Enforcement.ENFORCE, Progress.NONE, page -> { })),
                        "an advice becomes an error");
                workspace.glossaries().setEnforcement(house.id(), Enforcement.ENFORCE);
                assertEquals(List.of(), workspace.glossaries().consequences().ofEnforcement(house.id(), Enforcement.ADVISE, Progress.NONE, page -> { }),
                        "a milder one breaks nothing");
                assertEquals(1, session.view(0).errors().size());
            }
        }
    }

    @Test
    void aStricterLevelListsForbiddenTermsWhereNothingOfTheSourceIsTheirs() {
        try (Workspace workspace = open(Engine.H2)) {
            Glossary house = workspace.glossaries().list().get(0);
            workspace.glossaries().save(house.id(), Sample.concept("allegedly", Sample.french("à ce qu'on prétend", Match.INFLECTED),
                    Sample.english("supposedly", TermStatus.PREFERRED), Sample.english("ostensibly", TermStatus.DEPRECATED)));
            workspace.glossaries().setEnforcement(house.id(), Enforcement.ADVISE);
            try (DocumentSession session = translated(workspace, "a.txt", "Il dort.", "Ostensibly he sleeps.", "Il rit.", "He laughs.")) {
                assertEquals(List.of("Ostensibly he sleeps."), targets(workspace.glossaries().consequences()
                        .ofEnforcement(house.id(), Enforcement.ENFORCE, Progress.NONE, page -> { })));
            }
        }
    }

    @Test
    void whatAStricterLevelBreaksIsToldFromTheFirstPageOn() {
        String[] pairs = new String[300];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = "Le déserteur numéro " + i + " fuit.";
            pairs[i + 1] = "Runaway number " + i + " flees.";
        }
        try (Workspace workspace = open(Engine.H2)) {
            Glossary house = workspace.glossaries().list().get(0);
            workspace.glossaries().setEnforcement(house.id(), Enforcement.OFF);
            translated(workspace, "a.txt", pairs).close();
            List<List<Broken>> pages = new CopyOnWriteArrayList<>();
            List<Broken> all = workspace.glossaries().consequences().ofEnforcement(house.id(), Enforcement.ENFORCE, Progress.NONE, pages::add);
            assertEquals(150, all.size());
            assertEquals(1, pages.size());
            assertEquals(all.subList(0, pages.get(0).size()), pages.get(0));
        }
    }

    @Test
    void anotherRankListsWhatFollowedTheOther() {
        try (Workspace workspace = open(Engine.H2)) {
            Glossary house = workspace.glossaries().list().get(0);
            Glossary second = workspace.glossaries().create("second");
            workspace.glossaries().save(second.id(), Sample.concept("runaway", Sample.french("déserteur", Match.INFLECTED),
                    Sample.english("runaway", TermStatus.PREFERRED)));
            translated(workspace, "a.txt", "Un déserteur fuit.", "A deserter flees.", "Il dort.", "He sleeps.").close();
            Consequences consequences = workspace.glossaries().consequences();
            List<Broken> broken = consequences.ofRank(List.of(second.id(), house.id()), Progress.NONE, page -> { });
            assertEquals(List.of("A deserter flees."), targets(broken));
            assertEquals(List.of("runaway"), broken.get(0).verdicts().get(0).expected());
            assertEquals(List.of(), consequences.ofRank(List.of(house.id(), second.id()), Progress.NONE, page -> { }), "the same order");
        }
    }

    @Test
    void thousandsOfChangesListWhatTheyBreakAndCanBeCancelled() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = translated(workspace, "a.txt", "Son fusil brille.", "His gun gleams.",
                "Un fusil.", "A rifle.")) {
            List<Concept> many = new ArrayList<>();
            for (int i = 0; i < 1_500; i++) {
                many.add(Sample.concept("c" + i, Sample.french("truc" + i, Match.INFLECTED), Sample.english("thing" + i, TermStatus.PREFERRED)));
            }
            many.add(Sample.concept("rifle", Sample.french("fusil", Match.INFLECTED), Sample.english("rifle", TermStatus.PREFERRED)));
            List<ConceptEdit> edits = workspace.glossaries().imports().edits(new Glossary(UUID.randomUUID(), "weapons", Enforcement.ENFORCE, 1, many));
            assertEquals(List.of("His gun gleams."), targets(workspace.glossaries().brokenBy(edits, Progress.NONE)));
            assertThrows(Cancelled.class, () -> workspace.glossaries().brokenBy(edits, new Progress() {
                @Override
                public void at(long done, long total) {
                }

                @Override
                public boolean cancelled() {
                    return true;
                }
            }));
            assertEquals(0, session.view(0).errors().size(), "nothing is changed by asking");
        }
    }
}
