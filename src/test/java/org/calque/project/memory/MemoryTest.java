package org.calque.project.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.tmx.TmxUnits;
import org.calque.format.tmx.TmxWriter;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.project.ConfirmResult;
import org.calque.project.DocumentSession;
import org.calque.project.Engine;
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Confirmed segments are found again, in this document and the next; TMX goes in and out. */
class MemoryTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    private DocumentSession start(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        return workspace.importDocument(Sample.article(), Progress.NONE);
    }

    @AfterEach
    void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    private static List<String> told(List<org.calque.memory.Match> matches) {
        return matches.stream().map(match -> match.percent() + " " + match.target().string()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void confirmedSegmentIsFoundInTheNextDocument(Engine engine) {
        DocumentSession session = start(engine);
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(1));
        workspace.memory().flush();
        assertEquals(List.of("100 They live in Caen, Paris and Metz."), told(workspace.memory().find(Text.of(Sample.PLAIN), null, null, 50, 5)));
        assertEquals(List.of("101 They live in Caen, Paris and Metz."), told(workspace.memory().find(session.document(), 1, 50, 5)));
        var like = workspace.memory().find(Text.of("Ils vivent à Caen, Paris et Brest."), null, null, 50, 5).get(0);
        assertTrue(like.percent() > 70 && like.percent() < 100, String.valueOf(like.percent()));
        assertEquals("article.txt", like.unit().origin());

        session.type(1, Text.of("They live in Caen, in Paris and in Metz."));
        session.confirm(1);
        workspace.close();
        workspace = Workspace.open(engine.place(folder), List::of, Progress.NONE);
        var after = workspace.memory().find(Text.of(Sample.PLAIN), null, null, 50, 5);
        assertEquals(List.of("100 They live in Caen, in Paris and in Metz."), told(after), "confirmed again it takes the place of what it was");
        assertEquals(2, after.get(0).unit().times());
        assertEquals(List.of(Sample.PLAIN), workspace.memory().concordance("vivre", TranslationMemory.Side.SOURCE, 9).stream()
                .map(unit -> unit.source().string()).toList());
        workspace.memory().remove(after.get(0).unit().id());
        assertEquals(List.of(), workspace.memory().find(Text.of(Sample.PLAIN), null, null, 50, 5));
    }

    private static final String TMX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="fr"
             datatype="html"/><body>
            <tu usagecount="3" changeid="anne" changedate="20240304T101112Z"><note>n</note><prop type="x-context-pre">Avant.</prop>
            <tuv xml:lang="EN-us"><seg>The <bpt i="1">&lt;b></bpt>ship<ept i="1">&lt;/b></ept> has left<ph>&lt;br/></ph>.</seg></tuv>
            <tuv xml:lang="fr-FR"><seg>Le <bpt i="1">&lt;b></bpt>navire<ept i="1">&lt;/b></ept> est parti<ph>&lt;br/></ph>.</seg></tuv></tu>
            <tu><tuv xml:lang="fr"><seg>Sans anglais.</seg></tuv><tuv xml:lang="de"><seg>Deutsch.</seg></tuv></tu>
            </body></tmx>
            """;

    private List<MemoryUnit> read(String tmx) throws Exception {
        Path file = Files.write(folder.resolve("a.tmx"), tmx.getBytes(StandardCharsets.UTF_8));
        List<MemoryUnit> units = new ArrayList<>();
        TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, units::add, Progress.NONE);
        return units;
    }

    @Test
    void tmxComesBackAsItWent() throws Exception {
        List<MemoryUnit> units = read(TMX);
        assertEquals(1, units.size());
        MemoryUnit unit = units.get(0);
        assertEquals("Le navire est parti.", unit.source().string());
        assertEquals(List.of("<b>", "</b>", "<br/>"), unit.target().codes().stream().map(code -> code.data()).toList());
        assertEquals("Avant.", unit.before());
        assertEquals("anne", unit.who());
        assertEquals("2024-03-04T10:11:12Z", unit.at().toString());
        assertEquals(3, unit.times());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TmxWriter writer = new TmxWriter("a.tmx", LanguagePair.FRENCH_ENGLISH, out)) {
            units.forEach(writer::write);
        }
        MemoryUnit again = read(out.toString(StandardCharsets.UTF_8)).get(0);
        assertEquals(unit.source().string(), again.source().string());
        assertEquals(unit.target().codes().stream().map(code -> code.offset() + code.data()).toList(),
                again.target().codes().stream().map(code -> code.offset() + code.data()).toList());
        assertEquals(List.of(unit.who(), unit.at(), unit.times(), unit.before()), List.of(again.who(), again.at(), again.times(), again.before()));
    }

    @Test
    void brokenTmxAddsNothingAndSaysWhere() throws Exception {
        start(Engine.H2);
        Path file = Files.write(folder.resolve("half.tmx"), TMX.substring(0, TMX.indexOf("Deutsch")).getBytes(StandardCharsets.UTF_8));
        FaultException fault = assertThrows(FaultException.class, () -> workspace.memory().add("half",
                taker -> TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, taker, Progress.NONE), Progress.NONE));
        assertTrue(fault.sentence(Locale.ENGLISH).contains("line 8"), fault.getMessage());
        assertEquals(List.of(), workspace.memory().list());
        assertThrows(FaultException.class, () -> read("<html/>"));
        assertThrows(FaultException.class, () -> read("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx><body><tu><tuv xml:lang='fr'><seg>&a;</seg></tuv></tu></body></tmx>"));
    }

    @Test
    void whatOfATmxCannotBeReadIsListedByLine() throws Exception {
        String tu = "<tu><tuv xml:lang='fr'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>%s</seg></tuv></tu>\n";
        Path file = folder.resolve("mixed.tmx");
        Files.writeString(file, "<tmx version='1.4'><header/><body>stray words\n" + tu.formatted("Un.", "One.") + tu.formatted("Vide.", " ")
                + "<tu><tuv xml:lang='de'><seg>x</seg></tuv><tuv xml:lang='en'><seg>y</seg></tuv></tu>\n"
                + tu.formatted("Deux<bpt i='1'/>.", "Two<ept i='7'/>.") + "<tu><tuv lang='FR-ca'><seg>Trois.</seg></tuv>\n<tuv lang='en_GB'><seg>Three.</seg></tuv></tu>\n"
                + "</body></tmx>");
        List<MemoryUnit> units = new ArrayList<>();
        TmxUnits.Result result = TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, units::add, Progress.NONE);
        assertEquals(List.of("Un.", "Deux.", "Trois."), units.stream().map(unit -> unit.source().string()).toList(), "unpaired codes are codes");
        assertEquals(List.of("Line 3: nothing to read on one side.", "Line 4: nothing in the source language."),
                result.named().stream().map(left -> left.sentence(Locale.ENGLISH)).toList());

        Files.write(file, ("<?xml version='1.0' encoding='UTF-8'?>\n<tmx><body>" + tu.formatted("Hiver.", "Winter.") + tu.formatted("Été.", "Summer.") + "</body></tmx>")
                .getBytes(StandardCharsets.ISO_8859_1));
        FaultException wrong = assertThrows(FaultException.class, () -> TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, unit -> { }, Progress.NONE));
        assertTrue(wrong.sentence(Locale.ENGLISH).contains("cannot be read as UTF-8"), wrong.getMessage());
        units.clear();
        result = TmxUnits.salvage(file, LanguagePair.FRENCH_ENGLISH, units::add, Progress.NONE);
        assertEquals(List.of("Hiver."), units.stream().map(unit -> unit.source().string()).toList());
        assertEquals(List.of(new TmxUnits.Left(3, TmxUnits.Why.CHARACTERS)), result.named());

        Files.write(file, (TMX.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16));
        assertEquals(1, TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, unit -> { }, Progress.NONE).taken());
        Files.write(file, ("\uFEFF" + TMX.substring(0, TMX.indexOf("Deutsch"))).getBytes(StandardCharsets.UTF_8));
        result = TmxUnits.salvage(file, LanguagePair.FRENCH_ENGLISH, unit -> { }, Progress.NONE);
        assertEquals(1, result.taken(), "half a file gives what stands in that half");
        assertEquals(TmxUnits.Why.BROKEN, result.named().get(0).why());
    }

    @Test
    void tmxThatHasNothingForAMemoryIsRefusedInASentence() throws Exception {
        start(Engine.H2);
        String tu = "<tu><tuv xml:lang='%s'><seg>%s</seg></tuv><tuv xml:lang='%s'><seg>%s</seg></tuv></tu>";
        for (String body : List.of("", tu.formatted("fr", "Un.", "en", " "), tu.formatted("de", "Eins.", "es", "Uno."))) {
            Path file = Files.writeString(folder.resolve("none.tmx"), "<tmx version='1.4'><header/><body>" + body + "</body></tmx>");
            FaultException none = assertThrows(FaultException.class, () -> workspace.memory().add("none",
                    taker -> TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, taker, Progress.NONE), Progress.NONE));
            assertEquals(body.contains("Uno") ? Fault.TMX_LANGUAGES : Fault.TMX_EMPTY, none.fault());
            assertEquals(body.contains("Uno"), none.sentence(Locale.ENGLISH).contains("its languages are de, es"), none.sentence(Locale.ENGLISH));
        }
        assertEquals(List.of(), workspace.memory().list(), "and leaves no empty memory behind");
    }

    @ParameterizedTest
    @EnumSource
    void memoriesOfOtherLanguagesAreHeldApart(Engine engine) {
        start(engine);
        LanguagePair german = new LanguagePair(Locale.GERMANY, Locale.ENGLISH);
        MemoryUnit unit = new MemoryUnit(Ids.next(), Text.of("Die Information"), Text.of("The information"), null, null, "a", "", Instant.EPOCH, 1);
        workspace.memory().add("german", german, taker -> taker.accept(unit), Progress.NONE);
        assertEquals(List.of(), workspace.memory().find(unit.source(), null, null, 50, 5), "German is no match for a French sentence");
        assertEquals(List.of("100 The information"), told(workspace.memory().find(new LanguagePair(Locale.GERMAN, Locale.UK), unit.source(), null, null, 50, 5)));
        assertEquals(Fault.MEMORY_LANGUAGES, assertThrows(FaultException.class,
                () -> workspace.memory().add("german", taker -> taker.accept(unit), Progress.NONE)).fault());
    }

    @Test
    void largeMemoryIsReadFromItsIndexAndCaughtUpWith() throws Exception {
        DocumentSession session = start(Engine.H2);
        workspace.memory().add("large", taker -> {
            for (int i = 0; i < 20_000; i++) {
                taker.accept(new MemoryUnit(Ids.next(), Text.of("Page " + i), Text.of("Page " + i), null, null, "a", "",
                        Instant.EPOCH, 1));
            }
        }, Progress.NONE);
        Path indexes = folder.resolve("workspace").resolve("memory");
        try (var files = Files.list(indexes)) {
            assertEquals(1, files.count());
        }
        MemoryUnit gone = workspace.memory().find(Text.of("Page 17"), null, null, 100, 1).get(0).unit();
        workspace.memory().remove(gone.id());
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(1);
        workspace.close();
        workspace = Workspace.open(Engine.H2.place(folder), List::of, Progress.NONE);
        assertEquals(List.of("100 Page 4711"), told(workspace.memory().find(Text.of("Page 4711"), null, null, 100, 5)));
        assertEquals(List.of(), workspace.memory().find(Text.of("Page 17"), null, null, 100, 5), "what was deleted since stays so");
        assertEquals(1, workspace.memory().find(Text.of(Sample.PLAIN), null, null, 100, 5).size());
        workspace.close();
        try (var files = Files.list(indexes)) {
            Path index = files.findFirst().orElseThrow();
            Files.write(index, new byte[] {1, 2, 3});
        }
        workspace = Workspace.open(Engine.H2.place(folder), List::of, Progress.NONE);
        assertEquals(List.of("100 Page 4711"), told(workspace.memory().find(Text.of("Page 4711"), null, null, 100, 5)), "a torn index is made anew");
        workspace.memory().delete(workspace.memory().list().stream().filter(row -> row.name().equals("large")).findFirst().orElseThrow().id());
        assertEquals(List.of(), workspace.memory().find(Text.of("Page 4711"), null, null, 100, 5));
        try (var files = Files.list(indexes)) {
            assertEquals(0, files.count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void memoriesHaveRankAndPenaltyAndMayBeReadOnly(Engine engine) {
        DocumentSession session = start(engine);
        for (String name : List.of("client", "old")) {
            workspace.memory().add(name, taker -> taker.accept(new MemoryUnit(Ids.next(), Text.of(Sample.PLAIN),
                    Text.of("From " + name + "."), null, null, name, "", Instant.EPOCH, 1)), Progress.NONE);
        }
        assertEquals(List.of("100 From client.", "100 From old."), told(workspace.memory().find(Text.of(Sample.PLAIN), null, null, 50, 5)));
        var old = workspace.memory().list().get(1);
        workspace.memory().rank(old.id(), -1);
        assertEquals(List.of("100 From old.", "100 From client."), told(workspace.memory().find(Text.of(Sample.PLAIN), null, null, 50, 5)));
        workspace.memory().change(old.with("older", 10, true));
        assertEquals(List.of("100 From client.", "90 From old."), told(workspace.memory().find(Text.of(Sample.PLAIN), null, null, 50, 5)));
        assertEquals(List.of("100 From client."), told(workspace.memory().find(Text.of(Sample.PLAIN), null, null, 95, 5)));
        assertThrows(FaultException.class, () -> workspace.memory().create("client"));
        var mine = workspace.memory().create("mine");
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(1);
        workspace.memory().flush();
        assertEquals(1, workspace.memory().list().stream().filter(row -> row.id().equals(mine.id())).findFirst().orElseThrow().units(),
                "what is confirmed goes to the first that may be written to");
    }

    @ParameterizedTest
    @EnumSource
    void repetitionGoesItsOwnWayAndOthersFollowWhatIsMended(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession session = workspace.importDocument(Sample.document("thrice.txt",
                List.of(List.of(Sample.PLAIN), List.of(Sample.PLAIN), List.of(Sample.PLAIN))), Progress.NONE);
        session.setOwnWay(1, true);
        session.type(0, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(0);
        assertEquals("", session.document().segments().get(1).target().string());
        assertEquals("They live in Caen, Paris and Metz.", session.document().segments().get(2).target().string());
        session.type(0, Text.of("They live in Metz, Paris and Caen."));
        session.confirm(0);
        assertEquals("They live in Metz, Paris and Caen.", session.document().segments().get(2).target().string(), "a draft that came from it follows");
        session.close();
        session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE);
        assertTrue(session.ownWay(1), "kept");
        session.setOwnWay(1, false);
        session.undo();
        assertTrue(session.ownWay(1));
        session.type(1, Text.of("Caen, Paris and Metz is where they live."));
        session.confirm(1);
        assertEquals("They live in Metz, Paris and Caen.", session.document().segments().get(2).target().string());
    }

    @ParameterizedTest
    @EnumSource
    void repetitionIsFilledAndOneUndoTakesBothBack(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession session = workspace.importDocument(Sample.document("twice.txt",
                List.of(List.of(Sample.PLAIN), List.of("Autre chose."), List.of(Sample.PLAIN), List.of(Sample.PLAIN))), Progress.NONE);
        session.type(3, Text.of("They live where they live."));
        session.type(0, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(0);
        assertEquals("They live in Caen, Paris and Metz.", session.document().segments().get(2).target().string());
        assertEquals(SegmentState.DRAFT, session.document().segments().get(2).state());
        assertEquals("They live where they live.", session.document().segments().get(3).target().string(), "what was begun is left alone");
        session.undo();
        assertEquals("", session.document().segments().get(2).target().string());
        assertEquals(SegmentState.DRAFT, session.document().segments().get(0).state());
    }

    @Test
    void whatWasTranslatedInOneWayIsFilledIn() {
        DocumentSession session = start(Engine.H2);
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(1);
        session.type(0, Text.of("Six Russian deserters have come to France."));
        session.confirm(0);
        workspace.memory().flush();
        Concept deserter = workspace.glossaries().list().get(0).concepts().get(0);
        workspace.glossaries().save(workspace.glossaries().list().get(0).id(), Sample.with(deserter,
                Sample.french("déserteur", Match.INFLECTED), Sample.english("runaway", TermStatus.PREFERRED)));
        DocumentSession next = workspace.importDocument(Sample.document("next.txt",
                List.of(List.of(Sample.PLAIN), List.of(Sample.DESERTERS), List.of("Une phrase neuve."))), Progress.NONE);
        assertEquals(1, next.leverage().pretranslate(Progress.NONE), "and not what breaks the glossary by now");
        assertEquals("They live in Caen, Paris and Metz.", next.document().segments().get(0).target().string());
        assertEquals(SegmentState.DRAFT, next.document().segments().get(0).state());
        assertEquals(List.of("100 Six Russian deserters have come to France."), told(workspace.memory().find(next.document(), 1, 50, 5)));
    }

    @Test
    void whatIsAlikeIsFilledInOnWishWithTheNumbersOfTheSentence() {
        DocumentSession session = start(Engine.H2);
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(1);
        DocumentSession counted = workspace.importDocument(Sample.document("counted.txt", List.of(List.of("Les 12 hommes de la ville vivent ici."))),
                Progress.NONE);
        counted.type(0, Text.of("The 12 men of the town live here."));
        counted.confirm(0);
        workspace.memory().flush();
        DocumentSession next = workspace.importDocument(Sample.document("next.txt",
                List.of(List.of("Les 14 hommes de la ville vivent ici."), List.of("Une phrase neuve."))), Progress.NONE);
        assertEquals(0, next.leverage().pretranslate(Progress.NONE), "word for word it is not there");
        assertEquals(1, next.leverage().pretranslate(75, Progress.NONE));
        assertEquals("The 14 men of the town live here.", next.document().segments().get(0).target().string());
        assertEquals(SegmentState.DRAFT, next.document().segments().get(0).state());
        next.undo();
        assertEquals("", next.document().segments().get(0).target().string());
    }
}
