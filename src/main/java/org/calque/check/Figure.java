package org.calque.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number in a text, in figures.
 *
 * @param start  UTF-16 offset of the first digit
 * @param end    behind the last digit
 * @param text   the digits with what stands between them
 * @param values what it can mean, the likeliest first: {@code 1.234} in French is 1234 or 1.234
 * @param parts  what it is if its pieces are numbers side by side; empty where it can only be one
 * @param scale  what it is multiplied by: 1000000 in {@code 3 millions}
 * @param unit   {@code %}, a currency such as {@code €}, or ""
 * @param minus  whether a minus sign stands before it
 */
record Figure(int start, int end, String text, List<BigDecimal> values, List<BigDecimal> parts, BigDecimal scale, String unit, boolean minus) {

    /** Its likeliest value with its scale. */
    BigDecimal value() {
        return values.get(0).multiply(scale).stripTrailingZeros();
    }

    boolean scaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /** Only its digits. */
    String digits() {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
