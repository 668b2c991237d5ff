package org.calque.workbench;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.theme.Theme;

/** Paints the glossary's page with every tab into PNG files, in both themes and languages; arguments as of {@link Screenshots}. */
public final class GlossaryLooks {

    private GlossaryLooks() {
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args.length > 0 ? args[0] : "target/screenshots");
        Files.createDirectories(folder);
        Path place = Files.createTempDirectory("calque-looks");
        Stage.onEventThread(() -> {
            paint(place.resolve("en"), folder, Locale.ENGLISH);
            paint(place.resolve("fr"), folder, Locale.FRENCH);
            return null;
        });
        System.exit(0);
    }

    private static void paint(Path place, Path folder, Locale language) throws Exception {
        Files.createDirectories(place);
        try (Stage stage = new Stage(place.resolve("workspace"), Theme.LIGHT, language)) {
            Path other = Files.writeString(place.resolve("portrait.txt"), "Un déserteur raconte sa fuite. Les déserteurs ont peur.\n\nIl vit à Caen.\n");
            stage.model.open(other);
            confirm(stage, "A deserter tells of his flight.", "The deserters are afraid.");
            stage.model.open(Path.of("samples/deserteurs.fr.md"));
            confirm(stage, "Six Russian deserters welcomed in France", null, null, null, null, null,
                    "Two and a half years on, he is in France with five other deserters, at the end of a long journey.");
            DocumentModel document = stage.model.document();
            document.session().type(7, Text.of("According to the NGO which supports them, nearly 500 runaways have reached Armenia."));
            if (!document.session().view(7).errors().isEmpty()) {
                document.session().waive(7, document.session().view(7).errors().get(0), "A quotation from the ministry", false);
            }
            stage.panel.editor().goTo(6);
            shot(stage, folder, "waive", language, () -> {
                document.session().type(0, Text.of("Six Russian defectors welcomed in France"));
                stage.panel.editor().goTo(0);
                stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
                stage.panel.actions().get(ActionId.WAIVE).actionPerformed(null);
            });
            document.session().undo();
            shot(stage, folder, "strip", language, () -> stage.panel.actions().get(ActionId.ADD_TERM).actionPerformed(null));
            stage.panel.go(Page.GLOSSARY);
            Glossary house = stage.workspace.glossaries().list().get(0);
            Concept deserter = house.concepts().stream().filter(concept -> concept.french().anyMatch(term -> term.text().equals("déserteur")))
                    .findFirst().orElseThrow();
            shot(stage, folder, "concepts", language, () -> { });
            shot(stage, folder, "several", language, () -> {
                JTable table = find(stage.sheet(), JTable.class);
                table.setRowSelectionInterval(4, 4);
                open(stage.sheet());
                table.setRowSelectionInterval(4, 8);
            });
            shot(stage, folder, "uses", language, () -> uses(stage));
            var model = stage.panel.glossaries();
            Concept changed = org.calque.workbench.model.Amendments.renderings(
                    org.calque.workbench.model.Amendments.never(deserter, "runaway; deserter"), "defector");
            shot(stage, folder, "affected", language, () -> model.save(house.id(), deserter, changed, kept -> { }));
            shot(stage, folder, "waivers", language, () -> stage.panel.actions().get(ActionId.WAIVERS).actionPerformed(null));
            shot(stage, folder, "candidates", language, () -> stage.panel.actions().get(ActionId.CANDIDATES).actionPerformed(null));
            model.save(house.id(), null, org.calque.workbench.model.ConceptDraft.begun("déserteurs", "runaway").applyTo(null), kept -> { });
            model.create("Client");
            shot(stage, folder, "clashes", language, () -> stage.panel.actions().get(ActionId.CLASHES).actionPerformed(null));
            shot(stage, folder, "glossaries", language, () -> stage.panel.actions().get(ActionId.GLOSSARIES).actionPerformed(null));
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

    /** Shows the details of the first term. */
    private static void open(Container in) {
        JToggleButton more = find((Container) find(in, JTable.class).getParent().getParent().getParent().getParent().getParent().getParent(),
                JToggleButton.class);
        if (more != null) {
            more.doClick();
        }
    }

    private static void uses(Stage stage) {
        press(stage.sheet(), stage.model.wording().say("uses.show"));
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

    private static void confirm(Stage stage, String... targets) {
        DocumentModel document = stage.model.document();
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != null) {
                document.session().type(i, Text.of(targets[i]));
                document.session().confirm(i);
            }
        }
    }

    private static void shot(Stage stage, Path folder, String name, Locale language, Runnable before) throws Exception {
        before.run();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            stage.theme(theme);
            stage.paintTo(folder.resolve("glossary-" + name + "-" + language.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"),
                    1440, 900, 1);
        }
    }
}
