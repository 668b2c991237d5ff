package org.calque.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.calque.language.EnglishSpelling;
import org.calque.language.Lemmas;
import org.calque.language.SpellingDictionary;

/**
 * Slips of the keys: a word that no dictionary knows and that is a letter away from a common one. A word that is merely unknown
 * is more often a new or a learned one than a wrong one: the window underlines it while one writes, and here nothing is said.
 */
final class SpellingCheck implements Check {

    private static final int SHORTEST = 4;

    /** How common a word must be to have been meant; {@link Lemmas#frequency}. */
    private static final int COMMON = 6;
    /** By how much it must be commoner than any other that may have been meant. */
    private static final int CLEAR = 4;
    private static final int REMEMBERED = 50_000;
    private static final List<String> PREFIXES = List.of("un", "re", "sub", "pre", "non", "anti", "super", "micro", "multi", "inter", "over", "under", "out", "de",
            "mis", "bio", "geo", "eco", "neuro", "cyber", "hyper", "auto", "co", "counter", "pro", "semi", "trans", "ultra", "dis", "pseudo", "post", "fore", "up", "down");

    private static final Pattern THREE = Pattern.compile("(.)\\1\\1");

    /** Read when the first word comes that might be wrong: most texts have none, and reading takes a second. */
    private static final class Dictionaries {
        static final List<SpellingDictionary> ALL = List.of(new SpellingDictionary(EnglishSpelling.BRITISH), new SpellingDictionary(EnglishSpelling.AMERICAN));
    }

    private final Predicate<String> own;
    private final Map<String, Optional<String>> meant = new ConcurrentHashMap<>();

    /** @param own words that are right without a dictionary */
    SpellingCheck(Predicate<String> own) {
        this.own = own;
    }

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> source = null;
        for (WordAt word : pair.targetWords()) {
            String folded = word.folded();
            boolean first = word.start() == 0 || word.capital() && ".!?".indexOf(before(pair.target(), word.start())) >= 0;
            if (folded.length() < SHORTEST || word.capital() && !first || !plain(word.form()) || word.partOfSomething(pair.target())
                    || apostrophe(pair.target(), word) || Lemmas.english().word(folded).known() || own.test(word.form()) || own.test(folded)) {
                continue;
            }
            if (source == null) {
                source = new HashSet<>();
                for (WordAt one : pair.sourceWords()) {
                    source.add(one.folded());
                }
            }
            Optional<String> right = source.contains(folded) || pair.asked(word.form()) ? Optional.empty() : meant(folded);
            if (right.isPresent()) {
                String mend = word.capital() ? Character.toUpperCase(right.get().charAt(0)) + right.get().substring(1) : right.get();
                issues.add(pair.at(CheckKind.SPELLING, word.start(), word.end(), mend, "spelling.slip", word.form(), mend));
            }
        }
        return issues;
    }

    private static char before(String text, int at) {
        int i = at - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i < 0 ? '.' : text.charAt(i);
    }

    private static boolean plain(String form) {
        for (int i = 1; i < form.length(); i++) {
            if (form.charAt(i) < 'a' || form.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean apostrophe(String text, WordAt word) {
        return word.end() < text.length() && "'’".indexOf(text.charAt(word.end())) >= 0 || word.start() > 0 && "'’".indexOf(text.charAt(word.start() - 1)) >= 0;
    }

    /** The one common word that was meant; empty where there is none, or more than one. */
    private Optional<String> meant(String word) {
        Optional<String> known = meant.get(word);
        if (known == null) {
            known = look(word);
            if (meant.size() > REMEMBERED) {
                meant.clear();
            }
            meant.put(word, known);
        }
        return known;
    }

    private static Optional<String> look(String word) {
        if (made(word) || Lemmas.english().frequency(Character.toUpperCase(word.charAt(0)) + word.substring(1)) >= 0) {
            return Optional.empty();   // july is a word, and lacks its capital
        }
        Set<String> near = new HashSet<>();
        Set<String> turned = new HashSet<>();
        for (int i = 1; i <= word.length(); i++) {   // the first letter is seldom the wrong one
            String head = word.substring(0, i);
            String tail = word.substring(i);
            if (i < word.length()) {
                take(head + tail.substring(1), near);
            }
            if (i + 1 < word.length()) {
                take(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2), turned);
            }
            for (char c = 'a'; c <= 'z'; c++) {
                take(head + c + tail, near);
                if (i < word.length()) {
                    take(head + c + tail.substring(1), near);
                }
            }
        }
        if (!turned.isEmpty()) {
            near = turned;   // of all slips the commonest, and the one that fewest words are near by
        }
        if (near.isEmpty() || Dictionaries.ALL.stream().anyMatch(dictionary -> dictionary.knows(word))) {
            return Optional.empty();
        }
        List<String> best = near.stream().sorted(Comparator.comparingInt((String one) -> Lemmas.english().frequency(one)).reversed()).toList();
        boolean clear = best.size() == 1 || Lemmas.english().frequency(best.get(0)) - Lemmas.english().frequency(best.get(1)) >= CLEAR;
        return clear ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static void take(String candidate, Set<String> near) {
        if (candidate.length() >= SHORTEST - 1 && Lemmas.english().frequency(candidate) >= COMMON && Lemmas.english().word(candidate).known()) {
            near.add(candidate);
        }
    }

    /** Two words written as one, or one with something before it: {@code handwashing}, {@code subform}, {@code ungroup}. */
    private static boolean made(String word) {
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= 3 && Lemmas.english().word(word.substring(prefix.length())).known()) {
                return true;
            }
        }
        for (String end : new String[] {"in", "up", "on", "to", "by", "off", "out", "ins", "ups"}) {
            if (word.endsWith(end) && word.length() - end.length() >= 3 && Lemmas.english().word(word.substring(0, word.length() - end.length())).known()) {
                return true;
            }
        }
        if (THREE.matcher(word).find()) {
            return true;   // nobody's slip
        }
        for (int i = 3; i <= word.length() - 3; i++) {
            if (Lemmas.english().word(word.substring(0, i)).known() && Lemmas.english().word(word.substring(i)).known()) {
                return true;
            }
        }
        return false;
    }
}
