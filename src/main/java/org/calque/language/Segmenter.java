package org.calque.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Ids;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;

/**
 * Cuts units into segments, a sentence each. White space between sentences stays outside of all segments, and so do codes
 * that stand there by themselves (a line break); a closing code goes with the sentence it closes, an opening one with what it
 * opens. A unit without a letter or digit has nothing to translate and gives no segment; those of a
 * label are locked, to be unlocked by whoever wants it translated.
 *
 * <p>A segment's key is its unit's key, a slash, and its ordinal in the unit as cut, from 1: {@code L12/3}. The ordinal holds
 * no slash, so the last slash always parts the two, whatever the unit's key. It is written also where there is one segment
 * only. A segment split off by hand adds a hyphen and the offset in the unit at which it begins, {@code L12/3-57}: no two
 * segments begin at one offset, so no other can have that key, however often one splits and joins.
 *
 * <p>Not safe across threads, as its {@link SentenceSplitter} is not.
 */
public final class Segmenter {

    /** Speech that a recogniser wrote without any punctuation is cut where it is longer than so many characters: {@link SpeechBreaks}. */
    private static final int LONG_WITHOUT_PUNCTUATION = 200;

    /** Where there is some punctuation, but no end of a sentence, it is ended at the next cue: longer than any one would speak. */
    private static final int LONG_WITH_PUNCTUATION = 600;

    /** What would be left of a sentence ended at a cue is not made a segment of its own if shorter. */
    private static final int SHORT_REST = 40;

    private final SentenceSplitter splitter;

    public Segmenter(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * The segments of a unit in order, untranslated, together with the white space and codes between them making up the unit.
     *
     * @param unitIndex where the unit stands in its document
     */
    public List<Segment> cut(Unit unit, int unitIndex) {
        String text = unit.source().string();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        List<Range> spans = new ArrayList<>();
        int at = 0;
        for (int end : ends(unit)) {
            int start = skipSpace(text, at);
            if (start < end) {
                addSpans(unit, start, end, spans);
            }
            at = end;
        }
        List<Range> ranges = CodeOwners.give(unit.source(), spans, 0, unit.source().codes().size());
        List<Segment> segments = new ArrayList<>(ranges.size());
        for (Range range : ranges) {
            segments.add(new Segment(Ids.next(), unitIndex, unit.key() + "/" + (segments.size() + 1), range,
                    unit.source().part(range), Text.EMPTY, SegmentState.NOT_STARTED, null, unit.kind() == Unit.Kind.LABEL, null));
        }
        return List.copyOf(segments);
    }

    /**
     * Where sentences end. Codes take no place, so the splitter is shown a space for each that parts words ({@code Fin.<br>Autre}
     * is two sentences), and a line break for a line break: two of them end any sentence.
     */
    private int[] ends(Unit unit) {
        int[] ends = ends(unit.source());
        if (unit.kind() != Unit.Kind.CAPTIONS) {
            return ends;
        }
        String text = unit.source().string();
        int[] real = new int[ends.length];
        int many = 0;
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            if (i + 1 == ends.length || !FalseStop.between(text.substring(from, ends[i]), text.substring(ends[i], ends[i + 1]))) {
                real[many++] = ends[i];
                from = ends[i];
            }
        }
        return Arrays.copyOf(real, many);
    }

    private int[] ends(Text source) {
        if (source.codes().stream().noneMatch(Code::separates)) {
            return splitter.ends(source.string());
        }
        StringBuilder shown = new StringBuilder(source.string());
        List<Integer> added = new ArrayList<>();   // where, in what is shown
        for (Code code : source.codes()) {
            if (code.separates()) {
                added.add(code.offset() + added.size());
                shown.insert(code.offset() + added.size() - 1, code.type().equals("lb") ? '\n' : ' ');
            }
        }
        int[] ends = splitter.ends(shown.toString());
        for (int i = 0; i < ends.length; i++) {
            int end = ends[i];
            ends[i] -= (int) added.stream().filter(offset -> offset < end).count();
        }
        return ends;
    }

    /** Adds a sentence, ended at cues where it is too long to be one. */
    private static void addSpans(Unit unit, int start, int end, List<Range> spans) {
        String text = unit.source().string();
        int from = start;
        if (unit.kind() == Unit.Kind.CAPTIONS && end - start > LONG_WITHOUT_PUNCTUATION) {
            while (end - from > LONG_WITHOUT_PUNCTUATION) {
                int next = punctuated(text, from, Math.min(from + LONG_WITHOUT_PUNCTUATION, end)) ? longer(unit, from, end)
                        : SpeechBreaks.after(text, from, end, unit.cuesFrom(from));
                next = next <= from ? longer(unit, from, end) : next;
                if (next <= from || end - next < SHORT_REST) {
                    break;
                }
                spans.add(new Range(from, withoutSpace(text, from, next), 0, 0));
                from = next;
            }
        }
        spans.add(new Range(from, end, 0, 0));
    }

