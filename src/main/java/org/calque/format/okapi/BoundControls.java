package org.calque.format.okapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content controls of a DOCX that show what is kept elsewhere in the file (ECMA-376-1, 17.5.2.6): Word shows that again as soon as it
 * opens the file, whatever the document says. What they are bound to has to say what they say.
 */
final class BoundControls {

    private static final String PROPERTIES = "</w:sdtPr>";
    private static final String CONTENT = "<w:sdtContent>";
    private static final Pattern BINDING = Pattern.compile("<w:dataBinding\\b[^<>]*>");
    private static final Pattern PATH = Pattern.compile("\\sw:xpath=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<w:t(?:\\s[^<>]*)?>([^<]*)</w:t>");

    private BoundControls() {
    }

    /** What controls say now, by what they said. */
    static Map<String, String> renderings(String before, String after) {
        if (!before.contains("<w:dataBinding")) {
            return Map.of();
        }
        Map<String, String> now = texts(after);
        Map<String, String> renderings = new HashMap<>();
        texts(before).forEach((path, text) -> {
            String target = now.getOrDefault(path, "");
            if (!text.isBlank() && !target.isBlank()) {
                renderings.put(text.strip(), target.strip());
            }
        });
        return renderings;
    }

    private static Map<String, String> texts(String xml) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int at = xml.indexOf("<w:sdtPr>"); at >= 0; at = xml.indexOf("<w:sdtPr>", at + 1)) {
            int properties = xml.indexOf(PROPERTIES, at);
            int content = xml.indexOf(CONTENT, Math.max(at, properties));
            int end = xml.indexOf("</w:sdtContent>", Math.max(at, content));
            if (properties < 0 || content < 0 || end < 0) {
                break;
            }
            Matcher binding = BINDING.matcher(xml).region(at, properties);
            Matcher path = PATH.matcher(binding.find() ? binding.group() : "");
            if (path.find()) {
                StringBuilder text = new StringBuilder();
                Matcher run = TEXT.matcher(xml).region(content, end);
                while (run.find()) {
                    text.append(run.group(1));
                }
                texts.putIfAbsent(path.group(1), Entities.decoded(text.toString()));
            }
        }
        return texts;
    }
}
