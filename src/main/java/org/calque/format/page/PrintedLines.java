package org.calque.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of the printed lines of a PDF: joins lines, puts parted words together again, lets a paragraph run on over
 * the page, and drops page numbers.
 */
final class PrintedLines {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Pattern PARTED = Pattern.compile("([\\p{L}\\p{M}]+)[-\u2010\u00AD]$");
    private static final Pattern NEXT = Pattern.compile("^([\\p{L}\\p{M}]+)");
    private static final Pattern LEADERS = Pattern.compile("(?:\\.\\s?){4,}\\s*\\d*\\s*$");
    private static final Pattern ITEM = Pattern.compile("^(?:[•▪◦‣*–—]|\\d{1,2}(?:\\.\\d{1,2})+\\.?\\s|\\d{1,2}[.)]\\s|[a-z]\\)\\s).*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s–—-]*(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*/\\s*\\d{1,4})?[\\s–—-]*");
    /** A short line with a number before or behind it, as heads and feet of pages have. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\s.{0,90}|.{0,90}\\s\\d+");
    /** How what is complete ends. */
    static final Pattern ENDED = Pattern.compile("[.!?…:;»”\"')\\]][\\s\u00A0\u202F]*$");

    /** What keeps its hyphen when it stands at the end of a line. */
    private static final Set<String> BEFORE = Set.of("peut", "celui", "celle", "ceux", "celles", "non", "demi", "ex", "vice",
            "sous", "après", "avant", "mi", "quasi", "au", "rendez", "est", "sont", "était", "dit", "soi", "grand", "outre",
            "quelques", "quatre", "soixante", "vingt", "dix", "moi", "toi", "lui", "elle", "eux", "nous", "vous", "là", "à");
    private static final Set<String> AFTER = Set.of("il", "elle", "on", "ils", "elles", "je", "tu", "ce", "là", "ci", "même",
            "mêmes", "être", "dessus", "dessous", "uns", "unes", "vous", "nous", "moi");

    /** An address, whose hyphens are all its own; and what stands between the hyphens of one word: arc-en-ciel. */
    private static final Pattern KEEPS = Pattern.compile("(?:(?:://|www\\.|@)\\S*|-(?:en|de|du|des|la|le|les|au|aux|et|sur|par))-$");

    private final List<Block> blocks;
    private final Set<String> words = new HashSet<>();
    private final List<String> running = new ArrayList<>();

