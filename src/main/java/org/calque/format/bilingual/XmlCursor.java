package org.calque.format.bilingual;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML file from piece to piece and knows where each stands. Follows no entity and reads no DTD, so that a file
 * can neither reach for others nor blow itself up; nests at most {@value #DEPTH} deep.
 */
public final class XmlCursor {

    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final int DEPTH = 1000;

    private final XmlSource source;
    private final XMLStreamReader2 reader;

    public XmlCursor(XmlSource source) {
        this.source = source;
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory2.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory2.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.IS_NAMESPACE_AWARE, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        // some tools write the control characters of their documents as references, which XML 1.0 forbids and 1.1 does not
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        try {
            reader = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(source.text()));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Moves on; false at the end of the file. */
    public boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Fault.XML_ENTITIES.at(source.name(), reader.getLocation().getLineNumber());
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private FaultException broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        boolean entity = String.valueOf(e.getMessage()).contains("ndeclared general entity");
        return (entity ? Fault.XML_ENTITIES : Fault.XML_BROKEN).because(e, source.name(), line);
    }

    /** Passes over the element whose start tag has just been met, its end tag included. */
    public void skip() {
        int open = 1;
        while (open > 0 && next()) {
            if (starts()) {
                open++;
            } else if (ends()) {
                open--;
            }
        }
    }

    /** All characters of the element whose start tag has just been met, those of elements in it included; its end tag is passed. */
    public String content() {
        StringBuilder all = new StringBuilder();
        int open = 1;
        while (open > 0 && next()) {
            if (starts()) {
                open++;
            } else if (ends()) {
                open--;
            } else if (characters()) {
                all.append(text());
            }
        }
        return all.toString();
    }

    public boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    public boolean characters() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    /** Whether a start or end tag has just been met of that name, in whatever namespace. */
    public boolean at(String local) {
        return reader.getLocalName().equals(local);
    }

    public String local() {
        return reader.getLocalName();
    }

    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The prefix of the tag just met with its colon, or "". */
    public String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    /** An attribute without a namespace, or null. */
    public @Nullable String attribute(String local) {
        return attribute("", local);
    }

    public @Nullable String attribute(String namespace, String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(local) && (uri == null ? "" : uri).equals(namespace)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The names of all attributes without a namespace. */
    public List<String> attributes() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeNamespace(i) == null || reader.getAttributeNamespace(i).isEmpty()) {
                names.add(reader.getAttributeLocalName(i));
            }
        }
        return names;
    }

    /** What an attribute of a namespace is called in the tag just met, with its prefix; null where it is not there. */
    public @Nullable String attributeName(String namespace, String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local) && namespace.equals(reader.getAttributeNamespace(i))) {
                String prefix = reader.getAttributePrefix(i);
                return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
            }
        }
        return null;
    }

    /** An attribute without a namespace, or "". */
    public String value(String local) {
        String value = attribute(local);
        return value == null ? "" : value;
    }

    public String text() {
        return reader.getText();
    }

    /** Where the piece just met begins, UTF-16 offset in {@link XmlSource#text()}. */
    public int start() {
        return (int) reader.getLocationInfo().getStartingCharOffset();
    }

    /** Where it ends, exclusive. */
    public int end() {
        try {
            return (int) reader.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The line that the piece just met begins in, from 1. */
    public int line() {
        return reader.getLocationInfo().getStartLocation().getLineNumber();
    }
}
