package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComboBox;
import org.calque.glossary.GlossaryText;
import org.calque.job.Progress;
import org.calque.workbench.dialog.DomainRow;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens a document says in the settings what it is about, and the terms beside the segment are those of that field. */
class DomainRowTest {

    @TempDir
    Path folder;

    @Test
    void fieldsOfTheGlossariesAreOfferedAndOneIsTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("lettre.txt"), "Le corps est là.\n");
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.workspace.glossaries().add(GlossaryText.glossary("corps = body {domain=medicine, anatomy} ; corps = corps {domain=army}"), Progress.NONE);
                assertFalse(fields(row(stage)).isEnabled(), "no document is open");
                stage.model.open(file);
                JComboBox<?> fields = fields(row(stage));
                List<Object> offered = new ArrayList<>();
                for (int i = 0; i < fields.getItemCount(); i++) {
                    offered.add(fields.getItemAt(i));
                }
                assertEquals(List.of("anatomy", "army", "medicine"), offered.subList(1, offered.size()).stream().filter(List.of("anatomy", "army", "medicine")::contains).toList());
                fields.setSelectedItem("army");
                assertEquals("army", stage.model.domains().chosen());
                stage.panel.go(Page.EDITOR);
                stage.panel.editor().goTo(0);
                assertEquals(List.of("corps"), stage.panel.editor().cards().stream().map(card -> card.rendering()).toList());
                assertEquals("army", fields(row(stage)).getSelectedItem());
                fields.setSelectedIndex(0);
                assertNull(stage.model.domains().chosen());
            }
            return null;
        });
    }

    private static DomainRow row(Stage stage) {
        return new DomainRow(stage.model.wording(), stage.model.domains());
    }

    private static JComboBox<?> fields(Container within) {
        for (Component child : within.getComponents()) {
            if (child instanceof JComboBox<?> box && "Subject field of the document".equals(box.getAccessibleContext().getAccessibleName())) {
                return box;
            }
            JComboBox<?> inside = child instanceof Container inner ? fields(inner) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
