package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.calque.document.LanguagePair;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What cannot be opened is refused in one sentence that names the file, in either language, and leaves nothing behind. */
class RefusalsTest extends FormatsTestBase {

    private static final byte[] DOCX = Samples.docx(Samples.paragraph(Samples.run("Une phrase assez longue pour tenir lieu de texte.")));

    private FaultException refused(Fault fault, String name, byte[] bytes) {
        FaultException refusal = assertThrows(FaultException.class, () -> open(name, bytes));
        assertEquals(fault, refusal.fault(), refusal.getMessage());
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String sentence = refusal.sentence(language);
            assertTrue(sentence.contains(name), sentence);
            assertFalse(sentence.contains("\n") || sentence.contains("Exception"), sentence);
        }
        return refusal;
    }

    @Test
    void anEmptyFile() {
        refused(Fault.FILE_EMPTY, "a.docx", new byte[0]);
    }

    @Test
    void aFileOfBlanks() {
        refused(Fault.DOCUMENT_WITHOUT_TEXT, "a.md", "  \n\n \n".getBytes(StandardCharsets.UTF_8));
        refused(Fault.DOCUMENT_WITHOUT_TEXT, "a.txt", "  \n\n \n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNotThere() {
        FaultException refusal = assertThrows(FaultException.class,
                () -> formats.open(folder.resolve("gone.docx"), LanguagePair.FRENCH_ENGLISH, Progress.NONE));
        assertEquals(Fault.FILE_MISSING, refusal.fault());
    }

    @Test
    void aFolderAndNoNameAtAll() {
        for (Path path : List.of(folder, Path.of(""))) {
            FaultException refusal = assertThrows(FaultException.class, () -> formats.open(path, LanguagePair.FRENCH_ENGLISH, Progress.NONE));
            assertEquals(path == folder ? Fault.FILE_IS_FOLDER : Fault.FILE_UNNAMED, refusal.fault());
        }
    }

    @Test
    void noiseIsNoTextWhateverItsName() {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        refused(Fault.FORMAT_UNKNOWN, "a.txt", noise);
        refused(Fault.FORMAT_UNKNOWN, "a.md", noise);
    }

    @Test
    void aDocumentCutOff() {
        for (int length : new int[] {40, DOCX.length / 3, DOCX.length / 2, DOCX.length - 100}) {
            refused(Fault.DOCUMENT_DAMAGED, "a.docx", Arrays.copyOf(DOCX, length));
        }
    }

    /** To save it as HTML is no advice for what is HTML. */
    @Test
    void aPageWithBytesOfNoCharset() {
        byte[] page = "<html><body><p>Une phrase</p><p>~~</p></body></html>".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < page.length; i++) {
            page[i] = page[i] == '~' ? 0 : page[i];
        }
        refused(Fault.TEXT_UNDECODABLE, "a.html", page);
    }

    /** What Word wrote before 2007 is damaged where it breaks off, and of an unknown kind only where it is whole. */
    @Test
    void anOldDocumentCutOff() throws IOException {
        byte[] doc = OldOffice.ppt("Une phrase assez longue pour tenir lieu de texte.");
        for (int length : new int[] {64, 600}) {
            refused(Fault.DOCUMENT_DAMAGED, "a.doc", Arrays.copyOf(doc, length));
        }
        java.io.ByteArrayOutputStream other = new java.io.ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Plan");
            container.writeFilesystem(other);
        }
        refused(Fault.FORMAT_UNKNOWN, "a.mpp", other.toByteArray());
    }

    @Test
    void aDocumentWithBrokenXml() {
        refused(Fault.DOCUMENT_DAMAGED, "a.docx", Samples.docx("<w:p><w:r>"));
        refused(Fault.DOCUMENT_DAMAGED, "a.odt", Samples.odt("<text:p>"));
    }

    /** Neither is ever written by an office program; both may hold a bomb, or ask for files of the reader's. */
    @Test
    void officeDocumentsWithEntitiesOfTheirOwn() {
        FaultException refused = refused(Fault.DOCUMENT_DAMAGED, "a.xlsx",
                Samples.workbook("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "Un &e; texte."));
        assertTrue(refused.sentence(Locale.ENGLISH).contains("DTD: xl/worksheets/sheet1.xml"), refused.sentence(Locale.ENGLISH));
        String flat = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [\n<!ENTITY e \"x\">]><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:"
                + "xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>&e;</office:body></office:document>";
        refused = refused(Fault.XML_ENTITIES, "a.fodt", flat.getBytes(StandardCharsets.UTF_8));
        assertTrue(refused.sentence(Locale.ENGLISH).contains("line 3"), refused.sentence(Locale.ENGLISH));
    }

    @Test
    void anArchiveThatUnpacksToFarMore() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", " ".repeat(60_000_000));
        refused(Fault.DOCUMENT_BOMB, "a.docx", Samples.zip(parts));
    }

    @Test
    void aDocumentWithAPassword() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(DOCX);
            }
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            refused(Fault.DOCUMENT_ENCRYPTED, "a.docx", bytes.toByteArray());
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
        parts.put("content.xml", "x");
        refused(Fault.DOCUMENT_ENCRYPTED, "a.odt", Samples.zip(parts));
    }

    /** As readers of one certificate only may open it: PDF 1.7, 7.6.4. */
    @Test
    void aDocumentForTheOwnerOfACertificate() {
        List<String> objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
                "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[<00>]>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (String object : objects) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj%s endobj\n".formatted(objects.indexOf(object) + 1, object));
        }
        int xref = pdf.length();
        pdf.append(places).append("trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF\n".formatted(xref));
        refused(Fault.DOCUMENT_ENCRYPTED, "a.pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void namesThatLieDoNotMatter() {
        assertEquals("text/html", open("a.docx", "<!DOCTYPE html><html><body><p>Une phrase.</p></body></html>").original().mediaType());
        assertEquals("docx", open("a.txt", DOCX).original().filter());
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "mot de passe");
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : List.of("mimetype", "META-INF/manifest.xml", "styles.xml", "content.xml")) {
            parts.put(part, Samples.part(Samples.odt("<text:p>Voici &e;.</text:p>"), part)
                    .replaceFirst("<\\?xml[^>]*>", part.equals("content.xml") ? doctype : "<?xml version=\"1.0\"?>"));
        }
        try {
            assertFalse(sources(open("a.odt", Samples.zip(parts))).toString().contains("passe"));
        } catch (FaultException refused) {
            assertEquals(Fault.DOCUMENT_DAMAGED, refused.fault());
        }
    }

    @Test
    void cancelledWorkStopsAndLeavesNoFile() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Opened opened = open("a.docx", DOCX);
        Set<Path> before = temporaries(temporary);
        Progress stopped = new Progress() {
            private int asked;

            @Override
            public void at(long done, long total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return ++asked > 8;
            }
        };
        assertThrows(Cancelled.class, () -> formats.open(folder.resolve("a.docx"), LanguagePair.FRENCH_ENGLISH, stopped));
        assertThrows(Cancelled.class,
                () -> formats.write(opened.original(), opened.document(), new java.io.ByteArrayOutputStream(), stopped));
        Set<Path> fresh = temporaries(temporary);
        fresh.removeAll(before);
        for (int i = 0; i < 500 && fresh.stream().anyMatch(Files::exists); i++) {
            Thread.sleep(20);   // other programs have files there too, and they go by themselves
        }
        assertEquals(List.of(), fresh.stream().filter(Files::exists).toList());
    }

    private static Set<Path> temporaries(Path temporary) throws IOException {
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> ours = Files.newDirectoryStream(temporary, "{~okapi,calque}*")) {
            for (Path one : ours) {
                if (Files.isDirectory(one)) {
                    try (Stream<Path> within = Files.list(one)) {
                        within.forEach(found::add);
                    }
                } else {
                    found.add(one);
                }
            }
        }
        return found;
    }
}
