package org.calque.workbench.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.check.Profile;
import org.calque.check.Severity;
import org.calque.document.SegmentState;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.xliff.XliffPart;
import org.calque.glossary.Clash;
import org.calque.glossary.Enforcement;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Verdict;
import org.calque.glossary.exchange.Column;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.ImportPreview;
import org.calque.language.EnglishSpelling;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.glossary.GlossaryPage;
import org.calque.workbench.model.Completion;
import org.calque.workbench.model.FirstMinute;
import org.calque.workbench.model.IssuesModel;
import org.calque.workbench.model.MemoryModel;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.model.filter.Condition;
import org.calque.workbench.model.filter.Filter;
import org.calque.workbench.model.filter.Search;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Path SOURCES = Path.of("src/main/java/org/calque/workbench");
    // A quoted key that is handed on as it is; keys that are put together end in a dot and are known by family below.
    private static final Pattern USED = Pattern.compile("\"([a-z]+\\.[a-z0-9_.-]*[a-z0-9]|all-done|cancel|waived|undone|redone|checked|exported)\"");
    private static final Set<String> FAMILIES = Set.of("action.", "issues.count.", "level.", "quotes.", "variant.", "comma.", "dates.", "times.", "profile.", "issues.by.", "severity.", "check.", "column.", "enforcement.", "filter.", "page.",
            "theme.", "state.", "returned.", "verdict.", "export.", "terms.", "spelling.", "complete.", "condition.", "search.side.");

    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(WordingTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(new TreeSet<>(read("window.properties").stringPropertyNames()),
                new TreeSet<>(read("window_fr.properties").stringPropertyNames()));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Properties english = read("window.properties");
        Properties french = read("window_fr.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(french.getProperty(key)), key);
        }
    }

    private static Set<String> arguments(String pattern) {
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyPatternIsOneAndNoApostropheEatsAnArgument() throws IOException {
        for (String file : new String[] {"window.properties", "window_fr.properties"}) {
            Properties words = read(file);
            for (String key : words.stringPropertyNames()) {
                String pattern = words.getProperty(key);
                assertFalse(pattern.contains("'"), () -> file + ": " + key);
                if (pattern.contains("{")) {
                    assertFalse(new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {2, 3, 4}).isBlank(), key);
                }
            }
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> known = read("window.properties").stringPropertyNames();
        for (String key : used()) {
            // File names, style classes and the like look the same; what begins like a key must be one.
            String family = key.substring(0, key.indexOf('.') + 1);
            if (known.stream().anyMatch(it -> it.startsWith(family))) {
                assertTrue(known.contains(key), key);
            }
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> used = used();
        Set<String> put = together();
        for (String key : read("window.properties").stringPropertyNames()) {
            assertTrue(used.contains(key) || put.contains(key) || FAMILIES.stream().anyMatch(it -> key.startsWith(it)
                    && put.contains(it)), key);
        }
    }

    @Test
    void everyKeyThatIsPutTogetherExists() throws IOException {
        Set<String> known = read("window.properties").stringPropertyNames();
        for (String key : together()) {
            assertTrue(key.endsWith(".") || known.contains(key), key);
        }
    }

    private static Set<String> together() {
        Set<String> keys = new TreeSet<>(Set.of("check."));   // checks name themselves
        Stream.of(ActionId.values()).map(ActionId::key).forEach(keys::add);
        add(keys, "verdict.", Verdict.values());
        add(keys, "issues.count.", Severity.values());
        add(keys, "severity.", Severity.values());
        add(keys, "level.", Profile.Level.values());
        add(keys, "quotes.", Profile.Quotes.values());
        add(keys, "variant.", Profile.English.values());
        add(keys, "comma.", Profile.SerialComma.values());
        add(keys, "dates.", Profile.DateOrder.values());
        add(keys, "times.", Profile.Times.values());
        Stream.of("quotes", "variant", "comma", "dates", "times").forEach(it -> keys.add("profile." + it));
        add(keys, "issues.by.", IssuesModel.Grouping.values());
        add(keys, "columns.kind.", Column.values());
        add(keys, "filter.", Filter.values());
        add(keys, "state.", SegmentState.values());
        add(keys, "returned.decision.", ReturnedChanges.Decision.values());
        Stream.of("unknown", "source-differs", "repeated", "locked", "joined", "reordered", "found-by-source").forEach(it -> keys.add("returned.reason." + it));
        add(keys, "enforcement.", Enforcement.values());
        add(keys, "theme.", Theme.values());
        add(keys, "export.", ExportKind.values());
        Arrays.stream(XliffPart.values()).map(part -> "export.with." + part.name().toLowerCase(Locale.ROOT))
                .forEach(key -> keys.addAll(List.of(key, key + ".about")));
        Arrays.stream(ExportKind.values()).forEach(kind ->
                keys.add("export." + kind.name().toLowerCase(Locale.ROOT) + ".about"));
        Stream.of("french", "rendering", "status", "domain", "variants", "never", "uses").forEach(it -> keys.add("column." + it));
        Stream.of("preferred", "proposed", "untranslated").forEach(it -> keys.add("terms." + it));
        Stream.of("band", "segments", "words", "characters", "share").forEach(it -> keys.add("analysis." + it));
        Stream.of("segments", "words", "characters", "done", "words-done", "date").forEach(it -> keys.add("statistics." + it));
        Stream.of("source", "target", "origin", "confirmed").forEach(it -> keys.add("memory.column." + it));
        add(keys, "memory.view.", MemoryModel.View.values());
        Stream.of("next", "keep", "join", "split", "drop", "undo").forEach(it -> keys.addAll(Set.of("align." + it, "align." + it + ".tip")));
        Stream.of("editor", "glossary", "memory", "names", "settings").forEach(it -> keys.add("page." + it));
        add(keys, "condition.", Condition.values());
        add(keys, "search.side.", Search.Side.values());
        add(keys, "complete.", Completion.Origin.values());
        add(keys, "minute.", FirstMinute.Step.values());
        add(keys, "spelling.", EnglishSpelling.values());
        keys.add("spelling.off");
        keys.addAll(Set.of("export.page", "export.page.about"));
        Stream.of(Part.values()).map(Extraction::name).forEach(it -> keys.addAll(Set.of("extract." + it, "extract." + it + ".about")));
        keys.add("theme.system");
        keys.add("verdict.open");
        add(keys, "tab.", GlossaryPage.Tab.values());
        add(keys, "status.", TermStatus.values());
        add(keys, "clash.", Clash.Kind.values());
        add(keys, "import.kind.", ImportPreview.Kind.values());
        Stream.of(ImportPreview.Kind.values()).forEach(kind -> keys.add("import.kind." + kind.name().toLowerCase(Locale.ROOT) + ".about"));
        add(keys, "glossary.format.", GlossaryFormat.values());
        add(keys, "standing.", Enforcement.values());
        Stream.of("noun", "verb", "adjective", "adverb", "propernoun", "other", "masculine", "feminine", "neuter", "singular", "plural",
                "dual", "mass").forEach(it -> keys.add("grammar." + it));
        return keys;
    }

    private static void add(Set<String> keys, String family, Enum<?>[] values) {
        for (Enum<?> value : values) {
            keys.add(family + value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java") && !it.toString().contains("/grid/"))
                    .collect(Collectors.toList())) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        return used;
    }

    @Test
    void anUnknownLanguageSpeaksEnglish() {
        assertEquals("Glossary", Wording.in(Locale.JAPANESE).say("page.glossary"));
        assertEquals("Glossaire", Wording.in(Locale.CANADA_FRENCH).say("page.glossary"));
    }
}
