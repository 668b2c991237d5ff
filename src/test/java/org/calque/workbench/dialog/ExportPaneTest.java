package org.calque.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.Locale;
import java.util.Set;
import javax.swing.JTextArea;
import org.calque.format.xliff.XliffPart;
import org.calque.workbench.model.export.ExportHabit;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.model.export.XliffChoice;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;

class ExportPaneTest {

    @Test
    void everythingItSaysHasRoomInBothLanguages() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            for (Locale language : Wording.LANGUAGES) {
                check(new ExportPane(Wording.in(language), "article.docx", 3, false, true, ExportHabit.USUAL), ExportKind.DOCUMENT);
                check(new ExportPane(Wording.in(language), "article.pdf", 3, false, false, ExportHabit.USUAL), ExportKind.DOCX);
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
    void whatWasChosenLastIsOfferedAgainWhereTheDocumentLeavesThatChoice() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            XliffChoice choice = new XliffChoice(Set.of(XliffPart.NOTES), true);
            ExportHabit xliff = ExportHabit.USUAL.after(ExportKind.XLIFF_2_1, true, choice);
            assertEquals(new ExportHabit(ExportKind.XLIFF_2_1, xliff.finals(), choice), offered("article.docx", false, true, xliff));
            assertEquals(ExportKind.XLIFF_2_1, offered("article.pdf", false, false, xliff).kind());
            // what this document cannot leave as; what went into XLIFF is kept meanwhile
            ExportHabit retimed = xliff.after(ExportKind.RETIMED, true, XliffChoice.USUAL);
            assertEquals(ExportKind.RETIMED, offered("film.srt", false, true, retimed).kind());
            assertEquals(ExportKind.DOCUMENT, offered("article.docx", false, true, retimed).kind());
            assertEquals(choice, offered("article.docx", false, true, retimed).choice());
            assertEquals(ExportKind.DOCX, offered("article.pdf", false, false, xliff.after(ExportKind.DOCUMENT, true, choice)).kind());
            assertEquals(ExportKind.DOCUMENT, offered("a.xlf", true, true, xliff.after(ExportKind.CORRECTED, false, choice)).kind());
        });
    }

    private static ExportHabit offered(String name, boolean bilingual, boolean inKind, ExportHabit habit) {
        ExportHabit[] taken = {habit};
        new ExportPane(Wording.in(Locale.ENGLISH), name, 0, bilingual, inKind, habit)
                .answer((kind, asFinal, choice) -> taken[0] = new ExportHabit(kind, asFinal == habit.finals().contains(kind) ? habit.finals() : Set.of(), choice));
        return taken[0];
    }

    @Test
    void theFileIsNamedAfterTheDocumentItsLanguageAndItsFormat() {
        assertEquals("article.en.docx", ExportKind.DOCUMENT.fileName("article.docx", "en"));
        assertEquals("article.fr.2.1.xlf", ExportKind.XLIFF_2_1.fileName("article.fr.md", "en"));
        assertEquals("article.en.docx", ExportKind.DOCX.fileName("article.pdf", "en"));
        assertEquals("README.en", ExportKind.DOCUMENT.fileName("README", "en"));
    }
}