    /** The cue to end a sentence at that has punctuation within, and is longer than any one would speak; -1 for none. */
    private static int longer(Unit unit, int from, int end) {
        for (Cue cue : unit.cuesFrom(from + LONG_WITH_PUNCTUATION)) {
            return cue.offset() < end ? cue.offset() : -1;
        }
        return -1;
    }

    private static boolean punctuated(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;:.!?…".indexOf(text.charAt(i)) >= 0 && (i + 1 == to || isSpace(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Joins two neighbours of one unit into one that keeps the first's identity (id, key, parent). Its source takes in what
     * stood between them. Its target is both targets with a space between; its state theirs if they agree, otherwise
     * {@link SegmentState#DRAFT}; both notes are kept.
     *
     * @param second the segment that follows {@code first}
     * @throws IllegalArgumentException if they are not neighbours in this order, or one is locked
     */
    public static Segment join(Unit unit, Segment first, Segment second) {
        Range a = first.range();
        Range b = second.range();
        if (first.unit() != second.unit() || first.locked() || second.locked() || b.start() < a.end() || b.codeStart() < a.codeEnd()
                || !unit.source().string().substring(a.end(), b.start()).chars().allMatch(c -> isSpace((char) c))) {
            throw new IllegalArgumentException(first.key() + " and " + second.key() + " cannot be joined");
        }
        Range range = new Range(a.start(), b.end(), a.codeStart(), b.codeEnd());
        Text between = first.target().isEmpty() || second.target().isEmpty() ? Text.EMPTY : Text.of(" ");
        Text target = first.target().then(between).then(second.target());
        SegmentState state = first.state() == second.state() ? first.state()
                : target.isEmpty() ? SegmentState.NOT_STARTED : SegmentState.DRAFT;
        String note = first.note() == null ? second.note() : second.note() == null ? first.note() : first.note() + "\n" + second.note();
        return new Segment(first.id(), first.unit(), first.key(), range, unit.source().part(range), target, state, note, false,
                first.parent());
    }

    /**
     * Splits a segment in two. The first half keeps its identity, its note and the whole target, which becomes a
     * {@link SegmentState#DRAFT}; the second is new and has the first as its parent.
     *
     * @param offset in the segment's source, UTF-16 units: where the second half begins, white space before it aside
     * @return both halves in order; joining them gives back the segment's key and source
     * @throws IllegalArgumentException if a half would hold nothing but white space, or the segment is locked
     */
    public static List<Segment> split(Unit unit, Segment segment, int offset) {
        String text = unit.source().string();
        Range range = segment.range();
        int cut = range.start() + offset;
        int start = cut < range.start() || cut > range.end() ? range.end() : Math.min(skipSpace(text, cut), range.end());
        int end = withoutSpace(text, range.start(), Math.min(cut, start));
        if (segment.locked() || start == range.end() || end <= range.start()) {
            throw new IllegalArgumentException(segment.key() + " cannot be split at " + offset);
        }
        List<Range> halves = CodeOwners.give(unit.source(), List.of(new Range(range.start(), end, 0, 0),
                new Range(start, range.end(), 0, 0)), range.codeStart(), range.codeEnd());
        Range a = new Range(range.start(), end, range.codeStart(), halves.get(0).codeEnd());   // it keeps all it had at its edges
        Range b = new Range(start, range.end(), halves.get(1).codeStart(), range.codeEnd());
        String ordinal = segment.key().substring(0, hyphenOfSplit(segment.key()));
        SegmentState state = segment.state() == SegmentState.LEFT_EMPTY || segment.target().isEmpty() ? segment.state() : SegmentState.DRAFT;
        Segment first = new Segment(segment.id(), segment.unit(), segment.key(), a, unit.source().part(a), segment.target(), state,
                segment.note(), false, segment.parent());
        SegmentState other = segment.state() == SegmentState.LEFT_EMPTY ? segment.state() : SegmentState.NOT_STARTED;
        Segment second = new Segment(Ids.next(), segment.unit(), ordinal + "-" + start, b, unit.source().part(b),
                Text.EMPTY, other, null, false, segment.id());
        return List.of(first, second);
    }

    /** Where the key of a segment as it was cut ends: unit keys may hold hyphens too, but before the slash. */
    private static int hyphenOfSplit(String key) {
        int hyphen = key.indexOf('-', key.lastIndexOf('/') + 1);
        return hyphen < 0 || key.indexOf('/') < 0 ? key.length() : hyphen;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int withoutSpace(String text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);   // the second knows no-break spaces
    }
}
