package org.calque.format;

import static org.calque.format.Samples.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.extract.Sheet;
import org.calque.format.okapi.OkapiDocuments;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What of an OpenDocument is translated is chosen, and what is not comes out as it was. The files were saved by LibreOffice. */
class OpenDocumentTest extends FormatsTestBase {

    private static final String MAIN = Samples.ODT_MAIN;

    private Path file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenDocumentTest.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private Opened open(Path file, Extraction wanted) {
        return formats.open(file, LanguagePair.FRENCH_ENGLISH, OpeningOptions.USUAL.with(wanted), Progress.NONE);
    }

    private Choices choices(Path file) {
        return formats.glance(file, Progress.NONE).choices();
    }

    private static Extraction all() {
        return new Extraction(Set.copyOf(Arrays.asList(Part.values())), Map.of());
    }

    /** The text of a part, paragraphs parted by bars. */
    private static String plain(String xml) {
        return xml.substring(xml.indexOf("<office:body>")).replace("\n", "").replaceAll("</text:[ph]>", "|").replaceAll("<[^>]*>", "");
    }

    private String main(Opened opened) {
        return part(write(opened, FormatsTestBase::loud), MAIN);
    }

    @Test
    void aSpreadsheetOffersItsShownSheetsAndColumns() throws IOException {
        Choices choices = choices(file("classeur.ods"));
        assertEquals(List.of(Part.HEADERS, Part.HIDDEN, Part.COMMENTS), choices.parts());
        assertEquals(List.of(new Sheet("Ports", List.of(new Sheet.Column("A", "Ville"), new Sheet.Column("B", "Remarque"), new Sheet.Column("C", "Interne"),
                        new Sheet.Column("D", "Code"), new Sheet.Column("E", "Visite"))),
                new Sheet("L'équipage", List.of(new Sheet.Column("A", "Le lieutenant")))), choices.sheets());
    }

    @Test
    void whatNobodySeesInASpreadsheetIsTakenOnlyWhereWanted() throws IOException {
        Path file = file("classeur.ods");
        assertEquals(List.of("Page", "Ville", "Remarque", "Code", "Visite", "Caen", "Un port calme.", "ref-caen", "Un jour  & une nuit", "Deux colonnes réunies", "fin",
                "Le lieutenant"), sources(open(file, Extraction.USUAL)));
        assertTrue(sources(open(file, Extraction.USUAL.with(Part.HIDDEN, true))).containsAll(
                List.of("Interne", "À ne pas montrer", "Ligne masquée", "Notes de travail")));
        assertTrue(sources(open(file, Extraction.USUAL.with(Part.COMMENTS, true))).contains("Vérifier la ville."));
    }

    @Test
    void columnsAndSheetsAreLeftOutAndStayAsTheyAre() throws IOException {
        Extraction wanted = new Extraction(Extraction.USUAL.with(Part.HEADERS, false).parts(), Map.of("Ports", Set.of("A", "D", "E"), "L'équipage", Set.of("A")));
        Opened opened = open(file("classeur.ods"), wanted);
        assertEquals(List.of("Remarque", "Un port calme."), sources(opened));
        assertFalse(opened.leftOut().toString().matches("(?s).*(ref-caen|March|environs).*"), opened.leftOut().toString());
        assertTrue(opened.leftOut().toString().contains("Notes de travail"), opened.leftOut().toString());
        String before = part(opened.original().bytes(), MAIN);
        assertEquals(plain(before).replace("Remarque", "REMARQUE").replace("Un port calme.", "UN PORT CALME."), plain(main(opened)));
    }

    @Test
    void aSpreadsheetThatIsNotTouchedIsWrittenAsItWas() throws IOException {
        Opened opened = open(file("classeur.ods"), Extraction.USUAL);
        String before = part(opened.original().bytes(), MAIN);
        assertEquals(plain(before), plain(part(write(opened, segment -> segment), MAIN)));
        assertFalse(main(opened).contains("<?hidden"), "a mark was left");
    }

    @Test
    void hiddenWordsParagraphsAndSectionsAreTakenOnlyWhereWanted() throws IOException {
        Path file = file("recit.odt");
        assertEquals(List.of(Part.HEADERS, Part.CHANGES, Part.HIDDEN, Part.COMMENTS), choices(file).parts());
        Opened usual = open(file, Extraction.USUAL);
        assertTrue(sources(usual).containsAll(List.of("Il en reste six ou plus.", "Un mot au milieu.")), sources(usual).toString());
        assertFalse(sources(usual).stream().anyMatch(source -> source.contains("masqué") || source.contains("caché")));
        assertTrue(sources(usual).contains("Le journal de bord"));
        String written = main(usual);
        assertTrue(written.contains("<text:span text:style-name=\"T1\"> caché</text:span>"), written);
        assertTrue(written.contains("Un paragraphe masqué.") && written.contains("Une section masquée.") && written.contains("Vérifier ce patronyme."));
        assertTrue(sources(open(file, all())).containsAll(
                List.of("Un mot caché au milieu.", "Un paragraphe masqué.", "Une section masquée.", "Vérifier ce patronyme.")), sources(open(file, all())).toString());
        assertFalse(sources(open(file, Extraction.USUAL.with(Part.HEADERS, false))).contains("Le journal de bord"));
    }

