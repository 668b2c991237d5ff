package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.calque.document.Text;
import org.calque.glossary.Bitext;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.Swap;
import org.calque.glossary.TermVerdict;
import org.calque.language.EnglishForms;
import org.calque.language.EnglishNumber;
import org.calque.language.Folding;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.jspecify.annotations.Nullable;

/**
 * Glossary terms that are what differs between a match and the sentence at hand, put into its target: where one term stands for
 * another, and little words around it aside nothing else does, the rendering of the one takes the place of the other's, in its form;
 * in another number where that is all that differs.
 */
public final class TermSwaps {

    /** What may differ beside a term without saying anything else: its article, and a preposition that has swallowed it. */
    private static final Set<String> LITTLE = Set.of("le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "au", "aux", "à", "en",
            "ce", "cet", "cette", "ces");

    private static final Set<String> MONTHS = Set.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
            "octobre", "novembre", "décembre");

    private final Terminology terminology;

    public TermSwaps(Terminology terminology) {
        this.terminology = terminology;
    }

    /** Where one sentence differs from another: what each has there, UTF-16 offsets; start and end are the same where it has nothing. */
    private record Gap(int knownStart, int knownEnd, int wantedStart, int wantedEnd) {
    }

    /** The match with its terms exchanged. */
    public Match adapt(Match match, Text wanted) {
        Text known = match.unit().source();
        List<Gap> gaps = gaps(match.parts());
        if (gaps.isEmpty()) {
            return match;
        }
        Bitext bitext = new Bitext(known, match.target());
        List<Occurrence> before = enforced(bitext);
        List<Occurrence> now = enforced(new Bitext(wanted, Text.EMPTY));
        List<TermVerdict> verdicts = before.isEmpty() || now.isEmpty() ? List.of() : terminology.judge(bitext, before);
        List<Match.Swap> swaps = new ArrayList<>();
        for (Gap gap : gaps) {
            @Nullable Occurrence old = only(before, known, gap.knownStart, gap.knownEnd);
            @Nullable Occurrence by = only(now, wanted, gap.wantedStart, gap.wantedEnd);
            boolean other = old != null && by != null && !old.concept().id().equals(by.concept().id());
            boolean number = old != null && by != null && plural(old) != plural(by) && alone(gap, gaps, known, wanted);
            if (other || number) {
                swap(verdicts, old, by, match.target().string(), number ? indefinite(wanted, by) : null, swaps);
            }
        }
        return match.with(swaps);
    }

    private List<Occurrence> enforced(Bitext bitext) {
        return terminology.find(bitext).stream().filter(Occurrence::enforced).toList();
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

    /** Whether nothing else differs but figures and dates: another number of what acts asks for another verb. */
    private static boolean alone(Gap gap, List<Gap> gaps, Text known, Text wanted) {
        return gaps.stream().allMatch(other -> other == gap || figures(known.string().substring(other.knownStart, other.knownEnd))
                && figures(wanted.string().substring(other.wantedStart, other.wantedEnd)));
    }

    private static boolean figures(String stretch) {
        for (String word : stretch.split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !MONTHS.contains(Folding.fold(word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a term stands in the plural, that the glossary has in the singular: {@code déserteurs, généraux}. */
    private static boolean plural(Occurrence term) {
        String[] here = term.text().split("[\\s\\u00A0-]+");
        String[] base = term.term().text().split("[\\s\\u00A0-]+");
        for (int i = 0; i < Math.min(here.length, base.length); i++) {
            if (Folding.fold(here[i]).matches(".*[sx]") && !Folding.fold(base[i]).matches(".*[sx]")) {
                return true;
            }
        }
        return false;
    }

    private static boolean indefinite(Text text, Occurrence term) {
        return Folding.fold(text.string().substring(0, term.start())).matches("(?s)(?:.*\\P{L})?une?\\s+");
    }

    /** @param indefinite null where the number stays; otherwise whether one of it is any */
    private static void swap(List<TermVerdict> verdicts, Occurrence old, Occurrence by, String target, @Nullable Boolean indefinite,
                             List<Match.Swap> swaps) {
        String rendering = RenderingCheck.insertion(by);
        TermVerdict verdict = verdicts.stream().filter(one -> one.occurrence() == old && one.verdict().good() && one.start() >= 0)
                .max(Comparator.comparingInt(TermVerdict::start)).orElse(null);
        if (verdict == null || rendering.isEmpty()) {
            return;
        }
        boolean same = old.concept().id().equals(by.concept().id());
        String before = target.substring(0, verdict.start());
        String stands = target.substring(verdict.start(), verdict.end());
        Swap made = Swap.of(target, verdict.start(), verdict.end(), verdict.expected(), rendering);
        if (indefinite != null) {
            String phrase = same ? stands : EnglishForms.like(before, stands, EnglishForms.origin(stands, verdict.expected()), rendering);
            @Nullable EnglishNumber other = EnglishNumber.of(before, phrase, plural(by), indefinite);
            if (other == null && same) {
                return;
            }
            made = other == null ? made : new Swap(verdict.start() - other.taken(), verdict.end(), other.text());
        }
        swaps.add(new Match.Swap(made.start(), made.end(), made.by()));
    }
}
