package org.calque.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The set of checks that a client wants: which are made, how grave their faults are, and what they go by. Immutable.
 *
 * @param name       of the profile
 * @param levels     of the kinds that are not as grave as they are by themselves; kinds that are absent are
 * @param quotes     which quotation marks the English has
 * @param english    which spelling
 * @param comma      whether a comma stands before the last of several
 * @param dates      in which order
 * @param times      of day, how written
 * @param longest    a target may have so many characters; 0 for no limit
 * @param percent    a target may be so long, percent of its source; 0 for no limit
 * @param forbidden  words that must not stand in a target, in small letters, each with what is to stand there; "" for nothing
 *                   certain. A star at the end stands for any ending
 */
public record Profile(String name, Map<CheckKind, Level> levels, Quotes quotes, English english, SerialComma comma, DateOrder dates,
                      Times times, int longest, int percent, Map<String, String> forbidden) {

    /** Everything that needs no choice, as it is by itself. */
    public static final Profile STANDARD = new Profile("", Map.of(), Quotes.ANY, English.ANY, SerialComma.ANY, DateOrder.ANY, Times.ANY,
            0, 0, Map.of());

    /** How grave the faults of a kind are. */
    public enum Level {
        OFF, ADVICE, WARNING, ERROR;

        /** Empty for {@link #OFF}. */
        public Optional<Severity> severity() {
            return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }
    }

    /** Quotation marks: {@code “ ”}, {@code ‘ ’}, or {@code " "}. */
    public enum Quotes { ANY, DOUBLE, SINGLE, STRAIGHT }

    /** Spelling: {@code colour} or {@code color}. */
    public enum English { ANY, BRITISH, AMERICAN }

    /** The comma of {@code bread, milk, and salt}. */
    public enum SerialComma { ANY, ALWAYS, NEVER }

    /** {@code 24 February 2022} or {@code February 24, 2022}. */
    public enum DateOrder { ANY, DAY_MONTH, MONTH_DAY }

    /** {@code 2:30 p.m.} or {@code 14:30}. */
    public enum Times { ANY, TWELVE, TWENTY_FOUR }

    public Profile {
        Map<CheckKind, Level> kept = new EnumMap<>(CheckKind.class);
        kept.putAll(levels);
        kept.remove(CheckKind.TERMS);   // its glossary says
        levels = Map.copyOf(kept);
        forbidden = Map.copyOf(new TreeMap<>(forbidden));
    }

    public Profile named(String other) {
        return new Profile(other, levels, quotes, english, comma, dates, times, longest, percent, forbidden);
    }

    /** How grave a kind is here. */
    public Level level(CheckKind kind) {
        return levels.getOrDefault(kind, Level.valueOf(kind.severity().name()));
    }

    /** Whether a kind is looked for. */
    public boolean asks(CheckKind kind) {
        return levels.get(kind) != Level.OFF;
    }

    /** Whether there is anything to look for of a kind: without a list of words none can be forbidden. */
    public boolean looksFor(CheckKind kind) {
        return asks(kind) && switch (kind) {
            case LENGTH -> longest > 0 || percent > 0;
            case FORBIDDEN -> !forbidden.isEmpty();
            case STYLE -> StyleCheck.any(this);
            default -> true;
        };
    }

    /** An issue as grave as this profile has it. Of a kind with graver and lighter faults the lighter ones get no graver. */
    Issue weighed(Issue issue) {
        Level level = CheckKind.of(issue.check()).map(levels::get).orElse(null);
        if (level == null || level == Level.OFF) {
            return issue;
        }
        Severity wanted = level.severity().orElseThrow();
        CheckKind kind = CheckKind.of(issue.check()).orElseThrow();
        boolean lighter = issue.severity().compareTo(kind.severity()) > 0;
        return lighter && wanted.compareTo(issue.severity()) < 0 ? issue : issue.as(wanted);
    }
}
