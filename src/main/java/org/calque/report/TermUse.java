package org.calque.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.calque.glossary.Concept;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.project.SegmentView;

/** How one concept was rendered over all that was checked. */
final class TermUse {

    final Concept concept;
    /** What stands in the targets, and how often; capitals apart, under the writing met first. */
    final Map<String, Integer> renderings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int occurrences;
    int good;
    int waived;

    private TermUse(Concept concept) {
        this.concept = concept;
    }

    /** Every concept that was judged, in the order of a French dictionary. */
    static List<TermUse> of(Iterable<SegmentView> views) {
        Map<UUID, TermUse> uses = new LinkedHashMap<>();
        for (SegmentView view : views) {
            for (TermVerdict verdict : view.verdicts()) {
                boolean stands = verdict.occurrence().end() > verdict.occurrence().start();
                if (stands && verdict.verdict() != Verdict.SUSPECT && !verdict.covered()) {
                    Concept concept = verdict.occurrence().concept();
                    uses.computeIfAbsent(concept.id(), unused -> new TermUse(concept)).add(verdict);
                }
            }
        }
        Collator french = Collator.getInstance(Locale.FRENCH);
        List<TermUse> sorted = new ArrayList<>(uses.values());
        sorted.sort(Comparator.comparing(TermUse::term, french));
        return sorted;
    }

    private void add(TermVerdict verdict) {
        occurrences++;
        good += verdict.verdict().good() ? 1 : 0;
        waived += verdict.verdict() == Verdict.WAIVED ? 1 : 0;
        if (verdict.found() != null) {
            renderings.merge(verdict.found(), 1, Integer::sum);
        }
    }

    String term() {
        return concept.french().filter(term -> !term.misheard()).findFirst().map(term -> term.text()).orElse(concept.key());
    }
}
