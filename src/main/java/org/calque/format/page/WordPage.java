package org.calque.format.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.calque.format.bilingual.Markup;
import org.calque.format.page.Inline.Look;
import org.calque.format.page.Page.Cell;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Reads a DOC (Word 97 to 2003, [MS-DOC]) into a page. */
final class WordPage {

    private static final int BODY = 9;        // the outline level of what is no heading
    private static final int BULLET = 23;     // the number format of lists without numbers, [MS-OSHARED] 2.2.1.3
    private static final int NONE = 255;

    private final HWPFDocument document;
    private final Progress progress;
    private final Page page = new Page();
    private final Map<Integer, Range> notes = new HashMap<>();   // by where they are called

    WordPage(byte[] doc, Progress progress) throws IOException {
        this.document = new HWPFDocument(new ByteArrayInputStream(doc));
        this.progress = progress;
        notes(document.getFootnotes(), document.getFootnoteRange());
        notes(document.getEndnotes(), document.getEndnoteRange());
    }

    private void notes(Notes known, Range texts) {
        for (int i = 0; i < known.getNotesCount(); i++) {
            notes.put(known.getNoteAnchorPosition(i), new Range(texts.getStartOffset() + known.getNoteTextStartOffset(i),
                    texts.getStartOffset() + known.getNoteTextEndOffset(i), document));
        }
    }

    Page read() {
        blocks(document.getRange());
        blocks(document.getMainTextboxRange());
        HeaderStories stories = new HeaderStories(document);
        for (@Nullable Range head : new Range[] {stories.getFirstHeaderSubrange(), stories.getEvenHeaderSubrange(), stories.getOddHeaderSubrange()}) {
            if (head != null) {
                words(head).forEach(page::head);
            }
        }
        for (@Nullable Range foot : new Range[] {stories.getFirstFooterSubrange(), stories.getEvenFooterSubrange(), stories.getOddFooterSubrange()}) {
            if (foot != null) {
                words(foot).forEach(page::foot);
            }
        }
        return page;
    }

    String title() {
        String title = document.getSummaryInformation() == null ? null : document.getSummaryInformation().getTitle();
        return title == null ? "" : title;
    }

