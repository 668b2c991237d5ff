package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A package is known by its own word, which is what Tika would say of it; what is doubtful is left to Tika. */
class PackageKindTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD_MAIN = OFFICE + "wordprocessingml.document.main+xml";
    private static final String TYPES = "[Content_Types].xml";

    private static @Nullable String kind(byte[] archive) {
        return Archives.inspect(archive, "a file", Progress.NONE);
    }

    private static byte[] docx() {
        return Samples.docx(Samples.paragraph(Samples.run("Il dort.")));
    }

    /** The same archive with one of its parts changed; null takes it away. */
    private static byte[] changed(byte[] archive, String part, @Nullable String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : new String[] {TYPES, "_rels/.rels", "word/document.xml", "word/styles.xml"}) {
            parts.put(name, Samples.part(archive, name));
        }
        parts.put(part, text);
        parts.values().removeIf(Objects::isNull);
        return Samples.zip(parts);
    }

    private static void asTikaSays(String type, byte[] archive) throws IOException {
        assertEquals(type, kind(archive));
        assertEquals(type, new FormatDetector().detect(archive, "a.bin").mediaType());
    }

    @ParameterizedTest
    @CsvSource({
        OFFICE + "wordprocessingml.document.main+xml, " + OFFICE + "wordprocessingml.document",
        OFFICE + "wordprocessingml.template.main+xml, " + OFFICE + "wordprocessingml.template",
        "application/vnd.ms-word.document.macroEnabled.main+xml, application/vnd.ms-word.document.macroenabled.12",
        OFFICE + "spreadsheetml.sheet.main+xml, " + OFFICE + "spreadsheetml.sheet",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, application/vnd.ms-excel.sheet.macroenabled.12",
        OFFICE + "presentationml.presentation.main+xml, " + OFFICE + "presentationml.presentation",
        OFFICE + "presentationml.slideshow.main+xml, " + OFFICE + "presentationml.slideshow",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml, application/vnd.ms-powerpoint.presentation.macroenabled.12",
    })
    void officeByTheTypeOfTheMainPart(String main, String type) throws IOException {
        byte[] docx = docx();
        asTikaSays(type, changed(docx, TYPES, Samples.part(docx, TYPES).replace(WORD_MAIN, main)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation-template", "application/epub+zip"})
    void othersByAnEntryForThat(String type) throws IOException {
        asTikaSays(type, Samples.zip(new LinkedHashMap<>(Map.of("mimetype", type))));
        Map<String, String> late = new LinkedHashMap<>(Map.of("META-INF/container.xml", "<container/>"));
        late.put("mimetype", type + "\n");
        asTikaSays(type, Samples.zip(late));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/zip", ""})
    void whatIsNoPackageThatIsReadIsLeft(String type) {
        assertNull(kind(Samples.zip(new LinkedHashMap<>(Map.of("mimetype", type)))));
    }

    @Test
    void whatIsDoubtfulIsLeft() {
        byte[] docx = docx();
        String types = Samples.part(docx, TYPES);
        String relations = Samples.part(docx, "_rels/.rels");
        assertNull(kind(changed(docx, "word/document.xml", null)), "the main part is not there");
        assertNull(kind(changed(docx, "_rels/.rels", null)), "nothing says which is the main part");
        assertNull(kind(changed(docx, "_rels/.rels", relations.replace("</Relationships>",
                relations.substring(relations.indexOf("<Relationship "), relations.indexOf("</Relationships>")).replace("rId1", "rId2") + "</Relationships>"))),
                "two main parts");
        assertNull(kind(changed(docx, "_rels/.rels", relations.replace("Target=", "TargetMode=\"External\" Target="))), "a main part elsewhere");
        assertNull(kind(changed(docx, TYPES, types.substring(0, types.length() - 8))), "broken");
        assertNull(kind(changed(docx, TYPES, types.replace(WORD_MAIN, OFFICE + "drawingml.chart+xml"))), "no document");
        assertNull(kind(changed(docx, TYPES, types.replace(WORD_MAIN, "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"))), "not read");
        assertNull(kind(changed(docx, "WORD/Document.xml", "<other/>")), "two parts of one name");
        assertNull(kind(changed(docx, "mimetype", "application/epub+zip")), "it says two things");
    }

    @Test
    void anArchiveThatSaysNothingIsLeft() {
        Map<String, String> program = new LinkedHashMap<>(Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"));
        program.put("mimetype", "application/epub+zip");
        assertNull(kind(Samples.zip(program)));
        assertNull(kind(Samples.zip(new LinkedHashMap<>(Map.of("a.txt", "Il dort.")))));
    }
}
