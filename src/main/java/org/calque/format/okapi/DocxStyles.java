package org.calque.format.okapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraph styles of a DOCX are headings: their ids are in the language of the Word that made them ({@code Titre1}),
 * their names are not ({@code heading 1}).
 */
final class DocxStyles {

    private static final Pattern STYLE = Pattern.compile("<w:style\\b[^>]*w:styleId=\"([^\"]*)\"[^>]*>(.*?)</w:style>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<w:name\\b[^>]*w:val=\"(?i:heading)\\s*([1-9])\"");
    private static final Pattern OUTLINE = Pattern.compile("<w:outlineLvl\\b[^>]*w:val=\"([0-8])\"");
    private static final Pattern BASED_ON = Pattern.compile("<w:basedOn\\b[^>]*w:val=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<w:name\\b[^>]*w:val=\"(?i:title)\"");
    private static final Pattern STYLE_OF = Pattern.compile("<w:pStyle\\b[^>]*w:val=\"([^\"]*)\"");

    private static final Pattern MADE = Pattern.compile("P[0-9A-F]{1,8}-(.+)\\d");

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Boolean> numbered = new HashMap<>();

    /** @param stylesXml the part {@code word/styles.xml}; "" where there is none */
    DocxStyles(String stylesXml) {
        Map<String, String> basedOn = new HashMap<>();
        Matcher style = STYLE.matcher(stylesXml);
        while (style.find()) {
            String body = style.group(2);
            ids.add(style.group(1));
            Matcher base = BASED_ON.matcher(body);
            if (base.find()) {
                basedOn.put(style.group(1), base.group(1));
            }
            int level = level(body, NAME, 0);
            if (level == 0) {
                level = TITLE.matcher(body).find() ? 1 : level(body, OUTLINE, 1);
            }
            if (level > 0) {
                levels.put(style.group(1), Math.min(level, 6));
            }
            if (body.contains("<w:numPr")) {
                numbered.put(style.group(1), true);
            }
        }
        for (String id : basedOn.keySet()) {
            inherit(id, basedOn);
        }
    }

    private void inherit(String id, Map<String, String> basedOn) {
        @Nullable String base = basedOn.get(id);
        for (int steps = 0; base != null && steps < 20 && !levels.containsKey(id); steps++) {
            @Nullable Integer level = levels.get(base);
            if (level != null) {
                levels.put(id, level);
            }
            base = basedOn.get(base);
        }
    }

    private static int level(String body, Pattern pattern, int plus) {
        Matcher found = pattern.matcher(body);
        return found.find() ? Integer.parseInt(found.group(1)) + plus : 0;
    }

    /** 1 to 6 if a paragraph with this markup at its start is a heading, 0 otherwise. */
    int headingLevel(String paragraphStart) {
        int own = level(paragraphStart, OUTLINE, 1);
        if (own > 0) {
            return Math.min(own, 6);
        }
        Matcher style = STYLE_OF.matcher(paragraphStart);
        return style.find() ? levels.getOrDefault(known(style.group(1)), 0) : 0;
    }

    /** Whether a paragraph with this markup at its start is numbered or has a bullet. */
    boolean listItem(String paragraphStart) {
        if (paragraphStart.contains("<w:numPr")) {
            return true;
        }
        Matcher style = STYLE_OF.matcher(paragraphStart);
        return style.find() && numbered.containsKey(known(style.group(1)));
    }

    /** The style that one is made of: the filter makes some of its own, {@code P68B1DB1-Heading11} of {@code Heading1}. */
    private String known(String id) {
        Matcher made = MADE.matcher(id);
        if (ids.contains(id) || !made.matches()) {
            return id;
        }
        String base = made.group(1);
        while (!ids.contains(base) && !base.isEmpty() && Character.isDigit(base.charAt(base.length() - 1))) {
            base = base.substring(0, base.length() - 1);
        }
        return base;
    }
}
