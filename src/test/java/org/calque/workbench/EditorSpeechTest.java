package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** What becomes of a name that was misheard more than once. */
class EditorSpeechTest {

    private static final String SPOKEN = """
            00:00Il connaît Édith Le Somme depuis un an.
            00:04Il part demain pour la côte.
            00:08À édith le somme on ne cherche qu'une vie paisible.
            00:12Il revient de loin.
            """;

    @TempDir
    Path folder;

    @Test
    void allSentencesWithTheSameMishearingAreShownAndThenEverythingAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("entretien.txt"), SPOKEN);
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                List<Notice> told = Scenes.told(stage);
                DocumentModel document = stage.model.document();
                assertEquals(4, document.size());
                assertFalse(stage.panel.actions().get(ActionId.WHERE_HEARD).isEnabled(), "nothing was accepted yet");
                stage.panel.editor().goTo(0);
                Scenes.press(stage, ActionId.ACCEPT_HEARD);

                Notice.@Nullable Step step = told.get(told.size() - 1).step();
                assertNotNull(step, told.toString());
                assertTrue(told.get(told.size() - 1).text().contains("one other sentence"), told.toString());
                step.take().run();
                assertEquals(List.of(1, 3), List.of(document.number(0), document.number(1)));
                assertEquals(2, document.size());
                stage.panel.editor().goTo(2);
                assertEquals(2, document.active());
                assertTrue(stage.panel.editor().cards().stream().anyMatch(TermCard::misheard), "the name there too");

                Scenes.press(stage, ActionId.WHERE_HEARD);
                assertEquals(4, document.size(), "asked again, everything");
                Scenes.press(stage, ActionId.WHERE_HEARD);
                assertEquals(2, document.size(), "by key too");
            }
            return null;
        });
    }

    @Test
    void mishearingThatStandsOnceOffersNothingMore() throws Exception {
        Path file = Files.writeString(folder.resolve("entretien.txt"), "00:00Il connaît Édith Le Somme depuis un an.\n00:04Il dort.\n");
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                List<Notice> told = Scenes.told(stage);
                Scenes.press(stage, ActionId.ACCEPT_HEARD);
                assertEquals(1, told.size());
                assertNull(told.get(0).step());
            }
            return null;
        });
    }
}
