package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.calque.check.Mentions;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.grid.Mark;
import org.calque.workbench.grid.Underline;
import org.calque.workbench.model.Completion;
import org.calque.workbench.model.Vocabulary;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spelling and completion, on a real workspace. */
class EditorWritingTest {

    @TempDir
    Path folder;

    private interface Play {
        void on(Stage stage) throws Exception;
    }

    private void play(String french, Play play) throws Exception {
        Path file = Files.writeString(folder.resolve("article.md"), french);
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.layOut(1200, 800);
                play.on(stage);
            }
            return null;
        });
    }

    private static void put(Stage stage, String text) {
        stage.panel.editor().grid().replaceTarget(Text.of(text));
    }

    private static String target(Stage stage, int index) {
        return stage.model.document().document().segments().get(index).target().string();
    }

    private static List<String> misspelt(Stage stage) {
        String text = target(stage, stage.model.document().active());
        return stage.model.document().targetMarks(stage.panel.editor().grid().activeIndex()).stream()
                .filter(mark -> mark.underline() == Underline.SPELLING).map((Mark mark) -> text.substring(mark.start(), mark.end())).toList();
    }

    @Test
    void aMissingCodeIsOfferedWhereTheSegmentIsRefused() throws Exception {
        play("Un **mot** suffit.\n", stage -> {
            put(stage, "One word is enough.");
            stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
            assertTrue(stage.panel.editor().refusal().pane().isVisible());
            button(stage.panel.editor().refusal().pane(), "Insert the missing code").doClick(0);
            assertEquals(1, stage.model.document().document().segments().get(0).target().codes().size());
            button(stage.panel.editor().refusal().pane(), "Insert the missing code").doClick(0);
            assertEquals(2, stage.model.document().document().segments().get(0).target().codes().size());
            assertEquals(List.of(), stage.model.document().activeView().errors());
        });
    }

    private static JButton button(Container in, String text) {
        return (JButton) all(in).filter(part -> part instanceof JButton button && text.equals(button.getText())).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component of) {
        return Stream.concat(Stream.of(of), of instanceof Container inner ? Stream.of(inner.getComponents()).flatMap(EditorWritingTest::all) : Stream.empty());
    }

    @Test
    void mistakesAreMarkedAndWhatWasMeantIsChosen() throws Exception {
        play("Ils ont quitté l'armée.\n", stage -> {
            put(stage, "They have abandonned the army of Volkodavsk.");
            assertEquals(List.of("abandonned", "Volkodavsk"), misspelt(stage));
            stage.panel.editor().grid().activate(0, 12);
            assertEquals("abandonned", stage.panel.editor().spelling().atCaret().word());
            JPopupMenu menu = new JPopupMenu();
            stage.panel.editor().spelling().offer(menu, stage.panel.editor().spelling().atCaret(), () -> { });
            JMenuItem left = null;
            for (Component item : menu.getComponents()) {
                left = item instanceof JMenuItem it && it.getText().equals("abandoned") ? it : left;
            }
            left.doClick(0);
            assertEquals("They have abandoned the army of Volkodavsk.", target(stage, 0));
            stage.panel.actions().get(ActionId.ADD_WORD).actionPerformed(null);
            assertEquals(List.of("Volkodavsk"), stage.workspace.spelling().ownWords());
            assertEquals(List.of(), misspelt(stage));
        });
    }

    @Test
    void termsNamesAndNumbersAreProposedForWhatWasBegun() throws Exception {
        play("Le 24 février 2022, Igor Ivanov et cinq déserteurs ont quitté l'armée.\n", stage -> {
            Completion words = Completion.of(stage.model.document().activeView(), Mentions.NONE, List.of(), new Vocabulary());
            assertEquals(List.of("deserters", "deserter"), said(words, "Five desert", 2), "in the plural first, as in the source");
            assertEquals(List.of("Igor Ivanov"), said(words, "Ig", 2));
            assertEquals(List.of("2022"), said(words, "20", 2));
            assertEquals(List.of("Army", "Armed forces"), said(words, "Arm", 2), "a capital that was typed stays");
            assertEquals(List.of(), said(words, "disarm", 2), "not in the middle of a word");
            assertEquals(List.of(), said(words, "army", 2), "nothing is left to complete");
            assertTrue(said(words, "", 0).containsAll(List.of("deserters", "army", "24 février".substring(0, 2), "2022")));
        });
    }

    @Test
    void wordsOfTheGlossaryAndOfTheDocumentComeLast() throws Exception {
        play("Un objecteur.\n\nIl est parti vers la montagne enneigée.\n", stage -> {
            Vocabulary vocabulary = new Vocabulary();
            vocabulary.learn(stage.workspace.glossaries().list());
            vocabulary.learn(Text.of("Mountaineers left for the mountains. He saw the mountains."));
            Completion words = Completion.of(stage.model.document().activeView(), Mentions.NONE, List.of(), vocabulary);
            assertEquals(List.of("conscientious objector"), said(words, "a cons", 2), "of the glossary, though not of this segment");
            assertEquals("mountains", said(words, "the moun", 2).get(0), "the more frequent first");
            assertEquals(List.of(), said(words, "the mou", 2), "three letters show nothing by themselves");
            assertTrue(said(words, "the mo", 1).contains("mountains"), "asked for, fewer letters will do");
        });
    }

    private static List<String> said(Completion words, String typed, int least) {
        return words.at(typed, typed.length(), least).stream().map(Completion.Proposal::words).toList();
    }

    @Test
    void whatShowsItselfWhileTypingTakesNoKeyButTheOneThatCompletes() throws Exception {
        play("Cinq déserteurs.\n", stage -> {
            EditorPage page = stage.panel.editor();
            put(stage, "Five dese");
            page.grid().activate(0, 9);
            page.completion().complete();
            assertTrue(page.completion().list().isVisible(), "two forms to choose from");
            assertEquals(0, page.completion().list().selected());
            press(page, KeyEvent.VK_DOWN);
            assertEquals(1, page.completion().list().selected());
            press(page, KeyEvent.VK_ENTER);
            assertEquals("Five deserter", target(stage, 0));
            assertFalse(page.completion().list().isVisible());

            put(stage, "Five deserters, zq");
            page.grid().activate(0, 18);
            page.completion().complete();
            assertFalse(page.completion().list().isVisible(), "nothing begins so");
            put(stage, "Five dese");
            page.grid().activate(0, 9);
            page.completion().complete();
            page.completion().complete();
            assertEquals("Five deserters", target(stage, 0), "the same key again takes what is chosen");
        });
    }

    private static boolean press(EditorPage page, int key) {
        Component target = page.grid().target();
        KeyEvent event = new KeyEvent(target, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED);
        for (var listener : target.getKeyListeners()) {
            listener.keyPressed(event);
        }
        return event.isConsumed();
    }
}
