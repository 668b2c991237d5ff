package org.calque.suggest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.calque.job.Fault;

/** DeepL's API, version 2: {@code /v2/translate}, and {@code /v2/glossaries} for the terms. */
final class DeepL implements Suggester.Protocol {

    private final Account account;
    private final String key;
    private final Suggester.Exchange exchange;
    private final DeepLGlossary glossary;

    DeepL(Account account, String key, Suggester.Exchange exchange, DeepLGlossary glossary) {
        this.account = account;
        this.key = key;
        this.exchange = exchange;
        this.glossary = glossary;
    }

    HttpRequest.Builder to(String path) {
        if (key.isEmpty()) {
            throw Fault.SUGGESTION_KEY.at(account.service().label(), account.variable());
        }
        return exchange.to(path, true).header("Authorization", "DeepL-Auth-Key " + key);
    }

    Suggester.Exchange exchange() {
        return exchange;
    }

    String label() {
        return account.service().label();
    }

    @Override
    public CompletableFuture<String> translate(Question question) {
        return glossary.of(question, this).thenCompose(id -> {
            String body = Json.object(out -> {
                out.writeArrayFieldStart("text");
                out.writeString(Tagged.of(question.source()));
                out.writeEndArray();
                out.writeStringField("source_lang", upper(question.languages().source()));
                // plain EN is no target any more: the language's own variant, or British English, which the samples are in
                out.writeStringField("target_lang", question.languages().target().getCountry().equals("US") ? "EN-US"
                        : question.languages().target().getLanguage().equals("en") ? "EN-GB" : upper(question.languages().target()));
                out.writeStringField("tag_handling", "xml");
                if (!question.before().isBlank()) {
                    out.writeStringField("context", question.before());
                }
                if (!id.isEmpty()) {
                    out.writeStringField("glossary_id", id);
                }
            });
            return exchange.send(to("/v2/translate").POST(BodyPublishers.ofString(body)).build(), "message");
        }).thenApply(answer -> {
            String text = Json.string(answer, "translations", 0, "text");
            if (text == null) {
                throw Fault.SUGGESTION_NONSENSE.at(account.service().label());
            }
            return text;
        });
    }

    static String upper(Locale language) {
        return language.getLanguage().toUpperCase(Locale.ROOT);
    }
}
