package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The glossary's page as a user works it: by its fields and buttons, found by their names. */
class GlossaryPageTest {

    @TempDir
    Path folder;

    private static <T extends Component> T find(Container in, Class<T> type, String name) {
        for (Component child : in.getComponents()) {
            if (type.isInstance(child) && name.equals(child.getAccessibleContext().getAccessibleName())) {
                return type.cast(child);
            }
            if (child instanceof Container inner) {
                T found = find(inner, type, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<String> texts(Container in) {
        List<String> texts = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (child instanceof JLabel label && label.getText() != null) {
                texts.add(label.getText());
            } else if (child instanceof JTextComponent text) {
                texts.add(text.getText());
            }
            if (child instanceof Container inner) {
                texts.addAll(texts(inner));
            }
        }
        return texts;
    }

    @Test
    void aTermIsAddedFoundInTheDocumentBreaksWhatWasConfirmedAndIsDeleted() throws Exception {
        Path file = Files.writeString(folder.resolve("article.txt"), "Le marchand de sable passe.\n");
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.layOut(1200, 800);
                stage.panel.editor().grid().replaceTarget(Text.of("The sand seller passes."));
                stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
                assertEquals(0, stage.panel.editor().cards().size());

                stage.panel.actions().get(ActionId.NEW_CONCEPT).actionPerformed(null);
                Container page = (Container) stage.panel.shownPage();
                JButton save = find(page, JButton.class, "Save");
                find(page, JTextComponent.class, "French term").setText("marchand de sable");
                assertFalse(save.isEnabled(), "a rendering is still lacking");
                find(page, JTextComponent.class, "English rendering").setText("Sandman");
                assertTrue(save.isEnabled());
                save.doClick();
                assertTrue(texts(page).stream().anyMatch(text -> text.contains("one confirmed segment no longer holds")), texts(page).toString());
                assertTrue(texts(page).stream().anyMatch(text -> text.contains("article.txt")), "it is listed at once");
                assertEquals("Sandman", stage.panel.editor().cards().get(0).rendering());

                JTable table = find(page, JTable.class, "Glossary");
                find(page, JTextComponent.class, "Filter terms").setText("SABLE");
                assertEquals(1, table.getRowCount());
                assertEquals("marchand de sable", table.getValueAt(0, 0));
                JButton delete = find(page, JButton.class, "Delete");
                delete.doClick();
                assertEquals(0, table.getRowCount());
                assertEquals(0, stage.panel.editor().cards().size());
                stage.panel.actions().get(ActionId.UNDO).actionPerformed(null);
                assertEquals(1, table.getRowCount());
                assertEquals("Sandman", stage.panel.editor().cards().get(0).rendering());
            }
            return null;
        });
    }
}
