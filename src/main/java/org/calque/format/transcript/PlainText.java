package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.document.Unit;

/**
 * A plain text file, which may hold several parts: paragraphs (a line each, or wrapped at some width), headings marked with
 * hashes, runs of caption lines that begin with a time code, and labels around those. Marks, time codes, indentation and line breaks are skeleton:
 * they stay out of the units and where they are. A unit's key is {@code L} and the number of the line it begins on.
 *
 * <p>The skeleton is the file itself: to write a translation, read the same text again.
 */
public final class PlainText {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t\\u00A0]+(.*?)(?:[ \\t]+#+)?");
    private static final Pattern RULE = Pattern.compile("(?:=+|-{2,}|_{2,}|~{2,}|\\*{3,}|\\*(?: \\*)+|#+|[─━═]+)");

    private final String file;
    private final List<Slot> slots;

    private PlainText(String file, List<Slot> slots) {
        this.file = file;
        this.slots = slots;
    }

    /** Reads a file's whole text, with its byte order mark if it has one. */
    public static PlainText read(String file) {
        List<Slot> slots = new ArrayList<>();
        List<List<Line>> blocks = new ArrayList<>();
        List<Line> lines = Line.of(file);
        List<Line> block = new ArrayList<>();
        Map<Integer, CaptionRun> runs = runs(lines);
        Set<Line> labels = Labels.of(lines, runs.entrySet().stream().map(run -> new int[] {run.getKey(), run.getValue().next()}).toList());
        for (int i = 0; i < lines.size(); ) {
            Line line = lines.get(i);
            CaptionRun run = runs.get(i);
            boolean label = labels.contains(line);
            boolean special = run != null || label || line.blank() || isRule(line) || heading(line) != null;
            if (!block.isEmpty() && (special || !quotedAlike(block.get(0), line))) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
            if (run != null) {
                Captions captions = run.slot();
                if (captions != null) {
                    slots.add(captions);
                }
                i = run.next();
                continue;
            }
            Slot heading = special && !label && !line.blank() ? heading(line) : null;
            if (label) {
                Joined joined = new Joined();
                joined.add(line.file(), line.from(), line.to());
                slots.add(new Paragraph(new Unit(key(line), joined.text(), Unit.Kind.LABEL, 0, List.of()), joined.pieces(), 0, line.start()));
            } else if (heading != null) {
                slots.add(heading);
            } else if (!special) {
                block.add(line);
            }
            i++;
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        Wrapping wrapping = Wrapping.of(blocks);
        for (List<Line> lined : blocks) {
            addParagraphs(lined, wrapping, slots);
        }
        slots.sort((a, b) -> Integer.compare(a.pieces().get(0).from(), b.pieces().get(0).from()));
        return new PlainText(file, List.copyOf(slots));
    }

    /** The runs of caption lines by the index of their first line. */
    private static Map<Integer, CaptionRun> runs(List<Line> lines) {
        Map<Integer, CaptionRun> runs = new TreeMap<>();
        for (int i = 0; i < lines.size(); ) {
            CaptionRun run = CaptionRun.at(lines, i);
            if (run != null) {
                runs.put(i, run);
            }
            i = run == null ? i + 1 : run.next();
        }
        return runs;
    }

    static boolean isRule(Line line) {
        return !line.blank() && RULE.matcher(line.file()).region(line.from(), line.to()).matches();
    }

    private static boolean quotedAlike(Line a, Line b) {
        return quoteDepth(a) == quoteDepth(b);
    }

    private static int quoteDepth(Line line) {
        int depth = 0;
        for (int i = line.start(); i < line.from(); i++) {
            depth += line.file().charAt(i) == '>' ? 1 : 0;
        }
        return depth;
    }

    /** The heading that a line is, or null. */
    static Slot heading(Line line) {
        if (line.blank() || line.file().charAt(line.from()) != '#') {
            return null;
        }
        Matcher heading = HEADING.matcher(line.file()).region(line.from(), line.to());
        if (!heading.matches() || heading.group(2).isEmpty()) {
            return null;
        }
        Unit unit = new Unit(key(line), Text.of(heading.group(2)), Unit.Kind.HEADING, heading.group(1).length(), List.of());
        return new Paragraph(unit, List.of(new Piece(heading.start(2), heading.end(2), new Range(0, heading.group(2).length(), 0, 0), 0)), 0, line.start());
    }

    static String key(Line line) {
        return "L" + line.number();
    }

    private static void addParagraphs(List<Line> lines, Wrapping wrapping, List<Slot> slots) {
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && wrapping.joins(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            Line first = lines.get(from);
            Joined joined = new Joined();
            for (Line line : lines.subList(from, to)) {
                joined.add(line.file(), line.from(), line.to());
            }
            Unit.Kind kind = first.bullet() ? Unit.Kind.LIST_ITEM : Unit.Kind.PARAGRAPH;
            Unit unit = new Unit(key(first), joined.text(), kind, 0, List.of());
            slots.add(new Paragraph(unit, joined.pieces(), wrapping.width(), first.start()));
            from = to;
        }
    }

    /** What stands in the file for translation, in the file's order. */
    public List<Unit> units() {
        return slots.stream().map(Slot::unit).toList();
    }

    /**
     * The translated file. A unit none of whose segments is translated or left empty stays as it was, to the character. In
     * others, segments without a target keep their source.
     *
     * @param segments those of the unit with the key given, in order; empty where it has none
     */
    public String write(Function<String, List<Segment>> segments) {
        return Slot.write(file, slots, segments);
    }
}