    @Test
    void trackedChangesAreAcceptedAndGone() throws IOException {
        Opened accepted = open(file("recit.odt"), Extraction.USUAL);
        assertFalse(accepted.leftOut().toString().contains("cinq"), accepted.leftOut().toString());
        String written = main(accepted);
        assertFalse(written.contains("text:change"), written);
        assertTrue(plain(written).startsWith("UNE NUIT EN MER|IL EN RESTE SIX OU PLUS. UN MOT caché AU MILIEU.|UN PARAGRAPHE GARDÉ.|UN AJOUT ENTIER.|"
                + "IL FAISAIT NUIT. ON RENTRA AU PORT.|"), plain(written));
    }

    @Test
    void trackedChangesAreTakenBack() throws IOException {
        Opened before = open(file("recit.odt"), Extraction.USUAL.with(Part.CHANGES, false));
        String written = main(before);
        assertFalse(written.contains("text:change"), written);
        assertTrue(plain(written).startsWith("UNE NUIT EN MER|IL EN RESTE CINQ OU PLUS. UN MOT caché AU MILIEU.|UN PARAGRAPHE GARDÉ.|"
                + "IL FAISAIT NUIT. LA MER MONTAIT.|LA PLUIE TOMBAIT.|LE VENT, ON RENTRA AU PORT.|"), plain(written));
        assertTrue(sources(before).contains("La pluie tombait."));
    }

    @Test
    void slidesNotesAndRemarksAreTakenOnlyWhereWanted() throws IOException {
        Path file = file("diapos.odp");
        assertEquals(List.of(Part.SPEAKER_NOTES, Part.HIDDEN, Part.COMMENTS), choices(file).parts());
        assertEquals(List.of("Une nuit en mer", "Parler lentement."), sources(open(file, Extraction.USUAL)));
        assertEquals(List.of("Une nuit en mer"), sources(open(file, Extraction.USUAL.with(Part.SPEAKER_NOTES, false))));
        assertEquals(Set.of("Une nuit en mer", "Parler lentement.", "Changer la photo.", "Une diapositive masquée"), Set.copyOf(sources(open(file, all()))));
        assertEquals("UNE NUIT EN MER|PARLER LENTEMENT.|R2024-03-12T10:00:00Changer la photo.|Une diapositive masquée|",
                plain(main(open(file, Extraction.USUAL))));
    }

    @Test
    void aFlatFileLeavesOutWhatAPackageDoes() throws IOException {
        String flat = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document " + Samples.ODF + " office:version=\"1.2\" "
                + "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\">"
                + "<style:text-properties text:display=\"none\"/></style:style></office:automatic-styles><office:body><office:text>"
                + "<text:p>Un mot<text:span text:style-name=\"T1\"> caché</text:span> de trop.</text:p></office:text></office:body></office:document>";
        Path file = Files.write(folder.resolve("plat.fodt"), flat.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(Part.HIDDEN), choices(file).parts());
        Opened opened = open(file, Extraction.USUAL);
        assertEquals(List.of("Un mot de trop."), sources(opened));
        assertEquals("UN MOT caché DE TROP.|", plain(text(write(opened, FormatsTestBase::loud))));
        assertTrue(text(write(opened, FormatsTestBase::loud)).startsWith("<?xml"), "LibreOffice takes it for plain text otherwise");
    }

    @Test
    void anInsertedItemAndALostBoldEndAreTakenBack() throws IOException {
        String changes = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/></text:changed-region>"
                + "<text:changed-region text:id=\"c2\"><text:insertion/></text:changed-region>"
                + "<text:changed-region text:id=\"c3\"><text:deletion><text:p>mer</text:p><text:h text:outline-level=\"2\">La côte</text:h></text:deletion>"
                + "</text:changed-region></text:tracked-changes>";
        Path file = Files.write(folder.resolve("a.odt"), Samples.odt(changes + "<text:list><text:list-item><text:p>Un phare<text:change-start text:change-id=\"c1\"/>"
                + "</text:p></text:list-item><text:list-item><text:p>Un ajout<text:change-end text:change-id=\"c1\"/></text:p></text:list-item></text:list>"
                + "<text:p>Le <text:span text:style-name=\"T1\">grand<text:change-start text:change-id=\"c2\"/> et beau</text:span> vieux<text:change-end "
                + "text:change-id=\"c2\"/> port.</text:p><text:p>Vers la <text:span text:style-name=\"T1\"><text:change text:change-id=\"c3\"/> est loin.</text:span></text:p>"));
        Opened before = open(file, Extraction.USUAL.with(Part.CHANGES, false).with(Part.HEADERS, false));
        assertEquals(List.of("Un phare", "Le grand port.", "Vers la mer", "La côte est loin."), sources(before));
        String written = main(before).replace("\n", "");
        assertTrue(written.contains("<text:span text:style-name=\"T1\">GRAND</text:span> PORT."), written);
        assertTrue(written.contains("</text:span>MER</text:p><text:h text:outline-level=\"2\">LA CÔTE<text:span text:style-name=\"T1\"> EST LOIN.</text:span></text:h>"), written);
    }

    @Test
    void whatWasReadBeforeThereWasAChoiceIsReadTheSameStill() throws IOException {
        Original now = open(file("recit.odt"), Extraction.USUAL).original();
        Original then = new Original(now.name(), now.mediaType(), now.charset(), now.filter(),
                now.parameters().substring(0, now.parameters().indexOf("\n# parts:")), now.bytes(), now.sha256());
        List<String> units = new OkapiDocuments().read(then, LanguagePair.FRENCH_ENGLISH, Progress.NONE).units().stream().map(unit -> unit.source().string()).toList();
        assertTrue(units.containsAll(List.of("Il en reste six ou plus. Un mot caché au milieu.", "Un paragraphe masqué.")), units.toString());
        assertFalse(units.contains("Vérifier ce patronyme."));
    }
}
