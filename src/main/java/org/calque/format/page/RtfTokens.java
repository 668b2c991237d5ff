package org.calque.format.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tokens of an RTF file (Rich Text Format Specification 1.9.1): groups, control words, bytes of text. */
final class RtfTokens {

    enum Kind { OPEN, CLOSE, WORD, BYTE, BINARY, END }

    private final byte[] rtf;
    private int at;
    private String word = "";
    private int number;
    private boolean numbered;
    private int from;

    RtfTokens(byte[] rtf) {
        this.rtf = rtf;
    }

    /** The name of the control word, or the sign behind the backslash. */
    String word() {
        return word;
    }

    /** Its number; 1 if it has none, as switches are meant. */
    int number() {
        return numbered ? number : 1;
    }

    boolean numbered() {
        return numbered;
    }

    /** The byte of text, 0 to 255. */
    int value() {
        return number & 0xFF;
    }

    /** What {@code \bin} holds. */
    byte[] binary() {
        return Arrays.copyOfRange(rtf, from, at);
    }

    Kind next() {
        while (at < rtf.length) {
            int c = rtf[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\r', '\n', 0 -> { }
                case '\\' -> {
                    return control();
                }
                default -> {
                    number = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= rtf.length) {
            return Kind.END;
        }
        int start = at;
        if (!letter(rtf[at])) {
            int sign = rtf[at++] & 0xFF;
            if (sign == '\'') {
                int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
                int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
                at = Math.min(rtf.length, at + 2);
                number = high < 0 || low < 0 ? '?' : high * 16 + low;
                return Kind.BYTE;
            }
            word = sign == '\r' || sign == '\n' ? "par" : Character.toString(sign);
            numbered = false;
            return Kind.WORD;
        }
        while (at < rtf.length && at - start < 40 && letter(rtf[at])) {
            at++;
        }
        word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        readNumber();
        if (word.equals("bin")) {
            from = at;
            at = (int) Math.min(rtf.length, at + Math.max(0L, numbered ? number : 0));
            return Kind.BINARY;
        }
        return Kind.WORD;
    }

    private void readNumber() {
        int start = at;
        boolean negative = at < rtf.length && rtf[at] == '-';
        at += negative ? 1 : 0;
        long value = 0;
        int digits = 0;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9') {
            value = Math.min(Integer.MAX_VALUE, value * 10 + rtf[at++] - '0');
            digits++;
        }
        numbered = digits > 0;
        if (!numbered) {
            at = start;
        }
        number = (int) (negative ? -value : value);
        if (at < rtf.length && rtf[at] == ' ') {
            at++;   // it ends the word and is no text
        }
    }

    private static boolean letter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
