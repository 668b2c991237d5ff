package org.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.calque.check.CueLimits;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for speech where no window is open: the limits of a workspace's subtitles, and names that another part of a file has. */
class SpokenTest {

    private static final Pattern SENTENCES = Pattern.compile("<seg-source>(.*?)</seg-source>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(<mrk [^>]*>)(.*?)</mrk>", Pattern.DOTALL);
    private static final String TOO_FAST = "characters a second";

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private String out = "";

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @Test
    void checkGoesByTheWorkspacesLimits() throws IOException {
        Path xliff = subtitles();
        run("check", xliff, "--workspace", workspace(CueLimits.USUAL));
        assertFalse(out.contains(TOO_FAST), out);
        run("check", xliff, "--workspace", workspace(slow()));
        assertTrue(out.contains(TOO_FAST), out);
    }

    @Test
    void checkGoesByThemWithAGlossaryOfItsOwnToo() throws IOException {
        run("check", subtitles(), "-g", glossary(), "--workspace", workspace(slow()));
        assertTrue(out.contains(TOO_FAST), out);
    }

    @Test
    void mergeHoldsAFinalTextToThem() throws IOException {
        Path xliff = subtitles();
        Path strict = file("strict.checks", "check.cues = error\n");
        Path original = folder.resolve("a.srt");
        Path written = folder.resolve("a.en.srt");
        assertEquals(1, run("merge", xliff, "--original", original, "-o", written, "--final", "--profile", strict, "-g", glossary(),
                "--workspace", workspace(slow())));
        assertFalse(Files.exists(written), out);
        assertEquals(0, run("merge", xliff, "--original", original, "-o", written, "--final", "--profile", strict, "-g", glossary(),
                "--workspace", workspace(CueLimits.USUAL)));
        assertTrue(Files.exists(written), out);
    }

    @Test
    void emptyFolderStaysOneWhereOnlyLimitsAreAsked() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        run("check", subtitles(), "-g", glossary(), "--workspace", empty);
        assertFalse(out.contains(TOO_FAST), "the usual limits hold: " + out);
        try (var inside = Files.list(empty)) {
            assertEquals(List.of(), inside.toList());
        }
    }

    @Test
    void nameOfTheArticleIsAskedForInTheTranscriptOfTheSameFile() throws IOException {
        String article = "Les six marins vivent à Brest, Vannes et Sète depuis le mois de mai.";
        String spoken = "00:01Les six marins vivent à Brest, Vannes et sa ite, depuis\n00:05le mois de mai.\n";
        Path both = xliff(file("both.txt", article + "\n\n" + spoken + "00:09Ils cherchent encore un bateau.\n"), source ->
                source.startsWith("Ils") ? "They still look for a boat."
                        : "The six sailors have lived in Brest, Vannes and " + (source.contains("sa ite") ? "his item" : "Seth") + " since May.");
        Path alone = xliff(file("alone.txt", spoken + "00:09Ils cherchent encore un bateau.\n"), source ->
                source.startsWith("Ils") ? "They still look for a boat." : "The six sailors have lived in Brest, Vannes and his item since May.");
        Path glossary = file("sete.csv", "fr,en\nSète,Seth\n");
        run("check", alone, "-g", glossary);
        assertFalse(out.contains("Sète"), "by sound alone it is too far: " + out);
        run("check", both, "-g", glossary);
        assertEquals(1, out.lines().filter(line -> line.contains("Sète")).count(), out);
        assertTrue(out.contains("sa ite"), out);
    }

    private static CueLimits slow() {
        return new CueLimits(6, 42, 2, 80, 1_000, 7_000);
    }

    private Path subtitles() throws IOException {
        return xliff(file("a.srt", "1\n00:00:01,000 --> 00:00:04,000\nIl connaît bien la ville de Metz.\n"), source -> "He knows the town of Metz well.");
    }

    private Path glossary() throws IOException {
        return file("port.csv", "fr,en\nport,harbour\n");
    }

    private Path workspace(CueLimits limits) {
        Path place = folder.resolve("workspace" + limits.perSecond());
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            workspace.setCueLimits(limits);
        }
        return place;
    }

    /** What the program makes of a file, translated by hand. */
    private Path xliff(Path from, Function<String, String> translation) throws IOException {
        Path file = folder.resolve(from.getFileName() + ".xlf");
        assertEquals(0, run("segment", from, "-o", file), out);
        return Files.writeString(file, SENTENCES.matcher(Files.readString(file)).replaceAll(sentences -> sentences.group() + "<target state=\"translated\">"
                + SENTENCE.matcher(sentences.group(1)).replaceAll(one -> one.group(1) + translation.apply(one.group(2)) + "</mrk>") + "</target>"));
    }

    private int run(Object... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = Calque.run(stream, stream, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        stream.flush();
        out = printed.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
