package org.calque.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a French reader says a word: letters to sounds, by the rules of {@code fr.sounds}. Good enough to tell what may be heard as
 * what; no pronunciation dictionary. Foreign names are read as a French newsreader would. Immutable and safe across threads.
 */
public final class Phonemes {

    private static final int REMEMBERED = 200_000;

    /** Names of the letters, as acronyms are spelled out. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('a', "a"), Map.entry('b', "be"), Map.entry('c', "se"),
            Map.entry('d', "de"), Map.entry('e', "2"), Map.entry('f', "Ef"), Map.entry('g', "Ze"), Map.entry('h', "aS"),
            Map.entry('i', "i"), Map.entry('j', "Zi"), Map.entry('k', "ka"), Map.entry('l', "El"), Map.entry('m', "Em"),
            Map.entry('n', "En"), Map.entry('o', "o"), Map.entry('p', "pe"), Map.entry('q', "ky"), Map.entry('r', "ER"),
            Map.entry('s', "Es"), Map.entry('t', "te"), Map.entry('u', "y"), Map.entry('v', "ve"), Map.entry('w', "dubl@ve"),
            Map.entry('x', "iks"), Map.entry('y', "igREk"), Map.entry('z', "zEd"));

    private static final List<String> ONES = List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
            "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize");
    private static final List<String> TENS = List.of("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante",
            "quatrevingt", "quatrevingt");

    /** Letters no French word has, and what a French reader makes of them. */
    private static final Map<Character, String> FOREIGN = Map.ofEntries(Map.entry('š', "ch"), Map.entry('ş', "ch"), Map.entry('ș', "ch"),
            Map.entry('ś', "ch"), Map.entry('č', "tch"), Map.entry('ć', "tch"), Map.entry('ž', "j"), Map.entry('ź', "j"),
            Map.entry('ż', "j"), Map.entry('ñ', "gn"), Map.entry('ń', "gn"), Map.entry('ň', "gn"), Map.entry('ö', "eu"),
            Map.entry('ő', "eu"), Map.entry('ø', "eu"), Map.entry('ä', "è"), Map.entry('å', "o"), Map.entry('ł', "l"),
            Map.entry('ţ', "ts"), Map.entry('ț', "ts"), Map.entry('ß', "ss"), Map.entry('ı', "i"), Map.entry('ğ', ""),
            Map.entry('ř', "rj"), Map.entry('đ', "d"), Map.entry('œ', "oe"), Map.entry('æ', "é"), Map.entry('ú', "ou"),
            Map.entry('ů', "ou"), Map.entry('ű', "u"));

    private static final String KEPT = "àâçéèêëîïôöùûüÿœæ";

    private record Rule(String letters, Pattern left, Pattern right, String sounds) {
    }

    private static final class French {
        static final Phonemes IT = new Phonemes();
    }

    private final Map<Character, List<Rule>> rules = new HashMap<>();
    private final Map<String, String> said = new ConcurrentHashMap<>();

    private Phonemes() {
        for (String line : WordLists.lines(Phonemes.class, "fr.sounds")) {
            Rule rule = rule(line);
            rules.computeIfAbsent(rule.letters.charAt(0), letter -> new ArrayList<>()).add(rule);
        }
    }

    private static Rule rule(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>');
        int equals = line.lastIndexOf('=');
        return new Rule(line.substring(open + 1, close), Pattern.compile("(?:" + classes(line.substring(0, open)) + ")$"),
                Pattern.compile(classes(line.substring(close + 1, equals).strip())), line.substring(equals + 1).strip());
    }

    private static String classes(String side) {
        return side.replace("[^V", "[^aeiouyàâéèêëîïôöùûü").replace("[V", "[aeiouyàâéèêëîïôöùûü").replace("V", "[aeiouyàâéèêëîïôöùûü]")
                .replace("C", "[bcçdfghjklmnpqrstvwxz]");
    }

    public static Phonemes french() {
        return French.IT;
    }

    /**
     * The sounds of one word, a character each, as {@code fr.sounds} lists them; a latent one is in brackets.
     *
     * @param word as it is written, with its capitals: all in capitals without a vowel between, or one letter, is spelled out
     */
    public String word(String word) {
        String known = said.get(word);
        if (known == null) {
            known = say(word);
            if (said.size() >= REMEMBERED) {
                said.clear();
            }
            said.put(word, known);
        }
        return known;
    }

    /** Whether a word is said letter by letter: {@code NGI}, {@code ONG}; not {@code OTAN}. */
    public static boolean spelled(String word) {
        if (word.isEmpty() || word.length() > 5 || !word.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean easy = lower.length() > 3 && lower.matches(".*[aeiouy][bcdfghjklmnpqrstvwxz][aeiouy].*");
        return word.length() > 1 && !easy;
    }

    /** The name of a letter, in sounds; empty for a letter that has none. */
    public static String letter(char letter) {
        return LETTERS.getOrDefault(plain(String.valueOf(Character.toLowerCase(letter))).charAt(0), "");
    }

    private String say(String word) {
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(word);
        }
        return read(plain(Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)));
    }

    private String read(String letters) {
        StringBuilder sounds = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            Rule rule = ruleAt(letters, at);
            if (rule == null) {
                at++;
            } else {
                sounds.append(rule.sounds);
                at += rule.letters.length();
            }
        }
        return sounds.toString();
    }

    private Rule ruleAt(String letters, int at) {
        for (Rule rule : rules.getOrDefault(letters.charAt(at), List.of())) {
            if (letters.startsWith(rule.letters, at)) {
                Matcher right = rule.right.matcher(letters).region(at + rule.letters.length(), letters.length());
                if (right.lookingAt() && rule.left.matcher(letters).region(0, at).useAnchoringBounds(true).find()) {
                    return rule;
                }
            }
        }
        return null;
    }

    private static String plain(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String other = FOREIGN.get(c);
            if (other != null) {
                out.append(other);
            } else if (c < 128 || KEPT.indexOf(c) >= 0) {
                out.append(c);
            } else {
                String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                out.append(base.charAt(0));
            }
        }
        return out.toString();
    }

    private String number(String digits) {
        if (digits.length() > 4) {
            return "";
        }
        StringBuilder sounds = new StringBuilder();
        for (String word : words(Integer.parseInt(digits))) {
            sounds.append(read(word));
        }
        return sounds.toString();
    }

    private static List<String> words(int n) {
        List<String> words = new ArrayList<>();
        if (n >= 1000) {
            if (n >= 2000) {
                words.addAll(words(n / 1000));
            }
            words.add("mille");
            n %= 1000;
            if (n == 0) {
                return words;
            }
        }
        if (n >= 100) {
            if (n >= 200) {
                words.add(ONES.get(n / 100));
            }
            words.add("cent");
            n %= 100;
            if (n == 0) {
                return words;
            }
        }
        if (n < 17) {
            words.add(ONES.get(n));
        } else {
            int ten = n / 10;
            words.add(TENS.get(ten));
            int rest = ten == 7 || ten == 9 ? n - (ten - 1) * 10 : n % 10;
            if (rest >= 17) {
                words.add("dix");
                rest -= 10;
            }
            if (rest > 0) {
                words.add(ONES.get(rest));
            }
        }
        return words;
    }
}
