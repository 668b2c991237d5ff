package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of the window without a display, for the README and for looking at. Not one of the tests, since what is pretty
 * only an eye can tell:
 *
 * <pre>
 * mvn test -Dtest=Pictures                           the pictures of the README, src/site, and of the guide
 * mvn test -Dtest=Pictures -Dpictures=FOLDER         every page and pane, in both themes and languages
 * </pre>
 *
 * Further properties choose among them: {@code pictures.only} (names or their beginnings, with commas), {@code pictures.languages}
 * ({@code en,fr}), {@code pictures.themes} ({@code light,dark}), {@code pictures.size} ({@code 1280x720}), {@code pictures.scale}
 * ({@code 1.5}), {@code pictures.font} (points).
 */
final class Pictures {

    private static final Path SITE = Path.of("src/site");
    private static final Path GUIDE = Path.of("src/main/resources/org/calque/workbench/help/pictures");

    @TempDir
    Path folder;

    private final String only = System.getProperty("pictures.only", "");
    private final double scale = Double.parseDouble(System.getProperty("pictures.scale", "1"));
    private final Dimension size = size(System.getProperty("pictures.size", "1440x900"));

    @Test
    void make() throws Exception {
        String target = System.getProperty("pictures");
        Stage.onEventThread(() -> {
            if (target == null) {
                for (Tour.Picture picture : Tour.PICTURES) {
                    paint(picture.scene(), Locale.ENGLISH, List.of(picture.theme()), (theme, language) -> SITE.resolve(picture.file()), Tour.SIZE, Tour.SCALE);
                }
                for (String name : Tour.GUIDE) {
                    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                        paint(Scenes.of(name), language, List.of(Theme.values()), named(GUIDE, name), Tour.GUIDE_SIZE, Tour.GUIDE_SCALE);
                    }
                }
            } else {
                Path into = Files.createDirectories(Path.of(target));
                for (Scene scene : Scenes.all()) {
                    if (only.isEmpty() || Stream.of(only.split(",")).anyMatch(scene.name()::startsWith)) {
                        for (String language : System.getProperty("pictures.languages", "en,fr").split(",")) {
                            paint(scene, Locale.forLanguageTag(language), themes(), named(into, scene.name()), size, scale);
                        }
                    }
                }
            }
            return null;
        });
    }

    private static Naming named(Path folder, String name) {
        return (theme, language) -> folder.resolve(String.join("-", name, language.getLanguage(), theme.name().toLowerCase(Locale.ROOT)) + ".png");
    }

    private interface Naming {
        Path of(Theme theme, Locale language);
    }

    private void paint(Scene scene, Locale language, List<Theme> themes, Naming naming, Dimension window, double scaling) throws Exception {
        Path place = Files.createTempDirectory(folder, "workspace");
        try (Stage stage = new Stage(place, themes.get(0), language)) {
            stage.layOut(window.width, window.height);
            @Nullable JComponent pane = scene.play().on(stage);
            if (stage.model.document() != null) {
                stage.panel.actions().get(ActionId.SAVE).actionPerformed(null);   // a picture of work that is at rest
            }
            for (Theme theme : themes) {
                stage.theme(theme);
                BufferedImage image = pane == null ? stage.paint(window.width, window.height, scaling) : picture(pane, window, scaling);
                ImageIO.write(image, "png", naming.of(theme, language).toFile());
            }
        }
    }

    private static List<Theme> themes() {
        return Stream.of(System.getProperty("pictures.themes", "light,dark").split(",")).map(name -> Theme.valueOf(name.toUpperCase(Locale.ROOT))).toList();
    }

    private static Dimension size(String written) {
        String[] sides = written.split("x");
        return new Dimension(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    /** A pane by itself, as large as its window would be. */
    private static BufferedImage picture(JComponent pane, Dimension most, double scaling) throws IOException {
        JPanel sheet = new JPanel(new BorderLayout());
        sheet.add(pane);
        sheet.setVisible(false);
        sheet.addNotify();
        javax.swing.SwingUtilities.updateComponentTreeUI(sheet);
        Dimension wish = pane.getPreferredSize();
        sheet.setSize(Math.min(Math.max(wish.width, 200), most.width), Math.min(Math.max(wish.height, 100), most.height));
        BufferedImage picture = new BufferedImage((int) (sheet.getWidth() * scaling), (int) (sheet.getHeight() * scaling), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3; i++) {   // what wraps knows its height only after it was painted
            layOut(sheet);
            Graphics2D g = picture.createGraphics();
            g.scale(scaling, scaling);
            sheet.print(g);
            g.dispose();
        }
        sheet.remove(pane);
        return picture;
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }
}
