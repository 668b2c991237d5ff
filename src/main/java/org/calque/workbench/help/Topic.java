package org.calque.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;

/** The pages of the guide, in the order of its contents. */
public enum Topic {
    START, TRANSLATE, GLOSSARY, TRANSCRIPTS, MEMORY, QUALITY, STATISTICS, FORMATS, TEAM, COMMANDS;

    /** {@code {do:CONFIRM}}: what a command is called in the menus, and its key. */
    private static final Pattern COMMAND = Pattern.compile("\\{do:([A-Z0-9_]+)}");
    private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>");

    /** Its heading. */
    public String title(Locale language) {
        Matcher heading = HEADING.matcher(read(language));
        if (!heading.find()) {
            throw new IllegalStateException(name());
        }
        return heading.group(1);
    }

    /** Its HTML without a head, with the commands as the actions name them now. */
    String page(Actions actions) {
        return COMMAND.matcher(read(actions.wording().language())).replaceAll(found -> {
            ActionId id = ActionId.valueOf(found.group(1));
            String key = actions.keyName(id);
            return Matcher.quoteReplacement("<b>" + actions.wording().say(id.key()) + "</b>" + (key.isEmpty() ? "" : " <code>" + key + "</code>"));
        });
    }

    private String read(Locale language) {
        String folder = language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? "fr" : "en";
        String path = folder + "/" + name().toLowerCase(Locale.ROOT) + ".html";
        try (InputStream in = Topic.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }
}
