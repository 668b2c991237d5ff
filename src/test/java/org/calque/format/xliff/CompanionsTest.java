package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermStatus;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matches and the glossary go along in an XLIFF, in the standard's own way, and come back from it. */
class CompanionsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Glossary GLOSSARY = glossary("concept,fr,en,status,domain,definition,match\n"
            + "c 1,Adieu aux armes,Farewell to Arms,preferred,littérature,Roman d’Hemingway,exact\nc 1,Adieu aux armes,Goodbye Weapons,deprecated,,,\n"
            + "c2,déserteur,deserter,preferred,,,inflected\nc3,armes,weapons,preferred,,,inflected\n");

    private static final Document DOCUMENT = document();

    private static Glossary glossary(String csv) {
        return GlossaryFiles.read("g.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two sentences; a pair of codes ends within the title, and one stands round a term. */
    private static Document document() {
        Text source = new Text("Il lit l’Adieu aux armes. Les déserteurs lisent.", List.of(new Code(7, Code.Kind.OPEN, "1", "italic", "<i>", "<i>", false),
                new Code(24, Code.Kind.CLOSE, "1", "italic", "</i>", "</i>", false), new Code(30, Code.Kind.OPEN, "2", "bold", "<b>", "<b>", false),
                new Code(35, Code.Kind.CLOSE, "2", "bold", "</b>", "</b>", false)));
        Unit unit = Unit.paragraph("tu1", source);
        List<Segment> segments = XliffWriterTest.cut(0, unit, 25, 48);
        return new Document(Ids.next(), "article.md", LanguagePair.FRENCH_ENGLISH, List.of(unit), Segments.of(segments), false);
    }

    private static final class Companions implements XliffCompanions {

        private final TermFinder finder = new TermFinder(List.of(GLOSSARY));

        @Override
        public List<Match> matches(int index) {
            Text source = DOCUMENT.segments().get(index).source();
            MemoryUnit unit = new MemoryUnit(Ids.next(), Text.of("Il lit le journal."), new Text("He reads <the> paper.", List.of()), null, null, "a", "", NOW, 1);
            MemoryUnit same = new MemoryUnit(Ids.next(), source, source, null, null, "a", "", NOW, 1);
            return List.of(Match.of(same, "workspace", 0, 100, source, null, null), Match.of(unit, "/home/somebody/client.tmx", 0, 61, source, null, null));
        }

        @Override
        public List<Occurrence> terms(int index) {
            return finder.find(DOCUMENT.segments().get(index).source());
        }
    }

    private static String write(XliffVersion version, XliffPart... without) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document noted = DOCUMENT.with(0, DOCUMENT.segments().get(0).withTarget(DOCUMENT.segments().get(0).source(), SegmentState.CONFIRMED).withNote("Titre ?"));
        new XliffWriter().write(noted, XliffWriterTest.ORIGINAL, version, new XliffContents(Set.of(without), new Companions(), false, NOW), out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void theJudgesAcceptItWithAllAndWithoutEach(XliffVersion version) throws Exception {
        Judges.accept(write(version).getBytes(StandardCharsets.UTF_8), version);
        for (XliffPart part : XliffPart.values()) {
            Judges.accept(write(version, part).getBytes(StandardCharsets.UTF_8), version);
        }
    }

    @Test
    void matchesHaveTheirLikenessAndNoPath() {
        String old = write(XliffVersion.V1_2);
        assertTrue(old.contains("<alt-trans mid=\"0\" match-quality=\"61%\" origin=\"client.tmx\" xml:space=\"preserve\"><source>Il lit le journal.</source>"
                + "<target>He reads &lt;the&gt; paper.</target></alt-trans>"), old);
        assertTrue(old.contains("match-quality=\"100%\" origin=\"workspace\""), old);
        String two = write(XliffVersion.V2_1);
        assertTrue(two.contains("<mtc:match ref=\"#0\" matchQuality=\"61\" origin=\"client.tmx\" type=\"tm\"><source>Il lit le journal.</source>"), two);
        assertFalse(old.contains("somebody") || two.contains("somebody"));
        assertFalse(write(XliffVersion.V1_2, XliffPart.MATCHES).contains("alt-trans") || write(XliffVersion.V2_1, XliffPart.MATCHES).contains("<mtc:"));
    }

    @Test
    void termsAreMarkedWhereTheyStandUnlessACodeStandsInThem() {
        assertTrue(write(XliffVersion.V1_2).contains("equiv-text=\"&lt;i&gt;\">l’<mrk mtype=\"term\" comment=\"Farewell to Arms\">Adieu aux armes</mrk></g>"), write(XliffVersion.V1_2));
        String two = write(XliffVersion.V2_1);
        assertTrue(two.contains("<mrk id=\"t1\" type=\"term\" value=\"Farewell to Arms\">Adieu aux armes</mrk></pc>"), two);
        assertFalse(two.contains("value=\"deserter\"") || two.contains("ref=\"#t2\""), two);
        assertTrue(two.contains("<gls:term>déserteur</gls:term>"), two);
        assertFalse(write(XliffVersion.V2_1, XliffPart.TERMS).contains("<mrk"));
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void theGlossaryComesBackFromIt(XliffVersion version) {
        Glossary back = XliffGlossary.read("back.xlf", write(version).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("c 1", "c2"), back.concepts().stream().map(concept -> concept.key()).filter(key -> !key.equals("c3")).toList());
        assertEquals(List.of("Farewell to Arms", "Goodbye Weapons"), back.concepts().get(0).english().map(Term::text).toList());
        assertEquals(List.of(TermStatus.PREFERRED, TermStatus.DEPRECATED), back.concepts().get(0).english().map(Term::status).toList());
        assertEquals("littérature", back.concepts().get(0).domain());
        assertEquals("Roman d’Hemingway", back.concepts().get(0).definition());
        assertEquals(Fault.XLIFF_WITHOUT_GLOSSARY, assertThrows(FaultException.class,
                () -> XliffGlossary.read("back.xlf", write(version, XliffPart.GLOSSARY).getBytes(StandardCharsets.UTF_8))).fault());
    }

    @Test
    void anothersGlossaryModuleIsReadToo() {
        String foreign = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"fr\">"
                + "<file id=\"f1\"><unit id=\"1\"><gls:glossary><gls:glossEntry id=\"g1\"><gls:term source=\"x\">deserter</gls:term><gls:translation id=\"1\">déserteur</gls:translation>"
                + "<gls:definition>A, \"b\"</gls:definition></gls:glossEntry></gls:glossary><segment><source>a</source></segment></unit></file></xliff>";
        Glossary read = XliffGlossary.read("foreign.xlf", foreign.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("déserteur"), read.concepts().get(0).french().map(Term::text).toList());
        assertEquals(List.of("deserter"), read.concepts().get(0).english().map(Term::text).toList());
        assertEquals("A, \"b\"", read.concepts().get(0).definition());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void whateverIsLeftOutItComesBackIntoItsSegments(XliffVersion version) {
        for (XliffPart part : XliffPart.values()) {
            TakeBack.Applied applied = new TakeBack().apply(new TakeBack().read("x.xlf", write(version, part).getBytes(StandardCharsets.UTF_8), Progress.NONE), DOCUMENT);
            assertEquals(List.of(), applied.unplaced());
            assertEquals(DOCUMENT.segments().get(0).source(), applied.document().segments().get(0).target());
            assertEquals(SegmentState.CONFIRMED, applied.document().segments().get(0).state());
            assertEquals(part == XliffPart.NOTES ? null : "Titre ?", applied.document().segments().get(0).note());
        }
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void theSourceMayStandInForMissingTargetsAndIsNoTranslationWhenItComesBack(XliffVersion version) throws Exception {
        for (Set<XliffPart> without : List.of(Set.<XliffPart>of(), Set.of(XliffPart.SENTENCES))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document half = DOCUMENT.with(1, DOCUMENT.segments().get(1).withTarget(Text.of("Deserters read."), SegmentState.CONFIRMED));
            new XliffWriter().write(half, XliffWriterTest.ORIGINAL, version, new XliffContents(without, new Companions(), true, NOW), out, Progress.NONE);
            Judges.accept(out.toByteArray(), version);
            Document alone = XliffReaderTest.open(out.toByteArray());
            assertEquals(List.of("", "Deserters read."), alone.segments().stream().map(segment -> segment.target().string()).toList());
            TakeBack.Applied applied = new TakeBack().apply(new TakeBack().read("x.xlf", out.toByteArray(), Progress.NONE), half);
            assertEquals(0, applied.changed(), out.toString(StandardCharsets.UTF_8));
            String translated = out.toString(StandardCharsets.UTF_8).replaceAll("<target([^>]*)>((?:<mrk[^>]*>)?)Il lit ", "<target$1>$2He reads ");
            applied = new TakeBack().apply(new TakeBack().read("x.xlf", translated.getBytes(StandardCharsets.UTF_8), Progress.NONE), half);
            assertEquals("He reads l’Adieu aux armes.", applied.document().segments().get(0).target().string());
            assertEquals(SegmentState.DRAFT, applied.document().segments().get(0).state());
        }
    }
}
