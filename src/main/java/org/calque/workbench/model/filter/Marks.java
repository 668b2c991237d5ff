package org.calque.workbench.model.filter;

import java.util.List;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.workbench.grid.Mark;
import org.calque.workbench.grid.Underline;

/** What is marked in a text, from what is known of it. */
final class Marks {

    private Marks() {
    }

    static Mark of(TermVerdict verdict) {
        Occurrence at = verdict.occurrence();
        return new Mark(at.start(), at.end(), Underline.of(verdict.verdict(), false), tip(at));
    }

    /** Of a term whose segment has no target yet. */
    static Mark untranslated(Occurrence at) {
        boolean alike = at.proposed();
        return new Mark(at.start(), at.end(), Underline.of(alike ? Verdict.SUSPECT : Verdict.MISSING, true), tip(at));
    }

    private static String tip(Occurrence at) {
        Concept concept = at.concept();
        String rendering = concept.doNotTranslate() ? at.term().text()
                : concept.renderings().stream().findFirst().map(Term::text).orElse("");
        return at.term().text() + " → " + rendering;
    }

    static List<Mark> hits(String text, Search.Finder search) {
        return search.in(text).stream().map(hit -> new Mark(hit.start(), hit.end(), Underline.HIT, null)).toList();
    }

    /** Nothing has been written yet: the status says so, and a document just begun is not shown as full of faults. */
    static boolean notTranslated(Issue issue) {
        return issue.check().equals("untranslated") && issue.severity() == Severity.ERROR;
    }

    static boolean suspect(Issue issue) {
        return issue.term() != null && issue.term().verdict() == Verdict.SUSPECT;
    }
}
