package org.calque.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of a text. French parts thousands by spaces or points and has a decimal comma; English the reverse.
 */
final class Figures {

    static final String SPACES = " \u00A0\u2007\u2009\u202F";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Map<String, BigDecimal> FRENCH = Map.ofEntries(Map.entry("mille", THOUSAND), Map.entry("million", MILLION),
            Map.entry("millions", MILLION), Map.entry("milliard", MILLIARD), Map.entry("milliards", MILLIARD),
            Map.entry("billion", BILLION), Map.entry("billions", BILLION), Map.entry("m", MILLION), Map.entry("k", THOUSAND),
            Map.entry("md", MILLIARD), Map.entry("mds", MILLIARD), Map.entry("mrd", MILLIARD), Map.entry("mio", MILLION));
    private static final Map<String, BigDecimal> ENGLISH = Map.ofEntries(Map.entry("thousand", THOUSAND), Map.entry("million", MILLION),
            Map.entry("millions", MILLION), Map.entry("billion", MILLIARD), Map.entry("billions", MILLIARD), Map.entry("trillion", BILLION),
            Map.entry("m", MILLION), Map.entry("mn", MILLION), Map.entry("k", THOUSAND), Map.entry("bn", MILLIARD), Map.entry("b", MILLIARD),
            Map.entry("tn", BILLION), Map.entry("hundred", BigDecimal.valueOf(100)));
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("€", "€"), Map.entry("euro", "€"), Map.entry("euros", "€"),
            Map.entry("eur", "€"), Map.entry("$", "$"), Map.entry("dollar", "$"), Map.entry("dollars", "$"), Map.entry("usd", "$"),
            Map.entry("£", "£"), Map.entry("gbp", "£"), Map.entry("%", "%"), Map.entry("percent", "%"), Map.entry("per", "per"));

    private final String text;
    private final boolean french;
    private final List<Figure> figures = new ArrayList<>();

    private Figures(String text, boolean french) {
        this.text = text;
        this.french = french;
    }

    /** @param text may be blanked in places that are read otherwise */
    static List<Figure> french(String text) {
        return new Figures(text, true).read();
    }

    static List<Figure> english(String text) {
        return new Figures(text, false).read();
    }

    static boolean any(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (digit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where the first run of digits from there on begins; -1 where there is none. Patterns of numbers are asked there only. */
    static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (digit(text.charAt(i)) && (i == 0 || !digit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** Every match of a pattern that begins where a number does, none inside another. */
    static List<MatchResult> beginning(Pattern pattern, String text) {
        List<MatchResult> all = List.of();
        Matcher matcher = null;
        int done = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            if (at < done) {
                continue;
            }
            matcher = matcher == null ? pattern.matcher(text).useTransparentBounds(true) : matcher;
            if (matcher.region(at, text.length()).lookingAt()) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(matcher.toMatchResult());
                done = matcher.end();
            }
        }
        return all;
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
    }

    private List<Figure> read() {
        int i = 0;
        while (i < text.length()) {
            if (digit(text.charAt(i))) {
                i = figure(i);
            } else {
                i++;
            }
        }
        return figures;
    }

    private int run(int from) {
        int i = from;
        while (digit(at(i))) {
            i++;
        }
        return i;
    }

    /** Reads one figure, and returns where it ends. */
    private int figure(int start) {
        int end = run(start);
        boolean name = Character.isLetter(at(start - 1));   // F8, COVID-19 has a hyphen: an identifier has no groups
        char group = '\0';
        if (!name && end - start <= 3 && text.charAt(start) != '0') {
            char separator = at(end);
            boolean parts = SPACES.indexOf(separator) >= 0 || separator == (french ? '.' : ',') || separator == '\'' || separator == '’';
            while (parts && at(end) == separator && digit(at(end + 1)) && run(end + 1) == end + 4) {
                group = separator;
                end += 4;
            }
        }
        if (group == '.' && at(end) == '.' && digit(at(end + 1))) {
            group = '\0';   // 192.168.0.1 is no number of thousands
            end = run(start);
        }
        int whole = end;
        char decimal = '\0';
        int more = 0;
        while ((at(end) == ',' || at(end) == '.') && digit(at(end + 1)) && !name) {
            if (decimal != '\0' && at(end) != decimal || group != '\0' && (at(end) == group || decimal != '\0')) {
                break;
            }
            decimal = at(end);
            more++;
            end = run(end + 1);
        }
        String written = text.substring(start, end);
        List<BigDecimal> values = values(written, text.substring(start, whole), group, decimal, more);
        List<BigDecimal> parts = new ArrayList<>();
        boolean sure = group == ',' && !french && more == 0;
        if (!sure && end > whole || SPACES.indexOf(group) >= 0) {
            for (String part : written.split("\\D+")) {
                parts.add(value(part));
            }
        }
        if (at(start - 1) == '{' && at(end) == '}' || at(start - 1) == '%') {
            return end;   // a program puts something else there
        }
        BigDecimal scale = scale(end);
        String unit = unit(start, end);
        boolean minus = (at(start - 1) == '-' || at(start - 1) == '−') && (start < 2 || SPACES.indexOf(at(start - 2)) >= 0 || "(=;[".indexOf(at(start - 2)) >= 0);
        figures.add(new Figure(start, end, written, values, parts, scale, unit, minus));
        return end;
    }

    private List<BigDecimal> values(String written, String whole, char group, char decimal, int more) {
        String plain = group == '\0' ? whole : whole.replaceAll("\\D", "");
        if (decimal == '\0') {
            if (group == '.' && whole.length() <= 7) {
                return List.of(value(plain), value(whole));   // 1.234 may be a version
            }
            return List.of(value(plain));
        }
        String[] pieces = written.substring(whole.length() + 1).split("[.,]");
        if (more > 1) {
            // 1.234.567 or 1,234,567: thousands the other language's way, or a version
            boolean threes = whole.length() <= 3 && List.of(pieces).stream().allMatch(piece -> piece.length() == 3);
            return threes ? List.of(value(plain + String.join("", pieces))) : List.of(value(plain + "." + String.join("", pieces)));
        }
        BigDecimal fraction = value(plain + "." + pieces[0]);
        boolean ours = decimal == (french ? ',' : '.');
        boolean rounded = pieces[0].equals("000") && french;   // nobody counts to a thousandth nothing: 12,000 is English
        return rounded && ours ? List.of(fraction, value(plain + pieces[0])) : List.of(fraction);
    }

    private static BigDecimal value(String digits) {
        return new BigDecimal(digits.isEmpty() ? "0" : digits.startsWith(".") ? "0" + digits : digits).stripTrailingZeros();
    }

    private BigDecimal scale(int end) {
        int from = SPACES.indexOf(at(end)) >= 0 || at(end) == '-' ? end + 1 : end;
        String word = word(from);
        BigDecimal scale = (french ? FRENCH : ENGLISH).get(word.toLowerCase(Locale.ROOT));
        if (scale == null || word.length() <= 2 && !money(from + word.length(), word)) {
            return BigDecimal.ONE;
        }
        return scale;
    }

    /** A letter or two are a scale only beside money, or where nothing else they can be: {@code 5 M€}, {@code $5m}; not {@code 5 m}. */
    private boolean money(int behind, String word) {
        char next = at(behind);
        return next == '€' || next == '$' || next == '£' || Character.isUpperCase(next) && french
                || SPACES.indexOf(next) >= 0 && ("€$£".indexOf(at(behind + 1)) >= 0 || text.startsWith("euros", behind + 1))
                || !french && (word.equals("bn") || before("€$£")) || !french && word.equals("M");
    }

    private boolean before(String signs) {
        int i = figures.isEmpty() ? 0 : figures.get(figures.size() - 1).end();
        for (; i < text.length() && !digit(text.charAt(i)); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String word(int from) {
        int i = from;
        while (Character.isLetter(at(i)) && at(i) < 0x250) {
            i++;
        }
        return text.substring(Math.min(from, text.length()), i);
    }

    private String unit(int start, int end) {
        char before = at(start - 1);
        if (SPACES.indexOf(before) >= 0) {
            before = at(start - 2);
        }
        if ("€$£".indexOf(before) >= 0) {
            return String.valueOf(before);
        }
        int i = end;
        for (int words = 0; words < 3; words++) {
            if (SPACES.indexOf(at(i)) >= 0 || at(i) == '-') {
                i++;
            }
            char sign = at(i);
            if (sign == '%' || sign == '€' || sign == '$' || sign == '£') {
                return String.valueOf(sign);
            }
            String word = word(i).toLowerCase(Locale.ROOT);
            String unit = UNITS.get(word);
            if ("per".equals(unit)) {
                return text.startsWith("cent", i + 4) ? "%" : "";
            }
            if (unit != null) {
                return unit;
            }
            if (french && word.equals("pour") && text.startsWith("cent", i + 5)) {
                return "%";
            }
            boolean goesOn = (french ? FRENCH : ENGLISH).containsKey(word) || french && (word.equals("de") || word.equals("d"));
            if (word.isEmpty() || !goesOn) {
                return "";
            }
            i += word.length();
        }
        return "";
    }
}
