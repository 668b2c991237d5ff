package org.calque.workbench.model.filter;

import java.util.ArrayList;
import java.util.List;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Segment;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.language.Misspelling;
import org.calque.project.Corrections;
import org.calque.project.DocumentSession;
import org.calque.project.SegmentView;
import org.calque.project.SpellCheck;
import org.calque.workbench.grid.IssueCount;
import org.calque.workbench.grid.Mark;
import org.calque.workbench.grid.Underline;

/** What is marked in the segments of an open document: terms, hits of the search, words spelt wrong, issues. Safe across threads. */
public final class RowMarks {

    private final DocumentSession session;
    private final SpellCheck spelling;

    public RowMarks(DocumentSession session, SpellCheck spelling) {
        this.session = session;
        this.spelling = spelling;
    }

    /** Whether a target has a word spelt wrong. */
    public boolean misspelled(int index) {
        Segment segment = session.document().segments().get(index);
        return !spelling.of(segment).isEmpty() && !misspelled(session.view(index)).isEmpty();
    }

    /** What is marked in a source. */
    public List<Mark> source(int index, Search search, Search.Finder finder) {
        SegmentView view = session.view(index);
        List<Mark> marks = new ArrayList<>(search.side() == Search.Side.TARGET ? List.of() : Marks.hits(view.segment().source().string(), finder));
        for (TermVerdict verdict : view.verdicts()) {
            if (!verdict.covered()) {
                marks.add(Marks.of(verdict));
            }
        }
        for (Corrections.Correction correction : Corrections.in(view.segment())) {
            marks.add(new Mark(correction.start(), correction.end(), Underline.CORRECTED, correction.read()));
        }
        if (view.verdicts().isEmpty()) {
            for (Occurrence occurrence : view.occurrences()) {
                if (occurrence.enforced()) {
                    marks.add(Marks.untranslated(occurrence));
                }
            }
        }
        return marks;
    }

    /** What is marked in a target. */
    public List<Mark> target(int index, Search search, Search.Finder finder) {
        SegmentView view = session.view(index);
        List<Mark> marks = new ArrayList<>(search.side() == Search.Side.SOURCE ? List.of() : Marks.hits(view.segment().target().string(), finder));
        for (Misspelling wrong : misspelled(view)) {
            marks.add(new Mark(wrong.start(), wrong.end(), Underline.SPELLING, null));
        }
        for (TermVerdict verdict : view.verdicts()) {
            if (verdict.start() >= 0 && !verdict.covered()) {
                marks.add(new Mark(verdict.start(), verdict.end(), Underline.of(verdict.verdict(), false), null));
            }
        }
        for (Issue issue : view.issues()) {
            if (issue.term() == null && issue.start() >= 0 && !(issue.check().equals(CheckKind.SPELLING.id()) && spelling.spelling() != null)) {   // which marks it itself
                marks.add(new Mark(issue.start(), issue.end(), Underline.CHECK, issue.message()));
            }
        }
        return marks;
    }

    /** The words of a target that are spelt wrong, but for those that the glossary has a say about. */
    public List<Misspelling> misspelled(SegmentView view) {
        List<Misspelling> wrong = spelling.of(view.segment());
        return wrong.isEmpty() ? wrong : wrong.stream().filter(word -> view.verdicts().stream().noneMatch(verdict ->
                verdict.start() >= 0 && word.start() < verdict.end() && word.end() > verdict.start())).toList();
    }

    /** What is wrong with a segment, counted. */
    public IssueCount issues(int index) {
        int errors = 0;
        int warnings = 0;
        int suspects = 0;
        for (Issue issue : session.view(index).issues()) {
            if (Marks.notTranslated(issue)) {
                continue;
            }
            if (Marks.suspect(issue)) {
                suspects++;
            } else if (issue.severity() == Severity.ERROR) {
                errors++;
            } else if (issue.severity() == Severity.WARNING) {
                warnings++;
            }
        }
        return errors + warnings + suspects == 0 ? IssueCount.NONE : new IssueCount(errors, warnings, suspects);
    }
}
