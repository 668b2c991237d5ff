package org.calque.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is one French number and nothing else, as most cells of a table are, in English. */
public final class Numeral {

    private static final String GAP = "[ \\u00A0\\u2007\\u2009\\u202F]";
    private static final Pattern ALONE = Pattern.compile("([(+\\-−–]?)(\\d{1,3}(?:" + GAP + "\\d{3})+|\\d+)(?:,(\\d+))?(?:" + GAP + "?([%€]))?(\\)?)");

    private Numeral() {
    }

    /**
     * The number with its thousands and decimals parted as English parts them, {@code %} closed up and {@code €} before it; empty
     * where the text is something else, or may be: {@code 1.234} can be read in two ways.
     */
    public static Optional<String> english(String french) {
        Matcher number = ALONE.matcher(french);
        if (!number.matches() || number.group(1).equals("(") == number.group(5).isEmpty()) {
            return Optional.empty();
        }
        String digits = number.group(2).replaceAll(GAP, ",") + (number.group(3) == null ? "" : "." + number.group(3));
        String unit = number.group(4) == null ? "" : number.group(4);
        return Optional.of(number.group(1) + (unit.equals("€") ? "€" + digits : digits + unit) + number.group(5));
    }
}
