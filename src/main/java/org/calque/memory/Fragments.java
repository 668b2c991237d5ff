package org.calque.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.calque.document.Text;

/**
 * Stretches of a sentence that a memory has as sentences of their own. Capitals and a mark at the end may differ: what stands
 * within a sentence began one elsewhere.
 */
public final class Fragments {

    /** Of so many words at least; one word alone is the glossary's affair. */
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private Fragments() {
    }

    /**
     * A stretch that is known.
     *
     * @param start     UTF-16 offset in the sentence
     * @param end       exclusive
     * @param rendering what the memory has for it, its first letter and its last mark as the stretch has them
     */
    public record Fragment(int start, int end, String rendering) {
    }

    /** Looks a stretch up in the memory. */
    public interface LookUp {
        /** The units most alike, the best first. */
        List<MemoryUnit> like(Text stretch, int least, int most);
    }

    /** The longest stretches that are known, none overlapping another, in order. */
    public static List<Fragment> of(Text sentence, LookUp memory) {
        List<Piece> pieces = Piece.of(Text.of(sentence.string()));
        List<Fragment> found = new ArrayList<>();
        for (int length = Math.min(LONGEST, pieces.size() - 1); length >= SHORTEST; length--) {
            for (int from = 0; from + length <= pieces.size(); from++) {
                List<Piece> stretch = pieces.subList(from, from + length);
                int start = stretch.get(0).start();
                int end = stretch.get(length - 1).end();
                boolean words = word(stretch.get(0)) && word(stretch.get(length - 1))
                        && stretch.stream().filter(Fragments::word).count() >= SHORTEST;
                if (words && found.stream().noneMatch(other -> other.start < end && start < other.end)) {
                    known(sentence.string().substring(start, end), memory).ifPresent(rendering -> found.add(new Fragment(start, end, rendering)));
                }
            }
        }
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return found;
    }

    private static boolean word(Piece piece) {
        return piece.weight() == Piece.WORD;
    }

    private static Optional<String> known(String stretch, LookUp memory) {
        List<Piece> wanted = Piece.of(Text.of(stretch));
        int weight = Likeness.weight(wanted);
        // a capital and a mark more: that much less alike it may be
        int least = 100 * (weight - Likeness.NEARLY) / (weight + Piece.MARK);
        for (MemoryUnit unit : memory.like(Text.of(stretch), least, 3)) {
            List<Piece> pieces = withoutEnd(Piece.of(Text.of(unit.source().string())));
            if (same(pieces, wanted) && unit.source().codes().isEmpty()) {
                return Optional.of(inside(unit.target().string(), stretch, unit.source().string()));
            }
        }
        return Optional.empty();
    }

    private static List<Piece> withoutEnd(List<Piece> pieces) {
        int size = pieces.size();
        return size > 1 && pieces.get(size - 1).weight() == Piece.MARK && ".:!?…;".contains(pieces.get(size - 1).form())
                ? pieces.subList(0, size - 1) : pieces;
    }

    private static boolean same(List<Piece> a, List<Piece> b) {
        Iterator<Piece> other = b.iterator();
        return a.size() == b.size() && a.stream().allMatch(piece -> {
            Piece counterpart = other.next();
            return piece.key().equals(counterpart.key()) && (!piece.number() || piece.form().equals(counterpart.form()));
        });
    }

    private static String inside(String target, String stretch, String source) {
        String text = target.strip();
        if (!text.isEmpty() && ".:!?…;".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean lowered = Character.isLowerCase(stretch.charAt(0)) && Character.isUpperCase(source.strip().charAt(0));
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return lowered && word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
