package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.language.FalseStop;

/**
 * Subtitles in SRT, WebVTT or TTML. Cues whose sentences run on make up one unit; numbers, times, settings, styles and comments are
 * skeleton, and so is markup around a whole cue. Nothing of the file is dropped: what makes no sense stays where it is and is
 * told.
 *
 * <p>The skeleton is the file itself: to write a translation, read the same text again. A unit's key is {@code L} and the
 * number of the line it begins on, in TTML of the line of text.
 */
public final class Subtitles {

    private static final String TIME = "(-?)(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
    static final Pattern TIMES = Pattern.compile(TIME + "[ \\t]*-->[ \\t]*" + TIME + "(?:[ \\t].*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DASH = Pattern.compile("[-–—][ \\t\\u00A0]*(?=\\S)");
    private static final Pattern BLOCK = Pattern.compile("(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \\t].*)?");
    private static final Pattern ENDED = Pattern.compile(".*(?:[!?…]|\\p{Ll}{4,}\\.|\\.\\.\\.)[\\s\\u00A0\\u202F]*[»\"”)\\]]*", Pattern.DOTALL);

    /** So long a silence ends what was being said, ms. */
    private static final long SILENCE = 10_000;

    private final String file;
    private final List<Captions> slots = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();

    // what is being read
    private final CueMarkup markup;
    private Joined joined = new Joined();
    private List<Cue> cues = new ArrayList<>();
    private CueMarkup.Pairs pairs = new CueMarkup.Pairs();
    private String key = "";
    private String voice = "";
    private long lastStart;
    private long lastEnd;
    private int count;

    private Subtitles(String file, CueMarkup markup) {
        this.file = file;
        this.markup = markup;
    }

    /**
     * Reads a file's whole text, with its byte order mark if it has one.
     *
     * @param vtt whether it is WebVTT, otherwise SRT
     */
    public static Subtitles read(String file, boolean vtt) {
        Subtitles subtitles = new Subtitles(file, vtt ? CueMarkup.VTT : CueMarkup.SRT);
        subtitles.read();
        return subtitles;
    }

    /**
     * Reads a TTML file's whole text.
     *
     * @param name for a sentence to the user
     * @throws org.calque.job.FaultException if it is no well-formed XML
     */
    public static Subtitles readTtml(String file, String name) {
        Subtitles subtitles = new Subtitles(file, CueMarkup.TTML);
        for (TtmlCues.Timed cue : TtmlCues.of(file, name)) {
            subtitles.say(new ArrayList<>(cue.texts()), cue.start(), cue.end(), cue.label());
        }
        subtitles.finish();
        return subtitles;
    }

    /** Whether a text is SRT, whatever it is called: its first line a number, the next times. */
    public static boolean looksLikeSrt(String head) {
        List<Line> lines = Line.of(head).stream().filter(line -> !line.blank()).limit(2).toList();
        return lines.size() == 2 && NUMBER.matcher(lines.get(0).text()).matches() && TIMES.matcher(lines.get(1).text()).matches();
    }

    private void read() {
        List<Line> lines = Line.of(file);
        int at = 0;
        boolean skipped = false;   // within a block that is no cue
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.blank()) {
                skipped = false;
                at++;
            } else if (isTimes(line)) {
                at = cue(lines, at);
                skipped = false;
            } else if (at + 1 < lines.size() && isTimes(lines.get(at + 1)) && (markup == CueMarkup.VTT || isNumber(line))) {
                at++;
            } else if (skipped || markup == CueMarkup.VTT && BLOCK.matcher(whole(line)).matches()) {
                skipped = true;
                at++;
            } else {
                if (!isNumber(line)) {
                    strange.add(line.text());
                }
                at++;
            }
        }
        finish();
    }

    private String whole(Line line) {
        return file.substring(line.start(), line.to());
    }

    private boolean isTimes(Line line) {
        return !line.blank() && TIMES.matcher(file).region(line.start(), line.to()).matches();
    }

    private static boolean isNumber(Line line) {
        return NUMBER.matcher(line.text()).matches();
    }

    /** Reads the cue whose times stand on a line; gives the index of the first line after it. */
    private int cue(List<Line> lines, int at) {
        Line header = lines.get(at);
        Matcher times = TIMES.matcher(file).region(header.start(), header.to());
        times.matches();
        long start = millis(times, 1);
        long end = millis(times, 6);
        List<int[]> texts = new ArrayList<>();
        int next = at + 1;
        while (next < lines.size()) {
            Line line = lines.get(next);
            if (line.blank()) {
                int after = next;
                while (after < lines.size() && lines.get(after).blank()) {
                    after++;
                }
                // an SRT cue may have an empty line in it: it goes on where neither a number nor times follow
                if (markup == CueMarkup.VTT || after == lines.size() || isTimes(lines.get(after)) || isNumber(lines.get(after))
                        || lines.get(after).text().contains("-->")) {
                    break;
                }
                next = after;
                continue;
            }
            boolean nextCue = isTimes(line) || isNumber(line) && next + 1 < lines.size() && isTimes(lines.get(next + 1));
            if (nextCue || line.text().contains("-->")) {
                break;
            }
            texts.add(new int[] {firstWord(line), line.to(), line.number()});
            next++;
        }
        say(texts, start, end, whole(header).replaceFirst("[ \\t]*-->.*", ""));
        return next;
    }

    /** Takes in a cue: where its lines stand, and their numbers. */
    private void say(List<int[]> texts, long start, long end, String label) {
        String speaker = stripped(texts);
        boolean said = false;
        for (int[] text : texts) {
            said |= add(text, start, end, said, speaker, label);
        }
        if (!said && !joined.isEmpty()) {
            cues.add(new Cue(joined.length(), start, end, ""));
        }
        count++;
    }

    /** Behind white space only: a bullet or a dash of a caption is text. */
    private int firstWord(Line line) {
        int at = line.start();
        while (at < line.to() && Line.isSpace(file.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Takes markup around a whole cue off its first and last line; gives who speaks, where it says. */
    private String stripped(List<int[]> texts) {
        String speaker = "";
        while (!texts.isEmpty()) {
            int[] first = texts.get(0);
            int[] last = texts.get(texts.size() - 1);
            String tag = markup.tagAt(file, first[0], first[1]);
            String element = CueMarkup.element(tag);
            String closing = "</" + element + ">";
            boolean closed = file.regionMatches(true, last[1] - closing.length(), closing, 0, closing.length())
                    && last[1] - closing.length() >= (first == last ? first[0] + tag.length() : last[0]);
            if (tag.startsWith("{") || element.equals("v")) {
                speaker = element.equals("v") ? tag : speaker;
                first[0] += tag.length();
                if (element.equals("v") && closed) {
                    last[1] -= closing.length();
                }
            } else if (!tag.isEmpty() && !tag.startsWith("</") && closed && alone(first, last, element, tag.length())) {
                first[0] += tag.length();
                last[1] -= closing.length();
            } else {
                return speaker;
            }
            while (first[0] < first[1] && Line.isSpace(file.charAt(first[0]))) {
                first[0]++;
            }
            texts.removeIf(text -> text[0] >= text[1]);
        }
        return speaker;
    }

    /** Whether no other tag of that element stands between the first and the last. */
    private boolean alone(int[] first, int[] last, String element, int length) {
        String between = file.substring(first[0] + length, last[1] - element.length() - 3);
        return !between.contains("<" + element + ">") && !between.contains("</" + element + ">");
    }

    /** Adds a line of a cue to the unit it belongs to; gives whether there was anything. */
    private boolean add(int[] text, long start, long end, boolean further, String speaker, String label) {
        Matcher dash = DASH.matcher(file).region(text[0], text[1]);
        boolean turn = dash.lookingAt();
        int from = turn ? dash.end() : text[0];
        CueMarkup.Read read = markup.read(file, from, text[1], pairs);
        if (read.text().isBlank()) {
            return further;
        }
        if (!joined.isEmpty() && (turn || !further && ends(read.text(), start, speaker))) {
            finish();
            read = markup.read(file, from, text[1], pairs);
        }
        if (joined.isEmpty()) {
            key = "L" + text[2];
            further = false;   // the rest of a cue in another unit still stands at its time
        }
        joined.add(from, text[1], count, read.text(), read.codes());
        if (!further) {
            cues.add(new Cue(joined.lastOffset(), start, end, label));
        }
        voice = speaker;
        lastStart = start;
        lastEnd = end;
        return true;
    }

    /** Whether a cue that begins so does not go on with what was being said. */
    private boolean ends(String text, long start, String speaker) {
        int first = text.codePoints().filter(c -> Character.isLetterOrDigit(c)).findFirst().orElse('a');
        boolean sentence = ENDED.matcher(joined.tail(24)).matches() && !Character.isLowerCase(first);
        boolean timed = start != Cue.UNKNOWN && lastEnd != Cue.UNKNOWN;
        return sentence && !FalseStop.between(joined.tail(200), text) || timed && (start < lastStart || start - lastEnd >= SILENCE)
                || !speaker.equals(voice) && !speaker.isEmpty();
    }

    private void finish() {
        if (!joined.isEmpty()) {
            slots.add(new Captions(new Unit(key, joined.text(), Unit.Kind.CAPTIONS, 0, cues), joined.pieces(), markup));
        }
        joined = new Joined();
        cues = new ArrayList<>();
        pairs = new CueMarkup.Pairs();
    }

    static long millis(Matcher times, int group) {
        long hours = times.group(group + 1) == null ? 0 : Long.parseLong(times.group(group + 1));
        String fraction = times.group(group + 4) == null ? "0" : times.group(group + 4);
        long millis = ((hours * 60 + Long.parseLong(times.group(group + 2))) * 60 + Long.parseLong(times.group(group + 3))) * 1000
                + Long.parseLong((fraction + "00").substring(0, 3));
        return times.group(group).isEmpty() ? millis : -millis;
    }

    /** What is said, in the file's order. */
    public List<Unit> units() {
        return slots.stream().map(Slot::unit).toList();
    }

    /** Lines that belong to no cue and make no sense to us: half a time code, a text without one. They stay where they are. */
    public List<String> strange() {
        return List.copyOf(strange);
    }

    /** The translated file, as {@link Slot#write} makes it. */
    public String write(Function<String, List<Segment>> segments) {
        return Slot.write(file, slots, segments);
    }
}
