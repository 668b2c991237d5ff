package org.calque.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that one text says in numbers.
 *
 * @param text the text, blanked where a date or a time of day stands
 */
record Amounts(String text, List<Figure> figures, List<NumberWords.Spelled> spelled, List<Day> days, List<Hour> hours) {

    /** Of French ordinals. */
    private static final Set<String> ENDINGS = Set.of("e", "ᵉ", "er", "ère", "ème");

    static Amounts french(String text, List<WordAt> words) {
        boolean any = Figures.any(text);
        List<Day> days = any ? Day.french(text) : List.of();
        List<Hour> hours = any ? Hour.french(without(text, days)) : List.of();
        String rest = any ? without(text, days, hours) : text;
        return new Amounts(rest, any ? Figures.french(rest) : List.of(), NumberWords.french(text, words), days, hours);
    }

    static Amounts english(String text, List<WordAt> words) {
        boolean any = Figures.any(text);
        List<Day> days = any ? Day.english(text) : List.of();
        List<Hour> hours = any ? Hour.english(without(text, days)) : new ArrayList<>();
        hours.addAll(Hour.named(words));
        // a time of day such as 2.30 may be a number as well: both readings are kept, unless it can be a time only
        String rest = any ? without(text, days, hours.stream().filter(hour -> hour.half() != ' ' || hour.written()
                || text.substring(hour.start(), hour.end()).indexOf(':') > 0).toList()) : text;
        return new Amounts(rest, any ? Figures.english(rest) : List.of(), NumberWords.english(text, words), days, hours);
    }

    private static String without(String text, List<Day> days) {
        return without(text, days, List.of());
    }

    private static String without(String text, List<Day> days, List<Hour> hours) {
        if (days.isEmpty() && hours.isEmpty()) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        days.forEach(day -> blank(blanked, day.start(), day.end()));
        hours.forEach(hour -> blank(blanked, hour.start(), hour.end()));
        return blanked.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, '_');
        }
    }

    /** Every value that these numbers can stand for, those they are made of included: 2 and 3 in {@code 2,3}. */
    Set<BigDecimal> values() {
        Set<BigDecimal> values = whole();
        figures.forEach(figure -> values.addAll(figure.parts()));
        return values;
    }

    /** Every value that these numbers stand for as wholes. */
    Set<BigDecimal> whole() {
        Set<BigDecimal> values = new HashSet<>();
        for (Figure figure : figures) {
            for (BigDecimal value : figure.values()) {
                values.add(value.multiply(figure.scale()).stripTrailingZeros());
                values.add(value);
            }
            for (int i = figure.end(); i < text.length() && i == figure.end(); i++) {
                BigDecimal fraction = fraction(text.charAt(i));
                if (fraction.signum() > 0) {
                    values.add(figure.value().add(fraction));
                }
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xBB && fraction(text.charAt(i)).signum() > 0) {
                values.add(fraction(text.charAt(i)));
            }
        }
        spelled.forEach(word -> values.add(word.value()));
        for (Day day : days) {
            values.add(BigDecimal.valueOf(day.day()).stripTrailingZeros());
            values.add(BigDecimal.valueOf(day.year()).stripTrailingZeros());
            values.add(BigDecimal.valueOf(day.month()).stripTrailingZeros());
        }
        for (Hour hour : hours) {
            values.add(BigDecimal.valueOf(hour.hour()).stripTrailingZeros());
            values.add(BigDecimal.valueOf(hour.half() == 'p' && hour.hour() < 12 ? hour.hour() + 12 : hour.hour()).stripTrailingZeros());
            values.add(BigDecimal.valueOf(Math.max(0, hour.minute())).stripTrailingZeros());
        }
        return values;
    }

    private static BigDecimal fraction(char c) {
        return switch (c) {
            case '½' -> new BigDecimal("0.5");
            case '¼' -> new BigDecimal("0.25");
            case '¾' -> new BigDecimal("0.75");
            default -> BigDecimal.ZERO;
        };
    }

    /** The values of Roman numerals: {@code XIXe siècle}, {@code Louis XIV}. */
    static Set<BigDecimal> romans(List<WordAt> words) {
        Set<BigDecimal> values = new HashSet<>();
        for (WordAt word : words) {
            int capitals = 0;
            while (capitals < word.form().length() && "IVXLC".indexOf(word.form().charAt(capitals)) >= 0) {
                capitals++;
            }
            if (capitals > 0 && (capitals == word.form().length() || ENDINGS.contains(word.form().substring(capitals)))) {
                values.add(BigDecimal.valueOf(roman(word.form().substring(0, capitals))).stripTrailingZeros());
            }
        }
        return values;
    }

    private static int roman(String numeral) {
        int total = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = switch (numeral.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                default -> 100;
            };
            total += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return total;
    }
}
