package org.calque.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.project.SegmentView;
import org.calque.store.Waiver;

/** The issues of a check as a table that spreadsheets open: CSV after RFC 4180, one issue or waiver a row, its columns named in English. */
public final class CheckCsv {

    private CheckCsv() {
    }

    /** @param out flushed, and left open; its encoding should be UTF-8. A byte order mark is written for the sake of spreadsheets */
    public static void write(Checked checked, Writer out) throws IOException {
        out.write('\uFEFF');
        row(out, "document", "segment", "number", "check", "locQualityIssueType", "severity", "message", "source", "target", "found", "mend", "waived", "who", "at");
        for (Checked.Document document : checked.documents()) {
            for (SegmentView view : document.views()) {
                String source = view.segment().source().string();
                String target = view.segment().target().string();
                for (Issue issue : view.issues()) {
                    String found = issue.start() < 0 ? "" : target.substring(issue.start(), issue.end());
                    row(out, document.document().name(), view.segment().key(), Integer.toString(view.index() + 1), issue.check(), type(issue.check()),
                            issue.severity().name().toLowerCase(Locale.ROOT), issue.message(), source, target, found, issue.mend() == null ? "" : issue.mend(), "", "", "");
                }
                for (Waiver waiver : view.waivers()) {
                    row(out, document.document().name(), view.segment().key(), Integer.toString(view.index() + 1), waiver.check(), type(waiver.check()), "waived",
                            "", source, target, waiver.about() == null ? "" : waiver.about(), "", waiver.reason(), waiver.who(), waiver.at().toString());
                }
            }
        }
        out.flush();
    }

    private static String type(String check) {
        return CheckKind.of(check).map(CheckKind::itsType).orElse("other");
    }

    private static void row(Writer out, String... cells) throws IOException {
        out.write(Arrays.stream(cells).map(CheckCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A cell that a spreadsheet would take for a formula is made a text: documents come from anywhere. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
