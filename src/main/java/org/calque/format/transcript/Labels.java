package org.calque.format.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines that a page puts around a transcript: what it is filed under, a button's name, a picture, an address. They say nothing
 * to whoever reads the text, and are translated only if somebody asks for it.
 */
final class Labels {

    /** Longer lines are titles, and titles are text. */
    private static final int WORDS = 2;
    private static final int LETTERS = 30;

    private static final int LINES = 8;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern FIELD = Pattern.compile("(?i)(?:source|url|lien|auteur|author|date|published|publié(?: le)?|durée|duration|langue|language"
            + "|category|catégorie|tags?|mots-clés|rubrique|section)[ \\u00A0]?:[ \\u00A0].+");

    private Labels() {
    }

    /**
     * The labels of a file.
     *
     * @param runs the runs of caption lines in it, each its first line and the one after its last, as indexes
     */
    static Set<Line> of(List<Line> lines, List<int[]> runs) {
        Set<Line> labels = new HashSet<>();
        for (int[] run : runs) {
            for (int i = run[0] - 1; i >= 0 && i >= run[0] - LINES && passes(lines.get(i)); i--) {
                labels.add(lines.get(i));
            }
            for (int i = run[1]; i < lines.size() && i < run[1] + LINES && passes(lines.get(i)); i++) {
                labels.add(lines.get(i));
            }
        }
        labels.removeIf(Line::blank);
        boolean mixed = lines.stream().anyMatch(line -> !line.blank() && !labels.contains(line)
                && runs.stream().noneMatch(run -> line.number() > run[0] && line.number() <= run[1]));
        return mixed ? labels : Set.of();   // before a transcript alone, one line is rather its title
    }

    private static boolean passes(Line line) {
        return line.blank() || isLabel(line);
    }

    private static boolean isLabel(Line line) {
        if (line.bullet() || PlainText.isRule(line) || PlainText.heading(line) != null || TimeCode.of(line) != null) {
            return false;
        }
        String text = line.text();
        boolean letters = text.codePoints().anyMatch(Character::isLetterOrDigit);
        return !letters || ADDRESS.matcher(text).matches() || FIELD.matcher(text).matches()
                || text.length() <= LETTERS && text.split("[\\s\\u00A0]+").length <= WORDS && !line.ended();
    }
}
