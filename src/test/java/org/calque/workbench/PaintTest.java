package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in both themes and languages: painted without a display, with every colour known and every control named. */
class PaintTest {

    @TempDir
    Path folder;

    private interface Look {
        void at(Stage stage, String page);
    }

    private void everyPage(Locale language, Look look) throws Exception {
        Path file = Files.writeString(folder.resolve("article.md"), "# Six déserteurs\n\nIls ont quitté l'**armée**.\n");
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, language)) {
                look.at(stage, "start");
                stage.model.open(file);
                stage.layOut(1200, 800);
                stage.panel.editor().grid().replaceTarget(Text.of("Six runaways"));
                stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
                stage.panel.editor().dock().refresh();
                look.at(stage, "editor");
                stage.panel.actions().get(ActionId.WAIVE).actionPerformed(null);
                look.at(stage, "waive");
                for (Page page : EnumSet.complementOf(EnumSet.of(Page.EDITOR))) {
                    stage.panel.go(page);
                    look.at(stage, page.name());
                }
            }
            return null;
        });
    }

    @Test
    void everyPageIsPaintedInBothThemesAndAtTwiceTheSize() throws Exception {
        everyPage(Locale.ENGLISH, (stage, page) -> {
            for (Theme theme : Theme.values()) {
                stage.theme(theme);
                BufferedImage once = stage.paint(1200, 800, 1);
                assertFalse(colours(once).contains(Color.MAGENTA.getRGB()), page + " misses a colour in " + theme);
                assertTrue(colours(once).size() > 20, page + " is blank in " + theme);
                Component shown = stage.panel.shownPage();
                int x = SwingUtilities.convertPoint(shown, 3, 0, stage.sheet()).x;
                Color ground = new Color(once.getRGB(x, once.getHeight() - 60));
                assertTrue(grounds().contains(ground), page + " in " + theme);
                BufferedImage twice = stage.paint(1200, 800, 2);
                assertEquals(ground, new Color(twice.getRGB(2 * x, twice.getHeight() - 120)), page);
            }
        });
    }

    /** Of a page, and of the foot that some pages have. */
    private static List<Color> grounds() {
        return List.of(new Color(Colour.SURFACE.get().getRGB()), new Color(Colour.WINDOW.get().getRGB()));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> found = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x++) {
                found.add(image.getRGB(x, y));
            }
        }
        return found;
    }

    @Test
    void everyControlHasANameInBothLanguages() throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            everyPage(language, (stage, page) -> {
                List<String> nameless = new ArrayList<>();
                walk(stage.sheet(), nameless);
                assertEquals(List.of(), nameless, page);
                if (page.equals("editor")) {
                    Panes.of(stage).forEach((name, pane) -> {
                        walk(pane, nameless);
                        assertEquals(List.of(), nameless, name);
                    });
                }
            });
        }
    }

    private static void walk(Container container, List<String> nameless) {
        for (Component child : container.getComponents()) {
            if (child instanceof JComponent control && control.isFocusable() && isControl(control)) {
                AccessibleContext context = control.getAccessibleContext();
                if (context.getAccessibleName() == null || context.getAccessibleName().isBlank()) {
                    nameless.add(control.getClass().getName() + " in " + container.getClass().getName() + " of " + container.getParent().getClass().getName());
                }
            }
            if (child instanceof Container inner && !(child instanceof JComboBox)) {
                walk(inner, nameless);
            }
        }
    }

    private static boolean isControl(JComponent component) {
        // The arrows of scroll bars and spinners are Swing's own, and not reached by keys.
        boolean swings = component.getClass().getName().startsWith("com.formdev.flatlaf.ui")
                || component.getClass().getName().startsWith("javax.swing.plaf");
        return !swings && (component instanceof AbstractButton || component instanceof JTextComponent
                || component instanceof JList || component instanceof JTable || component instanceof JComboBox
                || component instanceof JTabbedPane);
    }

    @Test
    void nothingIsCutOffWhereThereIsRoom() throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            everyPage(language, (stage, page) -> {
                stage.layOut(1366, 768);
                for (Component child : stage.panel.getComponents()) {
                    assertTrue(child.getX() + child.getWidth() <= stage.panel.getWidth(), child.getClass().getName());
                }
                cutOff(stage.panel, page + " " + language);
            });
        }
    }

    private static void cutOff(Container container, String where) {
        for (Component child : container.getComponents()) {
            if (child instanceof AbstractButton button && button.isVisible() && button.getText() != null
                    && !button.getText().isEmpty() && !button.isPreferredSizeSet() && button.getParent().getWidth() > 0) {
                assertTrue(button.getWidth() >= button.getPreferredSize().width - 1,
                        where + ": " + button.getText() + " " + button.getWidth() + " < " + button.getPreferredSize().width);
            }
            if (child instanceof Container inner && child.isVisible()) {
                cutOff(inner, where);
            }
        }
    }
}
