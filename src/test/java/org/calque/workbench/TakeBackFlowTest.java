package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Text;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that left the window finds its document again. */
class TakeBackFlowTest {

    @TempDir
    Path folder;

    @Test
    void anXliffOrATableThatLeftComesBackToItsDocumentEvenWhereThatIsClosed() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                Path text = Files.writeString(folder.resolve("a.txt"), "Elle part.\nIl reste.\n");
                stage.model.open(text);
                stage.model.document().session().type(0, Text.of("She leaves."));
                List<ReturnedChanges> asked = new ArrayList<>();
                for (ExportKind kind : List.of(ExportKind.XLIFF_1_2, ExportKind.XLIFF_2_1, ExportKind.REVIEW_TABLE)) {
                    Path out = folder.resolve(kind.fileName("a.txt", "en"));
                    stage.model.delivery().export(kind, false, out);
                    assertTrue(Files.exists(out), kind.name());
                    if (kind != ExportKind.REVIEW_TABLE) {
                        Files.writeString(out, Files.readString(out).replace("She leaves.", "She goes."));
                    }
                    stage.model.closeDocument();
                    stage.model.takeBack(out, asked::add);
                    if (kind == ExportKind.REVIEW_TABLE) {
                        assertEquals(2, asked.size(), "nobody changed the table: there is nothing to ask");
                    } else {
                        assertEquals("She goes.", asked.get(asked.size() - 1).proposal(0).after().target().string());
                    }
                    assertEquals("a.txt", stage.model.document().document().name());
                }
                asked.get(0).acceptRest();
                stage.model.document().session().takeBack().take(asked.get(0).accepted());
                assertEquals("She goes.", stage.model.document().document().segments().get(0).target().string());
                stage.model.document().session().undo();
                assertEquals("She leaves.", stage.model.document().document().segments().get(0).target().string());
            }
            return null;
        });
    }

    @Test
    void aForeignXliffOpensAsADocumentOfItsOwn() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                Path foreign = Files.writeString(folder.resolve("b.xlf"), "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"b\" "
                        + "source-language=\"fr\" target-language=\"en\" datatype=\"x\"><body><trans-unit id=\"1\"><source>Bon.</source></trans-unit></body></file></xliff>");
                stage.model.takeBack(foreign, changes -> assertFalse(true, "there is nothing to compare"));
                assertTrue(stage.model.document().document().bilingual());
                Path changed = Files.writeString(folder.resolve("back.xlf"), Files.readString(foreign).replace("</source>", "</source><target state=\"translated\">Good.</target>"));
                List<ReturnedChanges> asked = new ArrayList<>();
                stage.model.takeBack(changed, asked::add);
                assertEquals("Good.", asked.get(0).proposal(0).after().target().string(), "the same file changed elsewhere comes back to it");
            }
            return null;
        });
    }
}
