package org.calque.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.calque.document.Code;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a memory that is like the sentence to be translated.
 *
 * @param memory  its name
 * @param percent from 1 to 100; {@value #IN_CONTEXT} where the sentences before and after are the same too
 * @param parts   what differs in the source
 * @param target  the unit's, with the codes of the sentence to be translated, and its numbers where only they differ
 * @param changed what of the target was adapted so: UTF-16 offsets, start and end by turns
 */
public record Match(MemoryUnit unit, String memory, int percent, List<Likeness.Part> parts, Text target, List<int[]> changed) {

    public static final int IN_CONTEXT = 101;

    /** What stands for the memory's name where the match is the translation of a {@link Twin}. */
    public static final String TWIN = "twin";

    /** Whether it can be taken as it is: the same sentence, word for word. */
    public boolean exact() {
        return percent >= 100;
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
        List<int[]> changed = new ArrayList<>();
        Text target = withCodes(unit, wanted);
        if (!same) {
            target = withNumbers(unit.source(), wanted, target, changed);
        }
        return new Match(unit, memory, Math.max(1, percent - penalty), Likeness.parts(unit.source(), wanted), target, List.copyOf(changed));
    }

    private static String bare(Text text) {
        return text.string().strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static List<Code.Kind> kinds(Text text) {
        return text.codes().stream().map(Code::kind).toList();
    }

    /** Codes are those of the sentence at hand: the first of a kind for the first, and so on; what it has not is left out. */
    private static Text withCodes(MemoryUnit unit, Text wanted) {
        if (unit.target().codes().isEmpty()) {
            return unit.target();
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

    /** Numbers that stand for others in the source are put in their places in the target, where each stands there once. */
    private static Text withNumbers(Text known, Text wanted, Text target, List<int[]> changed) {
        List<Piece> a = Piece.of(known);
        List<Piece> b = Piece.of(wanted);
        Text adapted = target;
        for (int[] step : Likeness.steps(a, b)) {
            if (step[0] < 0 || step[1] < 0 || !a.get(step[0]).number() || !b.get(step[1]).number()
                    || a.get(step[0]).form().equals(b.get(step[1]).form())) {
                continue;
            }
            for (boolean english : new boolean[] {false, true}) {
                String old = english ? english(a.get(step[0]).form()) : a.get(step[0]).form();
                List<Piece> there = Piece.of(adapted).stream().filter(piece -> piece.form().equals(old)).toList();
                if (there.size() == 1) {
                    String number = english ? english(b.get(step[1]).form()) : b.get(step[1]).form();
                    adapted = replaced(adapted, there.get(0), number, changed);
                    break;
                }
            }
        }
        return adapted;
    }

    private static Text replaced(Text text, Piece at, String by, List<int[]> changed) {
        int more = by.length() - (at.end() - at.start());
        changed.forEach(span -> {
            if (span[0] >= at.end()) {
                span[0] += more;
                span[1] += more;
            }
        });
        changed.add(new int[] {at.start(), at.start() + by.length()});
        return text.replaced(at.start(), at.end(), by);
    }

    /** A French number as English writes it: 1 234,5 is 1,234.5. */
    private static String english(String french) {
        StringBuilder english = new StringBuilder();
        for (char c : french.toLowerCase(Locale.ROOT).toCharArray()) {
            english.append(c == ',' ? '.' : c == '\u00A0' || c == '\u202F' ? ',' : c);
        }
        return english.toString();
    }
}
