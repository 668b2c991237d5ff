package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the card of a term offers, and its key writes, where the concept says how it is first named. */
class FirstMentionTest {

    private static final String LONG = "“Volga Debut” (Stand up on the Volga)";
    private static final String SHORT = "Volga Debut";

    @TempDir
    Path folder;

    private static Glossary glossary() {
        Term french = new Term(Ids.next(), Locale.FRENCH, "Volga Debout", TermStatus.PREFERRED, Match.EXACT, false, null, null, null, null);
        Term english = new Term(Ids.next(), Locale.ENGLISH, "the Volga Debut project", TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null);
        Term never = new Term(Ids.next(), Locale.ENGLISH, "Volga Upright", TermStatus.DEPRECATED, Match.EXACT, false, null, null, null, null);
        return new Glossary(Ids.next(), "house", Enforcement.ENFORCE, 9, List.of(new Concept(Ids.next(), "walk", null, null, null, null, false,
                new Concept.FirstMention(LONG, SHORT), null, Map.of(), List.of(french, english, never), 0)));
    }

    private void stage(java.util.function.Consumer<Stage> work) throws Exception {
        Path file = Files.writeString(folder.resolve("article.txt"), "Volga Debout aide.\n\nVolga Debout conseille.\n");
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.panel.glossaries().take(glossary(), taken -> { });
                work.accept(stage);
            }
            return null;
        });
    }

    /** What the card offers once this is written in a segment, and what is written there once its key was pressed. */
    private static List<String> offered(Stage stage, int segment, String written) {
        stage.panel.editor().grid().activate(segment, 0);
        stage.model.document().session().type(segment, Text.of(written));
        stage.panel.editor().dock().refresh();
        TermCard card = stage.panel.editor().cards().stream().filter(each -> each.concept().key().equals("walk")).findFirst().orElseThrow();
        stage.panel.editor().grid().activate(segment, written.length());
        stage.panel.actions().get(ActionId.TERMS.get(stage.panel.editor().cards().indexOf(card))).actionPerformed(null);
        return List.of(card.rendering(), stage.model.document().document().segments().get(segment).target().string());
    }

    @Test
    void theNameWithItsGlossIsOfferedFirstAndTheShortFormAfter() throws Exception {
        stage(stage -> {
            assertEquals(List.of(LONG, "Help from " + LONG), offered(stage, 0, "Help from "));
            assertEquals(List.of(SHORT, "Advice from " + SHORT), offered(stage, 1, "Advice from "));
        });
    }

    @Test
    void whatStandsInTheOtherFormIsWrittenAnewAndNothingBesideIt() throws Exception {
        stage(stage -> {
            assertEquals(List.of(LONG, LONG + " helps."), offered(stage, 0, "Volga Debut helps."));
            assertEquals(List.of(LONG, LONG + " helps."), offered(stage, 0, "The Volga Debut project helps."));
            assertEquals(List.of(SHORT, "Volga Debut advises."), offered(stage, 1, "“Volga Debut” (stand up on the Volga) advises."));
        });
    }

    @Test
    void onceTheGlossStandsTheSameSegmentIsOfferedTheShortForm() throws Exception {
        stage(stage -> assertEquals(List.of(SHORT, LONG + " helps: " + SHORT), offered(stage, 0, LONG + " helps: ")));
    }

    /** Why a segment with this written in it is not confirmed. */
    private static String refused(Stage stage, int segment, String written) {
        stage.panel.editor().grid().activate(segment, 0);
        stage.model.document().session().type(segment, Text.of(written));
        stage.panel.editor().dock().refresh();
        stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
        assertTrue(stage.panel.editor().refusal().pane().isVisible());
        return stage.panel.editor().refusal().pane().getAccessibleContext().getAccessibleDescription();
    }

    @Test
    void theRefusalNamesTheFormOfThisMentionAsItsButtonDoes() throws Exception {
        stage(stage -> {
            assertEquals("“Volga Debout” is not rendered as agreed. It is named for the first time here: write " + LONG + ".", refused(stage, 0, "It helps."));
            assertEquals("“Volga Debout” is not rendered as agreed: write " + SHORT + " here.", refused(stage, 1, "It advises."));
        });
    }

    @Test
    void theRefusalOfAForbiddenRenderingNamesItToo() throws Exception {
        stage(stage -> assertEquals("“Volga Debout” must not be rendered as “Volga Upright”. It is named for the first time here: write " + LONG + ".",
                refused(stage, 0, "Volga Upright helps.")));
    }
}
