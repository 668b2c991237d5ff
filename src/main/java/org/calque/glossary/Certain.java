package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.calque.document.Segment;
import org.calque.document.Text;

/** The translations that the glossary knows for certain: a segment that is one term, with one agreed rendering. */
public final class Certain {

    private Certain() {
    }

    /**
     * The target of a segment that is wholly one term, or empty where anything about it is a translator's to decide.
     *
     * @param occurrences what {@link TermFinder#find} found in the segment's source
     */
    public static Optional<Text> rendering(Segment segment, List<Occurrence> occurrences) {
        String source = segment.source().string();
        List<Occurrence> whole = occurrences.stream().filter(Occurrence::enforced).toList();
        if (whole.size() != 1 || whole.get(0).kind() != Occurrence.Kind.EXACT || !segment.source().codes().isEmpty()) {
            return Optional.empty();
        }
        Occurrence only = whole.get(0);
        String before = source.substring(0, only.start());
        String after = source.substring(only.end());
        // Guillemets, dashes and the spaces of French punctuation are a translator's to turn.
        if (!before.isBlank() || !after.chars().allMatch(c -> ".!?…".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        // A concept that only says what is never to be written leaves the rendering to the others.
        List<String> renderings = only.matches().stream().filter(found -> !forbids(found.concept()))
                .map(found -> agreed(found.concept(), only.text())).distinct().toList();
        if (renderings.size() != 1 || renderings.get(0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Text.of(capital(only.text(), renderings.get(0)) + after));
    }

    private static boolean forbids(Concept concept) {
        return !concept.doNotTranslate() && concept.english().findAny().isPresent()
                && concept.english().allMatch(term -> term.status() == TermStatus.DEPRECATED);
    }

    /** The one preferred rendering of a concept; "" where there is none, or more than one. */
    private static String agreed(Concept concept, String found) {
        if (concept.doNotTranslate()) {
            return found;
        }
        List<String> preferred = concept.english().filter(term -> term.status() == TermStatus.PREFERRED).map(Term::text).toList();
        return preferred.size() == 1 ? preferred.get(0) : "";
    }

    private static String capital(String source, String rendering) {
        return Character.isUpperCase(source.codePointAt(0))
                ? rendering.substring(0, 1).toUpperCase(Locale.ROOT) + rendering.substring(1) : rendering;
    }
}
