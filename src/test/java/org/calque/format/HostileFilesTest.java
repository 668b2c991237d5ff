package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.calque.document.LanguagePair;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, or broken: opened, or refused in one sentence; never more than that, and never for long. */
class HostileFilesTest extends FormatsTestBase {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** Opens a file, or gives the sentence it is refused with. */
    private String attempt(String name, byte[] bytes) {
        return assertTimeoutPreemptively(LONG, () -> {
            try {
                return sources(open(name, bytes)).toString();
            } catch (FaultException refused) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                    String sentence = refused.sentence(language);
                    assertFalse(sentence.contains("\n") || sentence.contains("Exception") || sentence.contains("\tat "), sentence);
                }
                return "refused: " + refused.fault();
            }
        }, name);
    }

    /** Whether a format's own XML is what entities are tried in: a part of an archive, or the whole. */
    private static boolean xml(EveryFormatTest.Sample sample) {
        return List.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "idml", "ttml", "xlf", "tmx")
                .contains(sample.name().substring(sample.name().lastIndexOf('.') + 1));
    }

    static List<EveryFormatTest.Sample> xmlSamples() {
        return EveryFormatTest.samples().filter(HostileFilesTest::xml).toList();
    }

    @ParameterizedTest
    @MethodSource("xmlSamples")
    void nothingOutsideTheFileIsRead(EveryFormatTest.Sample sample) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "mot de passe");
        String said = attempt(sample.name(), declared(sample, "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">"));
        assertFalse(said.contains("passe"), said);
    }

    @ParameterizedTest
    @MethodSource("xmlSamples")
    void entitiesAreNotBlownUp(EveryFormatTest.Sample sample) throws IOException {
        StringBuilder bomb = new StringBuilder("<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String said = attempt(sample.name(), declared(sample, bomb + "<!ENTITY e \"&a11;\">"));
        assertTrue(said.length() < 100_000, () -> "so long: " + said.length());
    }

    /** A file in whose every part an entity is declared, and used where the ship is spoken of. */
    private static byte[] declared(EveryFormatTest.Sample sample, String entity) throws IOException {
        UnaryOperator<String> declare = xml -> {
            String bare = xml.replaceFirst("^\\uFEFF?\\s*<\\?xml[^>]*\\?>\\s*", "").replaceFirst("^<!DOCTYPE[^>]*>\\s*", "");
            java.util.regex.Matcher root = java.util.regex.Pattern.compile("<([A-Za-z][\\w:.-]*)").matcher(bare);
            return !root.find() ? xml : "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE " + root.group(1) + " [" + entity + "]>" + bare.replace("leur navire", "&e;");
        };
        if (sample.bytes()[0] != 'P' || sample.bytes()[1] != 'K') {
            return declare.apply(new String(sample.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample.bytes())); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().matches(".*\\.(xml|xhtml|rels|opf)") ? declare.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : part);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("org.calque.format.EveryFormatTest#samples")
    void whatIsCutShortIsOpenedOrRefused(EveryFormatTest.Sample sample) {
        byte[] whole = sample.bytes();
        for (int length : new int[] {whole.length / 3, whole.length * 2 / 3, whole.length - 7}) {
            attempt(sample.name(), Arrays.copyOf(whole, length));
        }
    }

    /** The bytes of one kind under the name of every other. */
    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.pdf", "a.txt", "a.md", "a.html", "a.xlf", "a.srt"})
    void namesThatLieDoNotMatter(String name) {
        byte[] noise = new byte[3000];
        new Random(3).nextBytes(noise);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("noise", noise);
        contents.put("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0});
        contents.put("program", "\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        contents.put("archive", Samples.zip(Map.of("a.txt", "Un texte.")));
        contents.forEach((kind, bytes) -> assertTrue(attempt(name, bytes).startsWith("refused"), kind + " as " + name));
        assertTrue(attempt(name, Samples.pdf("Un texte.")).contains("Un texte."), "PDF as " + name);
    }

    @Test
    void anArchiveWithinIsNotUnpacked() throws IOException {
        byte[] bomb = Samples.zip(Map.of("a.xml", " ".repeat(60_000_000)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes);
             ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Samples.docx(Samples.paragraph(Samples.run("Une phrase.")))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            for (int i = 0; i < 20; i++) {
                out.putNextEntry(new ZipEntry("word/embeddings/bomb" + i + ".zip"));
                out.write(bomb);
            }
        }
        assertTrue(attempt("a.docx", bytes.toByteArray()).contains("Une phrase."));
    }

    @Test
    void manySmallEntriesAreABombToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_100; i++) {
                out.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        assertEquals("refused: DOCUMENT_BOMB", attempt("a.docx", bytes.toByteArray()));
    }

    @Test
    void passwordsAreAskedToBeTakenOff() throws Exception {
        try (InputStream sheet = Objects.requireNonNull(HostileFilesTest.class.getResourceAsStream("tableau.xlsx"));
             POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                sheet.transferTo(stream);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            assertEquals("refused: DOCUMENT_ENCRYPTED", attempt("a.xlsx", bytes.toByteArray()));
        }
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf("Un texte."))) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            assertEquals("refused: DOCUMENT_ENCRYPTED", attempt("a.pdf", bytes.toByteArray()));
        }
    }

    @Test
    void twoGigabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("a.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2_200_000_000L);
        }
        FaultException refused = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(FaultException.class,
                () -> formats.open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE)));
        assertEquals(Fault.FILE_TOO_LARGE, refused.fault());
    }

    @Test
    void aPageOfOneEndlessWordOrDeepNestingIsRead() {
        String deep = "<div>".repeat(3_000) + "Un texte." + "</div>".repeat(3_000);
        assertTrue(attempt("a.html", ("<html><body>" + deep + "</body></html>").getBytes(StandardCharsets.UTF_8)).contains("Un texte."));
        assertTrue(attempt("a.txt", "a".repeat(2_000_000).getBytes(StandardCharsets.UTF_8)).length() > 2_000_000);
        assertTrue(attempt("a.md", ("> ".repeat(500) + "Un texte.\n").getBytes(StandardCharsets.UTF_8)).length() > 5);
        assertTrue(attempt("a.txt", ("M. A. \" ( « ".repeat(20_000) + "fin.").getBytes(StandardCharsets.UTF_8)).length() > 5);
    }
}
