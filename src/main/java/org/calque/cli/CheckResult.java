package org.calque.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.calque.check.CheckKind;
import org.calque.check.Checker;
import org.calque.check.Consistency;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.TermVerdict;
import org.calque.job.Progress;
import org.calque.project.SegmentView;
import org.calque.report.CheckReport;

/** What came of checking one or more documents, and how it is told. */
final class CheckResult {

    private final List<String> glossaries;
    private final Hearing hearing;
    private final RenderingCheck renderings;
    private final Checker checker = new Checker(Locale.getDefault());
    private final List<CheckReport.Checked> documents = new ArrayList<>();

    CheckResult(List<Glossary> glossaries) {
        this.glossaries = glossaries.stream().map(Glossary::name).toList();
        this.hearing = new Hearing(glossaries, false, List.of());
        this.renderings = new RenderingCheck(glossaries);
    }

    void add(Document document, Progress progress) {
        List<SegmentView> views = new ArrayList<>(document.segments().size());
        Map<UUID, List<Issue>> across = new Consistency(Locale.getDefault()).of(document);
        for (Segment segment : document.segments()) {
            progress.check();
            progress.at(views.size(), document.segments().size());
            List<Occurrence> occurrences = hearing.find(document, segment);
            // Of a segment without a target nothing is asked of the glossary: it is untranslated, and that is one fault.
            List<TermVerdict> verdicts = segment.target().isBlank() ? List.of()
                    : renderings.check(segment.source(), occurrences, segment.target());
            List<Issue> issues = new ArrayList<>(checker.check(segment, verdicts));
            issues.addAll(across.getOrDefault(segment.id(), List.of()));
            views.add(new SegmentView(views.size(), segment, occurrences, verdicts, issues, List.of()));
        }
        documents.add(new CheckReport.Checked(document, views));
    }

    private Stream<Issue> issues() {
        return documents.stream().flatMap(checked -> checked.views().stream()).flatMap(view -> view.issues().stream());
    }

    int errors() {
        return count(Severity.ERROR);
    }

    private int count(Severity severity) {
        return (int) issues().filter(issue -> issue.severity() == severity).count();
    }

    /** Results to standard output, the count to standard error. */
    void print(Common common) {
        JsonLines lines = common.lines();
        issues().forEach(issue -> {
            if (common.json) {
                lines.print(json(issue));
            } else {
                common.out.println(inWords(issue));
            }
        });
        int segments = documents.stream().mapToInt(checked -> checked.views().size()).sum();
        common.err.println(Messages.text("checked", segments, errors(), count(Severity.WARNING)));
    }

    static String inWords(Issue issue) {
        return Messages.text("issue", issue.key(), issue.message(), issue.check(),
                Messages.text("severity." + Names.of(issue.severity())));
    }

    void report(Path file, Common common) {
        common.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new CheckReport(Locale.getDefault()).write(documents, glossaries, Instant.now(), writer);
        });
        common.err.println(Messages.text("written", file));
    }

    private static Map<String, Object> json(Issue issue) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("segment", issue.key());
        line.put("check", issue.check());
        line.put("severity", Names.of(issue.severity()));
        line.put("message", issue.message());
        CheckKind.of(issue.check()).ifPresent(kind -> line.put("locQualityIssueType", kind.itsType()));
        if (issue.mend() != null) {
            line.put("start", issue.start());
            line.put("end", issue.end());
            line.put("mend", issue.mend());
        }
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