    private void blocks(Range range) {
        int i = 0;
        while (i < range.numParagraphs()) {
            progress.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs());
            } else {
                block(paragraph);
                i++;
            }
        }
    }

    private void block(Paragraph paragraph) {
        String html = html(paragraph);
        if (html.isEmpty()) {
            return;
        }
        int heading = heading(paragraph);
        if (heading > 0) {
            page.paragraph("h" + heading, html);
        } else if (paragraph.isInList()) {
            page.item(paragraph.getIlvl(), numbered(paragraph), html);
        } else {
            page.paragraph("p", html);
        }
    }

    private int heading(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        int named = Headings.level(style == null || style.getName() == null ? "" : style.getName());
        if (named > 0) {
            return named;
        }
        return paragraph.getLvl() < BODY && paragraph.getLvl() >= 0 ? Math.min(6, paragraph.getLvl() + 1) : 0;
    }

    private static boolean numbered(Paragraph paragraph) {
        int format = paragraph.getList().getNumberFormat((char) paragraph.getIlvl());
        return format != BULLET && format != NONE;
    }

    private void table(Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int right = cell.getLeftEdge() + cell.getWidth();
                String html = String.join("<br>", words(cell));
                if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                    Cell before = cells.remove(cells.size() - 1);
                    cells.add(new Cell(before.left(), right, before.below(), before.html() + html));
                } else {
                    cells.add(new Cell(cell.getLeftEdge(), right, cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(), html));
                }
            }
            rows.add(cells);
        }
        page.table(rows);
    }

    /** What its paragraphs say, one by one, those without words left out. */
    private List<String> words(Range range) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            String html = html(range.getParagraph(i));
            if (!html.isEmpty()) {
                all.add(html);
            }
        }
        return all;
    }

    /** The words of a paragraph; "" if it has none. */
    private String html(Paragraph paragraph) {
        Inline words = new Inline();
        StringBuilder code = new StringBuilder();
        int codes = 0;        // fields whose code one is in
        boolean linked = false;
        for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
            CharacterRun run = paragraph.getCharacterRun(r);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            Look look = look(run, linked);
            String text = run.text();
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0x13) {
                    codes++;
                    code.setLength(0);
                } else if (c == 0x14 || c == 0x15) {
                    words.text(flush(plain), look);
                    String target = Hyperlink.target(code);
                    if (c == 0x14 && !target.isEmpty() && !linked) {
                        words.markup("<a href=\"" + Markup.escaped(target) + "\">");
                        linked = true;
                    } else if (c == 0x15 && linked) {
                        words.markup("</a>");
                        linked = false;
                    }
                    codes = c == 0x14 || codes > 0 && !code.isEmpty() ? Math.max(0, codes - 1) : codes;
                    code.setLength(0);
                } else if (codes > 0) {
                    code.append(c);
                } else {
                    String tag = tag(c, run, run.getStartOffset() + i);
                    if (!tag.isEmpty()) {
                        words.text(flush(plain), look);
                        if (tag.equals("<br>")) {
                            words.markup(tag);
                        } else {
                            words.thing(tag);
                        }
                    } else {
                        plain.append(switch (c) {
                            case 0x1E -> "\u2011";
                            case '\t' -> "\t";
                            case 0x07 -> " ";   // the end of a cell in a table within a cell
                            default -> c < ' ' ? "" : Character.toString(c);
                        });
                    }
                }
            }
            words.text(flush(plain), look);
        }
        if (linked) {
            words.markup("</a>");
        }
        return words.isBlank() ? "" : words.take().strip();
    }

    private static String flush(StringBuilder plain) {
        String text = plain.toString();
        plain.setLength(0);
        return text;
    }

    private static Look look(CharacterRun run, boolean linked) {
        int shift = run.getSubSuperScriptIndex();
        return new Look(run.isBold(), run.isItalic(), run.getUnderlineCode() != 0 && !linked, run.isStrikeThrough(), shift == 1 ? 1 : shift == 2 ? -1 : 0);
    }

    /** What a character stands for that is no letter; "" for all others. */
    private String tag(char c, CharacterRun run, int offset) {
        switch (c) {
            case 0x0B -> {
                return "<br>";
            }
            case 0x01 -> {
                return document.getPicturesTable().hasPicture(run) ? picture(document.getPicturesTable().extractPicture(run, true)) : "";
            }
            case 0x02 -> {
                @Nullable Range note = notes.remove(offset);
                return note == null ? "" : page.note(String.join("<br>", words(note)));
            }
            case 0x08 -> {
                @Nullable OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
                byte @Nullable [] data = drawing == null ? null : drawing.getPictureData();
                return data == null ? "" : picture(data, (drawing.getRectangleRight() - drawing.getRectangleLeft()) / 15,
                        (drawing.getRectangleBottom() - drawing.getRectangleTop()) / 15, "");
            }
            default -> {
                return "";
            }
        }
    }

    private String picture(Picture picture) {
        String description = picture.getDescription() == null ? "" : picture.getDescription();
        return picture(picture.getContent(), picture.getDxaGoal() / 15 * picture.getHorizontalScalingFactor() / 1000,
                picture.getDyaGoal() / 15 * picture.getVerticalScalingFactor() / 1000, description);
    }

    private String picture(byte[] image, int width, int height, String description) {
        String type = type(image);
        if (type.isEmpty()) {
            page.lost(description);
            return "";
        }
        return page.picture(image, type, width, height, description);
    }

    /** What kind of picture the first bytes say it is, if programs show it. */
    private static String type(byte[] image) {
        if (image.length < 4) {
            return "";
        }
        int magic = (image[0] & 0xFF) << 16 | (image[1] & 0xFF) << 8 | image[2] & 0xFF;
        return switch (magic) {
            case 0x89504E -> "png";
            case 0xFFD8FF -> "jpeg";
            case 0x474946 -> "gif";
            default -> "";
        };
    }
}
