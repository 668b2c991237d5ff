package org.calque.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the guide and the README tell of the command line is so: every line of it is understood, and no command is left out. */
class GuideTest {

    private static final Path GUIDE = Path.of("src/main/resources/org/calque/workbench/help");
    private static final Path README = Path.of("README.md");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    private static CommandLine calque() {
        return Calque.with(new CommandLine(new Calque()), "").setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Set<String> commands() {
        Set<String> commands = new TreeSet<>();
        calque().getSubcommands().forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                commands.add(name);
            }
            command.getSubcommands().keySet().forEach(inner -> commands.add(name + " " + inner));
        });
        return commands;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    /** What stands between two marks, without markup. */
    private static Stream<String> between(String page, String begin, String end) {
        return Pattern.compile(begin + "(.*?)" + end, Pattern.DOTALL).matcher(page).results().map(found -> found.group(1)
                .replaceAll("<.*?>", "").replace("&lt;", "<").replace("&amp;", "&"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLineOfTheGuideIsUnderstood(Path page) {
        String html = read(page);
        Stream.concat(between(html, "<pre>", "</pre>").flatMap(String::lines), between(html, "<code>", "</code>"))
                .filter(line -> line.startsWith("calque ")).forEach(line -> understood(line.substring("calque ".length())));
    }

    @Test
    void everyLineOfTheReadmeIsUnderstood() {
        String readme = read(README);
        assertTrue(Stream.concat(between(readme, "```sh\n", "```").flatMap(String::lines), between(readme, "`", "`"))
                .flatMap(line -> Stream.of(line.split(" && "))).filter(line -> line.startsWith("java -jar target/calque.jar "))
                .peek(line -> understood(line.substring("java -jar target/calque.jar ".length()))).count() > 1);
    }

    /** Placeholders in capitals stand for one word, and any ellipsis for nothing more. */
    private static void understood(String line) {
        List<String> words = WORD.matcher(line.replace("…", "")).results().map(MatchResult::group).map(word -> word.replace("\"", ""))
                .map(word -> word.equals("COMMAND") ? "check" : word.equals("COMMANDE") ? "check" : word).toList();
        assertDoesNotThrow(() -> calque().parseArgs(words.toArray(String[]::new)), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theTableOfTheGuideNamesEveryCommandAndNoOther(String language) {
        List<String> cells = between(read(GUIDE.resolve(language).resolve("commands.html")), "<tr><td><code>", "</code>").toList();
        assertEquals(commands(), named(cells));
    }

    @Test
    void theTableOfTheReadmeNamesEveryCommandAndNoOther() {
        List<String> cells = read(README).lines().filter(line -> line.startsWith("| ")).map(line -> line.replace("\\|", "/").split("\\|")[1])
                .filter(cell -> cell.contains("`")).map(cell -> cell.replace("*(none)*, ", "").replace("`", "").replace("/", "|").strip())
                .filter(cell -> cell.contains(" ") && calque().getSubcommands().containsKey(cell.split(" ")[0])).toList();
        assertEquals(commands(), named(cells));
    }

    /** The commands of cells such as {@code memory import | export} and {@code check FILE… -o OUT}; their options are tried too. */
    private static Set<String> named(List<String> cells) {
        Map<String, CommandLine> all = calque().getSubcommands();
        Set<String> named = new TreeSet<>();
        for (String cell : cells) {
            String[] words = cell.split(" ", 2);
            CommandLine command = all.get(words[0]);
            if (command.getSubcommands().isEmpty()) {
                named.add(words[0]);
                for (String word : optionsOf(words.length > 1 ? words[1] : "")) {
                    assertFalse(command.getCommandSpec().findOption(word) == null, cell + ": " + word);
                }
            } else {
                Stream.of(words[1].split("\\|")).map(String::strip).forEach(inner -> named.add(words[0] + " " + inner));
            }
        }
        return named;
    }

    private static List<String> optionsOf(String usage) {
        List<String> options = new ArrayList<>();
        Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*").matcher(usage).results().forEach(found -> options.add(found.group()));
        return options;
    }
}
