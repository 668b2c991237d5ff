package org.calque.format.xliff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns any key into an XML NMTOKEN, which ids in XLIFF 2 must be, and back: a character that is not allowed becomes
 * {@code _xHHHH_}, as ISO/IEC 9075-14 writes SQL names in XML.
 */
final class Nmtoken {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]*)_");

    private Nmtoken() {
    }

    static String of(String key) {
        if (key.isEmpty()) {
            return "_x_";
        }
        StringBuilder token = new StringBuilder(key.length() + 8);
        for (int i = 0; i < key.length();) {
            int point = key.codePointAt(i);
            i += Character.charCount(point);
            boolean lead = point == '_' && i < key.length() && key.charAt(i) == 'x';
            if (allowed(point) && !lead) {
                token.appendCodePoint(point);
            } else {
                escape(point, token);
            }
        }
        return token.toString();
    }

    /** The same, beginning with none of the letters that ids of inline codes, terms and readings begin with, which share their scope. */
    static String ofSegment(String key) {
        String token = of(key);
        if (InlineIds.PREFIXES.indexOf(token.charAt(0)) < 0 && "tr".indexOf(token.charAt(0)) < 0) {
            return token;
        }
        StringBuilder escaped = new StringBuilder(token.length() + 8);
        escape(token.charAt(0), escaped);
        return escaped.append(token, 1, token.length()).toString();
    }

    private static void escape(int point, StringBuilder token) {
        token.append("_x").append(String.format("%04X", point)).append('_');
    }

    /** The colon is kept for {@link InlineIds}, which counts with it. */
    private static boolean allowed(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9'
                || point == '.' || point == '-' || point == '_';
    }

    static String read(String token) {
        if (token.indexOf("_x") < 0) {
            return token;
        }
        return ESCAPE.matcher(token).replaceAll(match -> {
            String hex = match.group(1);
            if (hex.isEmpty()) {
                return "";
            }
            int point = hex.length() > 6 ? -1 : Integer.parseInt(hex, 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : match.group());
        });
    }
}
