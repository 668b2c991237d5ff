package org.calque.workbench;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.dialog.CueSettings;
import org.calque.workbench.dialog.ExportPane;
import org.calque.workbench.model.export.ExportHabit;

/** What was spoken: names that sound alike, names the other text has, sources read otherwise, subtitles. */
final class SpeechScenes {

    private static final String SUBTITLES = """
            1
            00:00:01,000 --> 00:00:02,200
            Alexandre était lieutenant quand

            2
            00:00:02,250 --> 00:00:04,000
            la Russie a envahi l'Ukraine.

            3
            00:00:04,000 --> 00:00:07,000
            Il connaît Édith Le Somme depuis un an.

            4
            00:00:07,500 --> 00:00:10,000
            À Édith Le Somme, on ne cherche qu'une vie paisible.
            """;

    private SpeechScenes() {
    }

    static List<Scene> all() {
        return List.of(
                Scene.window("speech-heard", stage -> {
                    stage.model.open(Scenes.TRANSCRIPT);
                    goTo(stage, "Édith");
                }),
                Scene.window("speech-twin", stage -> {
                    stage.model.open(Scenes.ARTICLE);
                    stage.model.closeDocument();
                    stage.model.open(Scenes.TRANSCRIPT);
                    goTo(stage, "Messe");
                }),
                Scene.window("speech-accepted", stage -> {
                    stage.model.open(subtitles());
                    goTo(stage, "Il connaît");
                    Scenes.press(stage, ActionId.ACCEPT_HEARD);
                }),
                Scene.window("speech-read", stage -> {
                    stage.model.open(Scenes.TRANSCRIPT);
                    int index = goTo(stage, "Édith");
                    Segment segment = stage.model.document().document().segments().get(index);
                    stage.model.document().session().corrections().set(index, segment.source().string().replace("Édith Le Somme", "Idite Lessom")
                            .replace("D'après", "Selon").replace("près de ", ""));
                    stage.panel.editor().dock().refresh();
                }),
                Scene.window("speech-cues", stage -> {
                    stage.model.open(subtitles());
                    stage.model.document().session().type(0, Text.of("Alexander was a lieutenant with the Russian army when Russia invaded all of Ukraine."));
                    stage.panel.editor().goTo(0);
                    stage.panel.editor().dock().showCues();
                    stage.panel.editor().dock().refresh();
                }),
                new Scene("speech-export", stage -> new ExportPane(stage.model.wording(), "entretien.srt", 3, false, true, ExportHabit.USUAL)),
                Scene.window("speech-settings", stage -> {
                    stage.panel.go(Page.SETTINGS);
                    stage.layOut(1440, 900);
                    scrollTo(stage.sheet());
                }));
    }

    private static void scrollTo(Container within) {
        for (Component child : within.getComponents()) {
            if (child instanceof CueSettings cues) {
                cues.scrollRectToVisible(new Rectangle(0, 0, cues.getWidth(), cues.getHeight() + 60));
            } else if (child instanceof Container inner) {
                scrollTo(inner);
            }
        }
    }

    private static int goTo(Stage stage, String words) {
        List<Segment> segments = stage.model.document().document().segments();
        int index = 0;
        while (!segments.get(index).source().string().contains(words)) {
            index++;
        }
        stage.panel.editor().goTo(index);
        stage.panel.editor().dock().refresh();
        return index;
    }

    private static Path subtitles() throws Exception {
        return Files.writeString(Files.createTempDirectory("calque-speech").resolve("entretien.srt"), SUBTITLES);
    }
}
