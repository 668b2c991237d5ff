package org.calque.format;

import static org.calque.format.Samples.docx;
import static org.calque.format.Samples.odt;
import static org.calque.format.Samples.paragraph;
import static org.calque.format.Samples.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.xliff.Judges;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.XliffReader;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format by every way: in; out as XLIFF 1.2 and 2.1, which the judges accept; translated there and taken back; and out in
 * its own format, where it is opened again and compared with what came. With {@code -Dtable} what was preserved is printed.
 */
class EveryFormatTest extends FormatsTestBase {

    private static final String SHIP = "Six marins ont quitté leur navire.";
    private static final String ASYLUM = "Ils demandent l'asile.";
    private static final String PAGE = "<h2>Un titre</h2><p>Six marins ont <b>quitté</b> leur navire. Ils demandent l'asile.</p><ul><li>Un port</li></ul>"
            + "<table><tr><td>Une cellule</td></tr></table>";
    private static final List<String> TABLE = new ArrayList<>();

    record Sample(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("texte.txt", "Un titre\n\n" + SHIP + " " + ASYLUM + "\n\n• Un port\n");
        all.put("temps.txt", "00:01Six marins ont quitté\n00:04leur navire. Ils demandent\n00:07l'asile.\n");
        all.put("texte.md", "## Un titre\n\nSix marins ont **quitté** leur navire. Ils demandent l'asile.\n\n- Un port\n\n| Une cellule | b |\n|---|---|\n| c | d |\n");
        all.put("page.html", "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"UTF-8\"></head><body>" + PAGE + "</body></html>");
        all.put("texte.docx", docx("<w:p><w:pPr><w:pStyle w:val=\"Titre2\"/></w:pPr>" + run("Un titre") + "</w:p>"
                + paragraph(run("Six marins ont "), run("<w:b w:val=\"on\"/>", "quitté"), run(" leur navire. Ils demandent l'asile."))
                + "<w:tbl><w:tr><w:tc>" + paragraph(run("Une cellule")) + "</w:tc></w:tr></w:tbl>"));
        all.put("texte.odt", odt("<text:h text:outline-level=\"2\">Un titre</text:h><text:p>Six marins ont <text:span text:style-name=\"T1\">quitté"
                + "</text:span> leur navire. Ils demandent l'asile.</text:p>"));
        all.put("plat.fodt", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document " + Samples.ODF + " office:version=\"1.2\" "
                + "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\">"
                + "<style:text-properties fo:font-weight=\"bold\"/></style:style></office:automatic-styles><office:body><office:text>"
                + "<text:h text:outline-level=\"2\">Un titre</text:h><text:p>Six marins ont <text:span text:style-name=\"T1\">quitté</text:span> leur navire. "
                + "Ils demandent l'asile.</text:p></office:text></office:body></office:document>");
        all.put("plat.fods", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document " + Samples.ODF + " office:version=\"1.2\" "
                + "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet><table:table table:name=\"Un\"><table:table-row>"
                + "<table:table-cell office:value-type=\"string\"><text:p>" + SHIP + "</text:p></table:table-cell><table:table-cell office:value-type=\"string\">"
                + "<text:p>" + ASYLUM + "</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>");
        for (String name : List.of("tableau.xlsx", "tableau.ods", "expose.pptx", "expose.odp", "depliant.idml", "ancien.doc", "ancien.xls")) {
            all.put(name, resource(name));
        }
        all.put("graphique.docx", ParatextTest.chart(SHIP + " " + ASYLUM));
        all.put("classeur.xlsx", ParatextTest.workbook(SHIP, ASYLUM));
        all.put("livre.epub", Samples.epub(PAGE));
        all.put("film.srt", "1\n00:00:01,000 --> 00:00:04,000\nSix marins ont <i>quitté</i>\nleur navire.\n\n2\n00:00:04,500 --> 00:00:06,000\nIls demandent\n\n"
                + "3\n00:00:06,500 --> 00:00:08,000\nl'asile.\n");
        all.put("film.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000 line:0\nSix marins ont <b>quitté</b>\nleur navire.\n\n00:04.500 --> 00:06.000\nIls demandent\n\n"
                + "00:06.500 --> 00:08.000\nl'asile.\n");
        all.put("film.ttml", "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:tts=\"http://www.w3.org/ns/ttml#styling\" xml:lang=\"fr\"><body><div>"
                + "<p begin=\"1s\" end=\"4s\">Six marins ont <span tts:fontWeight=\"bold\">quitté</span><br/>leur navire.</p>"
                + "<p begin=\"4.5s\" end=\"6s\">Ils demandent</p><p begin=\"6.5s\" end=\"8s\">l'asile.</p></div></body></tt>");
        all.put("messages.po", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Six marins ont quitté leur navire.\"\nmsgstr \"\"\n\n"
                + "msgid \"Ils demandent l'asile.\"\nmsgstr \"\"\n");
        all.put("ancien.xlf", "<?xml version=\"1.0\"?><xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"fr\" "
                + "target-language=\"en\" datatype=\"plaintext\"><body><trans-unit id=\"u1\"><source>Six marins ont <g id=\"1\">quitté</g> leur navire.</source></trans-unit>"
                + "<trans-unit id=\"u2\"><source>Ils demandent l'asile.</source></trans-unit></body></file></xliff>");
        all.put("studio.sdlxliff", "<?xml version=\"1.0\" encoding=\"utf-8\"?><xliff xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" "
                + "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\" sdl:version=\"1.0\"><file original=\"a.docx\" datatype=\"x-sdlfilterframework2\" "
                + "source-language=\"fr-FR\" target-language=\"en-GB\"><header><tag-defs xmlns=\"http://sdl.com/FileTypes/SdlXliff/1.0\"><tag id=\"1\"><bpt name=\"b\">&lt;b&gt;</bpt>"
                + "<ept name=\"b\">&lt;/b&gt;</ept></tag></tag-defs></header><body><trans-unit id=\"4d1b6a7c-0000-0000-0000-000000000001\"><source>Six marins ont <g id=\"1\">quitté</g> "
                + "leur navire. Ils demandent l'asile.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">Six marins ont <g id=\"1\">quitté</g> leur navire.</mrk> "
                + "<mrk mtype=\"seg\" mid=\"2\">Ils demandent l'asile.</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\"/> <mrk mtype=\"seg\" mid=\"2\"/></target>"
                + "<sdl:seg-defs><sdl:seg id=\"1\"/><sdl:seg id=\"2\"/></sdl:seg-defs></trans-unit></body></file></xliff>");
        all.put("memoq.mqxliff", "<?xml version=\"1.0\" encoding=\"utf-8\"?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:mq=\"MQXliff\" version=\"1.2\">"
                + "<file original=\"a.docx\" datatype=\"x-docx\" source-language=\"fr\" target-language=\"en\"><body>"
                + "<trans-unit id=\"1\" mq:status=\"NotStarted\" mq:segmentguid=\"7d1a\"><source xml:space=\"preserve\">Six marins ont <bpt id=\"1\">&lt;b&gt;</bpt>quitté<ept id=\"1\">&lt;/b&gt;</ept> "
                + "leur navire.</source><target xml:space=\"preserve\"></target></trans-unit><trans-unit id=\"2\" mq:status=\"NotStarted\" mq:segmentguid=\"7d1b\">"
                + "<source xml:space=\"preserve\">Ils demandent l'asile.</source><target xml:space=\"preserve\"></target></trans-unit></body></file></xliff>");
        all.put("nouveau.xlf", "<?xml version=\"1.0\"?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"fr\" trgLang=\"en\"><file id=\"f\">"
                + "<unit id=\"u1\"><segment><source>Six marins ont <pc id=\"1\">quitté</pc> leur navire.</source></segment><segment><source>Ils demandent l'asile.</source></segment></unit></file></xliff>");
        all.put("memoire.tmx", "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" "
                + "srclang=\"fr\" datatype=\"plaintext\"/><body><tu><tuv xml:lang=\"fr\"><seg>Six marins ont quitté leur navire.</seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>"
                + "<tu><tuv xml:lang=\"fr\"><seg>Ils demandent l'asile.</seg></tuv><tuv xml:lang=\"en\"><seg>y</seg></tuv></tu></body></tmx>");
        all.put("lettre.eml", "From: a@example.org\nTo: b@example.org\nSubject: Un titre\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: 8bit\n\n" + SHIP + " " + ASYLUM + "\n\n- Un port\n");
        all.put("texte.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\pard Six marins ont {\\b quitt\\'e9} leur navire. Ils demandent l'asile.\\par}");
        all.put("courrier.msg", OldOffice.msg("Un titre", SHIP + " " + ASYLUM + "\r\n\r\n- Un port\r\n"));
        all.put("ancien.ppt", OldOffice.ppt(SHIP, ASYLUM));
        all.put("imprime.pdf", Samples.pdf("Six marins ont quitté leur na-", "vire. Ils demandent l'asile."));
        return all.entrySet().stream().map(sample -> new Sample(sample.getKey(), sample.getValue() instanceof byte[] bytes ? bytes
                : sample.getValue().toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(EveryFormatTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void byEveryWay(Sample sample) throws Exception {
        Opened opened = open(sample.name(), sample.bytes());
        List<String> sources = sources(opened);
        assertTrue(sources.contains(SHIP), sources.toString());
        assertTrue(sources.stream().anyMatch(source -> source.startsWith("Ils demandent l")), sources.toString());

        Document back = opened.document();
        for (XliffVersion version : XliffVersion.values()) {
            byte[] xliff = xliff(opened, version);
            Judges.accept(xliff, version);
            Document other = new XliffReader().open("out.xlf", xliff, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
            assertEquals(sources, other.segments().stream().map(segment -> segment.source().string()).toList(), version + " as another tool reads it");
            back = takenBack(translatedThere(xliff, other), opened);
        }

        byte[] written = write(opened, back);
        Opened again = open("encore-" + opened.original().name(), written);
        if (opened.document().bilingual() || opened.original().filter().equals("po")) {
            assertEquals(targets(back), targets(again.document()), "targets in the file itself");
            assertEquals(sources, sources(again));
        } else {
            assertEquals(targets(back), sources(again), "text in its own format");
            assertEquals(codes(opened), codes(again), "inline codes");
            assertEquals(kinds(opened), kinds(again), "structure");
        }
        if (!Formats.inKind(opened.original(), sample.name())) {
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            formats.writeDocx(opened.original(), back, word, Progress.NONE);
            assertEquals(targets(back), sources(open("encore.docx", word.toByteArray())), "as a Word document");
        }
        TABLE.add("| " + sample.name() + " | " + sources.size() + " | " + sources.size() + " | " + sources.size() + " | " + targets(back).size()
                + " | " + (opened.document().bilingual() || opened.original().filter().equals("po") ? "targets" : Formats.inKind(opened.original(), sample.name())
                        ? "same kind" : "HTML, DOCX") + " | " + codes(opened).size() + " | " + new TreeSet<>(kinds(opened)) + " |");
    }

    private static byte[] xliff(Opened opened, XliffVersion version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffWriter().write(opened.document(), opened.original(), version, out, Progress.NONE);
        return out.toByteArray();
    }

    /** As another tool would: it knows nothing of the document but the XLIFF. */
    private static byte[] translatedThere(byte[] xliff, Document other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffReader().writeBack(xliff, other.with(Segments.of(other.segments().stream().map(EveryFormatTest::rendered).toList())), out,
                Progress.NONE);
        return out.toByteArray();
    }

    private static Document takenBack(byte[] xliff, Opened opened) {
        TakeBack.Applied applied = new TakeBack().apply(new TakeBack().read("out.xlf", xliff, Progress.NONE), opened.document());
        assertEquals(List.of(), applied.unplaced());
        for (Segment segment : applied.document().segments()) {
            assertEquals(rendered(segment).target().string(), segment.target().string());
            assertEquals(segment.source().codes(), segment.target().codes(), segment.source().string());
        }
        return applied.document();
    }

    /** A translation of the same length and shape, so that codes have their places and sentences their ends. */
    private static Segment rendered(Segment segment) {
        return segment.withTarget(new Text(segment.source().string().replace('a', 'o'), segment.source().codes()), SegmentState.CONFIRMED);
    }

    private static List<String> targets(Document document) {
        return document.segments().stream().map(segment -> segment.target().string()).toList();
    }

    private static List<String> codes(Opened opened) {
        return opened.document().units().stream().flatMap(unit -> unit.source().codes().stream()).map(Code::type).toList();
    }

    private static List<Unit.Kind> kinds(Opened opened) {
        return opened.document().units().stream().map(Unit::kind).toList();
    }

    @AfterAll
    static void print() {
        if (System.getProperty("table") != null) {
            System.out.println("| format | in | XLIFF 1.2 | XLIFF 2.1 | taken back | out | codes | structure |\n|---|---|---|---|---|---|---|---|");
            TABLE.forEach(System.out::println);
        }
    }
}
