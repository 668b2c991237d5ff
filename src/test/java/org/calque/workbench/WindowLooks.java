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
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.theme.Theme;

/** Paints every page and every pane into PNG files, in both themes and languages; arguments as of {@link Screenshots}. */
public final class WindowLooks {

    private WindowLooks() {
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

    private static void paint(Path place, Path folder, Locale language) throws IOException {
        try (Stage stage = new Stage(place, Theme.LIGHT, language)) {
            String end = "-" + language.getLanguage() + "-";
            stage.model.open(Path.of("samples/deserteurs.fr.md"));
            var session = stage.model.document().session();
            session.type(0, Text.of("Six Russian deserters welcomed in France"));
            session.confirm(0);
            session.type(1, Text.of("They left they armée  in 2023 ."));
            session.type(4, Text.of("Alexander was a lieutenant when Russia invaded Ukraine."));
            for (Theme theme : Theme.values()) {
                stage.theme(theme);
                String name = end + theme.name().toLowerCase(Locale.ROOT) + ".png";
                for (Page page : Page.values()) {
                    stage.panel.go(page);
                    stage.paintTo(folder.resolve(page.name().toLowerCase(Locale.ROOT) + name), 1440, 900, 1);
                }
                stage.panel.go(Page.EDITOR);
                for (var pane : Panes.of(stage).entrySet()) {
                    picture(pane.getValue(), folder.resolve("pane-" + pane.getKey() + name));
                }
            }
            stage.theme(Theme.LIGHT);
            stage.panel.editor().goTo(0);
            session.type(0, Text.of("Six Russian runaways welcomed in France"));
            stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
            stage.panel.editor().dock().refresh();
            stage.paintTo(folder.resolve("refused" + end + "light.png"), 1440, 900, 1);
            stage.model.closeDocument();
            stage.paintTo(folder.resolve("start" + end + "light.png"), 1440, 900, 1);
            stage.model.open(Path.of("samples/deserteurs-transcription.fr.txt"));
            stage.panel.editor().goTo(7);
            stage.panel.editor().dock().refresh();
            stage.paintTo(folder.resolve("transcript" + end + "light.png"), 1440, 900, 1);
            stage.panel.go(Page.SETTINGS);   // last: in a window as high as all of them, what divides the editor's dock moves
            stage.paintTo(folder.resolve("settings-whole" + end + "light.png"), 1440, 1800, 1);
        }
    }

    private static void picture(JComponent pane, Path file) throws IOException {
        JPanel sheet = new JPanel(new BorderLayout());
        sheet.add(pane);
        sheet.setVisible(false);
        sheet.addNotify();
        Dimension size = pane.getPreferredSize();
        sheet.setSize(Math.min(Math.max(size.width, 200), 1200), Math.min(Math.max(size.height, 100), 800));
        BufferedImage picture = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3; i++) {   // what wraps knows its height only after it was painted
            layOut(sheet);
            Graphics2D g = picture.createGraphics();
            sheet.print(g);
            g.dispose();
        }
        ImageIO.write(picture, "png", file.toFile());
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
