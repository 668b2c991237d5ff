package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.nio.file.Path;
import java.util.Locale;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody new is led from the first word to the first confirmed sentence. */
class FirstMinuteTest {

    @TempDir
    Path folder;

    private static FirstMinuteCard card(Container in) {
        for (var child : in.getComponents()) {
            FirstMinuteCard found = child instanceof FirstMinuteCard card ? card : child instanceof Container inner ? card(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String said(Stage stage) {
        return card(stage.sheet()).getAccessibleContext().getAccessibleDescription();
    }

    private static void press(Stage stage, ActionId action) {
        stage.panel.actions().get(action).actionPerformed(null);
    }

    private static void write(Stage stage, String target) {
        stage.panel.editor().grid().replaceTarget(Text.of(target));
        stage.panel.editor().dock().refresh();
    }

    @Test
    void eachStepComesWhenTheOneBeforeWasDone() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                press(stage, ActionId.SAMPLE);
                stage.layOut(1440, 900);
                FirstMinuteCard card = card(stage.sheet());
                assertTrue(card.isVisible());
                assertTrue(said(stage).startsWith("Write a translation of sentence 1."), said(stage));
                assertTrue(said(stage).contains("“deserter”"), said(stage));
                write(stage, "Six Russian defectors welcomed in France");
                assertTrue(said(stage).startsWith("The wavy underline"), said(stage));
                press(stage, ActionId.CONFIRM);
                assertTrue(said(stage).startsWith("It is refused"), said(stage));
                press(stage, ActionId.TERM_1);
                stage.panel.editor().dock().refresh();
                assertTrue(said(stage).startsWith("The solid underline"), said(stage));
                press(stage, ActionId.CONFIRM);
                assertTrue(said(stage).startsWith("Confirmed"), said(stage));
                assertTrue(stage.settings.minuteSeen());
            }
            return null;
        });
    }

    @Test
    void whoeverPutItAwaySeesItAgainOnlyWhenItIsCalled() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.FRENCH)) {
                stage.settings.setMinuteSeen(true);
                press(stage, ActionId.SAMPLE);
                assertFalse(card(stage.sheet()).isVisible(), "seen before");
                press(stage, ActionId.FIRST_MINUTE);
                assertTrue(card(stage.sheet()).isVisible());
                stage.model.closeDocument();
                assertFalse(card(stage.sheet()).isVisible(), "it is about the document that was open");
                press(stage, ActionId.FIRST_MINUTE);
                assertEquals("deserteurs.fr.md", stage.model.document().document().name());
                assertTrue(card(stage.sheet()).isVisible());
            }
            return null;
        });
    }
}
