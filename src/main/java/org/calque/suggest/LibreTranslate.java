package org.calque.suggest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import org.calque.job.Fault;

/** LibreTranslate's {@code /translate} (its API documentation, 1.6). */
final class LibreTranslate implements Suggester.Protocol {

    private final Account account;
    private final String key;
    private final Suggester.Exchange exchange;

    LibreTranslate(Account account, String key, Suggester.Exchange exchange) {
        this.account = account;
        this.key = key;
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<String> translate(Question question) {
        String body = Json.object(out -> {
            out.writeStringField("q", Tagged.of(question.source()));
            out.writeStringField("source", question.languages().source().getLanguage());
            out.writeStringField("target", question.languages().target().getLanguage());
            out.writeStringField("format", "html");
            if (!key.isEmpty()) {
                out.writeStringField("api_key", key);
            }
        });
        return exchange.send(exchange.to("/translate", !key.isEmpty()).POST(BodyPublishers.ofString(body)).build(), "error").thenApply(answer -> {
            String text = Json.string(answer, "translatedText");
            if (text == null) {
                throw Fault.SUGGESTION_NONSENSE.at(account.service().label());
            }
            return text;
        });
    }
}
