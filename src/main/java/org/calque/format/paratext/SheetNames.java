package org.calque.format.paratext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.format.bilingual.Markup;

/**
 * Translated names of the sheets of a workbook, in the shape that Excel takes (at most 31 characters, none of {@code []:*?/\}, no two
 * alike), and all that calls a sheet by its name: formulas, charts, names of ranges, links, rules.
 */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final Pattern FORMULA = Pattern.compile("(<(?:f|c:f|cx:f|xm:f|definedName|formula\\d?|calculatedColumnFormula)(?:\\s[^<>]*)?>)([^<]+)(?=<)"
            + "|(<(?:hyperlink|\\w+:sp)\\b[^<>]*?\\s(?:location|textlink)=\")([^\"]+)");
    private static final Pattern SOURCE = Pattern.compile("(<worksheetSource\\b[^<>]*?\\ssheet=\")([^\"]+)");
    private static final Pattern CALL = Pattern.compile("'((?:[^']|'')+)'!|(?<![\\p{L}\\p{N}_.'\\]])([\\p{L}_][\\p{L}\\p{N}_.]*)!");
    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    /** What reads as a cell has to be quoted: {@code Q1}, {@code R1C1}. */
    private static final Pattern CELL = Pattern.compile("(?i)[a-z]{1,3}\\d+|r\\d*c?\\d*|c\\d*");

    private final Map<String, String> names = new HashMap<>();

    /** @param targets by the names that the sheets have; names not among them stay */
    SheetNames(Map<String, String> targets) {
        Set<String> taken = new HashSet<>();
        targets.forEach((name, target) -> {
            String wanted = target.replaceAll("[\\[\\]:*?/\\\\]", "-").replaceAll("^'+|'+$", "").strip();
            wanted = wanted.isEmpty() ? name : cut(wanted, LONGEST);
            String free = wanted;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = cut(wanted, LONGEST - 4) + " " + n;
            }
            names.put(name, free);
        });
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length).strip();
    }

    boolean any() {
        return !names.isEmpty();
    }

    String of(String name) {
        return names.getOrDefault(name, name);
    }

    /** A part of the workbook in which sheets are called by their new names. */
    String called(String xml) {
        String formulas = FORMULA.matcher(xml).replaceAll(found -> {
            String before = found.group(1) != null ? found.group(1) : found.group(3);
            String formula = Markup.decoded(found.group(1) != null ? found.group(2) : found.group(4));
            String after = calling(formula);
            return Matcher.quoteReplacement(after.equals(formula) ? found.group() : before + Wording.escaped(after));
        });
        return SOURCE.matcher(formulas).replaceAll(found ->
                Matcher.quoteReplacement(found.group(1) + Wording.escaped(of(Markup.decoded(found.group(2))))));
    }

    private String calling(String formula) {
        return CALL.matcher(formula).replaceAll(found -> {
            String called = found.group(1) != null ? found.group(1).replace("''", "'") : found.group(2);
            int through = names.containsKey(called) ? -1 : called.indexOf(':');   // from one sheet through another
            String now = through < 0 ? of(called) : of(called.substring(0, through)) + ":" + of(called.substring(through + 1));
            return Matcher.quoteReplacement(now.equals(called) ? found.group()
                    : (BARE.matcher(now).matches() && !CELL.matcher(now).matches() ? now : "'" + now.replace("'", "''") + "'") + "!");
        });
    }
}
