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
import java.util.stream.Stream;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Profile;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.glossary.Glossary;
import org.calque.glossary.TermVerdict;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.project.Inspection;
import org.calque.report.Checked;
import org.calque.report.CheckCsv;
import org.calque.report.CheckJson;
import org.calque.report.CheckReport;
import org.calque.report.SideBySide;

/** What came of checking one or more documents, and how it is told. */
final class CheckResult {

    private static final List<String> ENDINGS = List.of(".html", ".htm", ".json", ".csv");

    private final List<String> glossaries;
    private final Profile profile;
    private final Inspection inspection;
    private final List<Checked.Document> documents = new ArrayList<>();

    /**
     * @param asked   what is gone by
     * @param profile the checks to make
     */
    CheckResult(GlossaryOption.Asked asked, Profile profile) {
        this.glossaries = asked.glossaries().stream().map(Glossary::name).toList();
        this.profile = profile;
        this.inspection = new Inspection(asked.glossaries(), asked.waivers(), profile, asked.cueLimits());
    }

    void add(Document document, Progress progress) {
        documents.add(new Checked.Document(document, inspection.look(document, progress)));
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

    private Checked checked() {
        return new Checked(documents, glossaries, profile, Instant.now());
    }

    /**
     * Asks that a report can be written under that name, before anything is checked for it.
     *
     * @throws org.calque.job.FaultException if it can't
     */
    static void reportable(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.equals("-") && ENDINGS.stream().noneMatch(name::endsWith)) {
            throw Fault.BAD_USAGE.at(file, Messages.text("report-kinds"));
        }
    }

    /** Writes the report as what the name of its file ends with: {@code .html}, {@code .json} or {@code .csv}. */
    void report(Path file, Common common) {
        reportable(file);
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            write(file, common, out -> CheckJson.write(checked(), out));
        } else if (name.endsWith(".csv")) {
            write(file, common, out -> CheckCsv.write(checked(), out));
        } else {
            write(file, common, out -> new CheckReport(Locale.getDefault()).write(checked(), out));
        }
    }

    /** Writes source and translation beside each other, to be read. */
    void sideBySide(Path file, Common common) {
        write(file, common, out -> new SideBySide(Locale.getDefault()).write(documents.stream().map(Checked.Document::document).toList(), out));
    }

    private interface Writing {
        void to(Writer out) throws java.io.IOException;
    }

    private static void write(Path file, Common common, Writing writing) {
        common.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writing.to(writer);
            writer.flush();
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
