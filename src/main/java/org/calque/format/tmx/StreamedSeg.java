package org.calque.format.tmx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.document.Code;
import org.calque.document.Text;

/** Reads the content of one {@code seg} as it streams by; a code without its partner stands alone. */
final class StreamedSeg {

    private final XMLStreamReader xml;

    StreamedSeg(XMLStreamReader xml) {
        this.xml = xml;
    }

    private String attribute(String local) {
        String value = xml.getAttributeValue(null, local);
        return value == null ? "" : value.strip();
    }

    /** Reads the element whose start tag has just been met, its end tag included. */
    Text read() throws XMLStreamException {
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
        String i = attribute("i");
        String x = attribute("x");
        boolean ends = attribute("pos").equals("end");
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
