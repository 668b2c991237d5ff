package org.calque.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.calque.job.Fault;
import org.calque.job.FaultException;

/**
 * A profile as a small text that a person can read, change and send on: one choice a line, {@code key = value}; what is not said
 * is as it is by itself. A line that begins with {@code #} is a remark.
 *
 * <pre>
 * name = Ministry of Justice
 * check.numbers = error
 * check.names = off
 * quotes = double
 * forbidden.going forward = from now on
 * </pre>
 */
public final class ProfileText {

    private static final String CHECK = "check.";
    private static final String FORBIDDEN = "forbidden.";
    private static final List<String> KEYS = List.of("name", "quotes", "english", "serial-comma", "dates", "times", "length.characters", "length.percent");

    private ProfileText() {
    }

    /**
     * Reads a profile.
     *
     * @param name of the file, for what is said where it is none
     * @throws FaultException {@code PROFILE_INVALID} at the first line that cannot be understood; nothing is guessed, since a
     *                        check that is silently not made is the worst of faults
     */
    public static Profile read(String text, String name) {
        Map<String, String> choices = new LinkedHashMap<>();
        Map<CheckKind, Profile.Level> levels = new EnumMap<>(CheckKind.class);
        Map<String, String> forbidden = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.replace("\uFEFF", "").strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            int equals = bare.indexOf('=');
            String key = equals < 0 ? bare : bare.substring(0, equals).strip();
            String value = equals < 0 ? "" : bare.substring(equals + 1).strip();
            if (equals < 0 || key.isEmpty()) {
                throw Fault.PROFILE_INVALID.at(name, number, bare);
            }
            if (key.startsWith(CHECK)) {
                CheckKind kind = CheckKind.of(key.substring(CHECK.length())).filter(each -> each != CheckKind.TERMS)
                        .orElseThrow(wrong(name, number, bare));
                levels.put(kind, chosen(Profile.Level.class, value, name, number, bare));
            } else if (key.startsWith(FORBIDDEN) && key.length() > FORBIDDEN.length()) {
                forbidden.put(key.substring(FORBIDDEN.length()).toLowerCase(Locale.ROOT), value);
            } else if (KEYS.contains(key)) {
                choices.put(key, value);
                check(key, value, name, number, bare);
            } else {
                throw Fault.PROFILE_INVALID.at(name, number, bare);
            }
        }
        return new Profile(choices.getOrDefault("name", ""), levels, of(Profile.Quotes.class, choices.get("quotes")),
                of(Profile.English.class, choices.get("english")), of(Profile.SerialComma.class, choices.get("serial-comma")),
                of(Profile.DateOrder.class, choices.get("dates")), of(Profile.Times.class, choices.get("times")),
                Integer.parseInt(choices.getOrDefault("length.characters", "0")), Integer.parseInt(choices.getOrDefault("length.percent", "0")), forbidden);
    }

    private static java.util.function.Supplier<FaultException> wrong(String name, int line, String text) {
        return () -> Fault.PROFILE_INVALID.at(name, line, text);
    }

    private static void check(String key, String value, String name, int line, String text) {
        switch (key) {
            case "quotes" -> chosen(Profile.Quotes.class, value, name, line, text);
            case "english" -> chosen(Profile.English.class, value, name, line, text);
            case "serial-comma" -> chosen(Profile.SerialComma.class, value, name, line, text);
            case "dates" -> chosen(Profile.DateOrder.class, value, name, line, text);
            case "times" -> chosen(Profile.Times.class, value, name, line, text);
            case "length.characters", "length.percent" -> {
                if (!value.matches("\\d{1,6}")) {
                    throw Fault.PROFILE_INVALID.at(name, line, text);
                }
            }
            default -> { }
        }
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String value, String name, int line, String text) {
        for (E each : type.getEnumConstants()) {
            if (word(each).equals(value.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw Fault.PROFILE_INVALID.at(name, line, text);
    }

    private static <E extends Enum<E>> E of(Class<E> type, @org.jspecify.annotations.Nullable String value) {
        return value == null ? type.getEnumConstants()[0] : chosen(type, value, "", 0, value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes a profile so that {@link #read} gives the same. Every check is named, so that a reader sees what there is. */
    public static String write(Profile profile) {
        List<String> lines = new ArrayList<>();
        lines.add("# Calque: checks. One choice a line; off, advice, warning or error for each check.");
        lines.add("name = " + profile.name());
        for (CheckKind kind : CheckKind.values()) {
            if (kind != CheckKind.TERMS) {
                boolean own = profile.levels().containsKey(kind);
                lines.add((own ? "" : "# ") + CHECK + kind.id() + " = " + word(profile.level(kind)));
            }
        }
        lines.add("quotes = " + word(profile.quotes()));
        lines.add("english = " + word(profile.english()));
        lines.add("serial-comma = " + word(profile.comma()));
        lines.add("dates = " + word(profile.dates()));
        lines.add("times = " + word(profile.times()));
        lines.add("length.characters = " + profile.longest());
        lines.add("length.percent = " + profile.percent());
        new TreeMap<>(profile.forbidden()).forEach((word, instead) -> lines.add(FORBIDDEN + word + " = " + instead));
        return String.join("\n", lines) + "\n";
    }
}
