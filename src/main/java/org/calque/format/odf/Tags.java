package org.calque.format.odf;

import java.util.NoSuchElementException;
import org.calque.format.odf.Tag.Kind;

/** The tags of an XML text, one after another; comments, instructions and CDATA are passed over. */
final class Tags {

    private final String xml;
    private int at;

    Tags(String xml) {
        this.xml = xml;
    }

    /** Moves to the next tag; false at the end, or where the text is no longer XML: the filter will say so. */
    boolean hasNext() {
        for (at = xml.indexOf('<', at); at >= 0; at = xml.indexOf('<', at)) {
            if (xml.startsWith("<!--", at)) {
                at = behind("-->");
            } else if (xml.startsWith("<![CDATA[", at)) {
                at = behind("]]>");
            } else if (xml.startsWith("<?", at) || xml.startsWith("<!", at)) {
                at = behind(">");
            } else {
                return true;
            }
            if (at < 0) {
                break;
            }
        }
        at = xml.length();
        return false;
    }

    private int behind(String end) {
        int found = xml.indexOf(end, at);
        return found < 0 ? -1 : found + end.length();
    }

    Tag next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int start = at;
        boolean close = xml.startsWith("</", start);
        int from = close ? start + 2 : start + 1;
        int to = from;
        while (to < xml.length() && !Character.isWhitespace(xml.charAt(to)) && xml.charAt(to) != '>' && xml.charAt(to) != '/') {
            to++;
        }
        at = end(to);
        Kind kind = close ? Kind.CLOSE : xml.charAt(at - 2) == '/' ? Kind.EMPTY : Kind.OPEN;
        return new Tag(xml, xml.substring(from, to), start, at, kind);
    }

    /** Behind the bracket that ends a tag: one in an attribute does not. */
    private int end(int from) {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    /** Passes over the whole of the element that a tag opens; gives where its end tag begins. */
    int skip(Tag open) {
        int depth = 1;
        while (hasNext()) {
            Tag tag = next();
            if (tag.name().equals(open.name())) {
                depth += tag.opens() ? 1 : tag.closes() ? -1 : 0;
                if (depth == 0) {
                    return tag.start();
                }
            }
        }
        return xml.length();
    }
}
