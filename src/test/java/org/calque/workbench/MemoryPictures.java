package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.Aligning.Aligned;
import org.calque.project.Analysis;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.dialog.ConcordancePane;
import org.calque.workbench.memory.AlignPane;
import org.calque.workbench.memory.AnalysisPane;
import org.calque.workbench.model.AlignModel;
import org.calque.workbench.model.MemoryModel;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;

/** Paints the memories into PNG files, as {@link Screenshots} does: the page, matches with what differs, what breaks the glossary. */
public final class MemoryPictures {

    private static final List<String> UNITS = List.of(
            "Six déserteurs ukrainiens accueillis en France = Six Ukrainian defectors welcomed in France",
            "Ils ont quitté l’armée en mars. = They left the army in March.",
            "Ils vont maintenant demander à leurs camarades d’en faire autant. = They will now ask their comrades to do the same.",
            "Un déserteur arrive à Caen. = A defector arrives in Caen.",
            "Les déserteurs partent pour Metz. = The exiles leave for Metz.",
            "Le port est calme. = The harbour is quiet.", "Le port est calme. = The harbour is quiet.",
            "Près de 300 déserteurs sont au Kazakhstan. = Nearly 300 deserters are in Kazakhstan.");

    private MemoryPictures() {
    }

    /** @param args the folder to write to */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Path workspace = Files.createTempDirectory("calque-pictures");
        try {
            Stage.onEventThread(() -> {
                for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                    paint(workspace.resolve(language.getLanguage()), folder, language);
                }
                return null;
            });
        } finally {
            System.exit(0);   // the window's thread would keep the program
        }
    }

    private static void paint(Path workspace, Path folder, Locale language) throws Exception {
        try (Stage stage = new Stage(workspace, Theme.LIGHT, language)) {
            analysed(stage, folder, language);
            stage.workspace.memory().add("client", taker -> {
                for (String unit : UNITS) {
                    String[] sides = unit.split(" = ");
                    taker.accept(new MemoryUnit(Ids.next(), Text.of(sides[0]), Text.of(sides[1]), null, null, "client-2024.docx", "Anne",
                            Instant.parse("2024-03-04T10:00:00Z"), 3));
                }
            }, Progress.NONE);
            stage.workspace.memory().change(stage.workspace.memory().list().get(0).with("client", 2, true));
            stage.workspace.memory().create("mine");
            stage.model.open(Path.of("samples/deserteurs.fr.md"));
            String name = language.getLanguage();
            for (int index = 0; index < 3; index++) {
                stage.panel.editor().goTo(index);
                stage.panel.editor().dock().refresh();
                both(stage, folder, "matches-" + index + "-" + name);
            }
            stage.panel.actions().get(ActionId.PAGE_MEMORY).actionPerformed(null);
            both(stage, folder, "memory-" + name);
            MemoryModel model = stage.panel.memories().model();
            model.search("déserteur", Side.SOURCE);
            both(stage, folder, "memory-search-" + name);
            model.show(MemoryModel.View.BREAKING);
            both(stage, folder, "memory-breaking-" + name);
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                stage.theme(theme);
                ConcordancePane concordance = new ConcordancePane(stage.model.wording(), stage.model::concordance);
                concordance.look("déserteurs", Side.SOURCE);
                pane(concordance, folder.resolve("concordance-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), 680, 460);
            }
            stage.panel.go(Page.SETTINGS);
            stage.settings.setSuggesting(org.calque.suggest.Service.OPENAI);
            both(stage, folder, "settings-" + name);
            stage.panel.go(Page.MEMORY);
            model.show(MemoryModel.View.DUPLICATES);
            both(stage, folder, "memory-duplicates-" + name);
        }
    }

    /** The two panes that stand in windows of their own. */
    private static void analysed(Stage stage, Path folder, Locale language) throws Exception {
        Document document = new Formats().open(Path.of("samples/deserteurs.fr.md"), LanguagePair.FRENCH_ENGLISH, Progress.NONE).document();
        Analysis analysis = Analysis.of(List.of(document), stage.workspace.memory(), Progress.NONE);
        Wording wording = Wording.in(language);
        List<Aligned> aligned = List.of(
                new Aligned(List.of(Text.of("Six déserteurs russes accueillis en France")), List.of(Text.of("Six Russian deserters welcomed in France")), 100),
                new Aligned(List.of(Text.of("Ils ont quitté l’armée. Ils demandent maintenant à leurs camarades d’en faire autant, et le font savoir.")),
                        List.of(Text.of("They have left the army."), Text.of("Now they are asking their comrades to do the same, and say so.")), 52),
                new Aligned(List.of(Text.of("En bref")), List.of(), 0));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            stage.theme(theme);
            pane(new AnalysisPane(wording, true, new AnalysisPane.Work() {
                @Override
                public void analyse(boolean everything, Consumer<Analysis> answer) {
                    answer.accept(analysis);
                }

                @Override
                public void html(Analysis of) {
                    // nothing is written
                }

                @Override
                public void csv(Analysis of) {
                    // nothing is written
                }
            }), folder.resolve("analysis-" + language.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), 660, 420);
            pane(new AlignPane(wording, new AlignModel(aligned)), folder.resolve("align-" + language.getLanguage() + "-"
                    + theme.name().toLowerCase(Locale.ROOT) + ".png"), 980, 320);
        }
    }

    private static void pane(JComponent pane, Path file, int width, int height) throws IOException {
        JPanel sheet = new JPanel(new BorderLayout());
        sheet.add(pane);
        sheet.setVisible(false);
        sheet.addNotify();
        sheet.setSize(width, height);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
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

    private static void both(Stage stage, Path folder, String name) throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            stage.theme(theme);
            stage.paintTo(folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), 1440, 900, 1);
        }
    }
}
