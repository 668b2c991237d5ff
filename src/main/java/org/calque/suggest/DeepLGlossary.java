package org.calque.suggest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.calque.job.Fault;

/**
 * The terms met so far, laid down at DeepL as one glossary. They grow with the sentences asked; a glossary there cannot be changed,
 * so when a new term is met another is made and the old one deleted.
 */
final class DeepLGlossary {

    private final Map<String, String> terms = new TreeMap<>();   // guarded by this, as all below
    private CompletableFuture<String> made = CompletableFuture.completedFuture("");

    /** The id of a glossary with the terms of a question in it; "" where no terms are known. */
    synchronized CompletableFuture<String> of(Question question, DeepL deepL) {
        boolean news = false;
        for (Map.Entry<String, String> term : question.terms().entrySet()) {
            String clean = clean(term.getKey());
            String rendering = clean(term.getValue());
            news |= !clean.isEmpty() && !rendering.isEmpty() && !rendering.equals(terms.put(clean, rendering));
        }
        if (news || made.isCompletedExceptionally()) {
            CompletableFuture<String> old = made;
            made = make(question, deepL);
            made.thenAccept(id -> delete(old, deepL));
        }
        return made;
    }

    private static String clean(String term) {
        return term.replaceAll("[\\t\\r\\n]+", " ").strip();
    }

    private CompletableFuture<String> make(Question question, DeepL deepL) {
        if (terms.isEmpty()) {
            return CompletableFuture.completedFuture("");
        }
        String entries = terms.entrySet().stream().map(term -> term.getKey() + "\t" + term.getValue()).collect(Collectors.joining("\n"));
        String body = Json.object(out -> {
            out.writeStringField("name", "Calque");
            out.writeStringField("source_lang", question.languages().source().getLanguage());
            out.writeStringField("target_lang", question.languages().target().getLanguage());
            out.writeStringField("entries", entries);
            out.writeStringField("entries_format", "tsv");
        });
        return deepL.exchange().send(deepL.to("/v2/glossaries").POST(BodyPublishers.ofString(body)).build(), "message").thenApply(answer -> {
            String id = Json.string(answer, "glossary_id");
            if (id == null) {
                throw Fault.SUGGESTION_NONSENSE.at(deepL.label());
            }
            return id;
        });
    }

    private static void delete(CompletableFuture<String> old, DeepL deepL) {
        if (old.isDone() && !old.isCompletedExceptionally() && old.join().matches("[\\w-]+")) {
            deepL.exchange().send(deepL.to("/v2/glossaries/" + old.join()).DELETE().build(), "message");   // what comes of it changes nothing
        }
    }
}
