package org.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command, given what it cannot use: exit code 2 and one sentence in the user's language, which names no class of ours. */
class BadArgumentsTest {

    /** What only programmers say: classes, stack traces, picocli's words. */
    private static final Pattern FOREIGN = Pattern.compile("Exception|\\bat [a-z]+\\.|java\\.|Missing required|Unknown option|Unmatched|Invalid value|"
            + "Expected parameter|null\\b|\\{\\d");
    private static final Pattern ENGLISH = Pattern.compile("\\b(the|there is|cannot|give|not|permission|left)\\b", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private final InputStream stdin = System.in;

    @BeforeEach
    void nothingComesIn() {
        System.setIn(new ByteArrayInputStream(new byte[0]));
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
        System.setIn(stdin);
    }

    private record Ran(int exit, String out, String err) {
    }

    private static Ran run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Calque.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), words);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that is wrong with files, each in the place of a file. */
    private List<String> files() throws IOException {
        String docx = "PK\u0003\u0004" + "broken".repeat(9);
        return List.of(folder.resolve("gone.md").toString(), folder.toString(), file("empty.md", ""), file("blank.txt", " \n\n "),
                file("cut.docx", docx), file("cut.xlf", "<xliff version=\"1.2\"><file"), file("a.bin", new byte[] {0, 1, 2, 3, 0, 0}),
                file("cut.tmx", "<tmx version=\"1.4\"><body><tu>"), folder.resolve("x".repeat(4_000)).toString(), "-", "", "~", "\u0001",
                file("other.xlf", "<html/>"), folder.resolve("empty.md").resolve("below.md").toString());
    }

    private List<List<String>> commandLines() throws IOException {
        String text = file("text.md", "Ils partent.\n");
        String csv = file("words.csv", "fr,en\narmée,army\n");
        String xliff = file("back.xlf", "<xliff version=\"1.2\"><file original=\"text.md\" source-language=\"fr\" target-language=\"en\" datatype=\"x\">"
                + "<body><trans-unit id=\"1\"><source>Ils partent.</source><target>They leave.</target></trans-unit></body></file></xliff>");
        List<List<String>> all = new ArrayList<>();
        for (String bad : files()) {
            for (String command : List.of("segment", "check", "merge", "glossary import", "memory import")) {
                all.add(words(command, bad));
            }
            all.add(List.of("segment", text, "--srx", bad));
            all.add(List.of("check", xliff, "-g", bad));
            if (!bad.matches("-|.*(empty.md|blank.txt)")) {   // a profile that says nothing changes nothing
                all.add(List.of("check", xliff, "--profile", bad));
            }
            all.add(List.of("merge", xliff, "--original", bad));
            all.add(List.of("translate", text, "--with", bad));
        }
        for (String command : List.of("terms", "translate", "glossary import --preview", "glossary candidates", "memory analyse", "memory align " + text)) {
            all.add(words(command, folder.resolve("gone.md").toString()));
            all.add(words(command, folder.resolve("cut.docx").toString()));
        }
        for (String where : List.of(text, text + "/below", folder.resolve("a;b").toString(), "jdbc:sqlite:x",
                "jdbc:postgresql://127.0.0.1:1/none?user=a&connectTimeout=1")) {
            all.add(List.of("glossary", "list", "--workspace", where));
            all.add(List.of("workspace", "recover", "--workspace", where));
        }
        for (String output : List.of(folder.toString(), text + "/below/out", folder.resolve("y".repeat(4_000)).toString(), "/proc/out")) {
            all.add(List.of("segment", text, "-o", output));
            all.add(List.of("check", xliff, "--report", output));
            all.add(List.of("glossary", "export", "-o", output));
            all.add(List.of("memory", "export", "-o", output));
            all.add(List.of("merge", xliff, "--original", text, "-o", output));
            all.add(List.of("memory", "analyse", text, "--csv", output));
        }
        for (String line : List.of("openCalque", "opne", "--nothing", "segment", "terms", "check", "merge", "translate", "glossary", "memory",
                "workspace", "glossary nothing", "memory nothing", "workspace nothing", "glossary find", "memory search", "glossary import",
                "memory import", "memory align", "memory set", "memory delete", "workspace copy", "workspace grant", "workspace grant king anna",
                "workspace copy a b", "segment a b", "segment --too 2.1 " + text, "segment --to 3.0 " + text, "segment --to " + text + " --to",
                "segment --without everything " + text, "segment --include nothing " + text, "segment --from !! " + text,
                "segment --into  " + text, "segment --from 123456789012 " + text, "memory search --least many Bonjour", "memory search --least 0 a",
                "memory search --least 101 a", "memory search --least 99999999999 a", "memory set --penalty 51 a", "memory set --penalty x a",
                "memory set none", "memory delete none", "memory export --name none", "glossary export --name none", "glossary export --to doc",
                "glossary export --to", "translate --least 0 " + text, "glossary candidates --most x " + text, "glossary candidates --most -1 " + text,
                "segment -o", "check --report", "workspace backups --workspace jdbc:postgresql://h/d", "romanise", "glossary romanise --maybe",
                "check " + text, "check " + xliff + " --report " + folder.resolve("r.doc"), "terms " + text + " -g " + text,
                "merge " + xliff + " " + xliff + " --original " + text, "open " + text, "open " + folder.resolve("gone.md"))) {
            all.add(Arrays.asList(line.split(" ", -1)));
        }
        all.add(List.of("glossary", "import", csv, "--nam", "x"));
        all.add(List.of("\uD83D\uDE00"));
        all.add(List.of("segment", text, "--" + "z".repeat(100_000)));
        all.add(List.of("%s%n{0}"));
        all.add(List.of("segment", "{0}'{1}"));
        return all;
    }

    private static List<String> words(String command, String last) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(last);
        return words;
    }

    /** In French, in which words that were left in English are seen. */
    @Test
    void oneSentenceAndTwo() throws IOException {
        Locale.setDefault(Locale.FRENCH);
        List<String> wrong = new ArrayList<>();
        String workspace = folder.resolve("workspace").toString();
        for (List<String> line : commandLines()) {
            List<String> given = new ArrayList<>(line);
            if (!line.contains("--workspace")) {
                given.addAll(0, List.of("--workspace", workspace));
            }
            Ran ran = run(given.toArray(String[]::new));
            List<String> said = ran.err.lines().toList();
            String last = said.isEmpty() ? "" : said.get(said.size() - 1);
            String shown = line.toString();
            shown = shown.length() > 150 ? shown.substring(0, 150) + "…" : shown;
            if (System.getProperty("sweep") != null) {
                System.out.println(shown.replace(folder.toString(), "") + "\n    " + ran.exit + " " + ran.err.replace(folder.toString(), "").strip());
            }
            String plain = last.replace(folder.toString(), "").replaceAll("“.*?”|« .*? »", "").replace("%s%n{0}", "").replace("{0}'{1}", "");
            if (ran.exit != 2) {
                wrong.add(shown + " ends with " + ran.exit + ": " + last);
            } else if (!last.startsWith("calque: ") || !last.matches("(?s).*[.)]")) {
                wrong.add(shown + " is not told in a sentence: " + last);
            } else if (FOREIGN.matcher(plain).find() || ENGLISH.matcher(plain).find()) {
                wrong.add(shown + " is told in foreign words: " + last);
            }
        }
        assertTrue(wrong.isEmpty(), wrong.size() + " wrong:\n" + String.join("\n", wrong));
    }

    @Test
    void helpAndVersionAreNoMistakes() {
        assertEquals(0, run("--version").exit());
        for (String command : List.of("open", "segment", "terms", "check", "merge", "translate", "glossary", "memory", "workspace")) {
            Ran ran = run(command, "--help");
            assertEquals(0, ran.exit(), command);
            assertTrue(ran.out().contains(command), ran.out());
        }
    }
}
