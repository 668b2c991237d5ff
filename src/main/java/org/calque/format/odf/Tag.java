package org.calque.format.odf;

import org.calque.format.bilingual.Markup;

/**
 * A tag in an XML text.
 *
 * @param xml   that it stands in
 * @param name  with its prefix; OpenDocument's own prefixes are taken as they are usually written, as the filter does
 * @param start of the tag in the text
 * @param end   of the tag in the text, behind its bracket
 */
record Tag(String xml, String name, int start, int end, Kind kind) {

    enum Kind { OPEN, CLOSE, EMPTY }

    boolean opens() {
        return kind == Kind.OPEN;
    }

    boolean closes() {
        return kind == Kind.CLOSE;
    }

    /** The value of an attribute, decoded; "" if it has none. */
    String attribute(String name) {
        String tag = xml.substring(start, end);   // else one that is not there would be looked for to the end of the file
        for (int at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
            int behind = at + name.length();
            if (Character.isWhitespace(tag.charAt(at - 1)) && behind + 1 < tag.length() && tag.charAt(behind) == '=') {
                int close = tag.indexOf(tag.charAt(behind + 1), behind + 2);
                return close < 0 ? "" : Markup.decoded(tag.substring(behind + 2, close));
            }
        }
        return "";
    }

    /** A count such as {@code table:number-columns-repeated}; 1 if it says none. */
    int count(String name) {
        String value = attribute(name);
        return value.matches("[1-9]\\d{0,8}") ? Integer.parseInt(value) : 1;
    }
}
