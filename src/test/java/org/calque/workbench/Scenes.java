package org.calque.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calque.document.Code;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.model.filter.Search;

/** Every page and pane with something in it: what {@link Pictures} paints. */
final class Scenes {

    static final Path ARTICLE = Path.of("samples/deserteurs.fr.md");
    static final Path TRANSCRIPT = Path.of("samples/deserteurs-transcription.fr.txt");

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

    private static final List<Scene> WINDOW = List.of(
            Scene.window("start", stage -> { }),
            Scene.window("start-recent", stage -> {
                stage.model.open(TRANSCRIPT);
                stage.model.open(ARTICLE);
                translate(stage);
                stage.model.closeDocument();
            }),
            Scene.window("editor", Scenes::translated),
            Scene.window("refused", stage -> {
                translated(stage);
                press(stage, ActionId.CONFIRM);
            }),
            Scene.window("refused-waive", stage -> {
                translated(stage);
                press(stage, ActionId.CONFIRM);
                press(stage, ActionId.WAIVE);
            }),
            Scene.window("faulty", stage -> {
                stage.model.open(ARTICLE);
                type(stage, 1, "They left they armée  in 2023 .");
                type(stage, 4, "Alexander was a lieutenant when Russia invaded Ukraine.");
                stage.panel.editor().goTo(1);
                stage.panel.editor().dock().refresh();
            }),
            Scene.window("first-minute", stage -> {
                press(stage, ActionId.SAMPLE);
                stage.panel.editor().grid().replaceTarget(Text.of("Six Russian defectors welcomed in France"));
                press(stage, ActionId.CONFIRM);
                stage.panel.editor().dock().refresh();
            }),
            Scene.window("history", stage -> {
                translated(stage);
                type(stage, 5, "What he had seen filled him with horror.");
                stage.panel.editor().goTo(5);
                press(stage, ActionId.HISTORY);
            }),
            Scene.window("transcript", stage -> {
                stage.model.open(TRANSCRIPT);
                stage.panel.editor().goTo(7);
                stage.panel.editor().dock().refresh();
            }),
            Scene.window("scripts", Scenes::scripts),
            Scene.window("searched", stage -> {
                translated(stage);
                stage.model.document().show(stage.model.document().view().with(Search.NOTHING.withText("désert")));
            }),
            Scene.window("names", stage -> {
                translated(stage);
                stage.panel.go(Page.NAMES);
            }),
            Scene.window("names-empty", stage -> stage.panel.go(Page.NAMES)),
            Scene.window("issues", stage -> {
                stage.model.open(ARTICLE);
                type(stage, 0, "Six Russian runaways welcomed in France");
                type(stage, 1, "They left they armée  in 2023 .");
                type(stage, 4, "Alexander was a lieutenant when Russia invaded Ukraine.");
                stage.panel.go(Page.ISSUES);
            }),
            Scene.window("issues-empty", stage -> stage.panel.go(Page.ISSUES)),
            Scene.window("statistics", stage -> {
                stage.model.open(TRANSCRIPT);
                translated(stage);
                stage.panel.go(Page.STATISTICS);
            }),
            Scene.window("statistics-empty", stage -> stage.panel.go(Page.STATISTICS)),
            Scene.window("settings", stage -> stage.panel.go(Page.SETTINGS)));

    private static final List<String> PANES = List.of("help", "keys", "palette", "export", "export-page", "options", "replace", "concordance",
            "reading", "profile", "returned", "unopened", "mend");

    private Scenes() {
    }

    static List<Scene> all() {
        Stream<Scene> panes = PANES.stream().map(name -> new Scene("pane-" + name, stage -> {
            translated(stage);
            return Panes.of(stage).get(name);
        }));
        return Stream.of(WINDOW.stream(), GlossaryScenes.all().stream(), MemoryScenes.all().stream(), SpeechScenes.all().stream(), panes).flatMap(scenes -> scenes).toList();
    }

    static Scene of(String name) {
        return all().stream().filter(scene -> scene.name().equals(name)).findFirst().orElseThrow();
    }

    /** What the window tells from now on. */
    static List<Notice> told(Stage stage) {
        List<Notice> told = new ArrayList<>();
        stage.model.addListener(new WorkbenchModel.Listener() {
            @Override
            public void told(Notice what) {
                told.add(what);
            }
        });
        return told;
    }

    static void press(Stage stage, ActionId action) {
        stage.panel.actions().get(action).actionPerformed(null);
    }

    static void type(Stage stage, int index, String target) {
        stage.model.document().session().type(index, Text.of(target));
    }

    /** The article in the middle of the work. */
    static void translated(Stage stage) {
        stage.model.open(ARTICLE);
        translate(stage);
    }

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

    /** Letters that are more than one character each, and letters that run from the right. */
    private static void scripts(Stage stage) throws Exception {
        Path file = Files.writeString(Files.createTempDirectory("calque-scripts").resolve("ecritures.txt"), String.join("\n\n",
                "Deux cœurs ❤️ et une famille 👨‍👩‍👧‍👦 sous le drapeau 🇫🇷, puis un pouce 👍🏽 levé.",
                "Le cafe\u0301 de l’e\u0301te\u0301 : nai\u0308f, Łódź, Ångström.",
                "Il a écrit « Прощай, оружие » au dos, et « Идите лесом » au front.",
                "Le panneau dit « مرحبا بكم » et, plus bas, « שלום עולם » : 24 mots.",
                "مرحبا بالعالم، هذا نص عربي 2022.",
                "Du chinois 漢字 et du thaï สวัสดี ferment la liste."));
        stage.model.open(file);
        List<String> targets = List.of("Two hearts ❤️ and a family 👨‍👩‍👧‍👦 under the flag 🇫🇷, then a thumb 👍🏽 up.",
                "The cafe\u0301 of the summer: nai\u0308ve, Łódź, Ångström.",
                "He wrote “Прощай, оружие” on the back and “Идите лесом” at the front.",
                "The sign says “مرحبا بكم” and, below, “שלום עולם”: 24 words.",
                "Hello world, this is an Arabic text: مرحبا بالعالم 2022.");
        for (int index = 0; index < targets.size(); index++) {
            type(stage, index, targets.get(index));
        }
        stage.panel.editor().goTo(3);
        stage.panel.editor().dock().refresh();
    }
}
