package org.calque.workbench;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JTable;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.Amendments;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/** The glossary's page with every tab, and the strip that makes a term of what is selected. */
final class GlossaryScenes {

    private GlossaryScenes() {
    }

    static List<Scene> all() {
        return List.of(
                Scene.window("glossary", stage -> {
                    worked(stage);
                    stage.panel.go(Page.GLOSSARY);
                }),
                Scene.window("glossary-strip", stage -> {
                    worked(stage);
                    Scenes.press(stage, ActionId.ADD_TERM);
                }),
                Scene.window("glossary-several", stage -> {
                    worked(stage);
                    stage.panel.go(Page.GLOSSARY);
                    find(stage.sheet(), JTable.class).setRowSelectionInterval(4, 8);
                }),
                Scene.window("glossary-uses", stage -> {
                    worked(stage);
                    stage.panel.go(Page.GLOSSARY);
                    press(stage.sheet(), stage.model.wording().say("uses.show"));
                }),
                Scene.window("glossary-affected", stage -> {
                    worked(stage);
                    stage.panel.go(Page.GLOSSARY);
                    Glossary house = stage.workspace.glossaries().list().get(0);
                    Concept deserter = house.concepts().stream().filter(concept -> concept.french().anyMatch(term -> term.text().equals("déserteur")))
                            .findFirst().orElseThrow();
                    stage.panel.glossaries().save(house.id(), deserter,
                            Amendments.renderings(Amendments.never(deserter, "runaway; deserter"), "defector"), kept -> { });
                }),
                Scene.window("glossary-waivers", stage -> {
                    worked(stage);
                    Scenes.press(stage, ActionId.WAIVERS);
                }),
                Scene.window("glossary-candidates", stage -> {
                    worked(stage);
                    Scenes.press(stage, ActionId.CANDIDATES);
                }),
                Scene.window("glossary-clashes", stage -> {
                    worked(stage);
                    clash(stage);
                    Scenes.press(stage, ActionId.CLASHES);
                }),
                Scene.window("glossary-glossaries", stage -> {
                    worked(stage);
                    stage.panel.glossaries().shelf().create("Client");
                    Scenes.press(stage, ActionId.GLOSSARIES);
                }));
    }

    private static void clash(Stage stage) {
        Glossary house = stage.workspace.glossaries().list().get(0);
        stage.panel.glossaries().save(house.id(), null, ConceptDraft.begun("déserteurs", "runaway").applyTo(null), kept -> { });
    }

    /** Two documents, in which terms of the glossary stand, and one of them waived. */
    private static void worked(Stage stage) throws Exception {
        Path other = Files.writeString(Files.createTempDirectory("calque-portrait").resolve("portrait.txt"),
                "Un déserteur raconte sa fuite. Les déserteurs ont peur.\n\nIl vit à Caen.\n");
        stage.model.open(other);
        confirm(stage, "A deserter tells of his flight.", "The deserters are afraid.");
        stage.model.open(Scenes.ARTICLE);
        confirm(stage, "Six Russian deserters welcomed in France", null, null, null, null, null,
                "Two and a half years on, he is in France with five other deserters, at the end of a long journey.");
        DocumentModel document = stage.model.document();
        document.session().type(7, Text.of("According to the NGO which supports them, nearly 500 runaways have reached Armenia."));
        document.session().waive(7, document.session().view(7).errors().get(0), "A quotation from the ministry", false);
        stage.panel.editor().goTo(6);
    }

    private static void confirm(Stage stage, @Nullable String... targets) {
        DocumentModel document = stage.model.document();
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != null) {
                document.session().type(i, Text.of(targets[i]));
                document.session().confirm(i);
            }
        }
    }

    private static <T extends Component> T find(Container in, Class<T> type) {
        for (Component child : in.getComponents()) {
            T found = type.isInstance(child) ? type.cast(child) : child instanceof Container inner ? find(inner, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void press(Container in, String text) {
        for (Component child : in.getComponents()) {
            if (child instanceof JButton button && text.equals(button.getText())) {
                button.doClick();
                return;
            }
            if (child instanceof Container inner) {
                press(inner, text);
            }
        }
    }
}
