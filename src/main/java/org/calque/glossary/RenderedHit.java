package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.calque.language.Phrase;
import org.calque.language.Token;

/**
 * A rendering that stands in a target.
 *
 * @param fit 3 written as the glossary writes it, 2 but for capitals, hyphens, -ise or -ize, 1 or less inflected: the nearer form has more
 */
record RenderedHit(Assignment.Span span, Rendering rendering, int fit) {

    /** An English term made ready to be looked for, for one concept. */
    record Rendering(UUID concept, String text, TermStatus status, boolean caseSensitive, boolean inflected,
                     Phrase phrase) {

        boolean forbidden() {
            return status == TermStatus.DEPRECATED;
        }

        /** Whether capitals allow a hit: an acronym that in small letters is a word ({@code WHO}) keeps its capitals. */
        boolean admits(List<Token> tokens, int first, int last) {
            List<Token> own = phrase.tokens();
            if (last - first + 1 != own.size()) {
                return true;
            }
            for (int i = 0; i < own.size(); i++) {
                Token.Shape there = tokens.get(first + i).shape();
                Token.Shape here = own.get(i).shape();
                boolean acronym = own.size() == 1 && here == Token.Shape.ALL_CAPITALS && own.get(i).word().known();
                boolean begins = tokens.get(first + i).opens() && here == Token.Shape.LOWER && there == Token.Shape.CAPITAL;
                boolean several = there == Token.Shape.MIXED && tokens.get(first + i).form().equals(own.get(i).form() + "s");   // POWs
                if ((acronym || caseSensitive) && there != here && !begins && !(acronym && several)) {
                    return false;
                }
            }
            return true;
        }

        int fit(String target, List<Token> tokens, int first, int last) {
            String there = target.substring(tokens.get(first).start(), tokens.get(last).end());
            return there.equals(text) ? 3 : joined(tokens.subList(first, last + 1)).equals(joined(phrase.tokens())) ? 2
                    : 1 - unshared(there.toLowerCase(Locale.ROOT));
        }

        /** How many of its letters, at its end, a form does not share: of organise and organize, organizes is the second. */
        private int unshared(String there) {
            String own = text.toLowerCase(Locale.ROOT);
            own = own.startsWith("to ") ? own.substring(3) : own;
            int shared = 0;
            while (shared < Math.min(own.length(), there.length()) && own.charAt(shared) == there.charAt(shared)) {
                shared++;
            }
            return own.length() - shared;
        }

        private static String joined(List<Token> tokens) {
            StringBuilder out = new StringBuilder();
            tokens.forEach(token -> out.append(token.form()));
            return out.toString();
        }
    }

    /** How many tokens stand between this and another that does not overlap it. */
    int distance(RenderedHit other) {
        return Math.max(span.first(), other.span.first()) - Math.min(span.last(), other.span.last()) - 1;
    }

    Verdict verdict() {
        return switch (rendering.status()) {
            case ADMITTED -> Verdict.ADMITTED;
            case DEPRECATED -> Verdict.FORBIDDEN;
            default -> fit >= 2 ? Verdict.SATISFIED : Verdict.INFLECTED;
        };
    }
}
