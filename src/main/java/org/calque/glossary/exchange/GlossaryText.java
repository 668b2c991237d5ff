package org.calque.glossary.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file that does not say its encoding: by its byte order mark, else UTF-16 where every other byte is
 * zero, else UTF-8 where it is that, else Windows-1252, which spreadsheets in France write.
 */
final class GlossaryText {

    private static final int SAMPLE = 2_000;
    private final byte[] bytes;
    private final Charset charset;
    private final int mark;   // length of the byte order mark

    GlossaryText(byte[] bytes) {
        this.bytes = bytes;
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = unmarked();
            mark = 0;
        }
    }

    private boolean startsWith(int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset unmarked() {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (zeros[0] == 0 && zeros[1] > length / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[1] == 0 && zeros[0] > length / 4) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return Charset.forName("windows-1252");
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isUnmarkedUtf16() {
        return mark == 0 && (charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE);
    }

    String decode() {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /** Whether the first character that is no white space opens a tag. The XML parser then tells the encoding itself. */
    boolean isXml() {
        String start = new String(bytes, mark, Math.min(bytes.length - mark, SAMPLE) & ~1, charset).stripLeading();
        return start.startsWith("<");
    }

    /** Whether nothing stands in it but white space. */
    boolean isBlank() {
        return bytes.length < SAMPLE && decode().isBlank();
    }

    /** Whether it is a ZIP file, as XLSX and ODS are; one without anything in it too. */
    boolean isPacked() {
        return startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6);
    }
}
