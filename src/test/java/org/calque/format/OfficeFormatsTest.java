package org.calque.format;

import static org.calque.format.Samples.docx;
import static org.calque.format.Samples.odt;
import static org.calque.format.Samples.paragraph;
import static org.calque.format.Samples.part;
import static org.calque.format.Samples.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.calque.document.Code;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;

/** DOCX and ODT: what comes in, and that it goes out whole. */
class OfficeFormatsTest extends FormatsTestBase {

    @Test
    void aWorkbookWithoutStylesIsTranslated() {
        Opened opened = open("a.xlsx", Samples.workbook("", "Ils ont quitté leur navire."));
        assertEquals(List.of("Ils ont quitté leur navire."), sources(opened));
        byte[] written = write(opened, FormatsTestBase::loud);
        assertEquals(List.of("ILS ONT QUITTÉ LEUR NAVIRE."), sources(open("b.xlsx", written)));
    }

    @Test
    void boldWrittenAsOnSurvives() {
        Opened opened = open("a.docx", docx(paragraph(run("Du "), run("<w:b w:val=\"on\"/>", "gras"), run(" ici."))));
        assertEquals(List.of("bold", "bold"), unit(opened, "Du").source().codes().stream().map(Code::type).toList());
        String written = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertTrue(written.matches("(?s).*<w:b w:val=\"true\"/></w:rPr><w:t[^>]*>GRAS</w:t>.*"), written);
    }

    @Test
    void formattingAcrossASentenceEndSurvives() {
        Opened opened = open("a.docx", docx(paragraph(run("<w:b/>", "Un mot gras. "), run("Puis un maigre."))));
        assertEquals(List.of("Un mot gras.", "Puis un maigre."), sources(opened).subList(0, 2));
        String written = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertTrue(written.matches("(?s).*<w:b/></w:rPr><w:t[^>]*>UN MOT GRAS\\. ?</w:t>.*"), written);
        assertFalse(written.matches("(?s).*<w:b/></w:rPr><w:t[^>]*>[^<]*MAIGRE.*"), written);
    }

    @Test
    void lineBreaksTabsAndPageBreaksPartWords() {
        Opened opened = open("a.docx", docx(paragraph("<w:r><w:t>Fin</w:t><w:br/><w:t>Autre</w:t><w:tab/><w:t>Encore</w:t></w:r>",
                "<w:r><w:br w:type=\"page\"/><w:t>Page</w:t></w:r>",
                run("dé"), "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:bookmarkEnd w:id=\"1\"/>", run("part"))));
        List<Code> codes = unit(opened, "FinAutre").source().codes();
        assertEquals(List.of("lb", "tab", "lb"), codes.stream().filter(Code::separates).map(Code::type).toList());
        assertEquals("⏎", codes.get(0).display());
        String written = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertTrue(written.matches("(?s).*FIN</w:t><w:br/>.*AUTRE</w:t><w:tab/>.*<w:br w:type=\"page\"/>.*PAGE.*"), written);
    }

