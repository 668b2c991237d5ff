package org.calque.check;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers, dates and times of day that the translation lacks, has otherwise, or has beyond the source. {@code 1 234,5} is
 * {@code 1,234.5}, and {@code 1,716 milliard} is {@code 1.716 billion}: the same digits with another meaning are the worst fault
 * of all, since nobody sees them. Numbers may be written in words on either side; of those in words in the source only what
 * became another number is told.
 */
final class NumberCheck implements Check {

    /** How far a converted measure may be from the exact one, in parts: 10 km are 6 miles. */
    private static final double ROUNDED = 0.06;
    private static final double[] CONVERSIONS = {1 / 1.609344, 1 / 0.3048, 1 / 0.9144, 1 / 2.54, 2.20462, 2.47105, 1 / 3.785, 1 / 0.4536, 1 / 28.35,
        0.386102, 10.7639};
    private static final List<String> IMPERIAL = List.of("mile", "feet", "foot", "yard", "inch", "pound", "acre", "gallon", "ounce", "mph", "°F", "″",
            "fahrenheit", "square feet");

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        boolean figures = Figures.any(pair.source()) || Figures.any(pair.target());
        if (!figures && NumberWords.french(pair.source(), pair.sourceWords()).stream().noneMatch(NumberWords.Spelled::sure)) {
            return List.of();
        }
        return new Comparison(pair).issues();
    }

    /** One pair being compared. */
    private static final class Comparison {

        private final Pair pair;
        private final Amounts french;
        private final Amounts english;
        private final Set<BigDecimal> there;
        private final Set<BigDecimal> wanted;
        private final List<Issue> issues = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final Set<String> told = new HashSet<>();

        Comparison(Pair pair) {
            this.pair = pair;
            this.french = Amounts.french(pair.source(), pair.sourceWords());
            this.english = Amounts.english(pair.target(), pair.targetWords());
            this.there = english.values();
            this.wanted = french.values();
            this.wanted.addAll(Amounts.romans(pair.sourceWords()));
            for (Figure figure : french.figures()) {
                wanted.add(figure.value().remainder(BigDecimal.valueOf(100)));   // les années 1990: the nineties
                if (!figure.scaled() && figure.value().scale() <= 0 && figure.value().precision() == 2) {
                    wanted.add(figure.value().add(BigDecimal.valueOf(1900)).stripTrailingZeros());
                }
            }
            this.there.addAll(Amounts.romans(pair.targetWords()));
            if (pair.source().contains("années")) {   // les années 90 are the 1990s, or the nineties
                for (BigDecimal value : List.copyOf(there)) {
                    if (value.compareTo(BigDecimal.valueOf(1900)) >= 0 && value.compareTo(BigDecimal.valueOf(2100)) < 0) {
                        there.add(value.remainder(BigDecimal.valueOf(100)).stripTrailingZeros());
                    }
                }
            }
        }

        List<Issue> issues() {
            days();
            hours();
            for (Figure figure : french.figures()) {
                figure(figure);
            }
            List<Figure> added = english.figures().stream().filter(this::added).toList();
            if (missing.size() == 1 && added.size() == 1) {
                Figure other = added.get(0);
                issues.add(pair.at(CheckKind.NUMBERS, other.start(), other.end(), null, "numbers.other", missing.get(0), other.text()).about(missing.get(0)));
            } else {
                missing.forEach(number -> issues.add(pair.missing(CheckKind.NUMBERS, number, "numbers.missing", number)));
                if (missing.isEmpty()) {
                    spelled(added);
                }
            }
            return issues;
        }

        private void days() {
            for (Day day : french.days()) {
                if (english.days().stream().noneMatch(day::matches)) {
                    String text = pair.source().substring(day.start(), day.end());
                    Day other = english.days().stream().filter(one -> french.days().stream().noneMatch(each -> each.matches(one))).findFirst().orElse(null);
                    boolean parts = there.contains(number(day.day())) && (day.year() == 0 || there.contains(number(day.year())));
                    if (other != null) {
                        issues.add(pair.at(CheckKind.NUMBERS, other.start(), other.end(), null, "numbers.other", text,
                                pair.target().substring(other.start(), other.end())).about(text));
                    } else if (!parts && !(day.day() == 0 && there.contains(number(day.year())))) {
                        issues.add(pair.missing(CheckKind.NUMBERS, text, "numbers.date", text, day.inEnglish(Profile.DateOrder.DAY_MONTH)));
                    }
                }
            }
        }

        private static BigDecimal number(int number) {
            return BigDecimal.valueOf(number).stripTrailingZeros();
        }

        private void hours() {
            for (Hour hour : french.hours()) {
                boolean same = english.hours().stream().anyMatch(hour::matches);
                boolean lasting = there.contains(number(hour.hour())) && (hour.minute() <= 0 || there.contains(number(hour.minute())));
                boolean twelve = there.contains(number(hour.hour() % 12)) && hour.minute() <= 0;
                boolean saying = pair.target().contains("past") || pair.target().contains("quarter to") || pair.target().contains("thirty");
                // 14:30 is never 2:30 a.m.
                boolean wrong = english.hours().stream().anyMatch(one -> one.half() != ' ' && one.hour() % 12 == hour.hour() % 12
                        && Math.max(0, one.minute()) == Math.max(0, hour.minute()) && !hour.matches(one));
                if (!same && (wrong || !lasting && !twelve && !saying)) {
                    String text = pair.source().substring(hour.start(), hour.end());
                    Hour other = english.hours().stream().filter(one -> french.hours().stream().noneMatch(each -> each.matches(one))).findFirst().orElse(null);
                    issues.add(other == null ? pair.missing(CheckKind.NUMBERS, text, "numbers.time", text, hour.inEnglish(Profile.Times.TWELVE))
                            : pair.at(CheckKind.NUMBERS, other.start(), other.end(), null, "numbers.other", text,
                            pair.target().substring(other.start(), other.end())).about(text));
                }
            }
        }

        private void figure(Figure figure) {
            String shown = pair.source().substring(figure.start(), figure.scaled() ? scaleEnd(figure) : figure.end());
            Figure misread = misread(figure);
            if (misread != null) {
                String right = written(figure);
                if (told.add(figure.text())) {
                    issues.add(pair.at(CheckKind.NUMBERS, misread.start(), misread.end(), right, "numbers.reads", shown, right,
                            misread.text()).about(shown));
                }
                return;
            }
            if (!rendered(figure)) {
                if (told.add(figure.text())) {
                    missing.add(shown);
                }
                return;
            }
            unit(figure);
            sign(figure);
        }

        /** The same digits in the translation that mean another number there, while the right one is nowhere. */
        private Figure misread(Figure figure) {
            if (figure.text().length() == figure.digits().length() || figure.digits().length() > 15 || there.contains(figure.value()) || figure.text().indexOf('.') >= 0) {
                return null;
            }
            for (Figure other : english.figures()) {
                boolean grouped = other.text().indexOf(',') >= 0 && figure.text().indexOf(',') >= 0;
                if (grouped && other.digits().equals(figure.digits()) && other.values().get(0).compareTo(figure.values().get(0)) != 0
                        && figure.values().stream().noneMatch(value -> other.values().contains(value))) {
                    return other;
                }
            }
            return null;
        }

        private boolean rendered(Figure figure) {
            for (BigDecimal value : figure.values()) {
                if (there.contains(value.multiply(figure.scale()).stripTrailingZeros())) {
                    return true;
                }
            }
            String before = pair.source().substring(0, figure.start()).stripTrailing();
            if (before.endsWith("années") && there.contains(figure.value().remainder(BigDecimal.valueOf(100)).stripTrailingZeros())
                    && english.spelled().stream().anyMatch(word -> pair.target().startsWith("ies", word.end() - 3))) {
                return true;
            }
            if (!figure.scaled() && figure.text().matches("\\d+(?:\\.\\d+){2,}") && pair.target().contains(figure.text())) {
                return true;   // a version, an address of a machine
            }
            // beside each other are no group of three nor a fraction: "en 2022 500 soldats", "1,2 ou 4"
            if (!figure.parts().isEmpty() && english.whole().containsAll(figure.parts()) && english.figures().stream().noneMatch(other ->
                    other.text().indexOf(',') > 0 && other.digits().equals(figure.digits()))) {
                return true;
            }
            if (figure.scaled() && there.contains(figure.values().get(0)) && english.figures().stream().noneMatch(Figure::scaled)
                    && figure.scale().compareTo(BigDecimal.valueOf(1000)) == 0 && figure.values().get(0).compareTo(BigDecimal.ONE) == 0) {
                return true;
            }
            return converted(figure) || inAnotherUnit(figure);
        }

        /** A measure that was turned into the miles, feet and pounds of its readers. */
        private boolean converted(Figure figure) {
            if (IMPERIAL.stream().noneMatch(pair.target()::contains)) {
                return false;
            }
            double value = figure.value().doubleValue();
            for (Figure other : english.figures()) {
                double there = other.value().doubleValue();
                for (double factor : CONVERSIONS) {
                    if (Math.abs(value * factor - there) <= Math.max(0.5, ROUNDED * there)) {
                        return true;
                    }
                }
                if (Math.abs(value * 1.8 + 32 - there) <= 1) {
                    return true;
                }
            }
            return false;
        }

        /** Eighteen months are a year and a half, 24 heures a day. */
        private boolean inAnotherUnit(Figure figure) {
            String behind = pair.source().substring(figure.end()).strip();
            if (behind.startsWith("mois")) {
                return there.contains(figure.value().divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.HALF_UP).stripTrailingZeros());
            }
            if (behind.startsWith("jours")) {
                String value = figure.value().toPlainString();
                return value.equals("15") && (pair.target().contains("two weeks") || pair.target().contains("fortnight"))
                        || value.equals("8") && pair.target().contains("week");
            }
            return false;
        }

        private void unit(Figure figure) {
            if (figure.unit().isEmpty()) {
                return;
            }
            List<Figure> same = english.figures().stream().filter(other -> other.values().contains(figure.values().get(0)) || other.value().equals(figure.value())).toList();
            if (same.isEmpty() || same.stream().anyMatch(other -> other.unit().equals(figure.unit()))) {
                return;
            }
            Figure other = same.get(0);
            boolean another = !other.unit().isEmpty() && !(figure.unit().equals("$") && other.unit().equals("£"));
            String low = pair.target().toLowerCase(Locale.ROOT);
            boolean somewhere = switch (figure.unit()) {
                case "%" -> low.contains("%") || low.contains("percent") || low.contains("per cent");
                case "€" -> low.contains("€") || low.contains("euro") || low.contains("eur");
                case "$" -> low.contains("$") || low.contains("dollar") || low.contains("usd");
                default -> true;
            };
            if (another && !somewhere || !somewhere) {
                issues.add(pair.at(CheckKind.NUMBERS, other.start(), other.end(), null, "numbers.unit", figure.text(), figure.unit()));
            }
        }

        private void sign(Figure figure) {
            if (figure.minus()) {
                List<Figure> same = english.figures().stream().filter(other -> other.values().contains(figure.values().get(0))).toList();
                if (same.size() == 1 && !same.get(0).minus() && !pair.target().contains("minus") && !pair.target().contains("below")
                        && !pair.target().contains("negative") && "-−–".indexOf(before(same.get(0))) < 0) {
                    issues.add(pair.at(CheckKind.NUMBERS, same.get(0).start(), same.get(0).end(), null, "numbers.sign", figure.text()));
                }
            }
        }

        private char before(Figure figure) {
            return figure.start() == 0 ? ' ' : pair.target().charAt(figure.start() - 1);
        }

        private boolean added(Figure figure) {
            if (wanted.contains(figure.value()) || figure.values().stream().anyMatch(wanted::contains)
                    || !figure.parts().isEmpty() && wanted.containsAll(figure.parts())) {
                return false;
            }
            char before = before(figure);
            boolean identifier = Character.isLetter(before) || before == '-' && figure.start() > 1 && Character.isLetter(pair.target().charAt(figure.start() - 2));
            return !identifier && !pair.source().contains(figure.text());
        }

        /** A number in words that became another one; or, where the source has none left over, figures from nowhere. */
        private void spelled(List<Figure> added) {
            List<NumberWords.Spelled> lost = french.spelled().stream().filter(NumberWords.Spelled::sure)
                    .filter(word -> !there.contains(word.value())).toList();
            if (lost.isEmpty()) {
                return;
            }
            if (lost.size() == 1 && added.size() == 1) {
                Figure other = added.get(0);
                tellSpelled(lost.get(0), other.start(), other.end());
                return;
            }
            List<NumberWords.Spelled> others = english.spelled().stream().filter(NumberWords.Spelled::sure).filter(word -> !wanted.contains(word.value())).toList();
            if (lost.size() == 1 && others.size() == 1 && added.isEmpty()) {
                tellSpelled(lost.get(0), others.get(0).start(), others.get(0).end());
            }
        }

        private void tellSpelled(NumberWords.Spelled lost, int start, int end) {
            String word = pair.source().substring(lost.start(), lost.end());
            issues.add(pair.at(CheckKind.NUMBERS, start, end, null, "numbers.other", word, pair.target().substring(start, end)).about(word));
        }

        private int scaleEnd(Figure figure) {
            int i = figure.end();
            String source = pair.source();
            while (i < source.length() && (Figures.SPACES.indexOf(source.charAt(i)) >= 0)) {
                i++;
            }
            while (i < source.length() && Character.isLetter(source.charAt(i))) {
                i++;
            }
            return i;
        }

        private static String written(Figure figure) {
            DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
            int comma = figure.text().indexOf(',');
            format.setMinimumFractionDigits(comma < 0 ? 0 : figure.text().length() - comma - 1);
            format.setMaximumFractionDigits(comma < 0 ? 0 : figure.text().length() - comma - 1);
            return format.format(figure.values().get(0));
        }
    }
}
