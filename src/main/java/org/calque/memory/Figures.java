package org.calque.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calque.document.Text;
import org.calque.language.Folding;

/**
 * Numbers, days and months that are all, or part of, what differs between two French sentences, put into the English of the first
 * where it is plain which answers which: as often here as there.
 */
final class Figures {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("janvier", "January"), Map.entry("février", "February"),
            Map.entry("mars", "March"), Map.entry("avril", "April"), Map.entry("mai", "May"), Map.entry("juin", "June"),
            Map.entry("juillet", "July"), Map.entry("août", "August"), Map.entry("septembre", "September"),
            Map.entry("octobre", "October"), Map.entry("novembre", "November"), Map.entry("décembre", "December"),
            Map.entry("lundi", "Monday"), Map.entry("mardi", "Tuesday"), Map.entry("mercredi", "Wednesday"),
            Map.entry("jeudi", "Thursday"), Map.entry("vendredi", "Friday"), Map.entry("samedi", "Saturday"),
            Map.entry("dimanche", "Sunday"));

    /** Small numbers that French writes in figures and English in words. */
    private static final List<String> WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve");

    private static final Set<String> SHORT = NAMES.values().stream().filter(name -> name.length() > 4).map(name -> name.substring(0, 3))
            .collect(Collectors.toUnmodifiableSet());

    private Figures() {
    }

    /**
     * What is to be put where in the target.
     *
     * @param known  the source it translates
     * @param wanted the sentence at hand
     */
    static List<Match.Swap> swaps(Text known, Text wanted, Text target) {
        List<Piece> a = Piece.of(known);
        List<Piece> b = Piece.of(wanted);
        List<Piece> english = Piece.of(target);
        Map<Piece, Integer> nth = new HashMap<>();     // of the pieces of the known sentence that are the same, which it is
        Map<String, Integer> often = new HashMap<>();
        a.forEach(piece -> nth.put(piece, often.merge(piece.form(), 1, Integer::sum) - 1));
        List<Match.Swap> swaps = new ArrayList<>();
        for (int[] step : Likeness.steps(a, b)) {
            if (step[0] < 0 || step[1] < 0) {
                continue;
            }
            Piece old = a.get(step[0]);
            Piece now = b.get(step[1]);
            if (old.form().equals(now.form()) || !(old.number() && now.number() || name(old) != null && name(now) != null)) {
                continue;
            }
            for (Function<Piece, String> way : ways(old)) {
                List<Piece> there = english.stream().filter(piece -> piece.form().equalsIgnoreCase(way.apply(old))).toList();
                if (there.size() == often.get(old.form())) {
                    Piece place = there.get(nth.get(old));
                    swaps.add(new Match.Swap(place.start(), place.end(), capital(place, way.apply(now))));
                    break;
                }
            }
        }
        return swaps;
    }

    /** How English may write it: in its own way, or as French does. A year tells nothing of either: what takes its place is English. */
    private static List<Function<Piece, String>> ways(Piece piece) {
        return piece.number() ? List.of(Figures::number, Piece::form, Figures::word)
                : List.of(Figures::name, Figures::shortName);
    }

    private static String capital(Piece place, String by) {
        return Character.isUpperCase(place.form().charAt(0)) ? by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1) : by;
    }

    private static String name(Piece piece) {
        return NAMES.get(Folding.fold(piece.form()));
    }

    private static String shortName(Piece piece) {
        String name = String.valueOf(name(piece));
        return SHORT.contains(name.substring(0, 3)) ? name.substring(0, 3) : name;
    }

    /** 1 234,5 is 1,234.5. */
    private static String number(Piece piece) {
        StringBuilder english = new StringBuilder();
        for (char c : piece.form().toLowerCase(Locale.ROOT).toCharArray()) {
            english.append(c == ',' ? '.' : c == '\u00A0' || c == '\u202F' ? ',' : c);
        }
        return english.toString();
    }

    private static String word(Piece piece) {
        int number = piece.form().length() <= 2 && piece.form().chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(piece.form()) : -1;
        return number > 1 && number < WORDS.size() ? WORDS.get(number) : piece.form();   // "one" is more often no number
    }
}
