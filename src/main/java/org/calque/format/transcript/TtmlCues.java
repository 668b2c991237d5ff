package org.calque.format.transcript;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.document.Cue;
import org.calque.job.Fault;

/**
 * The cues of a TTML file (W3C, Timed Text Markup Language 2): its {@code <p>} elements, whose lines {@code <br/>} parts. Times
 * of elements around a {@code <p>} are not added to its own.
 */
final class TtmlCues {

    private static final Pattern CUE = Pattern.compile("<!--.*?-->|<((?:\\w+:)?p)(?:\\s([^<>]*?))?(?<!/)>(.*?)</\\1\\s*>", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("<(?:\\w+:)?br(?:\\s[^<>]*)?(?:/>|>\\s*</(?:\\w+:)?br\\s*>)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{2,}):(\\d{2}):(\\d{2})(?:(\\.\\d+)|:(\\d{2,})(?:\\.\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s|f|t)");
    private static final Pattern FRAMES = Pattern.compile("\\w+:frameRate\\s*=\\s*[\"'](\\d+)[\"']");
    private static final Pattern TICKS = Pattern.compile("\\w+:tickRate\\s*=\\s*[\"'](\\d+)[\"']");

    private final String file;
    private final double frames;
    private final double ticks;

    private TtmlCues(String file) {
        this.file = file;
        this.frames = rate(FRAMES, 30);   // the specification's own defaults
        this.ticks = rate(TICKS, 1);
    }

    /**
     * A cue.
     *
     * @param texts where its lines stand in the file, and the number of each among all lines of text, from 1
     * @param start milliseconds, or {@link Cue#UNKNOWN}
     * @param end   milliseconds, or {@link Cue#UNKNOWN}
     * @param label its time as the file writes it
     */
    record Timed(List<int[]> texts, long start, long end, String label) {
    }

    /**
     * @param name for a sentence to the user
     * @throws org.calque.job.FaultException if it is no well-formed XML
     */
    static List<Timed> of(String file, String name) {
        check(file, name);
        return new TtmlCues(file).cues();
    }

    /** Reads it as XML once, with no entity looked up, before it is taken for what it looks like. */
    private static void check(String file, String name) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(file.startsWith("\uFEFF") ? file.substring(1) : file));
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            throw Fault.XML_BROKEN.because(e, name, e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()));
        }
    }

    private double rate(Pattern pattern, double otherwise) {
        Matcher found = pattern.matcher(file);
        return found.find() && Integer.parseInt(found.group(1)) > 0 ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private List<Timed> cues() {
        List<Timed> cues = new ArrayList<>();
        int number = 0;
        Matcher cue = CUE.matcher(file);
        while (cue.find()) {
            if (cue.group(1) == null || file.startsWith("<![CDATA[", cue.start(3))) {
                continue;
            }
            List<int[]> texts = new ArrayList<>();
            int at = cue.start(3);
            Matcher end = BREAK.matcher(file).region(at, cue.end(3));
            while (end.find()) {
                number = add(texts, at, end.start(), number);
                at = end.end();
            }
            number = add(texts, at, cue.end(3), number);
            String attributes = cue.group(2) == null ? "" : cue.group(2);
            if (attribute(attributes, "begin").isEmpty()) {
                attributes = cue.group(3);   // the times may stand on a span within
            }
            String begin = attribute(attributes, "begin");
            long start = millis(begin);
            long stop = millis(attribute(attributes, "end"));
            long lasts = millis(attribute(attributes, "dur"));
            cues.add(new Timed(texts, start, stop == Cue.UNKNOWN && start != Cue.UNKNOWN && lasts != Cue.UNKNOWN ? start + lasts : stop, begin));
        }
        return cues;
    }

    /** Adds a line without the white space around it; gives the number of the last one added. */
    private int add(List<int[]> texts, int from, int to, int number) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(file.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(file.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return number;
        }
        texts.add(new int[] {start, end, number + 1});
        return number + 1;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?<![\\w:-])" + name + "\\s*=\\s*[\"']([^\"']*)[\"']").matcher(attributes);
        return found.find() ? found.group(1).strip() : "";
    }

    /** A time expression (section 12.3.1), in ms; {@link Cue#UNKNOWN} for none. */
    private long millis(String time) {
        Matcher clock = CLOCK.matcher(time);
        if (clock.matches()) {
            double seconds = (Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2))) * 60.0 + Long.parseLong(clock.group(3))
                    + (clock.group(4) == null ? 0 : Double.parseDouble("0" + clock.group(4)))
                    + (clock.group(5) == null ? 0 : Long.parseLong(clock.group(5)) / frames);
            return Math.round(seconds * 1000);
        }
        Matcher offset = OFFSET.matcher(time);
        if (!offset.matches()) {
            return Cue.UNKNOWN;
        }
        double number = Double.parseDouble(offset.group(1));
        return Math.round(switch (offset.group(2)) {
            case "h" -> number * 3_600_000;
            case "m" -> number * 60_000;
            case "s" -> number * 1000;
            case "f" -> number / frames * 1000;
            case "t" -> number / ticks * 1000;
            default -> number;
        });
    }
}
