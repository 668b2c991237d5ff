package org.calque.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;

/** A concept with its terms as JSON; its revision stands beside it. */
final class ConceptJson {

    private ConceptJson() {
    }

    static String write(Concept concept) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("id", concept.id().toString());
            out.writeStringField("key", concept.key());
            Json.field(out, "domain", concept.domain());
            Json.field(out, "definition", concept.definition());
            Json.field(out, "note", concept.note());
            Json.field(out, "source", concept.source());
            if (concept.doNotTranslate()) {
                out.writeBooleanField("doNotTranslate", true);
            }
            Concept.FirstMention first = concept.firstMention();
            if (first != null) {
                out.writeObjectFieldStart("firstMention");
                out.writeStringField("first", first.first());
                Json.field(out, "after", first.after());
                out.writeEndObject();
            }
            Json.field(out, "origin", concept.origin());
            extra(out, concept.extra());
            out.writeArrayFieldStart("terms");
            for (Term term : concept.terms()) {
                writeTerm(out, term);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    /** As a list: the file's order counts, and names may be anything. */
    private static void extra(JsonGenerator out, Map<String, String> extra) throws IOException {
        if (extra.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("extra");
        for (Map.Entry<String, String> each : extra.entrySet()) {
            out.writeStartObject();
            out.writeStringField("name", each.getKey());
            out.writeStringField("value", each.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static Map<String, String> extra(Json read) {
        Map<String, String> extra = new LinkedHashMap<>();
        read.list("extra").forEach(each -> extra.put(each.string("name"), each.string("value")));
        return extra;
    }

    private static void writeTerm(JsonGenerator out, Term term) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", term.id().toString());
        out.writeStringField("language", term.language().toLanguageTag());
        out.writeStringField("text", term.text());
        out.writeStringField("status", term.status().name());
        out.writeStringField("match", term.match().name());
        if (term.caseSensitive()) {
            out.writeBooleanField("caseSensitive", true);
        }
        Json.field(out, "partOfSpeech", term.partOfSpeech());
        Json.field(out, "gender", term.gender());
        Json.field(out, "number", term.number());
        Term.Heard heard = term.heard();
        if (heard != null) {
            out.writeObjectFieldStart("heard");
            out.writeStringField("document", heard.document());
            out.writeNumberField("millis", heard.millis());
            out.writeEndObject();
        }
        Json.field(out, "note", term.note());
        Json.field(out, "source", term.source());
        extra(out, term.extra());
        out.writeEndObject();
    }

    static Concept read(String json, long revision) {
        Json read = Json.read(json);
        List<Term> terms = new ArrayList<>();
        for (Json term : read.list("terms")) {
            Json heard = term.objectOrNull("heard");
            terms.add(new Term(UUID.fromString(term.string("id")), Locale.forLanguageTag(term.string("language")),
                    term.string("text"), TermStatus.valueOf(term.string("status")), Match.valueOf(term.string("match")),
                    term.flag("caseSensitive"), term.stringOrNull("partOfSpeech"), term.stringOrNull("gender"),
                    term.stringOrNull("number"),
                    heard == null ? null : new Term.Heard(heard.string("document"), heard.number("millis", -1)),
                    term.stringOrNull("note"), term.stringOrNull("source"), extra(term)));
        }
        Json first = read.objectOrNull("firstMention");
        return new Concept(UUID.fromString(read.string("id")), read.string("key"), read.stringOrNull("domain"),
                read.stringOrNull("definition"), read.stringOrNull("note"), read.stringOrNull("source"),
                read.flag("doNotTranslate"), first == null ? null
                        : new Concept.FirstMention(first.string("first"), first.stringOrNull("after")),
                read.stringOrNull("origin"), extra(read), terms, revision);
    }
}
