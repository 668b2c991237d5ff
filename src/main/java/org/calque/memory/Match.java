package org.calque.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.calque.document.Code;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a memory that is like the sentence to be translated.
 *
 * @param memory  its name
 * @param percent from 1 to 100, by {@link Likeness}, less the penalty of the memory; {@value #IN_CONTEXT} where the sentences
 *                before and after are the same too
 * @param parts   what differs in the source
 * @param target  the unit's, with the codes of the sentence to be translated, and adapted where it is plain how
 * @param adapted what of the target was adapted, in order
 * @param times   how often it was confirmed, in all the units that say the same
 */
public record Match(MemoryUnit unit, String memory, int percent, List<Likeness.Part> parts, Text target, List<Adapted> adapted,
                    int times) {

    public static final int IN_CONTEXT = 101;

    /** What stands for the memory's name where the match is the translation of a {@link Twin}. */
    public static final String TWIN = "twin";

    public Match {
        parts = List.copyOf(parts);
        adapted = List.copyOf(adapted);
    }

    /**
     * A stretch of a target that stands for another.
     *
     * @param start UTF-16 offset in the target
     * @param end   exclusive
     * @param was   what the unit has there
     */
    public record Adapted(int start, int end, String was) {
    }

    /**
     * Something to be put in the place of something else.
     *
     * @param start UTF-16 offset in the target
     * @param end   exclusive
     */
    public record Swap(int start, int end, String by) {
    }

    /** Whether it can be taken as it is: the same sentence, word for word. */
    public boolean exact() {
        return percent >= 100;
    }

    /** The better of two that say the same, confirmed as often as both. */
    public Match again(Match other) {
        return new Match(unit, memory, percent, parts, target, adapted, times + other.times);
    }

    /** With its target adapted further; what overlaps another swap, or was adapted already, is left as it is. */
    public Match with(List<Swap> swaps) {
        Text text = target;
        List<Adapted> all = new ArrayList<>(adapted);
        List<Swap> backwards = new ArrayList<>(swaps);
        backwards.sort(Comparator.comparingInt(Swap::start).reversed());
        int from = Integer.MAX_VALUE;
        for (Swap swap : backwards) {
            if (swap.end > from || all.stream().anyMatch(one -> one.start < swap.end && swap.start < one.end)) {
                continue;
            }
            from = swap.start;
            int more = swap.by.length() - (swap.end - swap.start);
            all.replaceAll(one -> one.start >= swap.end ? new Adapted(one.start + more, one.end + more, one.was) : one);
            all.add(new Adapted(swap.start, swap.start + swap.by.length(), text.string().substring(swap.start, swap.end)));
            text = text.replaced(swap.start, swap.end, swap.by);
        }
        all.sort(Comparator.comparingInt(Adapted::start));
        return new Match(unit, memory, percent, parts, text, all, times);
    }

    /**
     * Makes a match of a unit.
     *
     * @param penalty of its memory, percent
     * @param before  the source before the sentence, or null at the beginning
     * @param after   likewise
     */
    public static Match of(MemoryUnit unit, String memory, int penalty, int likeness, Text wanted, @Nullable String before,
                           @Nullable String after) {
        boolean same = bare(unit.source()).equals(bare(wanted)) && kinds(unit.source()).equals(kinds(wanted));
        int percent = same ? 100 : Math.min(99, likeness);
        if (same && penalty == 0 && (unit.before() != null || unit.after() != null)
                && Objects.equals(unit.before(), before) && Objects.equals(unit.after(), after)) {
            percent = IN_CONTEXT;
        }
        Match match = new Match(unit, memory, Math.max(1, percent - penalty), Likeness.parts(unit.source(), wanted),
                withCodes(unit, wanted), List.of(), unit.times());
        return same ? match : match.with(Figures.swaps(unit.source(), wanted, match.target));
    }

    private static String bare(Text text) {
        return text.string().strip().replaceAll("[\\s\\u00A0\\u202F]+", " ").replace('’', '\'').replace('ʼ', '\'');
    }

    private static List<Code.Kind> kinds(Text text) {
        return text.codes().stream().map(Code::kind).toList();
    }

    /** Codes that stand before or behind all of a sentence stand so in its translation; where others belong, nobody can tell. */
    private static Text around(Text target, Text wanted) {
        List<Code> codes = new ArrayList<>();
        wanted.codes().stream().filter(code -> code.offset() == 0).forEach(codes::add);
        int end = wanted.string().length();
        wanted.codes().stream().filter(code -> code.offset() == end && end > 0).forEach(code -> codes.add(code.at(target.string().length())));
        return codes.isEmpty() ? target : new Text(target.string(), codes);
    }

    /** Codes are those of the sentence at hand: the first of a kind for the first, and so on; what it has not is left out. */
    private static Text withCodes(MemoryUnit unit, Text wanted) {
        if (unit.target().codes().isEmpty()) {
            return unit.source().codes().isEmpty() ? around(unit.target(), wanted) : unit.target();
        }
        List<Code> left = new ArrayList<>(wanted.codes());
        List<Code> known = unit.source().codes();
        List<@Nullable Code> counterparts = new ArrayList<>();
        for (Code code : known) {
            Code counterpart = left.stream().filter(one -> one.kind() == code.kind()).findFirst().orElse(null);
            left.remove(counterpart);
            counterparts.add(counterpart);
        }
        List<Code> codes = new ArrayList<>();
        for (Code code : unit.target().codes()) {
            for (int i = 0; i < known.size(); i++) {
                Code counterpart = counterparts.get(i);
                if (known.get(i).same(code) && counterpart != null) {
                    codes.add(counterpart.at(code.offset()));
                    counterparts.set(i, null);
                    break;
                }
            }
        }
        return new Text(unit.target().string(), codes);
    }
}
