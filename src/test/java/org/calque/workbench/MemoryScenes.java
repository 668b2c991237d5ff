package org.calque.workbench;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.memory.Aligning.Aligned;
import org.calque.project.memory.Analysis;
import org.calque.suggest.Service;
import org.calque.workbench.dialog.ConcordancePane;
import org.calque.workbench.memory.AlignPane;
import org.calque.workbench.memory.AnalysisPane;
import org.calque.workbench.model.AlignModel;
import org.calque.workbench.model.MemoryModel;

/** The memories: the page, matches with what differs, what breaks the glossary, the analysis and the alignment. */
final class MemoryScenes {

    private static final List<String> UNITS = List.of(
            "Six déserteurs ukrainiens accueillis en France = Six Ukrainian defectors welcomed in France",
            "Ils ont quitté l’armée en mars. = They left the army in March.",
            "Ils vont maintenant demander à leurs camarades d’en faire autant. = They will now ask their comrades to do the same.",
            "Un déserteur arrive à Caen. = A defector arrives in Caen.",
            "Les déserteurs partent pour Metz. = The exiles leave for Metz.",
            "Le port est calme. = The harbour is quiet.", "Le port est calme. = The harbour is quiet.",
            "Près de 300 déserteurs sont au Kazakhstan. = Nearly 300 deserters are in Kazakhstan.");

    private MemoryScenes() {
    }

    static List<Scene> all() {
        return List.of(
                Scene.window("matches", stage -> matches(stage, 0)),
                Scene.window("matches-more", stage -> matches(stage, 2)),
                page("memory", model -> { }),
                page("memory-search", model -> model.search("déserteur", Side.SOURCE)),
                page("memory-breaking", model -> model.show(MemoryModel.View.BREAKING)),
                page("memory-duplicates", model -> model.show(MemoryModel.View.DUPLICATES)),
                Scene.window("memory-empty", stage -> stage.panel.go(Page.MEMORY)),
                Scene.window("settings-service", stage -> {
                    stage.settings.setSuggesting(Service.OPENAI);
                    stage.panel.go(Page.SETTINGS);
                }),
                new Scene("pane-concordance-found", stage -> {
                    remembered(stage);
                    ConcordancePane concordance = new ConcordancePane(stage.model.wording(), stage.model::concordance);
                    concordance.look("déserteurs", Side.SOURCE);
                    return concordance;
                }),
                new Scene("pane-analysis", stage -> analysis(stage)),
                new Scene("pane-align", stage -> new AlignPane(stage.model.wording(), new AlignModel(List.of(
                        new Aligned(List.of(Text.of("Six déserteurs russes accueillis en France")),
                                List.of(Text.of("Six Russian deserters welcomed in France")), 100),
                        new Aligned(List.of(Text.of("Ils ont quitté l’armée. Ils demandent maintenant à leurs camarades d’en faire autant, et le font savoir.")),
                                List.of(Text.of("They have left the army."), Text.of("Now they are asking their comrades to do the same, and say so.")), 52),
                        new Aligned(List.of(Text.of("En bref")), List.of(), 0))))));
    }

    private static Scene page(String name, Consumer<MemoryModel> setting) {
        return Scene.window(name, stage -> {
            remembered(stage);
            stage.panel.go(Page.MEMORY);
            setting.accept(stage.panel.memories().model());
        });
    }

    private static void matches(Stage stage, int index) {
        remembered(stage);
        stage.model.open(Scenes.ARTICLE);
        stage.panel.editor().goTo(index);
        stage.panel.editor().dock().refresh();
    }

    private static void remembered(Stage stage) {
        stage.workspace.memory().add("client", taker -> {
            for (String unit : UNITS) {
                String[] sides = unit.split(" = ");
                taker.accept(new MemoryUnit(Ids.next(), Text.of(sides[0]), Text.of(sides[1]), null, null, "client-2024.docx", "Anne",
                        Instant.parse("2024-03-04T10:00:00Z"), 3));
            }
        }, Progress.NONE);
        stage.workspace.memory().change(stage.workspace.memory().list().get(0).with("client", 2, true));
        stage.workspace.memory().create("mine");
    }

    private static AnalysisPane analysis(Stage stage) throws Exception {
        Document document = new Formats().open(Scenes.ARTICLE, LanguagePair.FRENCH_ENGLISH, Progress.NONE).document();
        Analysis analysis = Analysis.of(List.of(document), stage.workspace.memory(), Progress.NONE);
        return new AnalysisPane(stage.model.wording(), true, new AnalysisPane.Work() {
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
        });
    }
}
