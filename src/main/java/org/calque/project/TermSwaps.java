package org.calque.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.calque.document.Text;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.Swap;
import org.calque.glossary.TermVerdict;
import org.calque.language.Folding;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.jspecify.annotations.Nullable;

/**
 * Glossary terms that are what differs between a match and the sentence at hand, put into its target: where one term stands for
 * another, and little words around it aside nothing else does, the rendering of the one takes the place of the other's, in its form.
 */
final class TermSwaps {

    /** What may differ beside a term without saying anything else: its article, and a preposition that has swallowed it. */
    private static final Set<String> LITTLE = Set.of("le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "au", "aux", "à", "en",
            "ce", "cet", "cette", "ces");

    private final Terminology terminology;

    TermSwaps(Terminology terminology) {
        this.terminology = terminology;
    }

    /** Where one sentence differs from another: what each has there, UTF-16 offsets; start and end are the same where it has nothing. */
    private record Gap(int knownStart, int knownEnd, int wantedStart, int wantedEnd) {
    }

    /** The match with its terms exchanged. */
    Match adapt(Match match, Text wanted) {
        Text known = match.unit().source();
        List<Gap> gaps = gaps(match.parts());
        if (gaps.isEmpty()) {
            return match;
        }
        List<Occurrence> before = enforced(known);
        List<Occurrence> now = enforced(wanted);
        List<TermVerdict> verdicts = before.isEmpty() || now.isEmpty() ? List.of() : terminology.judge(known, before, match.target());
        List<Match.Swap> swaps = new ArrayList<>();
        for (Gap gap : gaps) {
            @Nullable Occurrence old = only(before, known, gap.knownStart, gap.knownEnd);
            @Nullable Occurrence by = only(now, wanted, gap.wantedStart, gap.wantedEnd);
            if (old != null && by != null && !old.concept().id().equals(by.concept().id())) {
                swap(verdicts, old, by, match.target().string(), swaps);
            }
        }
        return match.with(swaps);
    }

    private List<Occurrence> enforced(Text text) {
        return terminology.find(text).stream().filter(Occurrence::enforced).toList();
    }

    private static List<Gap> gaps(List<Likeness.Part> parts) {
        List<Gap> gaps = new ArrayList<>();
        int[] gap = {-1, -1, -1, -1};
        for (Likeness.Part part : parts) {
            if (part.known() && part.wanted()) {
                add(gaps, gap);
                gap = new int[] {-1, -1, -1, -1};
            } else {
                int at = part.known() ? 0 : 2;
                gap[at] = gap[at] < 0 ? part.start() : gap[at];
                gap[at + 1] = part.end();
            }
        }
        add(gaps, gap);
        return gaps;
    }

    private static void add(List<Gap> gaps, int[] gap) {
        if (gap[0] >= 0 && gap[2] >= 0) {
            gaps.add(new Gap(gap[0], gap[1], gap[2], gap[3]));
        }
    }

    /** The one term that a gap falls on, if nothing but little words stands beside it there; otherwise null. */
    private static @Nullable Occurrence only(List<Occurrence> all, Text text, int start, int end) {
        List<Occurrence> here = all.stream().filter(one -> one.start() < end && start < one.end()).toList();
        if (here.size() != 1) {
            return null;
        }
        Occurrence one = here.get(0);
        String beside = text.string().substring(Math.min(start, one.start()), one.start()) + " "
                + text.string().substring(one.end(), Math.max(end, one.end()));
        for (String word : beside.replace("'", "' ").replace("’", "' ").strip().split("[\\s\\u00A0]+")) {
            if (!word.isEmpty() && !LITTLE.contains(Folding.fold(word))) {
                return null;
            }
        }
        return one;
    }

    private static void swap(List<TermVerdict> verdicts, Occurrence old, Occurrence by, String target, List<Match.Swap> swaps) {
        String rendering = RenderingCheck.insertion(by);
        TermVerdict verdict = verdicts.stream().filter(one -> one.occurrence() == old && one.verdict().good() && one.start() >= 0)
                .max(Comparator.comparingInt(TermVerdict::start)).orElse(null);
        if (verdict == null || rendering.isEmpty()) {
            return;
        }
        Swap made = Swap.of(target, verdict.start(), verdict.end(), verdict.expected(), rendering);
        swaps.add(new Match.Swap(made.start(), made.end(), made.by()));
    }
}
