package org.calque.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.glossary.Term;
import org.calque.project.SegmentView;
import org.calque.store.Waiver;

/** A check as one JSON object, for whoever works on with it: figures, issues with their ITS 2.0 type, waivers, and the terms with where they stand. */
public final class CheckJson {

    private CheckJson() {
    }

    /** @param out flushed, and left open; its encoding must be UTF-8 */
    public static void write(Checked checked, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("at", checked.at().toString());
            json.writeStringField("profile", checked.profile().name());
            strings(json, "checks", Arrays.stream(CheckKind.values()).filter(checked::asked).map(CheckKind::id).toList());
            strings(json, "glossaries", checked.glossaries());
            counts(json, checked.count(Severity.ERROR), checked.count(Severity.WARNING), checked.count(Severity.ADVICE));
            json.writeArrayFieldStart("documents");
            for (Checked.Document document : checked.documents()) {
                document(json, document);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("terms");
            for (TermUse use : TermUse.of(checked)) {
                term(json, use);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void counts(JsonGenerator json, long errors, long warnings, long advice) throws IOException {
        json.writeNumberField("errors", errors);
        json.writeNumberField("warnings", warnings);
        json.writeNumberField("advice", advice);
    }

    private static void document(JsonGenerator json, Checked.Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", document.document().name());
        json.writeNumberField("segments", document.views().size());
        json.writeNumberField("words", document.words());
        json.writeNumberField("done", document.views().stream().filter(view -> view.segment().state().done()).count());
        counts(json, document.count(Severity.ERROR), document.count(Severity.WARNING), document.count(Severity.ADVICE));
        json.writeArrayFieldStart("issues");
        for (SegmentView view : document.views()) {
            for (Issue issue : view.issues()) {
                issue(json, view, issue);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("waivers");
        for (SegmentView view : document.views()) {
            for (Waiver waiver : view.waivers()) {
                waiver(json, view, waiver);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, SegmentView view, String check) throws IOException {
        json.writeStartObject();
        json.writeStringField("segment", view.segment().key());
        json.writeNumberField("number", view.index() + 1);
        json.writeStringField("check", check);
        json.writeStringField("locQualityIssueType", CheckKind.of(check).map(CheckKind::itsType).orElse("other"));
    }

    private static void issue(JsonGenerator json, SegmentView view, Issue issue) throws IOException {
        begin(json, view, issue.check());
        json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("message", issue.message());
        json.writeStringField("source", view.segment().source().string());
        json.writeStringField("target", view.segment().target().string());
        if (issue.start() >= 0) {
            json.writeNumberField("start", issue.start());
            json.writeNumberField("end", issue.end());
        }
        if (issue.mend() != null) {
            json.writeStringField("mend", issue.mend());
        }
        if (issue.term() != null) {
            json.writeStringField("concept", issue.term().occurrence().concept().key());
            strings(json, "expected", issue.term().expected());
        }
        json.writeEndObject();
    }

    private static void waiver(JsonGenerator json, SegmentView view, Waiver waiver) throws IOException {
        begin(json, view, waiver.check());
        json.writeStringField("about", waiver.about() == null ? "" : waiver.about());
        json.writeStringField("reason", waiver.reason());
        json.writeStringField("who", waiver.who());
        json.writeStringField("at", waiver.at().toString());
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, TermUse use) throws IOException {
        json.writeStartObject();
        json.writeStringField("concept", use.concept.key());
        json.writeStringField("term", use.term());
        strings(json, "agreed", use.concept.renderings().stream().map(Term::text).toList());
        json.writeNumberField("occurrences", use.occurrences);
        json.writeNumberField("good", use.good);
        json.writeNumberField("waived", use.waived);
        json.writeObjectFieldStart("found");
        for (Map.Entry<String, List<String>> each : use.renderings.entrySet()) {
            strings(json, each.getKey(), each.getValue());
        }
        json.writeEndObject();
        strings(json, "missing", use.missing);
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
