package org.calque.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"(.*?)\">");
    private static final Pattern NAME = Pattern.compile("<b>.*?</b>|(?:line below says|ligne du bas indique) [“«].*?[”»]");
    private static final Pattern TAG = Pattern.compile("</?(\\w+)");

    @ParameterizedTest
    @EnumSource
    void everyPageIsThereInBothLanguagesAndTellsOfTheSameCommands(Topic topic) {
        Actions english = new Actions(Wording.in(Locale.ENGLISH));
        Actions french = new Actions(Wording.in(Locale.FRENCH));
        String in = topic.page(english);
        String dans = topic.page(french);
        assertNotEquals(in, dans);
        assertFalse(in.contains("{") || dans.contains("{"), "a command is left unnamed");
        assertEquals(tags(in), tags(dans), "the pages are built alike");
        for (String page : List.of(in, dans)) {
            LINK.matcher(page).results().forEach(link -> Topic.valueOf(link.group(1).toUpperCase(Locale.ROOT)));
        }
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Theme theme : Theme.values()) {
                for (String name : List.of("editor", "refused", "glossary", "issues", "transcript")) {
                    Topic.picture(name, language, theme);
                }
            }
        }
        assertFalse(topic.title(Locale.ENGLISH).isBlank());
        assertFalse(topic.title(Locale.FRENCH).isBlank());
    }

    /** A table's first column tells of other things; what else is bold, or said to stand in the last line, is read in the window. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void whatThePagesCallByNameIsCalledSoInTheWindow(String language) throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/calque/workbench"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".properties") && it.toString().endsWith("_fr.properties") == language.equals("fr")).toList()) {
                Properties bundle = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    bundle.load(in);
                }
                bundle.values().forEach(word -> words.add(word.toString()));
            }
        }
        for (Topic topic : Topic.values()) {
            String page = Files.readString(Path.of("src/main/resources/org/calque/workbench/help", language, topic.name().toLowerCase(Locale.ROOT) + ".html"));
            NAME.matcher(page.replaceAll("<td><b>.*?</b>", "")).results().map(MatchResult::group).map(name -> name.replaceAll("<.*?>|[“”«»]|(line below says|ligne du bas indique)", "")
                    .strip()).forEach(name -> assertTrue(words.contains(name), topic + ": " + name));
        }
    }

    @Test
    void searchLeavesThePagesThatHaveTheWords() throws Exception {
        EventQueue.invokeAndWait(() -> {
            HelpPane guide = new HelpPane(new Actions(Wording.in(Locale.ENGLISH)));
            guide.show(Topic.TRANSLATE);
            guide.search("PgBouncer");
            assertEquals(List.of(Topic.LARGE), guide.shown());
            guide.search("no page has these words");
            assertEquals(List.of(), guide.shown());
            guide.search("");
            assertEquals(List.of(Topic.values()), guide.shown());
        });
    }

    private static List<String> tags(String page) {
        return TAG.matcher(page).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @EnumSource(value = ActionId.class, names = {"CONFIRM", "WAIVE", "ADD_TERM", "MATCH_1", "TAKE_BACK", "ACCEPT_HEARD"})
    void whatMattersIsTold(ActionId command) {
        Actions actions = new Actions(Wording.in(Locale.ENGLISH));
        String name = "<b>" + actions.wording().say(command.key()) + "</b>";
        assertTrue(List.of(Topic.values()).stream().anyMatch(topic -> topic.page(actions).contains(name)), name);
    }
}
