package org.calque.format.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.document.Code;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the units of a TMX 1.x file for a memory, one after the other, however large the file is (TMX 1.4b, section 4). Document
 * types are not read: no file is fetched, and no entity is known but XML's own.
 */
public final class TmxUnits {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Names under which other tools keep the sentences around a unit. */
    private static final List<String> BEFORE = List.of("x-context-pre", "x-calque-before", "context_prev", "prev");
    private static final List<String> AFTER = List.of("x-context-post", "x-calque-after", "context_next", "next");

    private final String name;
    private final LanguagePair languages;
    private final XMLStreamReader xml;
    private final Consumer<MemoryUnit> taker;
    private final Progress progress;
    private int taken;
    private int left;

    private TmxUnits(Path file, LanguagePair languages, InputStream in, Consumer<MemoryUnit> taker, Progress progress) throws XMLStreamException {
        this.name = String.valueOf(file.getFileName());
        this.languages = languages;
        this.taker = taker;
        this.progress = progress;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        this.xml = factory.createXMLStreamReader(in);
    }

    /**
     * What came of a reading.
     *
     * @param taken units with both languages
     * @param left  units without one of them, or with nothing in it
     */
    public record Result(int taken, int left) {
    }

    /**
     * Reads a file.
     *
     * @param taker gets each unit; what it got is to be thrown away if this throws
     * @throws FaultException if it is missing, no TMX, or broken: the sentence names the line
     */
    public static Result read(Path file, LanguagePair languages, Consumer<MemoryUnit> taker, Progress progress) {
        try (InputStream in = Files.newInputStream(file)) {
            TmxUnits reader = new TmxUnits(file, languages, in, taker, progress);
            reader.read();
            return new Result(reader.taken, reader.left);
        } catch (NoSuchFileException e) {
            throw Fault.FILE_MISSING.because(e, file);
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null ? "" : e.getLocation().getLineNumber() + ": ";
            String what = String.valueOf(e.getMessage());
            throw Fault.DOCUMENT_DAMAGED.because(e, file, where + what.substring(what.lastIndexOf("Message: ") + 1).lines().findFirst().orElse(""));
        }
    }

    private void read() throws XMLStreamException {
        boolean root = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (!root && !xml.getLocalName().equals("tmx")) {
                    throw Fault.DOCUMENT_DAMAGED.at(name, "<" + xml.getLocalName() + ">");
                }
                root = true;
                if (xml.getLocalName().equals("tu")) {
                    unit();
                    if ((taken + left) % 1000 == 0) {
                        progress.check();
                        progress.at(taken + left, -1);
                    }
                }
            }
        }
    }

    private @Nullable String attribute(String local) {
        return xml.getAttributeValue(null, local);
    }

    private void unit() throws XMLStreamException {
        String who = first(attribute("changeid"), attribute("creationid"));
        @Nullable Instant at = date(first(attribute("changedate"), attribute("creationdate")));
        int times = times(attribute("usagecount"));
        Map<String, String> properties = new HashMap<>();
        @Nullable Text source = null;
        @Nullable Text target = null;
        Instant latest = at;
        String last = who;
        for (xml.nextTag(); xml.isStartElement() || xml.isCharacters(); xml.nextTag()) {
            switch (xml.getLocalName()) {
                case "tuv" -> {
                    Locale language = locale(first(xml.getAttributeValue(XML, "lang"), attribute("lang")));
                    @Nullable Instant changed = date(first(attribute("changedate"), attribute("creationdate")));
                    String by = first(attribute("changeid"), attribute("creationid"));
                    Text text = variant();
                    if (source == null && language.getLanguage().equals(languages.source().getLanguage())) {
                        source = text;
                    } else if (target == null && language.getLanguage().equals(languages.target().getLanguage())) {
                        target = text;
                        latest = changed == null ? latest : changed;
                        last = by.isEmpty() ? last : by;
                    }
                }
                case "prop" -> {
                    String type = first(attribute("type")).toLowerCase(Locale.ROOT);
                    properties.putIfAbsent(type, xml.getElementText());
                }
                default -> skip();
            }
        }
        if (source == null || target == null || source.isBlank() || target.isBlank()) {
            left++;
            return;
        }
        taken++;
        taker.accept(new MemoryUnit(Ids.next(), source, target, property(properties, BEFORE), property(properties, AFTER), name, last,
                latest == null ? Instant.EPOCH : latest, times));
    }

    private static @Nullable String property(Map<String, String> properties, List<String> names) {
        return names.stream().map(properties::get).filter(value -> value != null && !value.isBlank()).findFirst().orElse(null);
    }

    private static String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-'));
    }

    private static @Nullable Instant date(String written) {
        try {
            return written.isEmpty() ? null : LocalDateTime.parse(written, DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException other) {
            return null;   // when it was made is not worth losing the unit for
        }
    }

    private static int times(@Nullable String written) {
        return written != null && written.matches("[1-9]\\d{0,6}") ? Integer.parseInt(written) : 1;
    }

    private Text variant() throws XMLStreamException {
        Text text = Text.EMPTY;
        for (xml.nextTag(); xml.isStartElement(); xml.nextTag()) {
            if (xml.getLocalName().equals("seg")) {
                text = segment();
            } else {
                skip();
            }
        }
        return text;
    }

    /** Passes over an element with all that is in it. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private Text segment() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        Map<String, String> pairs = new HashMap<>();
        Deque<String> highlights = new ArrayDeque<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("hi")) {
                highlights.push("hi" + codes.size());
                codes.add(code(text.length(), Code.Kind.OPEN, highlights.peek(), ""));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                codes.add(inline(text.length(), codes.size(), pairs));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (highlights.isEmpty()) {
                    return codes.isEmpty() ? Text.of(text.toString()) : new Text(text.toString(), codes);
                }
                codes.add(code(text.length(), Code.Kind.CLOSE, highlights.pop(), ""));
            }
        }
    }

    private Code inline(int offset, int count, Map<String, String> pairs) throws XMLStreamException {
        String element = xml.getLocalName();
        String i = first(attribute("i"));
        String x = first(attribute("x"));
        boolean ends = first(attribute("pos")).equals("end");
        StringBuilder data = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                data.append(xml.getText());
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        return switch (element) {
            case "bpt" -> {
                String id = x.isEmpty() ? "p" + i : x;
                pairs.put(i, id);
                yield code(offset, Code.Kind.OPEN, id, data.toString());
            }
            case "ept" -> code(offset, Code.Kind.CLOSE, pairs.getOrDefault(i, "p" + i), data.toString());
            case "it" -> code(offset, ends ? Code.Kind.CLOSE : Code.Kind.OPEN, x.isEmpty() ? "c" + count : x, data.toString());
            default -> code(offset, Code.Kind.PLACEHOLDER, x.isEmpty() ? "c" + count : x, data.toString());
        };
    }

    private static Code code(int offset, Code.Kind kind, String id, String data) {
        String display = data.isBlank() ? kind == Code.Kind.CLOSE ? "</" + id + ">" : "<" + id + ">" : data;
        return new Code(offset, kind, id, "", data, display.length() > 12 ? display.substring(0, 11) + "…" : display,
                data.matches("(?is)\\s*<(?:br|p|div|li|td|tr)\\b.*"));
    }
}
