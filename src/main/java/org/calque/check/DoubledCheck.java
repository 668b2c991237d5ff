package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or a mark that stands twice. */
final class DoubledCheck implements Check {

    private static final Pattern MARKS = Pattern.compile("([,;:])[ \\u00A0]?\\1|(?<![.])\\.\\.(?![./\\\\])|(?<=\\p{L}),\\.(?=\\s|$)");

    /** What may well stand twice: {@code he had had enough}, {@code I know that that is so}, {@code what it is is a boat}. */
    private static final Set<String> GOOD = Set.of("had", "that", "is", "do", "did", "very", "no", "yes", "bye", "ha", "her", "who", "blah", "so", "long", "much",
            "many", "really", "far", "never", "more", "again", "in", "on", "walla", "tut", "knock", "there", "now", "hear", "tsk", "ho", "chop", "night");

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        String target = pair.target();
        List<WordAt> words = pair.targetWords();
        for (int i = 1; i < words.size(); i++) {
            WordAt one = words.get(i - 1);
            WordAt two = words.get(i);
            if (one.folded().equals(two.folded()) && onlySpace(target, one.end(), two.start()) && !GOOD.contains(two.folded())
                    && !two.capital()   // the same word as a name is another
                    && !glued(target, one.start() - 1) && !glued(target, two.end()) && !twice(pair.sourceWords(), pair.source())) {
                issues.add(pair.at(CheckKind.DOUBLED, one.end(), two.end(), "", "doubled.word", two.form()).about(two.folded()));
            }
        }
        Matcher marks = MARKS.matcher(target);
        while (twoMarks(target) && marks.find()) {
            if (!MARKS.matcher(pair.source()).find() && target.indexOf('=') < 0) {   // a formula may leave out what it will
                issues.add(pair.at(CheckKind.DOUBLED, marks.start(), marks.end(), marks.group().startsWith(",") && marks.group().endsWith(".") ? "."
                        : marks.group().substring(0, 1), "doubled.mark", marks.group()));
            }
        }
        return issues;
    }

    /** Whether two marks stand together, before anything dear is done. */
    private static boolean twoMarks(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (",;:.".indexOf(text.charAt(i)) >= 0) {
                char before = text.charAt(i - 1) == ' ' && i > 1 ? text.charAt(i - 2) : text.charAt(i - 1);
                if (",;:.".indexOf(before) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean onlySpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\u00A0') {
                return false;
            }
        }
        return to > from;
    }

    private static boolean glued(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isDigit(text.charAt(at)) || "'’-_/\\=".indexOf(text.charAt(at)) >= 0);
    }

    /** Whether the source says a word twice; nous nous and vous vous are grammar. */
    private static boolean twice(List<WordAt> words, String text) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).folded().equals(words.get(i).folded()) && onlySpace(text, words.get(i - 1).end(), words.get(i).start())
                    && !words.get(i).folded().equals("nous") && !words.get(i).folded().equals("vous")) {
                return true;
            }
        }
        return false;
    }
}
