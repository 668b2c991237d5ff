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
    /** What stands in the targets, and in which segments; capitals apart, under the writing met first. */
    final Map<String, List<String>> renderings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Where it is missing. */
    final List<String> missing = new ArrayList<>();
    int occurrences;
    int good;
    int waived;

    private TermUse(Concept concept) {
        this.concept = concept;
    }

    /** Every concept that was judged, in the order of a French dictionary. Of one document segments are told by their number. */
    static List<TermUse> of(Checked checked) {
        Map<UUID, TermUse> uses = new LinkedHashMap<>();
        for (Checked.Document document : checked.documents()) {
            String name = checked.documents().size() == 1 ? "" : document.document().name() + " ";
            for (SegmentView view : document.views()) {
                for (TermVerdict verdict : view.verdicts()) {
                    boolean stands = verdict.occurrence().end() > verdict.occurrence().start();
                    if (stands && verdict.verdict() != Verdict.SUSPECT && !verdict.covered()) {
                        Concept concept = verdict.occurrence().concept();
                        uses.computeIfAbsent(concept.id(), unused -> new TermUse(concept)).add(verdict, name + (view.index() + 1));
                    }
                }
            }
        }
        Collator french = Collator.getInstance(Locale.FRENCH);
        List<TermUse> sorted = new ArrayList<>(uses.values());
        sorted.sort(Comparator.comparing(TermUse::term, french));
        return sorted;
    }

    private void add(TermVerdict verdict, String segment) {
        occurrences++;
        good += verdict.verdict().good() ? 1 : 0;
        waived += verdict.verdict() == Verdict.WAIVED ? 1 : 0;
        if (verdict.found() != null) {
            renderings.computeIfAbsent(verdict.found(), found -> new ArrayList<>()).add(segment);
        } else if (verdict.verdict() == Verdict.MISSING) {
            missing.add(segment);
        }
    }

    String term() {
        return concept.french().filter(term -> !term.misheard()).findFirst().map(term -> term.text()).orElse(concept.key());
    }
}
