package org.calque.glossary.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a file marks up inside a term or another text: a subscript, words of another language. A glossary holds plain text; the text
 * with its marks is kept beside it, and goes out again in the place of that very text, as long as nobody has changed it.
 */
final class TbxMarkup {

    private static final String NAME = "markup";
    private static final Pattern TAG = Pattern.compile("<(/?)(hi|foreign)(?: ([a-z:]+)=\"([^\"]*)\")?>");
    /** Native codes of another format, which are no words; and what only one edition allows. */
    private static final Set<String> CODES = Set.of("bpt", "ept", "ph", "sc", "ec", "it");
    /** What {@code hi} may be for (ISO 30042:2019). */
    private static final Set<String> TYPES = Set.of("entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math");
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Map<String, String> byText = new HashMap<>();

    /** @param extra what is kept of a concept or of a term */
    TbxMarkup(Map<String, String> extra) {
        extra.forEach((name, value) -> {
            if (isMarkup(name)) {
                byText.put(plain(value), value);
            }
        });
    }

    /** A text that was read, and with its marks where it has any. */
    record Marked(String text, @Nullable String marked) {
    }

    static boolean isMarkup(String name) {
        return name.matches(NAME + "( \\d+)?");
    }

    /**
     * Keeps a text with its marks, each line of it that has some.
     *
     * @param left counts the marks that run over the end of a line, which are left out
     */
    static void keep(Map<String, String> extra, String marked, Map<String, Integer> left) {
        Cells.prose(marked).lines().map(Cells::term).forEach(line -> {
            int open = 0;
            int tags = 0;
            for (Matcher tag = TAG.matcher(line); tag.find(); tags++) {
                open += tag.group(1).isEmpty() ? 1 : -1;
            }
            if (open != 0) {
                left.merge("hi", 1, Integer::sum);
            } else if (tags > 0 && !extra.containsValue(line)) {
                ConceptDraft.keep(extra, NAME, line);
            }
        });
    }

    /**
     * Reads all the characters of the element that begins here, and leaves the reader at its end.
     *
     * @param left counts the marks that are left out
     */
    static Marked read(XMLStreamReader xml, Map<String, Integer> left) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder marked = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        boolean any = false;
        for (int depth = 1, code = 0; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    depth++;
                    code += code > 0 || CODES.contains(name) ? 1 : 0;
                    boolean mark = code == 0 && (name.equals("hi") || name.equals("foreign"));
                    if (code == 1 || code == 0 && !mark) {
                        left.merge(name, 1, Integer::sum);
                    }
                    open.push(mark ? name : "");
                    if (mark) {
                        any = true;
                        String value = name.equals("hi") ? xml.getAttributeValue(null, "type") : xml.getAttributeValue(XML, "lang");
                        marked.append('<').append(name);
                        if (value != null) {
                            marked.append(name.equals("hi") ? " type=\"" : " xml:lang=\"").append(escaped(value)).append('"');
                        }
                        marked.append('>');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    code -= code > 0 ? 1 : 0;
                    String name = depth > 0 ? open.pop() : "";
                    if (!name.isEmpty()) {
                        marked.append("</").append(name).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (code == 0) {
                        text.append(xml.getText());
                        marked.append(escaped(xml.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("entity " + xml.getLocalName(), xml.getLocation());
                default -> { }
            }
        }
        return new Marked(text.toString(), any ? marked.toString() : null);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    }

    private static String plain(String marked) {
        return Cells.term(unescaped(TAG.matcher(marked).replaceAll("")));
    }

    /**
     * Writes a text, with the marks it was read with.
     *
     * @param term      whether it is a term, in which only {@code hi} may stand
     * @param namespace of the edition, "" for none
     */
    void write(String text, boolean term, String namespace, XMLStreamWriter xml) throws XMLStreamException {
        boolean first = true;
        for (String line : text.split("\n", -1)) {   // several that were read are lines of one text here
            xml.writeCharacters(first ? "" : "\n");
            first = false;
            String marked = byText.get(Cells.term(line));
            if (marked == null) {
                xml.writeCharacters(line);
            } else {
                marks(marked, term, namespace, xml);
            }
        }
    }

    private static void marks(String marked, boolean term, String namespace, XMLStreamWriter xml) throws XMLStreamException {
        Matcher tag = TAG.matcher(marked);
        Deque<Boolean> written = new ArrayDeque<>();
        int at = 0;
        int high = 0;   // hi holds nothing but text
        while (tag.find()) {
            xml.writeCharacters(unescaped(marked.substring(at, tag.start())));
            at = tag.end();
            boolean hi = tag.group(2).equals("hi");
            if (tag.group(1).isEmpty()) {
                boolean write = high == 0 && (hi || !term);
                written.push(write);
                if (write) {
                    start(tag.group(2), namespace, xml);
                    String value = tag.group(4) == null ? null : unescaped(tag.group(4));
                    if (value != null && !hi) {
                        xml.writeAttribute("xml", XML, "lang", value);
                    } else if (value != null && TYPES.contains(value)) {
                        xml.writeAttribute("type", value);
                    }
                    high += hi ? 1 : 0;
                }
            } else if (!written.isEmpty() && written.pop()) {
                xml.writeEndElement();
                high -= hi ? 1 : 0;
            }
        }
        xml.writeCharacters(unescaped(marked.substring(at)));
        while (!written.isEmpty()) {
            if (written.pop()) {
                xml.writeEndElement();
            }
        }
    }

    private static void start(String name, String namespace, XMLStreamWriter xml) throws XMLStreamException {
        if (namespace.isEmpty()) {
            xml.writeStartElement(name);
        } else {
            xml.writeStartElement(namespace, name);
        }
    }
}
