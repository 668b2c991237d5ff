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

    private static final Pattern CONTROL = Pattern.compile("<w:sdtPr>(?:(?!</w:sdtPr>).)*?<w:dataBinding\\b([^<>]*)>(?:(?!</w:sdtPr>).)*</w:sdtPr>"
            + "(?:(?!<w:sdtContent>).)*?<w:sdtContent>(.*?)</w:sdtContent>", Pattern.DOTALL);
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
        Matcher control = CONTROL.matcher(xml);
        while (control.find()) {
            Matcher path = PATH.matcher(control.group(1));
            StringBuilder text = new StringBuilder();
            Matcher run = TEXT.matcher(control.group(2));
            while (run.find()) {
                text.append(run.group(1));
            }
            if (path.find()) {
                texts.putIfAbsent(path.group(1), Entities.decoded(text.toString()));
            }
        }
        return texts;
    }
}
