package org.calque.format.paratext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.jspecify.annotations.Nullable;

/** How a text is written where it stands. */
enum Wording {
    /** As XML writes any. */
    PLAIN,
    /** With signs for the page's number, a font, the date: {@code Page &P sur &N} (ECMA-376-1, 18.3.1.46). */
    SHEET_HEADER,
    /** One of several, with commas between, in a string of a formula; there is no writing a comma in it. */
    LIST_ITEM,
    /** Between the quotes of a number's format; there is no writing one in it. */
    QUOTED,
    /** Between quotes that are doubled within. */
    STRING;

    private static final Pattern SIGN = Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f+-]{2,8}|\\d+|[A-Z])");

    /** @param xml the text as the part has it */
    Text read(String xml) {
        String plain = Markup.decoded(xml);
        return switch (this) {
            case PLAIN, LIST_ITEM, QUOTED -> Text.of(plain);
            case STRING -> Text.of(plain.replace("\"\"", "\""));
            case SHEET_HEADER -> signed(plain);
        };
    }

    private static Text signed(String plain) {
        Matcher sign = SIGN.matcher(plain);
        StringBuilder string = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            if (plain.startsWith("&&", at)) {
                string.append('&');
                at += 2;
            } else if (sign.region(at, plain.length()).lookingAt()) {
                codes.add(new Code(string.length(), Code.Kind.PLACEHOLDER, Integer.toString(codes.size() + 1), "", sign.group(), sign.group(), false));
                at = sign.end();
            } else {
                string.append(plain.charAt(at++));
            }
        }
        return new Text(string.toString(), codes);
    }

    /**
     * The text as the part shall have it.
     *
     * @param before that stood there: signs it does not have are dropped
     */
    String written(Text text, Text before) {
        return switch (this) {
            case PLAIN -> escaped(text.string());
            case LIST_ITEM -> escaped(text.string().replace(',', ';').replace("\"", "\"\""));
            case QUOTED -> escaped(text.string().replace('"', '\u201D'));
            case STRING -> escaped(text.string().replace("\"", "\"\""));
            case SHEET_HEADER -> escaped(withSigns(text, before));
        };
    }

    private static String withSigns(Text text, Text before) {
        Map<String, String> signs = new HashMap<>();
        before.codes().forEach(code -> signs.put(code.id(), code.data()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Code code : text.codes()) {
            out.append(text.string().substring(at, code.offset()).replace("&", "&&"));
            at = code.offset();
            @Nullable String sign = signs.get(code.id());
            if (sign != null) {
                // a size before a number would be read as one
                boolean blank = Character.isDigit(sign.charAt(sign.length() - 1)) && at < text.string().length() && Character.isDigit(text.string().charAt(at));
                out.append(sign).append(blank ? " " : "");
            }
        }
        return out.append(text.string().substring(at).replace("&", "&&")).toString();
    }

    /** For an attribute as well as between tags; what XML forbids is left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> {
                    if (point >= 0x20 && point != 0xFFFE && point != 0xFFFF && (point < 0xD800 || point > 0xDFFF)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }
}
