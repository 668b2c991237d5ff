package org.calque.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes two spellings of one word the same string: composed, in lower case, with straight apostrophes, ligatures written out and
 * without characters that are not seen. Tokens keep their offsets in the text as it came, so nothing here needs mapping back.
 */
public final class Folding {

    /** Below this every letter with accents is one letter without them: no word of a text in Latin letters needs the normalizer. */
    private static final int LATIN = 0x250;
    private static final char[] BARE = bare();

    private static char[] bare() {
        char[] bare = new char[LATIN];
        for (char c = 0; c < LATIN; c++) {
            bare[c] = apart(String.valueOf(c)).charAt(0);
        }
        return bare;
    }

    private Folding() {
    }

    /** The word folded; accents stay, since they part words in French. */
    public static String fold(String word) {
        boolean small = true;
        int plain = 0;
        while (plain < word.length() && isPlain(word.charAt(plain))) {
            small &= !Character.isUpperCase(word.charAt(plain++));
        }
        if (plain == word.length()) {
            return small ? word : word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(composed.length() + 2);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case 'œ' -> out.append("oe");
                case 'æ' -> out.append("ae");
                case 'ᵉ' -> out.append('e');   // XXᵉ, 1ᵉʳ
                case 'ʳ' -> out.append('r');
                case 'ᵈ' -> out.append('d');
                case 'ˢ' -> out.append('s');
                case 'ﬁ' -> out.append("fi");
                case 'ﬂ' -> out.append("fl");
                case '’', '‘', 'ʼ', '′', '＇' -> out.append('\'');
                case '\u0307' -> { } // what is left of a Turkish capital İ
                default -> {
                    if (!unseen(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Whether nothing is to be done to it but to write it small: most letters of French. */
    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '\'' || c >= 'À' && c <= 'ÿ' && c != 'æ' && c != 'Æ';
    }

    /** Soft hyphens and zero-width characters: they may stand inside a word and are no part of it. */
    static boolean unseen(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200D' || c == '\u2060' || c == '\uFEFF';
    }

    /** The folded word without accents: what is left where capitals or a foreign keyboard drop them. */
    public static String withoutAccents(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) >= 0x80) {
                return bare(folded, i);
            }
        }
        return folded;
    }

    private static String bare(String folded, int from) {
        char[] bare = folded.toCharArray();
        for (int i = from; i < bare.length; i++) {
            if (bare[i] >= LATIN) {
                return apart(folded);
            }
            bare[i] = BARE[bare[i]];
        }
        return new String(bare);
    }

    private static String apart(String folded) {
        String apart = Normalizer.normalize(folded, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        apart.chars().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> out.append(c == 'ø' ? 'o' : c == 'ł' ? 'l' : c == 'đ' ? 'd' : (char) c));
        return out.toString();
    }
}
