package org.calque.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.check.Checker;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Glossary;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermVerdict;
import org.calque.job.Progress;

/** What came of checking one or more documents, and how it is told. */
final class Checked {

    private final TermFinder finder;
    private final RenderingCheck renderings;
    private final Checker checker = new Checker(Locale.getDefault());
    private final List<Issue> issues = new ArrayList<>();
    private final List<TermVerdict> verdicts = new ArrayList<>();
    private int segments;

    Checked(List<Glossary> glossaries) {
        this.finder = new TermFinder(glossaries);
        this.renderings = new RenderingCheck(glossaries);
    }

    List<Issue> add(Document document, Progress progress) {
        int from = issues.size();
        for (Segment segment : document.segments()) {
            progress.check();
            // Of a segment without a target nothing is asked of the glossary: it is untranslated, and that is one fault.
            List<TermVerdict> found = segment.target().isBlank() ? List.of()
                    : renderings.check(segment.source(), finder.find(segment.source()), segment.target());
            verdicts.addAll(found);
            issues.addAll(checker.check(segment, found));
            segments++;
        }
        return List.copyOf(issues.subList(from, issues.size()));
    }

    int errors() {
        return count(Severity.ERROR);
    }

    private int count(Severity severity) {
        return (int) issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    /** Results to standard output, the count to standard error. */
    void print(Common common) {
        JsonLines lines = common.lines();
        for (Issue issue : issues) {
            if (common.json) {
                lines.print(json(issue));
            } else {
                common.out.println(Messages.text("issue", issue.key(), issue.message(), issue.check(),
                        Messages.text("severity." + Names.of(issue.severity()))));
            }
        }
        common.err.println(Messages.text("checked", segments, errors(), count(Severity.WARNING)));
    }

    private static Map<String, Object> json(Issue issue) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("segment", issue.key());
        line.put("check", issue.check());
        line.put("severity", Names.of(issue.severity()));
        line.put("message", issue.message());
        TermVerdict verdict = issue.term();
        if (verdict != null) {
            line.put("term", verdict.occurrence().term().text());
            line.put("concept", verdict.occurrence().concept().key());
            line.put("verdict", Names.of(verdict.verdict()));
            line.put("expected", verdict.expected());
            line.put("found", verdict.found());
        }
        return line;
    }
}
