package org.calque.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.theme.Theme;

/** The pages of the guide, in the order of its contents. */
public enum Topic {
    START, TRANSLATE, GLOSSARY, TRANSCRIPTS, MEMORY, QUALITY, STATISTICS, FORMATS, TEAM, LARGE, INSTALL, COMMANDS;

    /** {@code {do:CONFIRM}}: what a command is called in the menus, and its key. */
    private static final Pattern COMMAND = Pattern.compile("\\{do:([A-Z0-9_]+)}");
    /** {@code {see:editor}}: a picture, there in each language and look. */
    static final Pattern PICTURE = Pattern.compile("\\{see:([a-z]+)}");
    /** How wide pictures are shown, in px; they are made twice as large, for displays that have the dots. */
    private static final int WIDTH = 600;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
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
        Locale language = actions.wording().language();
        String pictured = PICTURE.matcher(read(language)).replaceAll(found -> Matcher.quoteReplacement("<img width=\"" + WIDTH + "\" height=\""
                + WIDTH * 3 / 5 + "\" src=\"" + picture(found.group(1), language, Theme.current()) + "\">"));
        return COMMAND.matcher(pictured).replaceAll(found -> {
            ActionId id = ActionId.valueOf(found.group(1));
            String key = actions.keyName(id);
            return Matcher.quoteReplacement("<b>" + actions.wording().say(id.key()) + "</b>" + (key.isEmpty() ? "" : " <code>" + key + "</code>"));
        });
    }

    /** Its words as they are read, for searching. */
    String words(Actions actions) {
        return TAG.matcher(page(actions)).replaceAll(" ").replace("&nbsp;", "\u00a0").replace("&lt;", "<").replace("&amp;", "&");
    }

    /** Where a picture is that a page shows. */
    static URL picture(String name, Locale language, Theme theme) {
        String path = "pictures/" + name + "-" + folder(language) + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        URL found = Topic.class.getResource(path);
        if (found == null) {
            throw new IllegalStateException(path);
        }
        return found;
    }

    private static String folder(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? "fr" : "en";
    }

    private String read(Locale language) {
        String path = folder(language) + "/" + name().toLowerCase(Locale.ROOT) + ".html";
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
