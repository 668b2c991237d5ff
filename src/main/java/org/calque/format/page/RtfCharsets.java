package org.calque.format.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** The charsets that RTF names by numbers of Windows. */
final class RtfCharsets {

    private RtfCharsets() {
    }

    /** @param page {@code \ansicpg} */
    static Charset ofPage(int page, Charset otherwise) {
        try {
            return switch (page) {
                case 65001 -> Charset.forName("UTF-8");
                case 10000 -> Charset.forName("x-MacRoman");
                case 437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866 -> Charset.forName("IBM" + page);
                case 932 -> Charset.forName("windows-31j");
                case 936 -> Charset.forName("GBK");
                case 949 -> Charset.forName("x-windows-949");
                case 950 -> Charset.forName("Big5");
                default -> Charset.forName("windows-" + page);
            };
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            return otherwise;
        }
    }

    /** @param charset {@code \fcharset} */
    static Charset ofFont(int charset, Charset otherwise) {
        return switch (charset) {
            case 77 -> ofPage(10000, otherwise);
            case 128 -> ofPage(932, otherwise);
            case 129 -> ofPage(949, otherwise);
            case 134 -> ofPage(936, otherwise);
            case 136 -> ofPage(950, otherwise);
            case 161 -> ofPage(1253, otherwise);
            case 162 -> ofPage(1254, otherwise);
            case 163 -> ofPage(1258, otherwise);
            case 177 -> ofPage(1255, otherwise);
            case 178 -> ofPage(1256, otherwise);
            case 186 -> ofPage(1257, otherwise);
            case 204 -> ofPage(1251, otherwise);
            case 222 -> ofPage(874, otherwise);
            case 238 -> ofPage(1250, otherwise);
            default -> otherwise;
        };
    }
}
