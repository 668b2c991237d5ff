package org.calque.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes notes of what stands small at the foot of a page and begins with a number, where the text above has that number raised. */
final class PdfNotes {

    /** The element of a block that may be a note. */
    static final String ELEMENT = "note";

    private static final Pattern NOTE = Pattern.compile("^(?:<sup>(\\d{1,3})</sup>[.)]?|(\\d{1,3})[.)]?[\\s\u00A0])\\s*");
    /** How far above a note its number is looked for, in blocks: a page or two. */
    private static final int NEAR = 60;

    private PdfNotes() {
    }

    /** Whether words in HTML begin as a note does. */
    static boolean begins(String html) {
        return NOTE.matcher(html).find();
    }

    /** The blocks with their notes in the page; those that nothing leads to are paragraphs where they stand. */
    static List<Block> noted(List<Block> blocks, Page page) {
        List<Block> noted = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.element().equals(ELEMENT)) {
                noted.add(block);
            } else if (!put(block.text(), noted, page)) {
                noted.add(Block.of("p", block.text()));
            }
        }
        return noted;
    }

    private static boolean put(String text, List<Block> above, Page page) {
        Matcher number = NOTE.matcher(text);
        if (!number.find()) {
            return false;
        }
        String mark = "<sup>" + (number.group(1) == null ? number.group(2) : number.group(1)) + "</sup>";
        for (int i = above.size() - 1; i >= Math.max(0, above.size() - NEAR); i--) {
            Block block = above.get(i);
            int at = block.frame() ? -1 : block.text().lastIndexOf(mark);
            if (at > 0) {
                String before = block.text().substring(0, at).replaceAll("[ \u00A0]+$", "");
                above.set(i, Block.of(block.element(), before + page.note(text.substring(number.end())) + block.text().substring(at + mark.length())));
                return true;
            }
        }
        return false;
    }
}
