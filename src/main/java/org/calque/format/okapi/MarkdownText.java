package org.calque.format.okapi;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one unit of Markdown, free of what only keeps them from being markup: a star that is meant is written {@code \*}
 * (CommonMark 0.31, 2.4). What the source escaped is escaped again, and so is what a translation adds and would be markup; what
 * stands bare in the source stays so.
 */
final class MarkdownText {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern NUMBERED = Pattern.compile("\\A(\\d{1,9})([.)])(?=\\s|\\z)");
    private static final Pattern BLOCK = Pattern.compile("\\A([-+#>])(?=[\\s#]|\\z)");

    private final Set<Character> escaped = new HashSet<>();
    private final Set<Character> bare = new HashSet<>();

    /** Takes in a stretch of the source, from one code to the next. */
    String read(String raw) {
        if (raw.indexOf('\\') < 0) {
            remember(raw);
            return Entities.decoded(raw);
        }
        StringBuilder text = new StringBuilder();
        Matcher escape = ESCAPE.matcher(raw);
        int at = 0;
        while (escape.find()) {
            String before = raw.substring(at, escape.start());
            remember(before);
            text.append(Entities.decoded(before)).append(escape.group(1));
            escaped.add(escape.group(1).charAt(0));
            at = escape.end();
        }
        remember(raw.substring(at));
        return text.append(Entities.decoded(raw.substring(at))).toString();
    }

    private void remember(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (PUNCTUATION.indexOf(raw.charAt(i)) >= 0) {
                bare.add(raw.charAt(i));
            }
        }
    }

    /**
     * A stretch of a translation as it is written.
     *
     * @param first whether it begins the unit
     */
    String written(String text, boolean first) {
        StringBuilder written = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMarkup(text, i, c)) {
                written.append('\\');
            }
            written.append(c);
        }
        String all = Entities.encoded(written.toString());
        if (first && escaped.stream().anyMatch(c -> ".)".indexOf(c) >= 0)) {
            all = NUMBERED.matcher(all).replaceFirst("$1\\\\$2");
        }
        return first && escaped.stream().anyMatch(c -> "-+#>".indexOf(c) >= 0) ? BLOCK.matcher(all).replaceFirst("\\\\$1") : all;
    }

    private boolean isMarkup(String text, int at, char c) {
        boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean wanted = escaped.contains(c) || !bare.contains(c);
        return switch (c) {
            case '*' -> wanted && (before || after || escaped.contains(c));
            case '_' -> wanted && !(before && after);   // within a word it emphasises nothing
            case '`', '~' -> escaped.contains(c) || c == '`' && !bare.contains(c);
            case '[', ']', '|', '<' -> escaped.contains(c);
            case '!' -> escaped.contains(c) && text.startsWith("[", at + 1);
            case '\\' -> escaped.contains(c) || at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0 && !bare.contains(c);
            default -> false;
        };
    }
}
