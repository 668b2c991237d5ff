package org.calque.format.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Reads a table for review back: what was inserted under tracking is there, what was deleted is not, and comments are notes. */
public final class ReviewTableReader {

    /** The largest part read, in MB: 100,000 segments take some 80. */
    private static final int LIMIT_MB = 200;
    private static final String MAIN = "word/document.xml";
    private static final String COMMENTS = "word/comments.xml";
    private static final int COLUMNS = 5;
    private static final int NEEDED = 3;   // with the translation

    private final String name;
    private final Progress progress;
    private final Map<String, String> comments = new HashMap<>();
    private final List<ReviewTable.Row> rows = new ArrayList<>();
    private String mark = "";

    private ReviewTableReader(String name, Progress progress) {
        this.name = name;
        this.progress = progress;
    }

    /** Whether a file may be a table for review: whether it is a packed one. */
    public static boolean reads(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /**
     * @param name what messages call the file
     * @throws org.calque.job.FaultException if it is no DOCX, broken, or holds no such table
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public static ReviewTable read(String name, byte[] bytes, Progress progress) {
        Map<String, byte[]> parts = parts(name, bytes);
        byte[] main = parts.get(MAIN);
        if (main == null) {
            throw Fault.REVIEW_TABLE_MISSING.at(name);
        }
        ReviewTableReader reader = new ReviewTableReader(name, progress);
        if (parts.containsKey(COMMENTS)) {
            reader.comments(new XmlCursor(XmlSource.of(name, parts.get(COMMENTS))));
        }
        reader.body(new XmlCursor(XmlSource.of(name, main)));
        return reader.table();
    }

    private static Map<String, byte[]> parts(String name, byte[] bytes) {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MAIN) || entry.getName().equals(COMMENTS)) {
                    byte[] part = zip.readNBytes(LIMIT_MB * 1_000_000 + 1);
                    if (part.length > LIMIT_MB * 1_000_000) {
                        throw Fault.FILE_TOO_LARGE.at(name, part.length / 1_000_000, LIMIT_MB);
                    }
                    parts.put(entry.getName(), part);
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw Fault.DOCUMENT_DAMAGED.because(broken, name, broken);
        }
    }

    private void comments(XmlCursor xml) {
        String id = "";
        while (xml.next()) {
            if (xml.starts() && xml.at("comment")) {
                id = id(xml);
            } else if (xml.starts() && xml.at("t")) {
                comments.merge(id, xml.content(), String::concat);
            }
        }
    }

    private static String id(XmlCursor xml) {
        String id = xml.attribute(xml.namespace(), "id");
        return id == null ? "" : id;
    }

    private void body(XmlCursor xml) {
        while (xml.next()) {
            if (xml.starts() && xml.at("tr")) {
                progress.check();
                row(xml);
            } else if (xml.starts() && xml.at("t") && rows.isEmpty()) {
                String text = xml.content();
                if (text.startsWith(ReviewTableWriter.MARK + " ")) {
                    mark = text;
                }
            }
        }
    }

    /** A cell: what is seen, and what is hidden. */
    private static final class Cell {
        final StringBuilder seen = new StringBuilder();
        final StringBuilder hidden = new StringBuilder();
    }

    private void row(XmlCursor xml) {
        List<Cell> cells = new ArrayList<>();
        List<String> commented = new ArrayList<>();
        boolean hidden = false;
        while (xml.next() && !(xml.ends() && xml.at("tr"))) {
            if (!xml.starts()) {
                continue;
            }
            Cell cell = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            switch (xml.local()) {
                case "tc" -> cells.add(new Cell());
                case "del", "moveFrom", "rPrChange", "pPrChange", "trPrChange", "tcPrChange" -> xml.skip();
                case "p" -> {
                    if (cell != null && !cell.seen.isEmpty()) {
                        cell.seen.append(' ');   // a segment is one paragraph
                    }
                }
                case "r" -> hidden = false;
                case "vanish" -> hidden = !List.of("0", "false", "off").contains(String.valueOf(xml.attribute(xml.namespace(), "val")));
                case "commentReference" -> commented.add(comments.getOrDefault(id(xml), ""));
                case "br", "cr" -> append(cell, hidden, "\n");
                case "tab" -> append(cell, hidden, "\t");
                case "noBreakHyphen" -> append(cell, hidden, "\u2011");
                case "t" -> append(cell, hidden, xml.content());
                default -> { }
            }
        }
        if (cells.size() >= NEEDED) {
            while (cells.size() < COLUMNS) {
                cells.add(new Cell());   // somebody has merged them
            }
            add(cells, commented);
        }
    }

    private static void append(@Nullable Cell cell, boolean hidden, String text) {
        if (cell != null) {
            (hidden ? cell.hidden : cell.seen).append(text);
        }
    }

    private void add(List<Cell> cells, List<String> commented) {
        String number = cells.get(0).seen.toString().strip();
        String key = cells.get(0).hidden.toString();
        boolean counted = number.matches("\\d{1,8}");
        if (key.isEmpty() && !counted) {
            return;   // the heads of the columns
        }
        List<String> notes = new ArrayList<>();
        notes.add(cells.get(4).seen.toString().strip());
        commented.stream().map(String::strip).forEach(notes::add);
        rows.add(new ReviewTable.Row(key, counted ? Integer.parseInt(number) : 0, cells.get(1).seen.toString(), cells.get(2).seen.toString(),
                cells.get(3).seen.toString(), String.join("\n", notes.stream().filter(note -> !note.isEmpty()).toList())));
    }

    private ReviewTable table() {
        if (rows.isEmpty() || mark.isEmpty() && rows.stream().allMatch(row -> row.key().isEmpty())) {
            throw Fault.REVIEW_TABLE_MISSING.at(name);
        }
        String[] words = mark.split(" ", 4);
        return new ReviewTable(words.length > 3 ? words[3] : "", words.length > 1 ? words[1] : "", words.length > 2 ? instant(words[2]) : null, rows);
    }

    private static @Nullable Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException changed) {
            return null;
        }
    }
}
