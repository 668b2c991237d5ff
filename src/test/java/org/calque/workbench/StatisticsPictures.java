package org.calque.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.calque.document.Text;
import org.calque.workbench.theme.Theme;

/** Paints the page of figures into PNG files, as {@link Screenshots} does. */
public final class StatisticsPictures {

    private StatisticsPictures() {
    }

    /** @param args the folder to write to */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path workspace = Files.createTempDirectory("calque-pictures");
        try {
            Stage.onEventThread(() -> {
                for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                    try (Stage stage = new Stage(workspace.resolve(language.getLanguage()), Theme.LIGHT, language)) {
                        stage.model.open(Path.of("samples/deserteurs-transcription.fr.txt"));
                        stage.model.open(Path.of("samples/deserteurs.fr.md"));
                        for (int index = 3; index < 9; index++) {
                            stage.model.document().session().type(index, Text.of("Text"));
                            stage.model.document().session().leaveEmpty(index);
                        }
                        stage.model.document().session().type(9, Text.of("Text"));
                        stage.panel.go(Page.STATISTICS);
                        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                            stage.theme(theme);
                            stage.paintTo(folder.resolve("statistics-" + language.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), 1440, 900, 1);
                        }
                    }
                }
                return null;
            });
        } finally {
            System.exit(0);   // the window's thread would keep the program
        }
    }
}
