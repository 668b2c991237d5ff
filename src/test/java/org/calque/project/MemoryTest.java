package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.tmx.TmxUnits;
import org.calque.format.tmx.TmxWriter;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
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
        assertTrue(fault.getMessage().contains("8: "), fault.getMessage());
        assertEquals(List.of(), workspace.memory().list());
        assertThrows(FaultException.class, () -> read("<html/>"));
        assertThrows(FaultException.class, () -> read("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx><body><tu><tuv xml:lang='fr'><seg>&a;</seg></tuv></tu></body></tmx>"));
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
        assertEquals(1, next.pretranslate(Progress.NONE), "and not what breaks the glossary by now");
        assertEquals("They live in Caen, Paris and Metz.", next.document().segments().get(0).target().string());
        assertEquals(SegmentState.DRAFT, next.document().segments().get(0).state());
        assertEquals(List.of("100 Six Russian deserters have come to France."), told(workspace.memory().find(next.document(), 1, 50, 5)));
    }
}
