package org.calque.format;

import static org.calque.format.Samples.DOCX_MAIN;
import static org.calque.format.Samples.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.calque.document.Segments;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What comes as RTF or DOC goes out as HTML and DOCX, with its structure, its merged cells, its pictures, its notes. */
class MadePageTest extends FormatsTestBase {

    private static final String PNG = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf500f0003850180fe8fb6290000000049454e44ae426082";

    private static final String RTF = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 Corps;}}"
            + "{\\header\\pard Le journal\\par}{\\footer\\pard Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}"
            + "\\pard\\s1 Une nuit en mer\\par\\pard\\s2 Six marins ont {\\b quitt\\'e9} leur navire{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} Le 12 mars.}. "
            + "Voir {\\field{\\*\\fldinst{HYPERLINK \"https://example.org/\"}}{\\fldrslt{\\ul le site}}}. \\u1054?\\'ce {\\f1\\'cc\\'ee\\'f1}{\\v secret}\\par"
            + "\\pard{\\listtext\\pard\\'b7\\tab}\\ls1 Un phare\\par\\pard\\ilvl1{\\listtext\\pard 1.\\tab}\\ls2\\ilvl1 Un port\\par"
            + "\\trowd\\cellx4000\\cellx6000\\pard\\intbl Deux colonnes\\cell Prix\\cell\\row"
            + "\\trowd\\clvmgf\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl Deux rangs\\cell Un voilier\\cell 12\\cell\\row"
            + "\\trowd\\clvmrg\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl\\cell Un canot\\cell\\cell\\row"
            + "\\pard Une photo {\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv Un coucher de soleil}}}\\pngblip\\picwgoal1500\\pichgoal750 " + PNG
            + "}}{\\nonshppict{\\pict\\wmetafile8 00}} et un dessin {\\pict\\wmetafile8 0102}.\\par}";

    private static final String TABLE = "<table>\n<tr>\n<td colspan=\"2\">DEUX COLONNES</td>\n<td>PRIX</td>\n</tr>\n<tr>\n<td rowspan=\"2\">DEUX RANGS</td>\n"
            + "<td>UN VOILIER</td>\n<td>12</td>\n</tr>\n<tr>\n<td>UN CANOT</td>\n<td></td>\n</tr>\n</table>";

    private byte[] docx(Opened opened) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        formats.writeDocx(opened.original(), opened.document().with(Segments.of(opened.document().segments().stream().map(FormatsTestBase::loud).toList())), out,
                Progress.NONE);
        return out.toByteArray();
    }

    @Test
    void rtfKeepsItsStructure() {
        Opened opened = open("journal.rtf", RTF);
        assertEquals(List.of("Le journal", "Une nuit en mer", "Six marins ont quitté leur navire.", "Voir le site.", "ОÎ Мос", "Un phare", "Un port",
                "Deux colonnes", "Prix", "Deux rangs", "Un voilier", "12", "Un canot", "Un coucher de soleil", "Une photo  et un dessin .", "Le 12 mars.",
                "Page 1").stream().sorted().toList(), sources(opened).stream().sorted().toList());
        String html = text(write(opened, FormatsTestBase::loud));
        assertTrue(html.contains("<h1>UNE NUIT EN MER</h1>"), html);
        assertTrue(html.contains("<b>QUITTÉ</b> LEUR NAVIRE<a href=\"#note1\"><sup>1</sup></a>. VOIR <a href=\"https://example.org/\">LE SITE</a>."), html);
        assertTrue(html.contains("<li>UN PHARE<ol>\n<li>UN PORT</li>\n</ol>\n</li>"), html);
        assertTrue(html.contains(TABLE), html);
        assertTrue(html.contains("<img src=\"data:image/png;base64,iVBORw0KGgo") && html.contains("width=\"100\" height=\"50\" alt=\"UN COUCHER DE SOLEIL\""), html);
        assertFalse(html.contains("<template"), html);
        assertFalse(html.contains("secret"), html);
        assertTrue(opened.leftOut().toString().contains("picture could not be kept"), opened.leftOut().toString());
    }

    @Test
    void rtfGoesOutAsWordWithNotesMarginsAndMergedCells() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(open("journal.rtf", RTF))))) {
            assertEquals("LE JOURNAL", word.getHeaderList().get(0).getText().strip());
            assertEquals("LE 12 MARS.", word.getFootnoteByID(1).getParagraphs().get(0).getText().replaceAll("\\[.*?\\]", "").strip());
            assertEquals("UN COUCHER DE SOLEIL", word.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream()).findFirst().orElseThrow().getDescription());
            XWPFTable table = word.getTables().get(0);
            assertEquals(2, table.getRow(0).getCell(0).getCTTc().getTcPr().getGridSpan().getVal().intValue());
            assertEquals(List.of("", "UN CANOT", ""), table.getRow(2).getTableCells().stream().map(cell -> cell.getText()).toList());
            assertTrue(table.getRow(2).getCell(0).getCTTc().getTcPr().isSetVMerge());
        }
    }

    @Test
    void docKeepsItsStructure() throws IOException {
        Opened opened;
        try (InputStream in = Objects.requireNonNull(MadePageTest.class.getResourceAsStream("journal.doc"))) {
            opened = open("journal.doc", in.readAllBytes());
        }
        assertEquals(List.of(), opened.leftOut());
        String html = text(write(opened, FormatsTestBase::loud));
        assertTrue(html.contains("<header>\n<p>LE JOURNAL DE BORD</p>\n</header>"), html);
        assertTrue(html.contains("<li>UN PHARE ÉTEINT<ul>\n<li>PUIS RALLUMÉ</li>\n</ul>\n</li>\n<li>UN PORT FERMÉ</li>\n</ul>\n<ol>"), html);
        assertTrue(html.contains("<td colspan=\"2\">DEUX COLONNES RÉUNIES</td>") && html.contains("<td rowspan=\"2\">DEUX RANGS RÉUNIS</td>"), html);
        assertTrue(html.contains("TÉLÉPHONE<a href=\"#note1\"><sup>1</sup></a>, ESPÈRE") && html.contains("<p id=\"note1\">ENTRETIEN DU 12 MARS.</p>"), html);
        String word = part(docx(opened), DOCX_MAIN);
        assertTrue(word.contains("<w:vMerge w:val=\"restart\"/>") && word.contains("<w:footnoteReference w:id=\"1\"/>") && word.contains("r:embed=\"image1\""), word);
    }

    @Test
    void pdfIsReadByWhereItsWordsStand() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                print(out, Standard14Fonts.FontName.HELVETICA_BOLD, 18, 60, 700, "Une nuit en mer");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 670, "Six marins ont quitté leur navire et demandent l'asile à la France, où leur avo-");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 657, "cat les attend");
                print(out, Standard14Fonts.FontName.HELVETICA, 7, after("cat les attend"), 661, "2");
                print(out, Standard14Fonts.FontName.HELVETICA_BOLD, 11, after("cat les attend") + 8, 657, "depuis mardi.");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 644, "Ils attendent.");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 631, "Voir le site");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 618, "\u2022 Un phare");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 580, "Le voilier");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 260, 580, "douze");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 566, "Le canot");
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 260, 566, "deux");
            }
            PDActionURI action = new PDActionURI();
            action.setURI("https://example.org/");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            link.setRectangle(new PDRectangle(after("Voir "), 628, 60, 14));
            page.getAnnotations().add(link);
            document.save(bytes);
        }
        Opened opened = open("journal.pdf", bytes.toByteArray());
        String html = text(write(opened, FormatsTestBase::loud));
        assertTrue(html.contains("<h1>UNE NUIT EN MER</h1>\n<p>SIX MARINS ONT QUITTÉ LEUR NAVIRE ET DEMANDENT L&#39;ASILE À LA FRANCE, OÙ LEUR AVOCAT LES ATTEND<sup>2</sup> "
                + "<b>DEPUIS MARDI.</b></p>\n<p>ILS ATTENDENT.</p>\n<p>VOIR <a href=\"https://example.org/\">LE SITE</a></p>\n<ul>\n<li>UN PHARE</li>\n</ul>\n<table>\n<tr>\n"
                + "<td>LE VOILIER</td>\n<td>DOUZE</td>\n</tr>\n<tr>\n<td>LE CANOT</td>\n<td>DEUX</td>\n</tr>\n</table>"), html);
    }

    /** What is printed twice for want of a bold font is one; what merely crosses something else keeps all its letters. */
    @Test
    void wordsThatCrossOthersKeepTheirLetters() throws IOException {
        assertEquals(List.of("Le phare est loin.", "Le phare a brûlé.", "Une fois"), sources(open("croise.pdf", printed(out -> {
            print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 700, "Le phare est loin.");
            print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 700, "Le phare a brûlé.");
            print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 600, "Une fois");
            print(out, Standard14Fonts.FontName.HELVETICA, 11, 60.2f, 600, "Une fois");
        }))));
    }

    @Test
    void hyphensOfAddressesAndCompoundsStay() throws IOException {
        String start = "Six marins ont quitté leur navire et demandent l'asile à la France, depuis ";
        assertEquals(List.of(start + "https://example.org/notre-adresse-de-courrier", start + "l'arc-en-ciel", start + "c'est-à-dire", start + "hier"),
                sources(open("traits.pdf", printed(out -> {
                    int y = 700;
                    int x = 60;   // each where no other begins, and so with a margin of its own
                    for (List<String> lines : List.of(List.of(start + "https://example.org/notre-adresse-", "de-courrier"), List.of(start + "l'arc-en-", "ciel"),
                            List.of(start + "c'est-à-", "dire"), List.of(start + "hi-", "er"))) {
                        print(out, Standard14Fonts.FontName.HELVETICA, 11, x, y, lines.get(0));
                        print(out, Standard14Fonts.FontName.HELVETICA, 11, x, y - 13, lines.get(1));
                        y -= 60;
                        x += 20;
                    }
                }))));
    }

    /** Programs print a table cell by cell, each with all its lines. */
    @Test
    void cellsOfSeveralLinesAreOneEach() throws IOException {
        Opened opened = open("tableau.pdf", printed(out -> {
            int[][] tops = {{60, 700}, {200, 700}, {400, 700}, {60, 680}, {200, 680}, {200, 667}, {200, 654}, {400, 680}, {60, 634}, {60, 621}, {200, 634}, {400, 634}, {60, 590}};
            String[] texts = {"Nom", "Description", "Prix", "Le voilier", "Un petit bateau à voile", "qui appartient au capi-", "taine", "12", "Le canot de", "sauvetage", "Orange", "3",
                "Une ligne étroite."};
            for (int i = 0; i < texts.length; i++) {
                print(out, Standard14Fonts.FontName.HELVETICA, 11, tops[i][0], tops[i][1], texts[i]);
            }
        }));
        String html = text(opened.original().bytes()).replace("\n", "");
        assertTrue(html.contains("<table><tr><td>Nom</td><td>Description</td><td>Prix</td></tr><tr><td>Le voilier</td><td>Un petit bateau à voile qui appartient au capitaine</td>"
                + "<td>12</td></tr><tr><td>Le canot de sauvetage</td><td>Orange</td><td>3</td></tr></table><p>Une ligne étroite.</p>"), html);
    }

    @Test
    void numberedItemsAreAListAndNotesAreNotes() throws IOException {
        Opened opened = open("liste.pdf", printed(out -> {
            String[] texts = {"Les marins attendent depuis mardi dans une chambre du port, et leur avocat", "1. Un phare", "2. Un port", "3. Un quai", "Fin.", "1. Seul de son nombre", "c"};
            for (int i = 0; i < texts.length; i++) {
                print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 700 - 20 * i, texts[i]);
                if (i == 0) {
                    print(out, Standard14Fonts.FontName.HELVETICA, 7, after(texts[0]), 704, "1");
                }
            }
            print(out, Standard14Fonts.FontName.HELVETICA, 9, 60, 100, "1 Entretien du 12 mars.");
            print(out, Standard14Fonts.FontName.HELVETICA, 11, 60, 60, "17");
        }));
        String html = text(write(opened, segment -> segment)).replace("\n", "");
        assertTrue(html.contains("leur avocat<a href=\"#note1\"><sup>1</sup></a></p><ol><li>Un phare</li><li>Un port</li><li>Un quai</li></ol><p>Fin.</p><p>1. Seul de son nombre</p><p>c</p>"
                + "<aside><p id=\"note1\">Entretien du 12 mars.</p></aside>"), html);
    }

    @FunctionalInterface
    private interface Printing {
        void on(PDPageContentStream out) throws IOException;
    }

    private static byte[] printed(Printing printing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                printing.on(out);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Emoji come as two halves, each a control word of its own; a link to a place in the document leads nowhere in a page. */
    @Test
    void rtfKeepsWhatWindowsWritesInHalvesAndLinksOnlyToAddresses() {
        Opened opened = open("a.rtf", "{\\rtf1\\ansi\\pard Un phare \\u-10180?\\u-8205? {\\field{\\*\\fldinst{HYPERLINK \\\\l \"_Toc1\"}}{\\fldrslt{ici}}} et "
                + "{\\field{\\*\\fldinst{HYPERLINK \"https://example.org/\" \\\\l \"port\"}}{\\fldrslt{la}}}.\\par}");
        assertEquals(List.of("Un phare \uD83C\uDFF3 ici et la."), sources(opened));
        String html = text(write(opened, segment -> segment));
        assertTrue(html.contains(" ici et <a href=\"https://example.org/#port\">la</a>"), html);
    }

    /** Only what our own pages have in the margins goes there: of a page of somebody else's, nothing is lost. */
    @Test
    void asidesAndHeadersOfAnyPageAreInItsWordDocument() throws IOException {
        Opened opened = open("a.html", "<html><body><header><h1>Le journal</h1></header><aside><p id=\"notebook\">Un carnet.</p></aside><aside>À part.</aside>"
                + "<p>Un texte<img src=\"data:image/png;base64,A\" alt=\"Un phare\">.</p></body></html>");
        String word = part(docx(opened), DOCX_MAIN).replaceAll("</w:p>", "|").replaceAll("<[^>]*>", "");
        assertTrue(word.endsWith("LE JOURNAL|UN CARNET.|À PART.|UN TEXTE[UN PHARE].|"), word);
    }

    private static float after(String text) throws IOException {
        return 60 + new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(text) / 1000 * 11;
    }

    private static void print(PDPageContentStream out, Standard14Fonts.FontName font, float size, float x, float y, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(font), size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    @Test
    void brokenRtfIsReadAsFarAsItGoes() {
        for (String rtf : List.of("{\\rtf1 Un texte", "{\\rtf1 Un texte}}}}\\cell\\row\\par", "{\\rtf1{\\pict\\pngblip 89} Un texte\\bin99999999 x", "{\\rtf1 " + "{".repeat(5000) + "Un texte")) {
            assertEquals(List.of("Un texte"), sources(open("a.rtf", rtf)), rtf.substring(0, Math.min(40, rtf.length())));
        }
    }
}
