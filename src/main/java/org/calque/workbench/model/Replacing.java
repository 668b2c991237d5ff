package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;

/**
 * What is to be found in targets, and what is to be put in its place. Without regular expressions a small letter stands for a
 * capital too, and what is put in its place has the capitals of what stood there.
 */
public final class Replacing {

    private final Pattern find;
    private final String by;
    private final boolean expression;
    private final boolean exactCase;

    /**
     * @param find       what to look for, not empty
     * @param expression whether it is a regular expression, of Java's kind; then {@code $1} in {@code by} is its first group
     * @throws PatternSyntaxException    if it is none
     * @throws IndexOutOfBoundsException if {@code by} names a group that is not there, or {@link IllegalArgumentException} if it is
     *                                   not well written; thrown by {@link #of} too
     */
    public Replacing(String find, String by, boolean expression, boolean exactCase) {
        int flags = exactCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.find = Pattern.compile(expression ? find : Pattern.quote(find), flags);
        this.by = by;
        this.expression = expression;
        this.exactCase = exactCase;
    }

    /** A target with all replacements made; the same where there is nothing to replace. */
    public Text of(Text target) {
        Text done = target;
        Matcher found = find.matcher(target.string());
        int moved = 0;
        while (found.find()) {
            if (found.end() > found.start()) {
                String put = put(found, target.string());
                done = done.replaced(found.start() + moved, found.end() + moved, put);
                moved += put.length() - (found.end() - found.start());
            }
        }
        return done;
    }

    private String put(Matcher found, String text) {
        if (expression) {
            StringBuilder expanded = new StringBuilder();
            Matcher again = find.matcher(text);
            again.find(found.start());
            again.appendReplacement(expanded, by);   // with all that stands before it
            return expanded.substring(found.start());
        }
        return exactCase ? by : withCapitalsOf(found.group(), by);
    }

    private static String withCapitalsOf(String before, String by) {
        boolean letters = before.chars().anyMatch(Character::isLetter);
        if (letters && before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT)) && by.equals(by.toLowerCase(Locale.ROOT))) {
            return by.toUpperCase(Locale.ROOT);
        }
        if (letters && !by.isEmpty() && Character.isUpperCase(before.charAt(0)) && Character.isLowerCase(by.charAt(0))) {
            return by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1);
        }
        return by;
    }

    /** The segments that it changes; locked ones are left alone. */
    public List<DocumentSession.Edit> edits(Document document, Progress progress) {
        List<DocumentSession.Edit> edits = new ArrayList<>();
        for (int i = 0; i < document.segments().size(); i++) {
            progress.check();
            Segment segment = document.segments().get(i);
            if (!segment.locked() && !segment.target().isEmpty()) {
                Text after = of(segment.target());
                if (!after.equals(segment.target())) {
                    edits.add(new DocumentSession.Edit(i, after, segment.state()));
                }
            }
        }
        return edits;
    }
}