    @Test
    void headingsCellsAndNotesAreKnown() {
        Opened opened = open("a.docx", docx("<w:p><w:pPr><w:pStyle w:val=\"Titre2\"/></w:pPr>" + run("Un titre") + "</w:p>"
                + paragraph(run("Texte"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")
                + "<w:tbl><w:tr><w:tc>" + paragraph(run("Cellule")) + "</w:tc></w:tr></w:tbl>"));
        assertEquals(Unit.Kind.HEADING, unit(opened, "Un titre").kind());
        assertEquals(2, unit(opened, "Un titre").level());
        assertEquals(Unit.Kind.CELL, unit(opened, "Cellule").kind());
        assertEquals(Unit.Kind.PARAGRAPH, unit(opened, "Texte").kind());
        assertEquals(Unit.Kind.NOTE, unit(opened, " Une note").kind());
    }

    @Test
    void aCommentIsSaidToBeLeftOut() {
        Opened opened = open("a.docx", docx(paragraph("<w:commentRangeStart w:id=\"0\"/>", run("Le lieutenant Alexandre."),
                "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>")));
        assertEquals(1, opened.leftOut().size(), opened.leftOut().toString());
        assertTrue(opened.leftOut().get(0).contains("Vérifier ce patronyme"), opened.leftOut().toString());
    }

    @Test
    void whatIsOfferedIsNotSaidToBeLeftOut() {
        Opened opened = open("a.docx", docx(paragraph(run("Six déserteurs russes "), run("<w:i/>", "accueillis"), run(" par la France."))
                .replace("</w:p>", "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")));
        assertEquals(List.of(), opened.leftOut().stream().filter(line -> !line.contains("Vérifier")).toList());
    }

    @Test
    void aTargetThatLostOrCrossedItsCodesStillGivesADocumentThatOpens() throws Exception {
        Opened opened = open("a.docx", docx(paragraph(run("Un "), run("<w:b/>", "mot gras"), run(" et un "),
                "<w:hyperlink r:id=\"rId9\">" + run("lien") + "</w:hyperlink>", run(" ici."))));
        Segment only = opened.document().segments().get(0);
        List<Code> codes = only.source().codes();
        Code open = codes.get(0);
        Code close = codes.get(1);
        Code link = codes.get(2);
        Code unlink = codes.get(3);
        for (List<Code> kept : List.of(List.<Code>of(), List.of(open.at(0)), List.of(close.at(2)), List.of(close.at(0), open.at(3)),
                List.of(open.at(0), link.at(2), close.at(4), unlink.at(6)), List.of(link.at(0), open.at(2), unlink.at(3)))) {
            byte[] written = write(opened, segment -> segment.withTarget(new Text("A word here", kept), SegmentState.CONFIRMED));
            String xml = part(written, Samples.DOCX_MAIN);
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertEquals("A word here", xml.replaceAll("<[^>]*>", "").strip(), kept.toString());
        }
    }

    @Test
    void untranslatedStaysAndLeftEmptyGoes() {
        Opened opened = open("a.docx", docx(paragraph(run("Une phrase. Une deuxième. Une troisième."))));
        byte[] written = write(opened, segment -> switch (segment.source().string()) {
            case "Une phrase." -> segment.withTarget(Text.of("A sentence."), SegmentState.DRAFT);
            case "Une deuxième." -> segment.withState(SegmentState.LEFT_EMPTY);
            default -> segment;
        });
        assertEquals("A sentence. Une troisième.", part(written, Samples.DOCX_MAIN).replaceAll("<[^>]*>", ""));
    }

    @Test
    void aUnitLeftEmptyIsEmpty() {
        Opened opened = open("a.odt", odt("<text:p>Rien.</text:p><text:p>Tout.</text:p>"));
        byte[] written = write(opened, segment -> segment.source().string().equals("Rien.")
                ? segment.withState(SegmentState.LEFT_EMPTY) : segment.withTarget(Text.of("All."), SegmentState.CONFIRMED));
        assertTrue(part(written, Samples.ODT_MAIN).contains("<text:p></text:p>"), part(written, Samples.ODT_MAIN));
        assertTrue(part(written, Samples.ODT_MAIN).contains("<text:p>All.</text:p>"));
    }

    @Test
    void odtKeepsTabsBlanksNotesAndFormatting() {
        Opened opened = open("a.odt", odt("<text:h text:outline-level=\"3\">Un titre</text:h><text:p>Du <text:span "
                + "text:style-name=\"T1\">gras</text:span> fin<text:line-break/>autre<text:tab/>tab<text:s text:c=\"2\"/>blancs"
                + "<text:note text:id=\"n1\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
                + "<text:p>Une note.</text:p></text:note-body></text:note></text:p><text:p>Intact<text:tab/>ici</text:p>"));
        assertEquals(3, unit(opened, "Un titre").level());
        assertEquals(Unit.Kind.NOTE, unit(opened, "Une note").kind());
        assertEquals(2, unit(opened, "Du gras").source().codes().stream().filter(Code::separates).count());
        byte[] written = write(opened, segment -> segment.source().string().startsWith("Intact") ? segment : loud(segment));
        String xml = part(written, Samples.ODT_MAIN);
        assertTrue(xml.contains("DU <text:span text:style-name=\"T1\">GRAS</text:span> FIN<text:line-break/>AUTRE<text:tab/>TAB "
                + "<text:s/>BLANCS"), xml);
        assertTrue(xml.contains("<text:p>UNE NOTE.</text:p>"), xml);
        assertTrue(xml.contains("Intact<text:tab/>ici"), xml);
        assertTrue(part(written, "styles.xml").contains("EN-TÊTE DE PAGE"));
    }

    @Test
    void odtBeginsWithItsBareType() {
        Opened opened = open("a.odt", odt("<text:p>Texte.</text:p>"));
        byte[] written = write(opened, FormatsTestBase::loud);
        assertEquals("mimetypeapplication/vnd.oasis.opendocument.text",
                new String(written, 30, "mimetypeapplication/vnd.oasis.opendocument.text".length(), StandardCharsets.US_ASCII));
    }

    @Test
    void deletedTextIsNotOffered() {
        Opened opened = open("a.odt", odt("<text:tracked-changes><text:changed-region text:id=\"c\"><text:deletion><text:p>Supprimé"
                + "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Gardé</text:p>"));
        assertEquals(List.of("Gardé", "En-tête de page"), sources(opened));
    }

    @Test
    void keysAreUniqueAndTheSameEachTime() {
        byte[] bytes = odt("<text:p>Un</text:p><text:p>Deux</text:p>");
        List<String> keys = open("a.odt", bytes).document().units().stream().map(Unit::key).toList();
        assertEquals(keys, open("b.odt", bytes).document().units().stream().map(Unit::key).toList());
        assertEquals(keys.size(), keys.stream().distinct().count());
        assertTrue(keys.stream().allMatch(key -> key.matches("[A-Za-z_][A-Za-z0-9._-]*")), keys.toString());
    }

    @Test
    void linksSideBySideAreTwoNames() {
        Opened opened = open("a.docx", docx(paragraph("<w:hyperlink r:id=\"rId9\">" + run("Caen") + "</w:hyperlink>",
                "<w:hyperlink r:id=\"rId9\">" + run("Paris") + "</w:hyperlink>")));
        assertTrue(unit(opened, "CaenParis").source().codes().stream().anyMatch(code -> code.offset() == 4 && code.separates()));
    }

    @Test
    void worksInTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Opened opened = open("İ.docx", docx(paragraph(run("Une initiative inédite."))));
            assertTrue(part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN).contains("UNE INITIATIVE"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
