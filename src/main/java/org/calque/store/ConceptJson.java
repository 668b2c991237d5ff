package org.calque.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            out.writeArrayFieldStart("terms");
            for (Term term : concept.terms()) {
                writeTerm(out, term);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
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
                    heard == null ? null : new Term.Heard(heard.string("document"), heard.number("millis", -1))));
        }
        return new Concept(UUID.fromString(read.string("id")), read.string("key"), read.stringOrNull("domain"),
                read.stringOrNull("definition"), read.stringOrNull("note"), read.stringOrNull("source"),
                read.flag("doNotTranslate"), terms, revision);
    }
}
