package org.calque.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.theme.Theme;

/**
 * Paints the workbench with the sample into PNG files, without a display: the pictures of the README.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.calque.workbench.Screenshots FOLDER
 * </pre>
 */
public final class Screenshots {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double SCALE = 2;

    private Screenshots() {
    }

    /** @param args the folder to write to, and optionally the scale */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args.length > 0 ? args[0] : "target/screenshots");
        double scale = args.length > 1 ? Double.parseDouble(args[1]) : SCALE;
        Files.createDirectories(folder);
        Path workspace = Files.createTempDirectory("calque-screenshots");
        Stage.onEventThread(() -> {
            paint(workspace, folder, scale);
            return null;
        });
        System.exit(0);
    }

    private static void paint(Path workspace, Path folder, double scale) throws IOException {
        try (Stage stage = new Stage(workspace.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
            stage.model.open(Path.of("samples/deserteurs.fr.md"));
            translate(stage);
            both(stage, folder, "editor", scale);
            stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
            both(stage, folder, "refused", scale);
            stage.panel.actions().get(ActionId.WAIVE).actionPerformed(null);
            both(stage, folder, "waive", scale);
            stage.panel.editor().refusal().pane().dismiss();
            stage.panel.go(Page.GLOSSARY);
            both(stage, folder, "glossary", scale);
            stage.panel.go(Page.SETTINGS);
            both(stage, folder, "settings", scale);
            stage.model.closeDocument();
            both(stage, folder, "start", scale);
            stage.model.open(Path.of("samples/deserteurs-transcription.fr.txt"));
            stage.panel.editor().goTo(7);
            stage.panel.editor().dock().refresh();
            both(stage, folder, "transcript", scale);
        }
        try (Stage stage = new Stage(workspace.resolve("espace"), Theme.LIGHT, Locale.FRENCH)) {
            stage.model.open(Path.of("samples/deserteurs.fr.md"));
            translate(stage);
            stage.panel.actions().get(ActionId.CONFIRM).actionPerformed(null);
            both(stage, folder, "francais", scale);
        }
    }

    private static void both(Stage stage, Path folder, String name, double scale) throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            stage.theme(theme);
            stage.paintTo(folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), WIDTH, HEIGHT, scale);
        }
    }

    /** The first sentences as somebody leaves them in the middle of the work; a bar stands for each code of the source. */
    private static final List<String> TARGETS = List.of(
            "Six Russian deserters welcomed in France",
            "|They left the army.",
            "They are now asking their comrades to do the same.|",
            "A lieutenant’s choice",
            "Alexander was a lieutenant when Russia invaded Ukraine on 24 February 2022.",
            "What he saw there filled him with horror.",
            "Two and a half years on, he is in France with five other defectors, at the end of a long journey.",
            "According to the NGO |Idite Lesom|, which supports them, nearly 500 deserters have reached Kazakhstan or Armenia.",
            "Thousands more are still in hiding in Russia.",
            "A door opens");
    private static final int WORKED_ON = 6;

    private static void translate(Stage stage) {
        DocumentModel document = stage.model.document();
        for (int index = 0; index < TARGETS.size(); index++) {
            Segment segment = document.document().segments().get(index);
            document.session().type(index, target(TARGETS.get(index), segment.source().codes()));
            if (index != WORKED_ON && index < TARGETS.size() - 1) {
                document.session().confirm(index);
            }
        }
        document.session().setState(TARGETS.size() - 1, SegmentState.NEEDS_REVIEW);
        document.session().setNote(4, "Check the date against the article.");
        stage.panel.editor().goTo(WORKED_ON);
        stage.panel.editor().dock().refresh();
    }

    private static Text target(String written, List<Code> source) {
        StringBuilder plain = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        for (char c : written.toCharArray()) {
            if (c == '|') {
                codes.add(source.get(codes.size()).at(plain.length()));
            } else {
                plain.append(c);
            }
        }
        return new Text(plain.toString(), codes);
    }
}
