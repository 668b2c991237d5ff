package org.calque.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calque.format.bilingual.Markup;
import org.calque.format.page.PdfLine.Word;

/**
 * Tells from where printed lines stand and how large they are which of them make a paragraph, a heading, a table. Nothing in most
 * PDFs says so.
 */
final class PdfParagraphs {

    private final List<PdfLine> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final float body;                                      // size of most letters
    private final float pitch;                                     // of lines, in sizes
    private final Map<Integer, Integer> headings = new HashMap<>();   // by half points
    private final Map<String, Float> margins = new HashMap<>();    // right ones, by page and left edge

    PdfParagraphs(List<PdfLine> printed) {
        this.lines = printed.stream().flatMap(line -> apart(line).stream()).toList();
        TreeMap<Integer, Integer> letters = new TreeMap<>();
        List<Float> pitches = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            int length = line.text().length();
            all += length;
            letters.merge(halves(line), length, Integer::sum);
            margins.merge(column(line), line.right(), Math::max);
            if (i > 0 && lines.get(i - 1).page() == line.page() && line.size() > 0) {
                float step = (line.top() - lines.get(i - 1).top()) / line.size();
                if (step > 0.9f && step < 2.2f) {
                    pitches.add(step);
                }
            }
        }
        pitches.sort(null);
        this.pitch = pitches.isEmpty() ? 1.2f : pitches.get(pitches.size() / 3);
        int most = letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(20);
        this.body = most / 2f;
        int large = letters.tailMap((int) (most * 1.15) + 1).values().stream().mapToInt(Integer::intValue).sum();
        if (large < all * 0.3) {   // else it is a poster, a set of slides
            int level = 1;
            for (int size : letters.tailMap((int) (most * 1.15) + 1, true).descendingKeySet()) {
                headings.put(size, Math.min(4, level++));
            }
        }
    }

    /** A heading and the first line of the column beside it stand on one line by chance. */
    private static List<PdfLine> apart(PdfLine line) {
        List<PdfLine> parts = line.cells();
        boolean apart = parts.stream().anyMatch(part -> Math.abs(part.size() - parts.get(0).size()) > 0.15f * part.size());
        return apart ? parts.stream().map(PdfLine::level).toList() : List.of(line);
    }

    private static int halves(PdfLine line) {
        return Math.round(line.size() * 2);
    }

    private static String column(PdfLine line) {
        return line.page() + " " + Math.round(line.left() / 6);
    }

    List<Block> blocks() {
        int page = 0;
        List<PdfLine> paragraph = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            PdfTable table = PdfTable.at(lines, i);
            if (!paragraph.isEmpty() && (table.length() > 0 || line.page() != page || begins(paragraph.get(paragraph.size() - 1), line))) {
                end(paragraph);
            }
            while (page < line.page()) {
                blocks.add(Block.PAGE_BREAK);
                page++;
            }
            if (table.length() > 0) {
                table(table);
                i += table.length() - 1;
            } else {
                paragraph.add(line);
            }
        }
        end(paragraph);
        return blocks;
    }

    /** Whether a line is the first of its paragraph. */
    private boolean begins(PdfLine last, PdfLine line) {
        float step = line.top() - last.top();
        if (Math.abs(line.size() - last.size()) > 0.8f || step > line.size() * pitch * 1.3f) {
            return true;
        }
        boolean heading = headings.containsKey(halves(line));
        if (step < -line.size()) {   // another column
            return PrintedLines.ENDED.matcher(last.text()).find() || !line.text().isEmpty() && !Character.isLowerCase(line.text().codePointAt(0));
        }
        if (heading) {
            return false;
        }
        if (small(line) && line.left() < last.left() + line.size() && line.words().size() > 1 && PdfNotes.begins(html(List.of(line), false))) {
            return true;   // notes below each other
        }
        float right = Math.max(margins.getOrDefault(column(last), last.right()), margins.getOrDefault(column(line), line.right()));
        Word first = line.words().get(0);
        boolean room = last.right() + (first.right() - first.left()) + line.size() * 0.6f < right;   // the word would have stood on the line before
        boolean indented = line.left() - last.left() > line.size() * 0.8f && PrintedLines.ENDED.matcher(last.text()).find();
        return room && (last.bold() != line.bold() || PrintedLines.ENDED.matcher(last.text()).find() || last.right() < right - 0.2f * (right - last.left())) || indented;
    }

    private boolean small(PdfLine line) {
        return line.size() <= body * 0.93f;
    }

    private void end(List<PdfLine> paragraph) {
        if (!paragraph.isEmpty()) {
            Integer level = headings.get(halves(paragraph.get(0)));
            String html = html(paragraph, level != null);
            blocks.add(Block.of(level != null ? "h" + level : small(paragraph.get(0)) && PdfNotes.begins(html) ? PdfNotes.ELEMENT : "p", html));
            paragraph.clear();
        }
    }

    private static String html(List<PdfLine> lines, boolean heading) {
        Inline inline = new Inline();
        String link = "";
        for (PdfLine line : lines) {
            boolean first = true;
            for (Word word : line.words()) {
                String before = line == lines.get(0) && first ? "" : first ? "\n" : word.joined() ? "" : " ";
                if (!word.link().equals(link)) {
                    if (!link.isEmpty()) {
                        inline.markup("</a>");
                    }
                    inline.text(before, Inline.Look.PLAIN);
                    before = "";
                    if (!word.link().isEmpty()) {
                        inline.markup("<a href=\"" + Markup.escaped(word.link()) + "\">");
                    }
                    link = word.link();
                }
                inline.text(before, word.look());
                inline.text(word.text(), heading ? Inline.Look.PLAIN : word.look());
                first = false;
            }
        }
        if (!link.isEmpty()) {
            inline.markup("</a>");
        }
        return inline.take();
    }

    private void table(PdfTable table) {
        blocks.add(Block.frame("<table>"));
        for (List<List<PdfLine>> row : table.rows()) {
            blocks.add(Block.frame("<tr>"));
            row.forEach(cell -> blocks.add(Block.of("td", cell.isEmpty() ? "" : html(cell, false))));
            blocks.add(Block.frame("</tr>"));
        }
        blocks.add(Block.frame("</table>"));
    }
}
