package org.calque.format.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.calque.format.bilingual.Markup;
import org.calque.format.page.Page.Cell;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Reads a PDF into a page, by where its words stand and how large they are. Its pictures are only counted. */
final class PdfPage {

    private static final Pattern BULLET = Pattern.compile("^(<[bi]>)?([•▪‣●■◦○])[\\s\u00A0]+");
    /** An item of a list that Word can count by itself. */
    private static final Pattern NUMBER = Pattern.compile("^(<[bi]>)?(\\d{1,3})\\.[\\s\u00A0]+");
    private static final int SMALLEST = 32;   // pixels of a picture that says something; less is a line or a dot

    private final Page page = new Page();
    private final List<String> attachments = new ArrayList<>();
    private List<String> running = List.of();
    private String title = "";

    Page read(byte[] pdf, Progress progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrintedLines printed = new PrintedLines(new PdfParagraphs(new PdfStripper(progress).lines(document)).blocks());
            blocks(PdfNotes.noted(printed.paragraphs(), page));
            running = printed.running();
            fields(document.getDocumentCatalog().getAcroForm());
            pictures(document, progress);
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names != null) {
                attachments(names.getEmbeddedFiles(), 0);
            }
            title = document.getDocumentInformation().getTitle() == null ? "" : document.getDocumentInformation().getTitle();
            return page;
        }
    }

    /** Lines that stood at the head or foot of page after page, and are in the page no more. */
    List<String> running() {
        return running;
    }

    List<String> attachments() {
        return attachments;
    }

    String title() {
        return title;
    }

    private void blocks(List<Block> blocks) {
        List<List<Cell>> rows = new ArrayList<>();
        Set<Integer> numbered = numbered(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.frame()) {
                if (block.text().equals("<tr>")) {
                    rows.add(new ArrayList<>());
                } else if (block.text().equals("</table>")) {
                    page.table(rows);
                    rows.clear();
                }
            } else if (block.element().equals("td")) {
                List<Cell> row = rows.get(rows.size() - 1);
                row.add(new Cell(row.size() * 1000, (row.size() + 1) * 1000, false, block.text()));
            } else if (!block.pageBreak()) {
                Matcher bullet = BULLET.matcher(block.text());
                Matcher number = NUMBER.matcher(block.text());
                if (numbered.contains(i) && number.find()) {
                    if (number.group(2).equals("1")) {
                        page.endLists();
                    }
                    page.item(0, true, (number.group(1) == null ? "" : number.group(1)) + block.text().substring(number.end()));
                } else if (block.element().equals("p") && bullet.find()) {
                    page.item("◦○".contains(bullet.group(2)) ? 1 : 0, false, (bullet.group(1) == null ? "" : bullet.group(1)) + block.text().substring(bullet.end()));
                } else {
                    page.paragraph(block.element(), block.text());
                }
            }
        }
    }

    /** Where paragraphs begin with 1., 2. and so on, one after the other: any other number would be another one in a list. */
    private static Set<Integer> numbered(List<Block> blocks) {
        Set<Integer> numbered = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            int items = 0;
            while (i + items < blocks.size() && number(blocks.get(i + items)) == items + 1) {
                items++;
            }
            for (int item = 0; items > 1 && item < items; item++) {
                numbered.add(i + item);
            }
        }
        return numbered;
    }

    private static int number(Block block) {
        Matcher number = NUMBER.matcher(block.text());
        return block.element().equals("p") && number.find() ? Integer.parseInt(number.group(2)) : 0;
    }

    /** What stands in the fields of a form is drawn above the page, and no text of it. */
    private void fields(@Nullable PDAcroForm form) {
        if (form == null) {
            return;
        }
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDTextField text && text.getValue() != null && !text.getValue().isBlank()) {
                page.paragraph("p", text.getValue().strip().lines().map(Markup::escaped).collect(Collectors.joining("<br>")));
            }
        }
    }

    private void pictures(PDDocument document, Progress progress) throws IOException {
        Set<COSBase> seen = new HashSet<>();
        for (PDPage each : document.getPages()) {
            progress.check();
            PDResources resources = each.getResources();
            if (resources == null) {
                continue;
            }
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image && seen.add(image.getCOSObject())
                        && image.getWidth() >= SMALLEST && image.getHeight() >= SMALLEST) {
                    page.lost("");
                }
            }
        }
    }

    private void attachments(@Nullable PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        if (node == null || depth > 10) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            names.forEach((name, file) -> attachments.add(file == null || file.getFilename() == null ? name : file.getFilename()));
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                attachments(kid, depth + 1);
            }
        }
    }
}
