package org.calque.format.tmx;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.InputFile;
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

    private static final List<String> DOCUMENT = List.of("x-document", "x-origin", "file");

    /** So many languages of a file are named at most. */
    private static final int LANGUAGES = 12;

    /** So many of those left out are named. */
    private static final int NAMED = 100;

    /** How many bytes of a file say what it is written in. */
    private static final int HEAD = 400;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private final String name;
    private final LanguagePair languages;
    private final XMLStreamReader xml;
    private final Consumer<MemoryUnit> taker;
    private final List<Left> named = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();   // languages with text in them, of all units
    private int taken;
    private int left;

    private TmxUnits(String name, LanguagePair languages, XMLStreamReader xml, Consumer<MemoryUnit> taker) {
        this.name = name;
        this.languages = languages;
        this.taker = taker;
        this.xml = xml;
    }

    /** Why something was left out. */
    public enum Why {
        /** No variant in the source language. */
        NO_SOURCE,
        /** No variant in the target language. */
        NO_TARGET,
        /** Nothing to read in one of the two. */
        EMPTY,
        /** Characters that are none of the encoding that the file claims. */
        CHARACTERS,
        /** All from here on: the file breaks off or breaks the rules of XML. */
        BROKEN
    }

    /**
     * Something that was left out.
     *
     * @param line from 1, where the unit ends
     */
    public record Left(int line, Why why) {

        /** What it is, where, in the given language, English where there is none in it. */
        public String sentence(Locale language) {
            ResourceBundle words = ResourceBundle.getBundle("org.calque.format.leftout", language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new MessageFormat(words.getString("tmx." + why), language).format(new Object[] {line});
        }
    }

    /**
     * What came of a reading.
     *
     * @param taken units with both languages
     * @param left  how many were left out
     * @param named the first of these
     */
    public record Result(int taken, int left, List<Left> named) {

        public Result {
            named = List.copyOf(named);
        }
    }

    /**
     * Reads a file.
     *
     * @param taker gets each unit; what it got is to be thrown away if this throws
     * @throws FaultException if it is missing, no TMX, or broken: the sentence names the line
     */
    public static Result read(Path file, LanguagePair languages, Consumer<MemoryUnit> taker, Progress progress) {
        return read(file, languages, taker, false, progress);
    }

    /** Reads what can be read of a file that is broken; throws only where it cannot be read at all, or is no TMX. */
    public static Result salvage(Path file, LanguagePair languages, Consumer<MemoryUnit> taker, Progress progress) {
        return read(file, languages, taker, true, progress);
    }

    private static Result read(Path file, LanguagePair languages, Consumer<MemoryUnit> taker, boolean salvage, Progress progress) {
        InputFile.check(file);
        String encoding = "UTF-8";
        try (CountingStream in = new CountingStream(Files.newInputStream(file))) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            encoding = encoding(file);
            if (salvage) {
                in.skipMark();
            }
            // a decoder of ours puts U+FFFD in the place of what cannot be read; the parser's stops there
            XMLStreamReader xml = salvage && Charset.isSupported(encoding) ? factory.createXMLStreamReader(new InputStreamReader(in, Charset.forName(encoding)))
                    : factory.createXMLStreamReader(in);
            TmxUnits reader = new TmxUnits(String.valueOf(file.getFileName()), languages, xml, taker);
            long size = Files.size(file);
            try {
                reader.read(() -> {
                    progress.check();
                    progress.at(in.count(), size);
                });
            } catch (XMLStreamException broken) {
                if (!salvage || reader.taken == 0) {
                    throw broken;
                }
                reader.leave(Why.BROKEN);
            }
            reader.refuseNothing(file);
            return new Result(reader.taken, reader.left, reader.named);
        } catch (NoSuchFileException e) {
            throw Fault.FILE_MISSING.because(e, file);
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, e);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String what = String.valueOf(e.getMessage());
            if (e.getNestedException() instanceof CharConversionException || what.contains("Invalid byte")) {
                throw Fault.XML_ENCODING.because(e, file, encoding, line);
            }
            throw (what.contains("entity") ? Fault.XML_ENTITIES : Fault.XML_BROKEN).because(e, file, line);
        }
    }

    /** The encoding that a byte order mark or the XML declaration names; UTF-8 where neither does. */
    private static String encoding(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length >= 2 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)) {
                return "UTF-16";
            }
            if (head.length >= 2 && (head[0] == 0 || head[1] == 0)) {
                return head[0] == 0 ? "UTF-16BE" : "UTF-16LE";
            }
            Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
            return declared.find() ? declared.group(1) : "UTF-8";
        }
    }

    /** Counts what has been read of a file. */
    private static final class CountingStream extends FilterInputStream {

        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        /** Passes over the byte order mark of UTF-8, which a decoder would give for a character. */
        void skipMark() throws IOException {
            in = new PushbackInputStream(in, 3);
            byte[] head = in.readNBytes(3);
            if (head.length < 3 || head[0] != (byte) 0xEF || head[1] != (byte) 0xBB || head[2] != (byte) 0xBF) {
                ((PushbackInputStream) in).unread(head);
            }
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count += Math.max(0, got);
            return got;
        }
    }

    private void read(Runnable tick) throws XMLStreamException {
        boolean root = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (!root && !xml.getLocalName().equals("tmx")) {
                    throw Fault.XML_ROOT.at(name, xml.getLocalName(), "tmx");
                }
                root = true;
                if (xml.getLocalName().equals("tu")) {
                    unit();
                    if ((taken + left) % 1000 == 0) {
                        tick.run();
                    }
                }
            }
        }
    }

    /** A memory without a unit serves nobody; mostly it is the wrong file, or the wrong way round. */
    private void refuseNothing(Path file) {
        if (taken == 0 && (met.size() < 2 || named.stream().anyMatch(one -> one.why == Why.EMPTY || one.why == Why.CHARACTERS))) {
            throw Fault.TMX_EMPTY.at(file);
        } else if (taken == 0) {
            throw Fault.TMX_LANGUAGES.at(file, languages.source().toLanguageTag(), languages.target().toLanguageTag(), String.join(", ", met));
        }
    }

    private void leave(Why why) {
        left++;
        if (named.size() < NAMED) {
            named.add(new Left(Math.max(1, xml.getLocation().getLineNumber()), why));
        }
    }

    /** Goes to the next tag, over whatever else stands before it. */
    private void nextTag() throws XMLStreamException {
        do {
            xml.next();
        } while (!xml.isStartElement() && !xml.isEndElement());
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
        for (nextTag(); xml.isStartElement(); nextTag()) {
            switch (xml.getLocalName()) {
                case "tuv" -> {
                    Locale language = locale(first(xml.getAttributeValue(XML, "lang"), attribute("lang")));
                    @Nullable Instant changed = date(first(attribute("changedate"), attribute("creationdate")));
                    String by = first(attribute("changeid"), attribute("creationid"));
                    Text text = variant();
                    if (!text.isBlank() && met.size() < LANGUAGES) {
                        met.add(language.toLanguageTag());
                    }
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
        if (source == null || target == null) {
            leave(source == null ? Why.NO_SOURCE : Why.NO_TARGET);
            return;
        }
        if (source.isBlank() || target.isBlank()) {
            leave(Why.EMPTY);
            return;
        }
        if (source.string().indexOf('\uFFFD') >= 0 || target.string().indexOf('\uFFFD') >= 0) {
            leave(Why.CHARACTERS);
            return;
        }
        taken++;
        taker.accept(new MemoryUnit(Ids.next(), source, target, property(properties, BEFORE), property(properties, AFTER),
                Objects.requireNonNullElse(property(properties, DOCUMENT), name), last,
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
        for (nextTag(); xml.isStartElement(); nextTag()) {
            if (xml.getLocalName().equals("seg")) {
                text = new StreamedSeg(xml).read();
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
}
