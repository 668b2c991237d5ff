package org.calque.format.paratext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.format.bilingual.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Passages that programs copied from the text, several runs long: what a diagram shows of its data (ECMA-376-1, 21.4; programs show
 * the copy and never look at the data until it is edited), and what the fields of a DOCX found (17.16): its table of contents.
 */
final class Repeats {

    private static final Pattern DIAGRAM = Pattern.compile("(?:word|ppt|xl)/diagrams/drawing\\d*\\.xml");
    private static final Pattern FIELDS = Pattern.compile("word/document\\.xml");
    private static final Pattern PARAGRAPH = Pattern.compile("<a:p>.*?</a:p>|<a:p\\s.*?</a:p>", Pattern.DOTALL);
    private static final Pattern DRAWN = Pattern.compile("<a:t>([^<]*)</a:t>");
    private static final Pattern FIELD = Pattern.compile("<w:fldChar\\b[^>]*?w:fldCharType=\"(\\w+)\"[^>]*>|<w:instrText(?:\\s[^>]*)?>([^<]*)</w:instrText>"
            + "|<w:fldSimple\\b[^>]*?w:instr=\"([^\"]*)\"[^>]*?(/?)>|(</w:fldSimple>)|<w:t(?:\\s[^>]*)?>([^<]*)</w:t>|<w:(?:tab|br|cr)\\b|</w:p>");
    /** Fields that say again what the text says. */
    private static final Set<String> REPEATING = Set.of("TOC", "REF", "TITLE", "SUBJECT", "STYLEREF", "DOCPROPERTY");

    private Repeats() {
    }

    /** Whether a part shows such passages. */
    static boolean in(String part) {
        return DIAGRAM.matcher(part).matches() || FIELDS.matcher(part).matches();
    }

    /** @param following the translation of a text, or null */
    static String replaced(String part, String xml, Function<String, @Nullable String> following) {
        return DIAGRAM.matcher(part).matches() ? diagram(xml, following) : fields(xml, following);
    }

    private static String diagram(String xml, Function<String, @Nullable String> following) {
        return PARAGRAPH.matcher(xml).replaceAll(paragraph -> {
            Passage passage = new Passage();
            Matcher run = DRAWN.matcher(paragraph.group());
            while (run.find()) {
                passage.add(run.start(1), run.end(1), run.group(1));
            }
            List<Splice> splices = new ArrayList<>();
            passage.end(following, splices);
            return Matcher.quoteReplacement(Splice.all(paragraph.group(), splices));
        });
    }

    private static String fields(String xml, Function<String, @Nullable String> following) {
        if (!xml.contains("<w:fldChar") && !xml.contains("<w:fldSimple")) {
            return xml;
        }
        List<Splice> splices = new ArrayList<>();
        Deque<Field> open = new ArrayDeque<>();
        Passage passage = new Passage();
        Matcher token = FIELD.matcher(xml);
        while (token.find()) {
            if (token.group(6) != null) {
                boolean repeated = open.stream().anyMatch(field -> field.repeating() && field.found) && !open.element().code.equals("PAGEREF");
                if (repeated) {
                    passage.add(token.start(6), token.end(6), token.group(6));
                }
                continue;
            }
            if (token.group(2) != null) {
                if (!open.isEmpty() && open.element().code.isEmpty()) {
                    open.element().code = code(token.group(2));
                }
                continue;
            }
            passage.end(following, splices);
            String type = String.valueOf(token.group(1));
            if (type.equals("begin")) {
                open.push(new Field());
            } else if (type.equals("separate") && !open.isEmpty()) {
                open.element().found = true;
            } else if ((type.equals("end") || token.group(5) != null) && !open.isEmpty()) {
                open.pop();
            } else if (token.group(3) != null && token.group(4).isEmpty()) {
                Field field = new Field();
                field.code = code(token.group(3));
                field.found = true;
                open.push(field);
            }
        }
        return Splice.all(xml, splices);
    }

    private static String code(String instruction) {
        String[] words = instruction.strip().split("\\s+", 2);
        return words[0].toUpperCase(Locale.ROOT);
    }

    private static final class Field {
        private String code = "";
        private boolean found;

        private boolean repeating() {
            return REPEATING.contains(code);
        }
    }

    /** Runs of text without anything between them. */
    private static final class Passage {

        private final List<Splice> runs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private void add(int start, int end, String xml) {
            runs.add(new Splice(start, end, ""));
            text.append(Markup.decoded(xml));
        }

        private void end(Function<String, @Nullable String> following, List<Splice> splices) {
            String all = text.toString();
            @Nullable String target = all.isBlank() ? null : following.apply(all);
            if (target != null) {
                String before = all.substring(0, all.length() - all.stripLeading().length());
                String after = all.substring(all.stripTrailing().length());
                Splice first = runs.get(0);
                splices.add(new Splice(first.start(), first.end(), Wording.escaped(before + target.strip() + after)));
                splices.addAll(runs.subList(1, runs.size()));
            }
            runs.clear();
            text.setLength(0);
        }
    }

    private record Splice(int start, int end, String by) {

        private static String all(String xml, List<Splice> splices) {
            StringBuilder out = new StringBuilder(xml.length());
            int at = 0;
            for (Splice splice : splices) {
                out.append(xml, at, splice.start).append(splice.by);
                at = splice.end;
            }
            return out.append(xml, at, xml.length()).toString();
        }
    }
}
