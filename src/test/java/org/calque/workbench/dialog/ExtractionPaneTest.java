package org.calque.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.extract.Sheet;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;

class ExtractionPaneTest {

    private static final Sheet PORTS = new Sheet("Ports", List.of(new Sheet.Column("A", "Ville"), new Sheet.Column("C", "Code")));

    @Test
    void everyPartIsNamedAndExplainedInBothLanguagesAndHasRoom() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            for (Locale language : Wording.LANGUAGES) {
                ExtractionPane pane = new ExtractionPane(Wording.in(language), "ports.xlsx",
                        new Choices(Arrays.asList(Part.values()), List.of(PORTS)), Extraction.USUAL);
                Dimension size = pane.getPreferredSize();
                pane.setSize(size);
                pane.doLayout();
                for (Component child : pane.getComponents()) {
                    assertTrue(child.getY() + child.getHeight() <= size.height && child.getX() + child.getWidth() <= size.width,
                            child.toString());
                }
            }
        });
    }

    @Test
    void whatIsTickedIsTakenAndTheRestStaysAsItWas() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            Extraction usual = Extraction.USUAL.with(Part.CODE, true);
            ExtractionPane pane = new ExtractionPane(Wording.in(Locale.ENGLISH), "ports.xlsx",
                    new Choices(List.of(Part.HIDDEN, Part.COMMENTS), List.of(PORTS)), usual);
            assertEquals(usual, pane.chosen());
            pane.tick(Part.HIDDEN, true);
            pane.tick("Ports", "C", false);
            assertTrue(pane.chosen().takes(Part.HIDDEN) && pane.chosen().takes(Part.CODE));
            assertFalse(pane.chosen().takes(Part.COMMENTS));
            assertEquals(Map.of("Ports", Set.of("C")), pane.chosen().without());
        });
    }
}
