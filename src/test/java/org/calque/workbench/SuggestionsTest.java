package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calque.document.SegmentState;
import org.calque.project.memory.Offer;
import org.calque.suggest.Account;
import org.calque.suggest.Service;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of one's own, spoken to over real HTTP: its answer is judged before it is shown, and nothing is confirmed. */
class SuggestionsTest {

    @TempDir
    Path folder;

    @Test
    void answerIsJudgedByTheGlossaryAndOnlyOffered() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/translate", exchange -> {
            byte[] answer = "{\"translatedText\":\"Six Russian defectors welcomed in France\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Account account = new Account(Service.LIBRETRANSLATE, "http://127.0.0.1:" + server.getAddress().getPort(), "", "", "", Duration.ofSeconds(10));
        try {
            Stage.onEventThread(() -> {
                try (Stage stage = new Stage(folder, Theme.LIGHT, Locale.ENGLISH)) {
                    assertTrue(stage.settings.suggesting().isEmpty(), "off until somebody turns one on");
                    stage.settings.setSuggesting(Service.LIBRETRANSLATE);
                    stage.settings.setAccount(account);
                    assertEquals(account.address(), stage.settings.suggesting().orElseThrow().address());
                    stage.settings.setSuggesting(null);
                    stage.model.open(Path.of("samples/deserteurs.fr.md"));
                    Suggestions suggestions = new Suggestions(() -> Optional.of(account), Runnable::run, Wording.in(Locale.ENGLISH));
                    CompletableFuture<Suggestions.Answer> answer = new CompletableFuture<>();
                    suggestions.ask(stage.model.document(), List.of(), false, answer::complete);
                    Offer offer = answer.get(20, TimeUnit.SECONDS).offer().orElseThrow();
                    assertEquals("Six Russian defectors welcomed in France", offer.target().string());
                    assertEquals(1, offer.errors().size(), "“defectors” is forbidden, and it says so");
                    assertEquals(SegmentState.NOT_STARTED, stage.model.document().document().segments().get(0).state());
                    stage.model.document().session().type(0, offer.target());
                    CompletableFuture<Suggestions.Answer> again = new CompletableFuture<>();
                    suggestions.ask(stage.model.document(), List.of(), false, again::complete);
                    assertFalse(again.isDone(), "where something is written, nobody is asked");
                }
                return null;
            });
        } finally {
            server.stop(0);
        }
    }
}
