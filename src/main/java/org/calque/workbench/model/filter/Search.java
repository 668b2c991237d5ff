package org.calque.workbench.model.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.calque.document.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in sources and targets.
 *
 * @param text       as it was typed; "" for nothing
 * @param expression whether it is a regular expression, of Java's kind
 * @param matchCase  whether capitals matter; without it the look of apostrophes and spaces does not matter either
 */
public record Search(String text, Side side, boolean expression, boolean matchCase) {

    /** Where it is looked for. */
    public enum Side { BOTH, SOURCE, TARGET }

    public static final Search NOTHING = new Search("", Side.BOTH, false, false);

    /** A stretch that was found, UTF-16 offsets. */
    public record Hit(int start, int end) {
    }

    public boolean empty() {
        return text.isEmpty();
    }

    public Search withText(String other) {
        return new Search(other, side, expression, matchCase);
    }

    /** Whether it can be looked for: half an expression cannot while it is being typed. */
    public boolean wellFormed() {
        return !expression || pattern() != null;
    }

    private @Nullable Pattern pattern() {
        try {
            return Pattern.compile(text, matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException unfinished) {
            return null;
        }
    }

    /** Made ready for many texts. Safe across threads. */
    public Finder finder() {
        if (empty()) {
            return string -> List.of();
        }
        if (expression) {
            Pattern pattern = pattern();
            return pattern == null ? string -> List.of() : string -> hits(pattern, string);
        }
        String wanted = matchCase ? text : Rows.fold(text);
        return string -> hits(wanted, matchCase ? string : Rows.fold(string));
    }

    /** Finds in one text. */
    public interface Finder {
        /** All hits that are not empty, in order. */
        List<Hit> in(String string);
    }

    private static List<Hit> hits(String wanted, String text) {
        int at = text.indexOf(wanted);
        if (at < 0) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (; at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            hits.add(new Hit(at, at + wanted.length()));
        }
        return hits;
    }

    private static List<Hit> hits(Pattern pattern, String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(new Patient(text));
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(new Hit(matcher.start(), matcher.end()));
                }
            }
        } catch (Impatient endless) {
            return List.of();
        }
        return hits;
    }

    /** Whether a segment has it on a side that is looked at. */
    boolean fits(Finder finder, Segment segment) {
        return side != Side.TARGET && (!finder.in(segment.source().string()).isEmpty()
                || segment.reading() != null && !finder.in(segment.reading()).isEmpty())
                || side != Side.SOURCE && !finder.in(segment.target().string()).isEmpty();
    }

    /** Ends an expression that tries ever more ways, such as (a+)+b: nothing is found then, and no key has to wait. */
    private static final class Patient implements CharSequence {

        private static final int MOST = 200_000;   // characters looked at: a millisecond or so

        private final String text;
        private int looked;

        Patient(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looked > MOST) {
                throw new Impatient();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Impatient extends RuntimeException {
        Impatient() {
            super(null, null, false, false);
        }
    }
}
