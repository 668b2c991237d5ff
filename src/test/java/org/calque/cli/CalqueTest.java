package org.calque.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalqueTest {

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private String out = "";
    private String err = "";

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @Test
    void segmentPrintsOneObjectASentence() throws IOException {
        Path text = file("a.txt", "Elle part. Il reste.\nFin\n");
        assertEquals(0, run("segment", text, "--json"));
        List<String> lines = out.lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).contains("\"index\":1,\"text\":\"Il reste.\""), lines.get(1));
        for (String line : lines) {
            wellFormed(line);
        }
    }

    @Test
    void segmentKeysAreTheSameOnEveryRun() throws IOException {
        Path text = file("a.txt", "Elle part. Il reste.\nFin\n");
        run("segment", text, "--json");
        String first = out;
        run("segment", text, "--json");
        assertEquals(first, out);
    }

    @Test
    void captionsTellTheirTimesAndNeverInTheText() throws IOException {
        Path text = file("a.txt", "00:00Elle part en\n00:05Arménie. Il reste.\n");
        assertEquals(0, run("segment", text, "--json"));
        String first = out.lines().findFirst().orElseThrow();
        assertTrue(first.contains("\"text\":\"Elle part en Arménie.\""), first);
        assertTrue(first.contains("\"startTime\":0.0,\"endTime\":null,\"times\":[{\"offset\":0,\"startTime\":0.0,\"endTime\":null},"
                + "{\"offset\":13,\"startTime\":5.0,\"endTime\":null}]"), first);
        String second = out.lines().skip(1).findFirst().orElseThrow();
        assertTrue(second.contains("\"startTime\":5.0"), second);
    }

    @Test
    void segmentWritesXliffToStandardOutput() throws IOException {
        Path text = file("a.txt", "Elle part.\n");
        assertEquals(0, run("segment", text));
        assertTrue(out.contains("version=\"1.2\""), out);
        assertEquals(0, run("segment", text, "--to", "2.1"));
        assertTrue(out.contains("version=\"2.1\""), out);
    }

    @Test
    void termsAreFoundInAnyInflection() throws IOException {
        Path glossary = file("g.csv", "concept,fr,en\n7,déserteur,deserter\n");
        Path text = file("a.txt", "Les déserteurs arrivent.\n");
        assertEquals(0, run("terms", text, "-g", glossary, "--json"));
        assertTrue(out.contains("\"start\":4,\"end\":14,\"text\":\"déserteurs\",\"term\":\"déserteur\",\"concept\":\"7\","
                + "\"kind\":\"inflected\",\"enforced\":true"), out);
        assertTrue(out.contains("\"renderings\":[\"deserter\"]"), out);
    }

    @Test
    void checkTellsMissingRenderingsApartFromPresentOnes() throws IOException {
        Path glossary = file("g.csv", "concept,fr,en\nfta,Proshaï oruzhie,Farewell to Arms\nfta,Adieu aux Armes,Farewell to Arms\n"
                + "army,armée,army\n");
        Path xliff = file("a.xlf", xliff(
                "le projet \"Proshaï oruzhie\", où", "the Goodbye Weapons project, where",
                "le projet \"Proshaï oruzhie\", où", "They bid farewell when called to arms.",
                "le projet \"Proshaï oruzhie\", où", "Arms are what they say farewell to",
                "le projet \"Proshaï oruzhie\", où", "the project “Farewell to Arms”, where",
                "\"Proshaï oruzhie\" (Adieu aux Armes)", "“Farewell to Arms”",
                "l'armée, au front", "the army, at the front"));
        assertEquals(1, run("check", xliff, "-g", glossary, "--json"));
        assertEquals(List.of("1", "2", "3"), out.lines().filter(line -> line.contains("\"verdict\":\"missing\""))
                .map(line -> line.replaceAll(".*\"segment\":\"([^\"]*)\".*", "$1")).toList(), out);
        assertEquals(3, out.lines().filter(line -> line.contains("\"severity\":\"error\"")).count(), out);
        assertTrue(out.contains("\"expected\":[\"Farewell to Arms\"]"), out);
    }

    @Test
    void checkOfACleanFileExitsWithNothing() throws IOException {
        Path glossary = file("g.csv", "fr,en\narmée,army\n");
        Path xliff = file("a.xlf", xliff("l'armée, au front", "the army, at the front"));
        Path report = folder.resolve("report.html");
        assertEquals(0, run("check", xliff, "-g", glossary, "--json", "--report", report), out + err);
        assertEquals("", out);
        assertTrue(Files.readString(report).contains("army"));
    }

    @Test
    void checkAsksForATranslation() throws IOException {
        Path glossary = file("g.csv", "fr,en\narmée,army\n");
        assertEquals(2, run("check", file("a.txt", "L'armée recule.\n"), "-g", glossary));
        assertTrue(err.contains("a.txt"), err);
    }

    @Test
    void mergeWritesTheDocumentInItsOwnFormat() throws IOException {
        Path text = file("a.md", "# Titre\n\nElle **part**. Il reste.\n");
        Path xliff = folder.resolve("a.xlf");
        Path done = folder.resolve("done.md");
        assertEquals(0, run("segment", text, "-o", xliff), err);
        assertEquals(0, run("merge", xliff, "--original", text, "-o", done), err);
        assertEquals(Files.readString(text), Files.readString(done));
    }

    @Test
    void mergeTellsEachChangeAndKeepsWhatHasNoPlace() throws IOException {
        Path text = file("a.txt", "Elle part.\nIl reste.\n");
        Path xliff = folder.resolve("a.xlf");
        assertEquals(0, run("segment", text, "-o", xliff), err);
        String written = Files.readString(xliff);
        String unit = written.substring(written.indexOf("<trans-unit"), written.indexOf("</trans-unit>") + 13);
        String translated = unit.replace("</source>", "</source><target state=\"translated\">She leaves.</target>").replace("</seg-source>", "</seg-source>");
        Files.writeString(xliff, written.replace(unit, translated + translated.replaceAll(" id=\"[^\"]*\"", " id=\"elsewhere\"")));
        Path done = folder.resolve("a.en.txt");
        assertEquals(1, run("merge", xliff, "--original", text, "-o", done, "--json"), err);
        assertEquals("She leaves.\nIl reste.\n", Files.readString(done));
        assertTrue(out.contains("\"after\":\"She leaves.\"") && out.contains("\"unplaced\":\"unknown\""), out);
        assertEquals(0, run("check", folder.resolve("a.unplaced.xlf"), "--workspace", folder.resolve("workspace")), "what had no place is an XLIFF of its own: " + err + out);
    }

    @Test
    void aTableForReviewIsWrittenAndTakenBack() throws IOException {
        Path text = file("a.txt", "Elle part.\n");
        run("translate", text, "--review", "-o", folder, "--without", "glossary,terms", "--workspace", folder.resolve("workspace"));
        Path table = folder.resolve("a.review.docx");
        assertEquals(0, run("merge", table, "--original", text, "-o", folder.resolve("b.txt")), err);
        assertEquals(2, run("segment", text, "--without", "everything"));
        assertTrue(err.contains("sentences"), err);
    }

    @Test
    void aGlossaryComesBackOutOfTheXliffItWentInto() throws IOException {
        Path glossary = file("g.csv", "concept,fr,en\nc7,armée,army\n");
        Path text = file("a.fr.txt", "L’armée recule.\n");
        Path into = folder.resolve("out");
        run("translate", text, "-g", glossary, "-o", into);
        for (String name : List.of("a.1.2.xlf", "a.2.1.xlf")) {
            assertEquals(0, run("terms", text, "-g", into.resolve(name), "--json"), err);
            assertTrue(out.contains("\"concept\":\"c7\"") && out.contains("army"), out);
        }
    }

    @Test
    void mergeRefusesAnotherOriginal() throws IOException {
        Path text = file("a.txt", "Elle part.\n");
        Path xliff = folder.resolve("a.xlf");
        run("segment", text, "-o", xliff);
        Path other = file("b.txt", "Elle revient.\n");
        assertEquals(2, run("merge", xliff, "--original", other, "-o", folder.resolve("x.txt")));
        assertFalse(Files.exists(folder.resolve("x.txt")));
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void translateFillsWhatTheGlossaryKnowsAndWritesEverything() throws IOException {
        Path glossary = file("g.csv", "fr,en\narmée,army\n");
        Path text = file("a.fr.txt", "Armée\nElle recule.\n");
        Path into = folder.resolve("out");
        assertEquals(1, run("translate", text, "-g", glossary, "-o", into), err);   // one segment is untranslated
        assertEquals("Army\nElle recule.\n", Files.readString(into.resolve("a.en.txt")));
        for (String name : List.of("a.1.2.xlf", "a.2.1.xlf", "a.report.html")) {
            assertTrue(Files.size(into.resolve(name)) > 0, name);
        }
    }

    @Test
    void translateFillsWhatTheMemoryKnowsWordForWord() throws IOException {
        Path workspace = folder.resolve("workspace");
        Path memory = file("m.tmx", "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\""
                + " segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"fr\" datatype=\"plaintext\"/><body><tu><tuv xml:lang=\"fr\">"
                + "<seg>Elle recule.</seg></tuv><tuv xml:lang=\"en\"><seg>It draws back.</seg></tuv></tu></body></tmx>");
        assertEquals(0, run("memory", "import", memory, "--workspace", workspace), err);
        Path glossary = file("g.csv", "fr,en\narmée,army\n");
        Path text = file("a.fr.txt", "Armée\nElle recule.\n");
        Path into = folder.resolve("out");
        assertEquals(0, run("translate", text, "-g", glossary, "-o", into, "--workspace", workspace), err);
        assertEquals("Army\nIt draws back.\n", Files.readString(into.resolve("a.en.txt")));
    }

    /** What a file brings for its segments needs no workspace. */
    @Test
    void translateFillsWhatTheFileBringsWordForWord() throws IOException {
        Path xliff = file("a.xlf", "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"fr\""
                + " target-language=\"en\" datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>Elle recule.</source><alt-trans match-quality=\"100\">"
                + "<source>Elle recule.</source><target>It draws back.</target></alt-trans></trans-unit></body></file></xliff>");
        Path into = folder.resolve("out");
        assertEquals(0, run("translate", xliff, "-g", file("g.csv", "fr,en\narmée,army\n"), "-o", into), err);
        assertEquals(2, Files.readString(into.resolve("a.en.xlf")).split("It draws back", -1).length - 1);
        assertFalse(Files.exists(folder.resolve("workspace")));
    }

    @Test
    void anOmegatProjectIsToldFromAFolder() throws IOException {
        Path project = Files.createDirectories(folder.resolve("job"));
        Files.writeString(project.resolve("omegat.project"), "<omegat><project version=\"1.0\"><source_lang>FR</source_lang></project></omegat>");
        for (Object asked : new Object[] {project, project.resolve("omegat.project")}) {
            for (String command : List.of("segment", "translate", "check", "terms")) {
                assertEquals(2, run(command, asked), command);
                assertTrue(err.contains("OmegaT") && err.lines().count() == 1, err);
            }
        }
    }

    @Test
    void glossariesComeInAndGoOut() throws IOException {
        Path glossary = file("mine.csv", "concept,fr,en\n7,chaise longue,deckchair\n");
        Path workspace = folder.resolve("workspace");
        assertEquals(0, run("glossary", "import", glossary, "--workspace", workspace), err);
        assertTrue(err.contains("mine: one concept imported."), err);
        assertEquals(0, run("glossary", "import", glossary, "--workspace", workspace), err);
        assertTrue(err.contains("mine: no concept imported."), "it says nothing new: " + err);
        assertEquals(0, run("glossary", "find", "chaise", "--json", "--workspace", workspace), err);
        assertTrue(out.contains("\"concept\":\"7\"") && out.contains("deckchair"), out);
        Path back = folder.resolve("back.tbx");
        assertEquals(0, run("glossary", "export", "--name", "mine", "-o", back, "--workspace", workspace), err);
        assertTrue(Files.readString(back).contains("<term>deckchair</term>"));
    }

    @Test
    void aNewWorkspaceBeginsWithTheStarterGlossary() {
        assertEquals(0, run("glossary", "find", "Proshaï", "--workspace", folder.resolve("new")), err);
        assertTrue(out.contains("Farewell to Arms"), out);
    }

    @Test
    void everyFaultIsOneLineAndExitTwo() throws IOException {
        Path glossary = file("g.csv", "fr,en\narmée,army\n");
        List<Object[]> wrong = List.of(
                new Object[] {"segment", folder.resolve("gone.txt")},
                new Object[] {"segment", file("empty.txt", "")},
                new Object[] {"segment", folder},
                new Object[] {"segment"},
                new Object[] {"segment", "--colour"},
                new Object[] {"segment", file("a.txt", "Oui.\n"), "--to", "3.0"},
                new Object[] {"paint"},
                new Object[] {"glossary"},
                new Object[] {"terms", file("b.txt", "Oui.\n"), "-g", file("g.png", "\u0089PNG\r\n")},
                new Object[] {"segment", file("c.txt", "Oui.\n"), "--from", "xx-bogus"},
                new Object[] {"segment", file("d.txt", "Oui.\n"), "-o", folder.resolve("d.txt")},
                new Object[] {"translate", file("e.txt", "Oui.\n"), "-o", folder.resolve("e.txt")},
                new Object[] {"merge", file("f.txt", "Oui.\n")},
                new Object[] {"check", file("g.xlf", xliff("Oui.", "Yes.")), "-g", glossary, "--report", folder.resolve("r.foo")},
                new Object[] {"check", file("broken.xlf", "<xliff version=\"1.2\"><file>"), "-g", glossary},
                new Object[] {"glossary", "list", "--workspace", file("not-a-folder", "x")});
        for (Object[] words : wrong) {
            assertEquals(2, run(words), List.of(words) + ": " + err);
            assertEquals(1, err.lines().count(), List.of(words) + ": " + err);
            assertTrue(err.startsWith("calque: "), err);
            assertEquals("", out, List.of(words).toString());
        }
        assertEquals("Oui.\n", Files.readString(folder.resolve("d.txt")), "what it would have been made from");
    }

    @Test
    void whatComesFromStandardInputIsNamedAfterIt() {
        java.io.InputStream before = System.in;
        System.setIn(new java.io.ByteArrayInputStream("Oui.\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(1, run("translate", "-", "-o", folder.resolve("piped")));
        } finally {
            System.setIn(before);
        }
        assertTrue(Files.exists(folder.resolve("piped").resolve("stdin.1.2.xlf")), err);
    }

    @Test
    void everyHelpTextIsAFormatThatWorks() {
        for (java.util.Locale locale : List.of(java.util.Locale.ENGLISH, java.util.Locale.FRENCH)) {
            java.util.ResourceBundle help = java.util.ResourceBundle.getBundle("org.calque.cli.help", locale);
            for (String key : help.keySet()) {
                org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> String.format(help.getString(key)), key);
            }
        }
    }

    @Test
    void debugSaysWhereAFaultCameFrom() {
        assertEquals(2, run("segment", folder.resolve("gone.txt"), "--debug"));
        assertTrue(err.contains("\tat org.calque."), err);
    }

    private int run(Object... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream say = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] args = java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int exit = Calque.run(print, say, args);
        print.flush();
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void pathAloneIsOpenedAsAFileManagerHandsItOver() throws IOException {
        String path = file("article.xlf", xliff("oui", "yes")).toAbsolutePath().toString();
        assertArrayEquals(new String[] {"open", path}, Calque.opening(path));
        assertArrayEquals(new String[] {"check", path}, Calque.opening("check", path));
        assertArrayEquals(new String[] {"nothing"}, Calque.opening("nothing"));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String xliff(String... pairs) {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            units.append("<trans-unit id=\"").append(i / 2 + 1).append("\"><source>").append(pairs[i]).append("</source><target>")
                    .append(pairs[i + 1]).append("</target></trans-unit>");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
                + "<file original=\"a\" source-language=\"fr\" target-language=\"en\" datatype=\"plaintext\"><body>" + units
                + "</body></file></xliff>";
    }

    private static void wellFormed(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                // read to the end: a fault throws
            }
        }
    }
}
