package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is opened with a choice, looked at before it goes out, and handed over. */
class HandingOverTest {

    private static final String MARKDOWN = "# Un titre\n\nUn mot **gras** ici. Une autre phrase.\n\n```\necho bonjour\n```\n";

    @TempDir
    Path folder;

    private void play(StageWork work) throws Exception {
        Path file = Files.writeString(folder.resolve("article.fr.md"), MARKDOWN);
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                work.run(stage, file);
            }
            return null;
        });
    }

    private interface StageWork {
        void run(Stage stage, Path file) throws Exception;
    }

    private static List<String> sources(Stage stage) {
        return stage.model.document().document().segments().stream().map(segment -> segment.source().string()).toList();
    }

    @Test
    void whatIsWantedIsAskedOnceForEachFileAndRemembered() throws Exception {
        play((stage, file) -> {
            List<Extraction> offered = new ArrayList<>();
            stage.model.onChoice((name, choices, usual, answer) -> {
                assertEquals(List.of(Part.CODE), choices.parts());
                offered.add(usual);
                answer.accept(usual.with(Part.CODE, true));
            });
            stage.model.open(file);
            assertTrue(sources(stage).contains("echo bonjour"), sources(stage).toString());
            stage.model.open(file);
            assertEquals(List.of(Extraction.USUAL), offered, "the very same file is opened where it was left");
            stage.model.open(Files.writeString(folder.resolve("other.md"), MARKDOWN + "\nFin.\n"));
            assertTrue(offered.get(1).takes(Part.CODE), "what was chosen last is offered first");
        });
    }

    @Test
    void aRefusedFinalVersionSaysOnceHowMuchIsNotTranslated() throws Exception {
        play((stage, file) -> {
            stage.model.onChoice((name, choices, usual, answer) -> answer.accept(usual));
            stage.model.open(file);
            Path out = folder.resolve("out.md");
            stage.model.delivery().export(ExportKind.DOCUMENT, true, out);
            assertEquals("Not exported as final: 3 errors remain. 3 segments are not translated.", stage.panel.told());
            assertFalse(Files.exists(out));
        });
    }

    @Test
    void aFileThatIsNotToBeOpenedAfterAllIsNot() throws Exception {
        play((stage, file) -> {
            stage.model.onChoice((name, choices, usual, answer) -> { });
            stage.model.open(file);
            assertEquals(null, stage.model.document());
            assertTrue(stage.workspace.documents().isEmpty());
        });
    }

    @Test
    void aPreviewIsMadeWhileNothingIsTranslatedYet() throws Exception {
        play((stage, file) -> {
            stage.model.onChoice((name, choices, usual, answer) -> answer.accept(usual));
            stage.model.open(file);
            List<Path> shown = new ArrayList<>();
            stage.model.delivery().preview(shown::add);
            assertEquals("article.en.md.html", shown.get(0).getFileName().toString());
            assertTrue(Files.readString(shown.get(0)).contains("<p>Un mot <strong>gras</strong> ici. Une autre phrase.</p>"));
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertEquals(3, Files.getPosixFilePermissions(shown.get(0).getParent()).size(), "nobody else reads it");
            }
        });
    }

    @Test
    void formattingThatATranslationLostIsSaidWhenItGoesOut() throws Exception {
        play((stage, file) -> {
            stage.model.onChoice((name, choices, usual, answer) -> answer.accept(usual));
            stage.model.open(file);
            int bold = sources(stage).indexOf("Un mot gras ici.");
            Segment segment = stage.model.document().document().segments().get(bold);
            stage.model.document().session().type(bold, Text.of("A bold word here."));
            Path out = folder.resolve("article.en.md");
            stage.model.delivery().export(ExportKind.DOCUMENT, false, out);
            assertTrue(Files.readString(out, StandardCharsets.UTF_8).contains("A bold word here. Une autre phrase."));
            assertTrue(stage.panel.told().contains("lacks formatting") && stage.panel.told().contains(": 2."), stage.panel.told());
            stage.model.document().session().type(bold, new Text("A bold word here.", List.of(segment.source().codes().get(0).at(2),
                    segment.source().codes().get(1).at(6))));
            stage.model.delivery().export(ExportKind.DOCUMENT, false, out);
            assertFalse(stage.panel.told().contains("lacks formatting"), stage.panel.told());
        });
    }

    @Test
    void sentenceRulesOfOnesOwnHoldForTheNextFile() throws Exception {
        play((stage, file) -> {
            stage.model.onChoice((name, choices, usual, answer) -> answer.accept(usual));
            Path rules = Files.writeString(folder.resolve("house.srx"), """
                    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules>
                    <languagerule languagerulename="House"><rule break="no"><beforebreak>ici\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
                    </languagerule></languagerules><maprules><languagemap languagepattern="fr.*" languagerulename="House"/></maprules></body></srx>""");
            List<String> named = new ArrayList<>();
            stage.model.sentenceRules().take(rules, name -> named.add(name.orElse("")));
            assertEquals(List.of("house.srx"), named);
            stage.model.open(file);
            assertTrue(sources(stage).contains("Un mot gras ici. Une autre phrase."), sources(stage).toString());
            stage.model.sentenceRules().take(Files.writeString(folder.resolve("no.srx"), "<srx"), name -> named.add("broken"));
            assertEquals(1, named.size());
            assertTrue(stage.panel.told().contains("no.srx"), stage.panel.told());
            stage.model.sentenceRules().drop(name -> named.add(name.orElse("none")));
            assertEquals("none", named.get(1));
        });
    }
}
