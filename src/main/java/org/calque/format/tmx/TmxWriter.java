package org.calque.format.tmx;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.calque.document.Code;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.memory.MemoryUnit;
import org.jspecify.annotations.Nullable;

/** Writes a memory as TMX 1.4, level 2: with its inline codes (TMX 1.4b, section 5). Units are written as they come. */
public final class TmxWriter implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String name;
    private final LanguagePair languages;
    private final XMLStreamWriter xml;

    /** @param name of the file, for sentences to the user */
    public TmxWriter(String name, LanguagePair languages, OutputStream out) {
        this.name = name;
        this.languages = languages;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeDTD("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
            xml.writeCharacters("\n");
            xml.writeStartElement("tmx");
            xml.writeAttribute("version", "1.4");
            xml.writeCharacters("\n");
            xml.writeEmptyElement("header");
            xml.writeAttribute("creationtool", "Calque");
            xml.writeAttribute("creationtoolversion", "1");
            xml.writeAttribute("segtype", "sentence");
            xml.writeAttribute("o-tmf", "Calque");
            xml.writeAttribute("adminlang", "en");
            xml.writeAttribute("srclang", languages.source().toLanguageTag());
            xml.writeAttribute("datatype", "unknown");
            xml.writeCharacters("\n");
            xml.writeStartElement("body");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    public void write(MemoryUnit unit) {
        try {
            xml.writeStartElement("tu");
            xml.writeAttribute("tuid", unit.id().toString());
            if (unit.times() > 1) {
                xml.writeAttribute("usagecount", String.valueOf(unit.times()));
            }
            if (!unit.at().equals(Instant.EPOCH)) {
                xml.writeAttribute("changedate", DATE.format(unit.at()));
            }
            if (!unit.who().isBlank()) {
                xml.writeAttribute("changeid", valid(unit.who()));
            }
            property("x-document", unit.origin());
            property("x-context-pre", unit.before());
            property("x-context-post", unit.after());
            variant(languages.source(), unit.source());
            variant(languages.target(), unit.target());
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void property(String type, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isBlank()) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", type);
            xml.writeCharacters(valid(value));
            xml.writeEndElement();
        }
    }

    private void variant(Locale language, Text text) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language.toLanguageTag());
        xml.writeStartElement("seg");
        int at = 0;
        for (int i = 0; i < text.codes().size(); i++) {
            Code code = text.codes().get(i);
            xml.writeCharacters(valid(text.string().substring(at, code.offset())));
            at = code.offset();
            code(text, i);
        }
        xml.writeCharacters(valid(text.string().substring(at)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void code(Text text, int index) throws XMLStreamException {
        Code code = text.codes().get(index);
        int partner = partner(text, index);
        if (code.kind() == Code.Kind.PLACEHOLDER) {
            xml.writeStartElement("ph");
        } else if (partner < 0) {
            xml.writeStartElement("it");
            xml.writeAttribute("pos", code.kind() == Code.Kind.OPEN ? "begin" : "end");
        } else {
            xml.writeStartElement(code.kind() == Code.Kind.OPEN ? "bpt" : "ept");
            xml.writeAttribute("i", String.valueOf(Math.min(index, partner) + 1));
        }
        if (code.kind() != Code.Kind.CLOSE && code.id().matches("\\d{1,9}")) {
            xml.writeAttribute("x", code.id());
        }
        xml.writeCharacters(valid(code.data()));
        xml.writeEndElement();
    }

    /** The other code of a pair, opening before it closes, or -1. */
    private static int partner(Text text, int index) {
        Code code = text.codes().get(index);
        boolean opens = code.kind() == Code.Kind.OPEN;
        for (int i = opens ? index + 1 : index - 1; i >= 0 && i < text.codes().size(); i += opens ? 1 : -1) {
            Code other = text.codes().get(i);
            if (other.id().equals(code.id()) && other.kind() == (opens ? Code.Kind.CLOSE : Code.Kind.OPEN)) {
                return i;
            }
        }
        return -1;
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String valid(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= '\uFFFE') {
                return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
            }
        }
        return text;
    }

    private FaultException failed(XMLStreamException e) {
        return Fault.WRITE_FAILED.because(e, name, e);
    }

    /** Ends the file; the stream stays open. */
    @Override
    public void close() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }
}
