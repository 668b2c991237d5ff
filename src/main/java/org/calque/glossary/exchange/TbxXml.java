package org.calque.glossary.exchange;

import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The elements of TBX as each style names them, one a line so that versions can be compared. */
final class TbxXml {

    private static final String LANGUAGE = "http://www.w3.org/XML/1998/namespace";
    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    private static final String MIN = "http://www.tbxinfo.net/ns/min";
    private static final String BASIC = "http://www.tbxinfo.net/ns/basic";
    /** The data categories of the module TBX-Min; those of TBX-Basic besides have a namespace of their own. */
    private static final Set<String> OF_MIN = Set.of("administrativeStatus", "customerSubset", "externalCrossReference", "partOfSpeech",
            "subjectField");

    private final XMLStreamWriter xml;
    private final TbxStyle style;
    private TbxMarkup markup = new TbxMarkup(Map.of());
    private int depth;

    TbxXml(OutputStream out, TbxStyle style) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        this.style = style;
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        if (style == TbxStyle.V2) {
            xml.writeDTD("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">");
            xml.writeCharacters("\n");
            xml.writeStartElement("martif");
            xml.writeAttribute("type", "TBX-Basic");
        } else {
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "tbx");
            xml.writeDefaultNamespace(NAMESPACE);
            if (style == TbxStyle.DCT) {
                xml.setPrefix("min", MIN);
                xml.setPrefix("basic", BASIC);
                xml.writeNamespace("min", MIN);
                xml.writeNamespace("basic", BASIC);
            }
            xml.writeAttribute("type", "TBX-Basic");
            xml.writeAttribute("style", style == TbxStyle.DCT ? "dct" : "dca");
        }
        xml.writeAttribute("xml", LANGUAGE, "lang", "fr");
        depth = 1;
    }

    void finish() throws XMLStreamException {
        end();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    /** The name that this style has for an element of the edition of 2019. */
    private String named(String element) {
        if (style != TbxStyle.V2) {
            return element;
        }
        return switch (element) {
            case "tbxHeader" -> "martifHeader";
            case "conceptEntry" -> "termEntry";
            case "langSec" -> "langSet";
            case "termSec" -> "tig";
            default -> element;
        };
    }

    void start(String element) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth++));
        if (style == TbxStyle.V2) {
            xml.writeStartElement(named(element));
        } else {
            xml.writeStartElement(NAMESPACE, element);
        }
    }

    /** The body is no deeper than the text around it: all but the header is in it. */
    void startBody() throws XMLStreamException {
        depth--;
        start("body");
    }

    void endBody() throws XMLStreamException {
        end();
        depth++;
    }

    void id(String id) throws XMLStreamException {
        xml.writeAttribute("id", id);
    }

    void language(String language) throws XMLStreamException {
        xml.writeAttribute("xml", LANGUAGE, "lang", language);
    }

    void end() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(--depth));
        xml.writeEndElement();
    }

    /** An element of text; nothing where there is no value. */
    void element(String element, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            start(element);
            text(value, element.equals("term"));
            xml.writeEndElement();
            depth--;
        }
    }

    /** A paragraph of the header of 2008, with its type. */
    void paragraph(String type, String value) throws XMLStreamException {
        start("p");
        xml.writeAttribute("type", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
        depth--;
    }

    void data(String kind, String category, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            data(new Datum(kind, category, value, null));
        }
    }

    /** A data category with its value; what belongs to a description or a transaction makes a group of them. */
    void data(Datum datum) throws XMLStreamException {
        boolean reference = datum.kind().equals("ref") || datum.kind().equals("xref");
        if (datum.kind().equals("transac")) {
            start("transacGrp");
            one("transac", "transactionType", datum.category(), null);
            element("date", datum.value().isEmpty() ? null : datum.value());
            if (datum.beside() != null && !datum.beside().isEmpty()) {
                one("transacNote", "responsibility", datum.beside(), null);
            }
            end();
        } else if (datum.beside() != null && !reference) {
            start("descripGrp");
            one(datum.kind(), datum.category(), datum.value(), null);
            one("admin", "source", datum.beside(), null);
            end();
        } else {
            one(datum.kind(), datum.category(), datum.value(), datum.beside());
        }
    }

    private void one(String kind, String category, String value, @Nullable String target) throws XMLStreamException {
        if (style == TbxStyle.DCT) {
            xml.writeCharacters("\n" + "  ".repeat(depth));
            xml.writeStartElement(OF_MIN.contains(category) ? MIN : BASIC, category);
        } else {
            start(kind);
            depth--;
            xml.writeAttribute("type", category);
        }
        if (target != null) {
            xml.writeAttribute("target", target);
        }
        text(value, false);
        xml.writeEndElement();
    }

    /** Whose marks the texts that follow may have: of a concept, or of a term. */
    void marks(Map<String, String> extra) {
        markup = new TbxMarkup(extra);
    }

    private void text(String value, boolean term) throws XMLStreamException {
        markup.write(Cells.prose(value), term, style == TbxStyle.V2 ? "" : NAMESPACE, xml);
    }
}
