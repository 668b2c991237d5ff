package org.calque.memory;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.language.Folding;

/**
 * What a sentence is compared by: a word, a number, a mark or an inline code.
 *
 * @param start UTF-16 offset, inclusive
 * @param end   exclusive; the same for a code
 * @param form  as it stands there; of a code its kind
 * @param key   what counts as the same word: folded; one for all numbers
 * @param weight of a difference in it, in twentieths of a word
 */
record Piece(int start, int end, String form, String key, int weight) {

    /**
     * A word says more than a number, and a number more than a comma or a code: these weigh so little that a sentence in which
     * they alone differ, however short, is from 95 to 99 percent, where translators are used to find it and are paid for it.
     */
    static final int WORD = 20;
    static final int NUMBER = 10;
    static final int MARK = 1;

    static final String ANY_NUMBER = "0";

    boolean number() {
        return key.equals(ANY_NUMBER);
    }

    /** The pieces of a text in order; white space is none. */
    static List<Piece> of(Text text) {
        String s = text.string();
        List<Piece> pieces = new ArrayList<>(s.length() / 5 + 2);
        int code = 0;
        int at = 0;
        while (at < s.length()) {
            while (code < text.codes().size() && text.codes().get(code).offset() <= at) {
                pieces.add(of(text.codes().get(code++)));
            }
            char c = s.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (Character.isDigit(c)) {
                end = numberEnd(s, at);
                pieces.add(new Piece(at, end, s.substring(at, end), ANY_NUMBER, NUMBER));
                at = end;
            } else if (isLetter(s, at)) {
                end = at + Character.charCount(s.codePointAt(at));
                while (end < s.length() && isLetter(s, end)) {
                    end += Character.charCount(s.codePointAt(end));
                }
                if (end < s.length() && isApostrophe(s.charAt(end))) {
                    end++;   // l', d': a word of its own, and one with its apostrophe
                }
                String form = s.substring(at, end).replace('’', '\'').replace('ʼ', '\'');   // which apostrophe is the typist's habit
                pieces.add(new Piece(at, end, form, Folding.fold(form), WORD));
                at = end;
            } else {
                end = at + Character.charCount(s.codePointAt(at));
                String form = s.substring(at, end);
                pieces.add(new Piece(at, end, form, mark(form), MARK));
                at = end;
            }
        }
        while (code < text.codes().size()) {
            pieces.add(of(text.codes().get(code++)));
        }
        return pieces;
    }

    private static Piece of(Code code) {
        String form = "\uFFFC" + code.kind();
        return new Piece(code.offset(), code.offset(), form, form, MARK);
    }

    /** Quotes and dashes of all kinds are one each: which is used is the typist's habit. */
    private static String mark(String form) {
        return switch (form) {
            case "“", "”", "„", "«", "»", "\"" -> "\"";
            case "’", "‘", "'" -> "'";
            case "–", "—", "‑", "-" -> "-";
            case "…" -> ".";
            default -> form;
        };
    }

    private static boolean isLetter(String s, int at) {
        int point = s.codePointAt(at);
        return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK || point == '\u00AD';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    /** Digits, with separators between them: {@code 1 234,5}, {@code 12:30}. */
    private static int numberEnd(String s, int from) {
        int end = from + 1;
        while (end < s.length()) {
            char c = s.charAt(end);
            boolean inside = end + 1 < s.length() && Character.isDigit(s.charAt(end + 1))
                    && (c == ',' || c == '.' || c == ':' || (c == '\u00A0' || c == '\u202F') && grouped(s, end + 1));
            if (!Character.isDigit(c) && !inside) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean grouped(String s, int at) {
        return at + 3 <= s.length() && Character.isDigit(s.charAt(at + 1)) && Character.isDigit(s.charAt(at + 2))
                && (at + 3 == s.length() || !Character.isDigit(s.charAt(at + 3)));
    }
}