    PrintedLines(List<Block> blocks) {
        this.blocks = withoutRunning(blocks);
        for (Block block : blocks) {
            Matcher word = WORD.matcher(block.text());
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.FRENCH));
            }
        }
    }

    /** Running heads and feet that were dropped, each said once. */
    List<String> running() {
        return List.copyOf(running);
    }

    /** Whether pages lie as close as those of one running head: "Chapter 1", "Chapter 2" are many pages apart. */
    private static boolean recurs(List<Integer> pages) {
        for (int i = 2; i < pages.size(); i++) {
            if (pages.get(i) - pages.get(i - 2) <= 4) {
                return true;
            }
        }
        return false;
    }

    /** Drops what stands first or last on three pages or more, numbers aside. */
    private List<Block> withoutRunning(List<Block> all) {
        Set<Integer> edges = edges(all);
        Map<String, List<Integer>> pages = new HashMap<>();
        int page = 0;
        for (int i = 0; i < all.size(); i++) {
            page += all.get(i).pageBreak() ? 1 : 0;
            if (edges.contains(i)) {
                pages.computeIfAbsent(numberless(all.get(i)), key -> new ArrayList<>()).add(page);
            }
        }
        List<Block> left = new ArrayList<>();
        Set<String> dropped = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String key = numberless(all.get(i));
            if (edges.contains(i) && !key.isBlank() && recurs(pages.get(key))) {
                if (dropped.add(key)) {
                    running.add(all.get(i).bare().replaceAll("\\s+", " ").strip());
                }
            } else {
                left.add(all.get(i));
            }
        }
        return left;
    }

    /** The first and the last two paragraphs of each page: a foot may have its number in a line of its own. */
    private static Set<Integer> edges(List<Block> all) {
        Set<Integer> edges = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).pageBreak() || all.get(i).frame() || all.get(i).element().equals("td")) {
                continue;
            }
            boolean first = i == 0 || all.get(i - 1).pageBreak() || i > 1 && all.get(i - 2).pageBreak();
            boolean last = i + 1 == all.size() || all.get(i + 1).pageBreak() || i + 2 == all.size() || all.get(i + 2).pageBreak();
            if (first || last) {
                edges.add(i);
            }
        }
        return edges;
    }

    private static String numberless(Block block) {
        return block.bare().replaceAll("[0-9]+", "").strip();
    }

    List<Block> paragraphs() {
        List<Block> all = new ArrayList<>();
        List<Block> notes = new ArrayList<>();   // of the page before, between a paragraph and its end on the next one
        Set<Integer> edges = edges(blocks);
        boolean newPage = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.pageBreak()) {
                newPage = true;
            } else if (block.element().equals(PdfNotes.ELEMENT)) {
                notes.add(Block.of(PdfNotes.ELEMENT, block.text().strip().lines().map(String::strip).reduce(this::join).orElse("")));
            } else if (block.frame()) {
                all.add(block);
            } else if (block.element().equals("td")) {
                all.add(Block.of("td", block.text().lines().reduce(this::join).orElse("")));
            } else if (!edges.contains(i) || !PAGE_NUMBER.matcher(block.bare()).matches()) {
                List<Block> parts = split(block);
                if (newPage && !all.isEmpty() && runsOn(all.get(all.size() - 1), parts.get(0))) {
                    Block last = all.remove(all.size() - 1);
                    parts.set(0, Block.of(last.element(), join(last.text(), parts.get(0).text())));
                }
                all.add(parts.get(0));
                all.addAll(notes);
                notes.clear();
                all.addAll(parts.subList(1, parts.size()));
                newPage = false;
            }
        }
        all.addAll(notes);
        return all;
    }

    private static boolean runsOn(Block last, Block first) {
        return !last.frame() && last.element().equals("p") && !ENDED.matcher(last.bare()).find()
                && !LEADERS.matcher(last.bare()).find() && !NUMBERED.matcher(last.bare()).matches()
                && !first.bare().isEmpty() && Character.isLowerCase(first.bare().codePointAt(0));
    }

    private List<Block> split(Block block) {
        String[] lines = block.text().strip().split("\\s*\n\\s*");
        int longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, line.length());
        }
        List<Block> parts = new ArrayList<>();
        String running = lines[0];
        for (int i = 1; i < lines.length; i++) {
            if (ends(lines[i - 1], longest) || ITEM.matcher(Block.bare(lines[i])).matches()) {
                parts.add(Block.of(block.element(), running));
                running = lines[i];
            } else {
                running = join(running, lines[i]);
            }
        }
        parts.add(Block.of(block.element(), running));
        return parts;
    }

    /** Whether a paragraph ends with this line: it leads to a page number, or is finished and much shorter than the others. */
    private static boolean ends(String line, int longest) {
        return LEADERS.matcher(Block.bare(line)).find() || longest > 40 && line.length() < longest * 0.7 && ENDED.matcher(Block.bare(line)).find();
    }

    private String join(String line, String next) {
        Matcher parted = PARTED.matcher(line);
        Matcher rest = NEXT.matcher(next);
        if (!parted.find() || !rest.find()) {
            return line + " " + next;
        }
        if (!Character.isLowerCase(rest.group(1).codePointAt(0))) {
            return line + next;   // Russie-Libertés
        }
        String before = parted.group(1).toLowerCase(Locale.FRENCH);
        String after = rest.group(1).toLowerCase(Locale.FRENCH);
        boolean soft = !line.endsWith("-");
        boolean one = !KEEPS.matcher(Block.bare(line)).find() && (soft || words.contains(before + after)
                || !words.contains(before + "-" + after) && !BEFORE.contains(before) && !AFTER.contains(after));
        return one ? line.substring(0, line.length() - 1) + next : line + next;
    }
}
