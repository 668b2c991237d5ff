package org.calque.format;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Unit;
import org.calque.format.tika.TikaDocuments;
import org.calque.format.tika.TikaDocuments.Paragraph;

/**
 * Finds what a document says and its units do not. Words are compared by twos: a word is there if it stands beside the same
 * neighbour somewhere in the units, so that neither the order of parts nor the way paragraphs are cut matters.
 */
final class LeftOut {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** How a sheet's header says font, size and page (ECMA-376-1, 18.3.1.46); nobody reads it as text. */
    private static final Pattern SHEET_CODE = Pattern.compile("&\"[^\"]*\"(?:&\\d+)?(?:&[A-Z])*|(?<=^|\\s)&[A-Z]\\b");
    /** Cells that a chart is drawn from, which an OpenDocument gives as the chart's description. */
    private static final Pattern CELLS = Pattern.compile("\\$?'?[^']*'?\\.\\$?[A-Z]{1,3}\\$?\\d+(?::\\S.*)?");

    /** A field as an old Word document has it in its head or foot; its value is another on every page. */
    private static final Pattern FIELD = Pattern.compile("^\\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\\b(?:\\s*\\\\\\*\\s*\\w+)*\\s*$");
    /** What Tika works out for an item of a list, where the file has but the rule for it. */
    private static final Pattern LABEL = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}|\\d{1,3}|[ivxlcIVXLC]{1,6})[.)](?:\\d{1,3}[.)]?)*\\s");
    /** What stands within words and is not seen: places to part them at, and where not to. */
    private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u2060\uFEFF]");

    static final int LINES = 100;
    private static final int LENGTH = 120;

    private final List<Unit> units;
    private final Set<String> whole = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final ResourceBundle words = ResourceBundle.getBundle("org.calque.format.leftout",
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    LeftOut(List<Unit> units) {
        this.units = units;
    }

    /** Most paragraphs are units as they stand, and a workbook has nothing but such: their words need not be looked at. */
    private boolean isUnit(String paragraph) {
        if (whole.isEmpty()) {
            units.forEach(unit -> whole.add(unit.source().string().strip()));
        }
        return whole.contains(paragraph.strip());
    }

    private void know() {
        if (!known.isEmpty()) {
            return;
        }
        for (Unit unit : units) {
            String parted = parted(unit);
            know(parted);
            if (!parted.equals(unit.source().string())) {
                know(unit.source().string());   // Tika may see two words where we do not, and the other way round
            }
        }
    }

    private void know(String text) {
        List<String> own = words(UNSEEN.matcher(text).replaceAll(""));
        for (int i = 0; i < own.size(); i++) {
            known.add(own.get(i));
            if (i > 0) {
                known.add(own.get(i - 1) + " " + own.get(i));
            }
        }
    }

    /** One line for each passage that no unit holds, the first {@value #LINES} of them. */
    List<String> lines(List<Paragraph> paragraphs) {
        Set<String> lines = new LinkedHashSet<>();
        int more = 0;
        for (Paragraph paragraph : paragraphs) {
            if (isUnit(paragraph.text()) || CELLS.matcher(paragraph.text().strip()).matches()) {
                continue;
            }
            boolean attachment = paragraph.place().equals(TikaDocuments.ATTACHMENT);
            for (String passage : attachment ? List.of(paragraph.text()) : missing(paragraph)) {
                if (lines.size() < LINES) {
                    lines.add(say(key(paragraph.place()), passage.length() > LENGTH ? passage.substring(0, LENGTH) + "…" : passage));
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            lines.add(say("more", more));
        }
        return List.copyOf(lines);
    }

    String say(String key, Object argument) {
        return new MessageFormat(words.getString(key), Locale.getDefault()).format(new Object[] {argument});
    }

    /** Pictures that could not be kept: those with a description one by one, the others by their number. */
    List<String> pictures(List<String> descriptions) {
        List<String> said = new ArrayList<>();
        descriptions.stream().filter(description -> !description.isBlank()).distinct().limit(LINES).forEach(description -> said.add(say("picture", description)));
        long others = descriptions.stream().filter(String::isBlank).count();
        if (others > 0) {
            said.add(say("pictures", others));
        }
        return said;
    }

    private static String key(String place) {
        String lower = place.toLowerCase(Locale.ROOT);
        if (place.equals(TikaDocuments.ATTACHMENT)) {
            return place;
        }
        for (String key : List.of("comment", "footnote", "endnote", "header", "footer")) {
            if (lower.contains(key)) {
                return key.equals("endnote") ? "footnote" : key;
            }
        }
        return lower.contains("annotation") ? "comment" : lower.equals("code") ? "code" : "text";
    }

    private List<String> missing(Paragraph paragraph) {
        if (FIELD.matcher(paragraph.text()).matches() && !key(paragraph.place()).equals("text")) {
            return List.of();
        }
        String text = UNSEEN.matcher(SHEET_CODE.matcher(paragraph.text()).replaceAll(" ")).replaceAll("");
        List<String> passages = missing(text, text);
        return passages.isEmpty() ? passages : missing(LABEL.matcher(text).replaceAll(label -> " ".repeat(label.group().length())), text);
    }

    /** @param shown of which passages are told: of the same length */
    private List<String> missing(String paragraph, String shown) {
        know();
        List<String> all = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        Matcher word = WORD.matcher(paragraph);
        while (word.find()) {
            all.add(folded(word.group()));
            places.add(new int[] {word.start(), word.end()});
        }
        boolean[] there = new boolean[all.size()];
        int window = Math.min(2, all.size());
        for (int i = 0; i + window <= all.size(); i++) {
            if (known.contains(String.join(" ", all.subList(i, i + window)))) {
                Arrays.fill(there, i, i + window, true);
            }
        }
        int found = 0;
        for (boolean one : there) {
            found += one ? 1 : 0;
        }
        if (found * 2 < there.length) {
            Arrays.fill(there, false);   // most of it is missing: say all of it
        }
        bridge(there);
        List<String> passages = new ArrayList<>();
        int from = 0;
        while (from < there.length) {
            int to = from;
            while (to < there.length && !there[to]) {
                to++;
            }
            if (worthSaying(all.subList(from, to))) {
                passages.add(shown.substring(places.get(from)[0], places.get(to - 1)[1]).replaceAll("\\s+", " "));
            }
            from = Math.max(to, from + 1);
        }
        return passages;
    }

    /** A pair of common words within a passage left out is found elsewhere by chance: such a gap does not part the passage. */
    private static void bridge(boolean[] there) {
        int last = -1;
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                if (last >= 0 && i - last > 1 && i - last <= 3) {
                    Arrays.fill(there, last, i, false);
                }
                last = i;
            }
        }
    }

    /** Numbers that Tika works out for a list are no text, and a word or two that the units have elsewhere only stand otherwise. */
    private boolean worthSaying(List<String> run) {
        boolean letters = false;
        boolean unknown = run.size() > 3;
        for (String word : run) {
            letters |= word.length() > 2 && Character.isLetter(word.codePointAt(0));
            unknown |= word.length() > 2 && !known.contains(word);
        }
        return letters && unknown;
    }

    private static List<String> words(String text) {
        List<String> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            found.add(folded(word.group()));
        }
        return found;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String parted(Unit unit) {
        StringBuilder text = new StringBuilder(unit.source().string());
        List<Code> codes = unit.source().codes();
        for (int i = codes.size() - 1; i >= 0; i--) {
            if (codes.get(i).separates()) {
                text.insert(codes.get(i).offset(), ' ');
            }
        }
        return text.toString();
    }
}
