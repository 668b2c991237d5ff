package org.calque.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.JTextArea;
import org.calque.workbench.model.ExportKind;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;

class ExportPaneTest {

    @Test
    void everythingItSaysHasRoomInBothLanguages() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            for (Locale language : Wording.LANGUAGES) {
                check(new ExportPane(Wording.in(language), "article.docx", 3, false, true), ExportKind.DOCUMENT);
                check(new ExportPane(Wording.in(language), "article.pdf", 3, false, false), ExportKind.DOCX);
            }
        });
    }

    private static void check(ExportPane pane, ExportKind first) {
        assertEquals(first, pane.kind());
        Dimension size = pane.getPreferredSize();
        pane.setSize(size);
        pane.doLayout();
        for (Component child : pane.getComponents()) {
            assertTrue(child.getY() + child.getHeight() <= size.height, child.toString());
            if (child instanceof JTextArea text) {
                assertTrue(text.getHeight() >= text.getPreferredSize().height, text.getText());
            }
        }
    }

    @Test
    void theFileIsNamedAfterTheDocumentItsLanguageAndItsFormat() {
        assertEquals("article.en.docx", ExportKind.DOCUMENT.fileName("article.docx", "en"));
        assertEquals("article.fr.2.1.xlf", ExportKind.XLIFF_2_1.fileName("article.fr.md", "en"));
        assertEquals("article.en.docx", ExportKind.DOCX.fileName("article.pdf", "en"));
        assertEquals("README.en", ExportKind.DOCUMENT.fileName("README", "en"));
    }
}
