package org.calque.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a text. What the bytes prove (a byte order mark, valid UTF-8, the zeros of UTF-16) goes before what the
 * text declares, and that before guesses. Tika's guesses alone miss UTF-16 without a mark, and call Windows-1252 ISO-8859-1,
 * which would lose œ, ’ and « in half of all French texts.
 */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");

    /** What stands outside ASCII in French and English texts; all else makes Windows-1252 doubtful. */
    private static final String FRENCH = "àâäçéèêëîïôöùûüÿœæñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ«»‹›’‘“”„–—…°€£§·•²³¼½¾×©®™±µª\u00A0\u00AD";

    private static final int SAMPLE = 64 * 1024;

    private Charsets() {
    }

    /**
     * The charset of a text, or null if the bytes are no text in any.
     *
     * @param markup whether the text may declare its charset, as HTML and XML do
     */
    static @Nullable Charset of(byte[] bytes, boolean markup) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return plausible(bytes, marked) ? marked : null;
        }
        Charset wide = utf16(bytes);
        if (wide != null) {
            return wide;
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return plausible(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : null;
        }
        Charset declared = markup ? declared(bytes) : null;
        if (declared != null && plausible(bytes, declared)) {
            return declared;
        }
        if (!plausible(bytes, WINDOWS_1252)) {
            Charset guessed = markup ? guessed(bytes) : WINDOWS_1252;   // EBCDIC and the like
            return plausible(bytes, guessed) ? guessed : null;
        }
        return french(bytes) ? WINDOWS_1252 : guessed(bytes);
    }

    /** The charset wanted if it can spell the text, otherwise UTF-8. */
    static Charset thatSpells(String text, Charset wanted) {
        return wanted.newEncoder().canEncode(text) ? wanted : StandardCharsets.UTF_8;
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: in Latin script every other byte is zero, but for a few such as those of ’ and œ. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 7 / 10;
        Charset wide = oddZeros > most && evenZeros == 0 ? StandardCharsets.UTF_16LE
                : evenZeros > most && oddZeros == 0 ? StandardCharsets.UTF_16BE : null;
        return wide != null && decodes(bytes, wide) && plausible(bytes, wide) ? wide : null;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether the bytes, so read, look like writing: hardly any control characters, and none that the charset lacks. */
    private static boolean plausible(byte[] bytes, Charset charset) {
        String head = new String(sample(bytes), charset);
        int odd = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                return false;
            }
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == '\uFFFD' || c >= 0x7F && c < 0xA0 && c != 0x85) {
                odd++;
            }
        }
        return odd <= 2 + head.length() / 500;
    }

    private static byte[] sample(byte[] bytes) {
        return bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    }

    private static @Nullable Charset declared(byte[] bytes) {
        Matcher found = DECLARED.matcher(new String(sample(bytes), StandardCharsets.ISO_8859_1));
        while (found.find()) {
            try {
                Charset charset = Charset.forName(found.group(1));
                if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
                    return WINDOWS_1252;   // as browsers read it
                }
                if (!charset.equals(StandardCharsets.UTF_8) && charset.canEncode()) {
                    return charset;
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                continue;   // a name nobody knows declares nothing
            }
        }
        return null;
    }

    private static boolean french(byte[] bytes) {
        String head = new String(sample(bytes), WINDOWS_1252);
        int beyond = 0;
        int known = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c > 0x7F) {
                beyond++;
                known += FRENCH.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return known >= beyond * 0.9;
    }

    private static Charset guessed(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample(bytes));
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < 30 || match.getName().startsWith("ISO-8859-1")
                || !Charset.isSupported(match.getName())) {
            return WINDOWS_1252;
        }
        return Charset.forName(match.getName());
    }
}
