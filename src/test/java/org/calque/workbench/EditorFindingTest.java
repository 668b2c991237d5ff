package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.grid.Repetition;
import org.calque.workbench.grid.Underline;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.filter.Condition;
import org.calque.workbench.model.filter.Filter;
import org.calque.workbench.model.filter.Search;
import org.calque.workbench.model.filter.View;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching, filtering, and views kept by name. */
class EditorFindingTest {

    private static final String FRENCH = "Un déserteur.\n\nDeux villes de France.\n\nTrois jours.\n\nUn déserteur.\n\nL'armée de 2022.\n";

    @TempDir
    Path folder;

    private interface Play {
        void on(Stage stage, DocumentModel model) throws Exception;
    }

    private void play(Play play) throws Exception {
        Path file = Files.writeString(folder.resolve("find.txt"), FRENCH);
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.layOut(1200, 800);
                put(stage, 0, "A deserter.");
                put(stage, 1, "Two towns in FRANCE.");
                put(stage, 3, "One deserter.");
                put(stage, 4, "The army of 2022.");
                play.on(stage, stage.model.document());
            }
            return null;
        });
    }

    private static void put(Stage stage, int index, String text) {
        stage.panel.editor().goTo(index);
        stage.panel.editor().grid().replaceTarget(Text.of(text));
    }

    private static List<Integer> shown(DocumentModel model) {
        return IntStream.range(0, model.size()).mapToObj(model::number).toList();
    }

    private static List<Integer> search(DocumentModel model, String text, Search.Side side, boolean expression, boolean matchCase) {
        model.show(View.ALL.with(new Search(text, side, expression, matchCase)));
        return shown(model);
    }

    @Test
    void wordsAreSearchedOnEitherSideWithOrWithoutCapitalsOrAsAnExpression() throws Exception {
        play((stage, model) -> {
            assertEquals(List.of(2), search(model, "france", Search.Side.BOTH, false, false));
            assertEquals(List.of(), search(model, "france", Search.Side.BOTH, false, true));
            assertEquals(List.of(2), search(model, "FRANCE", Search.Side.TARGET, false, true));
            assertEquals(List.of(), search(model, "villes", Search.Side.TARGET, false, false));
            assertEquals(List.of(5), search(model, "\\d{4}", Search.Side.SOURCE, true, false));
            assertEquals(List.of(1, 2), search(model, "^(a|two)\\b", Search.Side.TARGET, true, false));
            assertEquals(1, model.targetMarks(0).stream().filter(mark -> mark.underline() == Underline.HIT).count());
            assertEquals(0, model.sourceMarks(0).stream().filter(mark -> mark.underline() == Underline.HIT).count(), "not looked for there");
            assertFalse(new Search("(a", Search.Side.BOTH, true, false).wellFormed());
            assertEquals(List.of(), search(model, "(a", Search.Side.BOTH, true, false), "half an expression finds nothing and breaks nothing");
        });
    }

    @Test
    void anExpressionThatTriesEverMoreWaysIsGivenUp() throws Exception {
        play((stage, model) -> {
            put(stage, 2, "a".repeat(60));
            assertEquals(List.of(), search(model, "(a+)+b", Search.Side.TARGET, true, false));
        });
    }

    @Test
    void conditionsNarrowWhatAFilterShows() throws Exception {
        play((stage, model) -> {
            assertEquals(List.of(1, 4), with(model, Condition.REPEATED));
            assertEquals(List.of(1, 4), with(model, Condition.APART), "one is A, the other One, and neither is more frequent");
            assertEquals(List.of(1, 2, 4, 5), with(model, Condition.CHANGED));
            assertEquals(List.of(1, 4, 5), with(model, Condition.TERMS));
            assertEquals(List.of(3), with(model, Condition.NOT_STARTED));
            model.session().setNote(1, "ask");
            model.session().setLocked(2, true);
            assertEquals(List.of(2), with(model, Condition.NOTE));
            assertEquals(List.of(3), with(model, Condition.LOCKED));
            put(stage, 1, "Two tows in Frence.");
            assertEquals(List.of(2), with(model, Condition.SPELLING));
            model.show(View.ALL.withTerm("déserteur"));
            assertEquals(List.of(1, 4), shown(model));
            model.show(View.ALL.with(Condition.TERMS, true).with(Search.NOTHING.withText("army")));
            assertEquals(List.of(5), shown(model));
        });
    }

    private static List<Integer> with(DocumentModel model, Condition condition) {
        model.show(View.ALL.with(condition, true));
        return shown(model);
    }

    @Test
    void repetitionsAndTheirExceptionsAreSeenInTheRows() throws Exception {
        play((stage, model) -> {
            assertEquals(new Repetition(2, true), model.repetition(0));
            assertEquals(Repetition.NONE, model.repetition(1));
            put(stage, 3, "A deserter.");
            assertEquals(new Repetition(2, false), model.repetition(3));
        });
    }

    @Test
    void aViewIsKeptByNameAndComesBack() throws Exception {
        play((stage, model) -> {
            View view = new View(Filter.OPEN, java.util.Set.of(Condition.TERMS, Condition.REPEATED), "déserteur",
                    new Search("\\bA\\b", Search.Side.TARGET, true, true));
            stage.settings.keepView("mine: deserters", view);
            assertEquals(view, stage.settings.views().get("mine: deserters"));
            FilterMenu menu = new FilterMenu(stage.model.wording(), stage.settings, () -> model);
            JPopupMenu items = menu.fill(new JPopupMenu(), model);
            for (var item : items.getComponents()) {
                if (item instanceof JMenuItem it && it.getText().equals("mine: deserters")) {
                    it.doClick(0);
                }
            }
            assertEquals(view, model.view());
            assertEquals(List.of(1), shown(model));
            stage.settings.forgetView("mine: deserters");
            assertTrue(stage.settings.views().isEmpty());
        });
    }

    @Test
    void theSegmentThatASearchHidesIsComeBackTo() throws Exception {
        play((stage, model) -> {
            stage.panel.editor().goTo(2);
            model.search("army");
            assertEquals(4, model.active());
            model.search("France");
            model.search("");
            assertEquals(2, model.active());
            model.search("army");
            stage.panel.editor().grid().activate(0, 2);   // somebody works there
            stage.panel.editor().grid().replaceTarget(Text.of("The army in 2022."));
            stage.panel.actions().get(ActionId.SAVE).actionPerformed(null);
        });
    }

    @Test
    void hitsAreWalkedByKey() throws Exception {
        play((stage, model) -> {
            model.search("deserter");
            stage.panel.editor().goTo(0);
            stage.panel.editor().grid().activate(0, 0);
            stage.panel.actions().get(ActionId.NEXT_HIT).actionPerformed(null);
            assertEquals("deserter", stage.panel.editor().grid().selectedTarget());
            stage.panel.actions().get(ActionId.NEXT_HIT).actionPerformed(null);
            assertEquals(3, model.active());
            assertEquals("deserter", stage.panel.editor().grid().selectedTarget());
            stage.panel.actions().get(ActionId.PREVIOUS_HIT).actionPerformed(null);
            assertEquals(0, model.active());
        });
    }
}
