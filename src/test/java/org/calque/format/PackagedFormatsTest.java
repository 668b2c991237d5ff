package org.calque.format;

import static org.calque.format.Samples.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, slides, books, layouts and message catalogues: what comes in, and that it goes out whole. */
class PackagedFormatsTest extends FormatsTestBase {

    private Opened open(String name) {
        try (InputStream in = Objects.requireNonNull(PackagedFormatsTest.class.getResourceAsStream(name))) {
            return open(name, in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"tableau.xlsx, xl/sharedStrings.xml", "tableau.ods, content.xml", "expose.pptx, ppt/slides/slide1.xml",
            "expose.odp, content.xml", "depliant.idml, Stories/Story_u1.xml"})
    void everySentenceGoesOutTranslatedInItsPlace(String name, String part) {
        Opened opened = open(name);
        assertTrue(sources(opened).contains("Six marins ont quitté leur navire."), sources(opened).toString());
        assertTrue(sources(opened).stream().anyMatch(source -> source.startsWith("Ils demandent l")), sources(opened).toString());
        String written = part(write(opened, FormatsTestBase::loud), part);
        String shown = written.replaceAll("<[^>]*>", "");
        for (String source : sources(opened)) {
            if (!source.startsWith("Page")) {
                assertTrue(shown.contains(source.toUpperCase(Locale.ROOT)) || shown.contains(
                        source.toUpperCase(Locale.ROOT).replace("'", "&apos;")), source + " in " + shown);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"tableau.xlsx", "tableau.ods"})
    void numbersAndNamesOfSheetsAreNotOffered(String name) {
        Opened opened = open(name);
        assertFalse(sources(opened).contains("6"), sources(opened).toString());
        assertFalse(sources(opened).contains("c"), sources(opened).toString());
        assertEquals(Unit.Kind.CELL, unit(opened, "Ville").kind());
    }

    @Test
    void whatOnlyThoseWhoMakeSlidesSeeIsNotOffered() {
        assertEquals(List.of("Une nuit en mer", "Six marins ont quitté leur navire.", "Ils demandent l'asile.", "Le port est calme."),
                sources(open("expose.pptx")));
    }

    @Test
    void bookIsReadInTheOrderOfItsSpine() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">"
                + "<rootfiles><rootfile full-path=\"OPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        parts.put("OPS/a fin.xhtml", page("La fin du voyage."));
        parts.put("OPS/b.xhtml", page("Le début du voyage."));
        parts.put("OPS/book.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><manifest>"
                + "<item id=\"z\" href=\"a%20fin.xhtml\" media-type=\"application/xhtml+xml\"/>"
                + "<item href=\"b.xhtml\" id=\"y\" media-type=\"application/xhtml+xml\"/></manifest>"
                + "<spine><itemref idref=\"y\"/><itemref idref=\"z\"/></spine></package>");
        Opened opened = open("livre.epub", Samples.zip(parts));
        assertEquals(List.of("Le début du voyage.", "La fin du voyage."), sources(opened));
        byte[] written = write(opened, FormatsTestBase::loud);
        assertTrue(part(written, "OPS/a fin.xhtml").contains("LA FIN DU VOYAGE."));
        assertEquals("mimetypeapplication/epub+zip", new String(written, 30, 28, StandardCharsets.US_ASCII));
    }

    @Test
    void contentsOfABookAreReadAndCalledNoAttachment() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">"
                + "<rootfiles><rootfile full-path=\"OPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        parts.put("OPS/nav.xhtml", page("Table des étapes."));
        parts.put("OPS/b.xhtml", page("Le début du voyage."));
        parts.put("OPS/lettre.pdf", "%PDF-1.4");
        parts.put("OPS/book.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><manifest>"
                + "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
                + "<item id=\"pdf\" href=\"lettre.pdf\" media-type=\"application/pdf\"/>"
                + "<item href=\"b.xhtml\" id=\"y\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"y\"/></spine></package>");
        Opened opened = open("livre.epub", Samples.zip(parts));
        assertTrue(sources(opened).contains("Table des étapes."));
        assertEquals(1, opened.leftOut().size(), opened.leftOut().toString());
        assertTrue(opened.leftOut().get(0).contains("lettre.pdf"), opened.leftOut().toString());
    }

    private static String page(String text) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title></title></head>"
                + "<body><p>" + text + "</p></body></html>";
    }

    private static final String CATALOGUE = """
            msgid ""
            msgstr ""
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Plural-Forms: nplurals=2; plural=n != 1;\\n"

            #: src/a.c:10
            msgid "Ouvrir le fichier %s"
            msgstr "Open file %s"

            #: src/a.c:12
            #, fuzzy, c-format
            msgid "Fermer le fichier. Il a changé."
            msgstr "Close it."

            msgid "un fichier"
            msgid_plural "%d fichiers"
            msgstr[0] ""
            msgstr[1] ""
            """;

    @Test
    void catalogueBringsItsTranslations() {
        Opened opened = open("a.po", CATALOGUE);
        assertEquals(List.of("Ouvrir le fichier ", "Fermer le fichier. Il a changé.", "un fichier", " fichiers"), sources(opened));
        assertEquals(List.of(SegmentState.CONFIRMED, SegmentState.NEEDS_REVIEW, SegmentState.NOT_STARTED, SegmentState.NOT_STARTED),
                opened.document().segments().stream().map(Segment::state).toList());
        assertEquals("Close it.", opened.document().segments().get(1).target().string());
        assertEquals(CATALOGUE, text(write(opened, segment -> segment)));
    }

    @Test
    void translatedMessageIsFuzzyNoMore() {
        Opened opened = open("a.po", CATALOGUE);
        String written = text(write(opened, segment -> switch (segment.source().string()) {
            case "Fermer le fichier. Il a changé." -> segment.withTarget(Text.of("Close the file. It has changed."), SegmentState.CONFIRMED);
            case "un fichier" -> segment.withTarget(Text.of("a file"), SegmentState.CONFIRMED);
            default -> segment;
        }));
        assertEquals(CATALOGUE.replace("#, fuzzy, c-format", "#, c-format").replace("Close it.", "Close the file. It has changed.")
                .replace("msgstr[0] \"\"", "msgstr[0] \"a file\""), written);
    }
}
