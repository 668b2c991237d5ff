package org.calque.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Asks services for suggestions. Never holds anybody up: an answer, or a {@link FaultException} with a sentence why there is
 * none, comes when it comes. What was answered is remembered, so that going back to a sentence costs nothing. Safe across threads.
 */
public final class Suggester {

    private static final int REMEMBERED = 500;
    /** A service that has refused for a reason that lasts is not asked again for so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private record Asked(Account account, Question question) {
    }

    private record Resting(FaultException why, long until) {
    }

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER)
            .build();   // a key is not carried on to another address
    private final Map<String, String> environment;
    private final Map<Asked, Text> answers = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Text> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<Account, Resting> resting = new ConcurrentHashMap<>();
    private final Map<Account, DeepLGlossary> glossaries = new ConcurrentHashMap<>();

    /** @param environment what keys are read from, usually {@link System#getenv()} */
    public Suggester(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Asks for a translation.
     *
     * @return completes with it, or exceptionally with a {@link FaultException}: no key, no such address, not reached, too slow, over
     *         the quota, refused, or nonsense
     */
    public CompletableFuture<Text> ask(Account account, Question question) {
        Asked asked = new Asked(account, question);
        synchronized (answers) {
            Text known = answers.get(asked);
            if (known != null) {
                return CompletableFuture.completedFuture(known);
            }
        }
        Resting rests = resting.get(account);
        if (rests != null && rests.until > System.nanoTime()) {
            return CompletableFuture.failedFuture(rests.why);
        }
        // the key first: a keyring may ask its user, which takes its time
        return CompletableFuture.supplyAsync(() -> protocol(account, account.key(environment))).thenCompose(protocol -> protocol.translate(question))
                .thenApply(answer -> sensible(account, question, answer)).whenComplete((answer, failure) -> {
                    if (answer != null) {
                        synchronized (answers) {
                            answers.put(asked, answer);
                        }
                    } else if (lasts(failure)) {
                        resting.put(account, new Resting((FaultException) cause(failure), System.nanoTime() + REST.toNanos()));
                    }
                });
    }

    /** As {@link #ask}, but of the service itself, whatever it has answered or refused before: the user wants to know how it is now. */
    public CompletableFuture<Text> askAnew(Account account, Question question) {
        synchronized (answers) {
            answers.remove(new Asked(account, question));
        }
        resting.remove(account);
        return ask(account, question);
    }

    /** Forgets why a service was not asked: the user has changed something, or wants to try again. */
    public void wake() {
        resting.clear();
    }

    private static boolean lasts(Throwable failure) {
        return cause(failure) instanceof FaultException fault && (fault.fault() == Fault.SUGGESTION_KEY || fault.fault() == Fault.SUGGESTION_QUOTA
                || fault.fault() == Fault.SUGGESTION_UNREACHABLE || fault.fault() == Fault.SUGGESTION_ADDRESS);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private Protocol protocol(Account account, String key) {
        Exchange exchange = new Exchange(client, account);
        return switch (account.service()) {
            case DEEPL -> new DeepL(account, key, exchange, glossaries.computeIfAbsent(account, any -> new DeepLGlossary()));
            case LIBRETRANSLATE -> new LibreTranslate(account, key, exchange);
            case OPENAI -> new OpenAi(account, key, exchange);
        };
    }

    private static Text sensible(Account account, Question question, String answer) {
        Text read = Tagged.read(answer, question.source());
        int asked = question.source().string().length();
        if (read.isBlank() || read.string().length() > 6 * asked + 200) {
            throw Fault.SUGGESTION_NONSENSE.at(account.service().label());
        }
        return read;
    }

    /** How one service is spoken to. */
    interface Protocol {
        /** @return the answer with the tags of {@link Tagged} in it */
        CompletableFuture<String> translate(Question question);
    }

    /** Sends a request, and says in a sentence what went wrong. */
    static final class Exchange {

        /** No sentence is answered with more. */
        private static final int MOST = 1_000_000;

        private final HttpClient client;
        private final Account account;

        Exchange(HttpClient client, Account account) {
            this.client = client;
            this.account = account;
        }

        HttpRequest.Builder to(String path, boolean keyed) {
            return HttpRequest.newBuilder(account.at(path, keyed)).timeout(account.timeout()).header("Content-Type", "application/json")
                    .header("User-Agent", "Calque");
        }

        /** @param complaint where an answer that refuses says why */
        CompletableFuture<String> send(HttpRequest request, Object... complaint) {
            String name = account.service().label();
            AtomicReference<@Nullable InputStream> body = new AtomicReference<>();
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenApplyAsync(response -> {
                        body.set(response.body());
                        return read(response, name);
                    })
                    .orTimeout(account.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .handle((read, failure) -> {
                        if (read == null) {
                            close(body.get());   // one that trickles in is not waited for longer than one that does not come
                            throw fault(cause(failure), name);
                        }
                        return judged(read, name, () -> String.valueOf(Json.string(read.body, complaint)));
                    });
        }

        private static void close(@Nullable InputStream body) {
            if (body != null) {
                try {
                    body.close();
                } catch (IOException gone) {
                    return;   // which is what was wanted
                }
            }
        }

        private record Read(int status, String body) {
        }

        private static Read read(HttpResponse<InputStream> response, String name) {
            try (InputStream in = response.body()) {
                return new Read(response.statusCode(), new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw Fault.SUGGESTION_UNREACHABLE.because(broken, name, reason(broken));
            }
        }

        private static FaultException fault(Throwable failure, String name) {
            if (failure instanceof FaultException fault) {
                return fault;
            }
            if (failure instanceof HttpTimeoutException || failure instanceof TimeoutException) {
                return Fault.SUGGESTION_SLOW.because(failure, name);
            }
            return Fault.SUGGESTION_UNREACHABLE.because(failure, name, reason(failure));
        }

        private static String reason(Throwable failure) {
            return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        }

        private static String judged(Read read, String name, Supplier<String> why) {
            switch (read.status) {
                case 200, 201, 204 -> {
                    return read.body;
                }
                case 401, 403 -> throw Fault.SUGGESTION_KEY.at(name, String.valueOf(read.status));
                case 429, 456, 402 -> throw Fault.SUGGESTION_QUOTA.at(name);
                default -> {
                    String told = why.get();
                    throw Fault.SUGGESTION_REFUSED.at(name, read.status + (told.equals("null") ? "" : ": " + (told.length() > 200 ? told.substring(0, 200) + "…" : told)));
                }
            }
        }
    }
}
