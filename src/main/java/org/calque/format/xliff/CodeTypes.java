package org.calque.format.xliff;

import java.util.Set;

/** What an inline code is, as XLIFF 1.2 ({@code ctype}) and 2.1 ({@code type}, {@code subType}) name it. */
final class CodeTypes {

    private static final Set<String> PAIRS = Set.of("bold", "italic", "underlined", "link");
    private static final Set<String> PLACEHOLDERS = Set.of("image", "pb", "lb");

    private CodeTypes() {
    }

    /** {@code ctype} in 1.2, or "" for none. */
    static String write12(String type, boolean placeholder) {
        if (type.isEmpty() || (placeholder ? PLACEHOLDERS : PAIRS).contains(type)) {
            return type;
        }
        return "x-" + type.replaceAll("[\\s\\p{Cntrl}]+", "-");
    }

    /** {@code type} in 2.1, or "" for none. */
    static String write2(String type) {
        return switch (type) {
            case "" -> "";
            case "bold", "italic", "underlined", "lb", "pb" -> "fmt";
            case "link", "image" -> type;
            default -> "other";
        };
    }

    /** {@code subType} in 2.1, or "" for none. */
    static String subType2(String type) {
        return switch (type) {
            case "", "link", "image" -> "";
            case "bold" -> "xlf:b";
            case "italic" -> "xlf:i";
            case "underlined" -> "xlf:u";
            case "lb", "pb" -> "xlf:" + type;
            default -> "calque:" + type.replaceAll("[\\s:\\p{Cntrl}]+", "-");
        };
    }

    static String read2(String type, String subType) {
        return switch (subType) {
            case "" -> type.equals("other") ? "" : type;
            case "xlf:b" -> "bold";
            case "xlf:i" -> "italic";
            case "xlf:u" -> "underlined";
            default -> subType.startsWith("calque:") ? subType.substring(7)
                    : subType.startsWith("xlf:") ? subType.substring(4) : subType;
        };
    }
}
