package org.calque.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.calque.document.Code;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real HTTP, against a server here that speaks each protocol as it is documented. */
class SuggesterTest {

    private static final Question QUESTION = new Question(LanguagePair.FRENCH_ENGLISH, Text.of("Le déserteur & l'armée."), "Avant.",
            new LinkedHashMap<>(Map.of("déserteur", "deserter")));

    private HttpServer server;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    private interface Answer {
        void to(HttpExchange exchange, String body) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            answer.to(exchange, body);
        });
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Account account(Service service) {
        return new Account(service, "http://127.0.0.1:" + server.getAddress().getPort(), "m", "KEY", "", Duration.ofSeconds(5));
    }

    private static Text ask(Account account, Question question) {
        return new Suggester(Map.of("KEY", "secret")).ask(account, question).join();
    }

    private static FaultException refused(Suggester suggester, Account account) {
        CompletionException failed = assertThrows(CompletionException.class, () -> suggester.ask(account, QUESTION).join());
        return (FaultException) failed.getCause();
    }

    @Test
    void deepLGetsTheGlossaryFirstAndOnce() {
        on("/v2/glossaries", (exchange, body) -> reply(exchange, exchange.getRequestMethod().equals("DELETE") ? 204 : 201,
                exchange.getRequestMethod().equals("DELETE") ? "" : "{\"glossary_id\":\"g-" + requests.size() + "\",\"ready\":true}"));
        on("/v2/translate", (exchange, body) -> reply(exchange, 200,
                "{\"translations\":[{\"detected_source_language\":\"FR\",\"text\":\"The deserter &amp; the army.\"}]}"));
        Suggester suggester = new Suggester(Map.of("KEY", "secret"));
        assertEquals("The deserter & the army.", suggester.ask(account(Service.DEEPL), QUESTION).join().string());
        assertEquals("POST /v2/glossaries {\"name\":\"Calque\",\"source_lang\":\"fr\",\"target_lang\":\"en\",\"entries\":\"déserteur\\tdeserter\","
                + "\"entries_format\":\"tsv\"}", requests.get(0));
        assertEquals("POST /v2/translate {\"text\":[\"Le déserteur &amp; l'armée.\"],\"source_lang\":\"FR\",\"target_lang\":\"EN-GB\","
                + "\"tag_handling\":\"xml\",\"context\":\"Avant.\",\"glossary_id\":\"g-1\"}", requests.get(1));
        assertEquals(List.of("DeepL-Auth-Key secret", "DeepL-Auth-Key secret"), keys);
        suggester.ask(account(Service.DEEPL), QUESTION).join();
        assertEquals(2, requests.size(), "the same question again costs nothing");
        suggester.ask(account(Service.DEEPL), new Question(QUESTION.languages(), Text.of("Le déserteur."), "", QUESTION.terms())).join();
        assertEquals(3, requests.size(), "and the glossary is there already");
        suggester.ask(account(Service.DEEPL), new Question(QUESTION.languages(), Text.of("L'ONG."), "", Map.of("ONG", "NGO"))).join();
        assertTrue(requests.stream().anyMatch(request -> request.contains("ONG\\tNGO\\ndéserteur\\tdeserter")), requests.toString());
    }

    @Test
    void libreTranslateIsAskedForHtml() {
        on("/translate", (exchange, body) -> reply(exchange, 200, "{\"translatedText\":\"The <x0/>deserter<x1/> &amp; the army.\"}"));
        Code open = new Code(3, Code.Kind.OPEN, "1", "bold", "<b>", "<b>", false);
        Code close = new Code(12, Code.Kind.CLOSE, "1", "bold", "</b>", "</b>", false);
        Text answer = ask(account(Service.LIBRETRANSLATE), new Question(QUESTION.languages(), new Text("Le déserteur & l'armée.", List.of(open, close)),
                "", Map.of()));
        assertEquals(new Text("The deserter & the army.", List.of(open.at(4), close.at(12))), answer);
        assertEquals("POST /translate {\"q\":\"Le <x0/>déserteur<x1/> &amp; l'armée.\",\"source\":\"fr\",\"target\":\"en\",\"format\":\"html\","
                + "\"api_key\":\"secret\"}", requests.get(0));
    }

    @Test
    void openAiIsToldTheTerms() {
        on("/chat/completions", (exchange, body) -> reply(exchange, 200,
                "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"```\\nThe deserter &amp; the army.\\n```\"},\"finish_reason\":\"stop\"}]}"));
        assertEquals("The deserter & the army.", ask(account(Service.OPENAI), QUESTION).string());
        assertTrue(requests.get(0).contains("déserteur = deserter") && requests.get(0).contains("\"model\":\"m\"")
                && requests.get(0).contains("{\"role\":\"user\",\"content\":\"Le déserteur &amp; l'armée.\"}"), requests.get(0));
        assertEquals("Bearer secret", keys.get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "403 | {}                                                     | SUGGESTION_KEY      | a key that is not known",
            "456 | {\"message\":\"Quota exceeded\"}                       | SUGGESTION_QUOTA    | DeepL's quota",
            "429 | {\"error\":{\"message\":\"slow down\"}}                | SUGGESTION_QUOTA    | asked too often",
            "400 | {\"error\":\"xx is not supported\"}                    | SUGGESTION_REFUSED  | with its reason",
            "500 | {\"error\":\"Internal\"}                             | SUGGESTION_REFUSED  | a fault of the service",
            "503 | <html>Gateway</html>                                   | SUGGESTION_REFUSED  | without one",
            "302 |                                                        | SUGGESTION_REFUSED  | a key is not carried on",
            "200 | <html>Welcome to the hotel</html>                      | SUGGESTION_NONSENSE | a page that stands between",
            "200 | {\"translatedText\":\" \"}                             | SUGGESTION_NONSENSE | nothing",
            "200 | {\"translatedText\":[1                                 | SUGGESTION_NONSENSE | half an answer"})
    void whatGoesWrongIsSaidInASentence(int status, String body, Fault fault, String reason) {
        on("/translate", (exchange, sent) -> reply(exchange, status, body == null ? "" : body));
        FaultException refused = refused(new Suggester(Map.of()), account(Service.LIBRETRANSLATE));
        assertEquals(fault, refused.fault(), reason);
        assertTrue(refused.getMessage().startsWith("LibreTranslate"), refused.getMessage());
    }

    @Test
    void answerThatIsTooLongIsNone() {
        on("/translate", (exchange, sent) -> reply(exchange, 200, "{\"translatedText\":\"" + "bla ".repeat(500) + "\"}"));
        assertEquals(Fault.SUGGESTION_NONSENSE, refused(new Suggester(Map.of()), account(Service.LIBRETRANSLATE)).fault());
        on("/chat/completions", (exchange, sent) -> reply(exchange, 200,
                "{\"choices\":[{\"message\":{\"content\":\"Half a\"},\"finish_reason\":\"length\"}]}"));
        assertEquals(Fault.SUGGESTION_NONSENSE, refused(new Suggester(Map.of()), account(Service.OPENAI)).fault(), "nor is half of one");
    }

    @ParameterizedTest
    @CsvSource({"200, SUGGESTION_NONSENSE", "500, SUGGESTION_REFUSED"})
    void answerOfAHundredMegabytesIsNotReadToItsEnd(int status, Fault fault) {
        AtomicLong sent = new AtomicLong();
        on("/translate", (exchange, asked) -> {
            exchange.sendResponseHeaders(status, 0);
            byte[] piece = "{\"translatedText\":\"".concat("bla ".repeat(25_000)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(piece);   // fails when nobody listens any more
                sent.addAndGet(piece.length);
            }
        });
        assertEquals(fault, refused(new Suggester(Map.of()), account(Service.LIBRETRANSLATE)).fault());
        assertTrue(sent.get() < 50_000_000, sent + " bytes were taken");
    }

    @Test
    void slowServiceHoldsNobodyUp() {
        on("/translate", (exchange, sent) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {   // a head at once, and a body that never ends
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        Account slow = new Account(Service.LIBRETRANSLATE, account(Service.LIBRETRANSLATE).address(), "", "", "", Duration.ofMillis(300));
        long from = System.nanoTime();
        assertEquals(Fault.SUGGESTION_SLOW, refused(new Suggester(Map.of()), slow).fault());
        assertTrue(System.nanoTime() - from < 4_000_000_000L);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void serviceThatIsNotThereIsLeftAloneForAWhile() {
        Account account = account(Service.LIBRETRANSLATE);
        server.stop(0);
        Suggester suggester = new Suggester(Map.of());
        FaultException first = refused(suggester, account);
        assertEquals(Fault.SUGGESTION_UNREACHABLE, first.fault());
        assertEquals(first, refused(suggester, account), "not asked again");
        suggester.wake();
        assertTrue(first != refused(suggester, account));
    }

    @Test
    void whoeverTriesAServiceHearsHowItIsNow() {
        AtomicInteger status = new AtomicInteger(200);
        on("/translate", (exchange, sent) -> reply(exchange, status.get(), "{\"translatedText\":\"The deserter.\"}"));
        Suggester suggester = new Suggester(Map.of());
        Account account = account(Service.LIBRETRANSLATE);
        assertEquals("The deserter.", suggester.askAnew(account, QUESTION).join().string());
        status.set(456);
        assertEquals("The deserter.", suggester.ask(account, QUESTION).join().string(), "remembered");
        CompletionException over = assertThrows(CompletionException.class, () -> suggester.askAnew(account, QUESTION).join());
        assertEquals(Fault.SUGGESTION_QUOTA, ((FaultException) over.getCause()).fault());
        status.set(200);
        assertEquals("The deserter.", suggester.askAnew(account, QUESTION).join().string(), "nor does it rest from that one");
    }

    @Test
    void keyComesFromTheEnvironmentOrAProgramAndTravelsInTheClearNowhere() {
        assertEquals("secret", account(Service.DEEPL).key(Map.of("KEY", " secret\n")));
        assertEquals("", account(Service.DEEPL).key(Map.of()));
        Account keyring = new Account(Service.DEEPL, "", "", "KEY", "echo from-keyring", Account.TIMEOUT);
        assertEquals("from-keyring", keyring.key(Map.of()));
        assertThrows(FaultException.class, () -> new Account(Service.DEEPL, "", "", "", "no-such-program-here", Account.TIMEOUT).key(Map.of()));
        assertEquals(Fault.SUGGESTION_KEY, refused(new Suggester(Map.of()), account(Service.DEEPL)).fault(), "DeepL is nothing without one");
        Account far = new Account(Service.OPENAI, "http://service.example", "m", "KEY", "", Account.TIMEOUT);
        assertEquals(Fault.SUGGESTION_ADDRESS, refused(new Suggester(Map.of("KEY", "secret")), far).fault());
        assertEquals(Fault.SUGGESTION_ADDRESS, refused(new Suggester(Map.of()), new Account(Service.OPENAI, "no address", "", "", "", Account.TIMEOUT)).fault());
    }
}
