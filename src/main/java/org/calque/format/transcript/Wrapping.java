package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether the lines of a file are broken at some width, and which of the breaks part paragraphs. A file is taken for
 * wrapped if most of its breaks had to be (the next line's first word would not have fit) and fall inside sentences: one
 * with a paragraph or a sentence a line fails the first, verse and lists the second.
 *
 * @param width in characters, 0 if the file is not wrapped
 */
record Wrapping(int width) {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 130;   // a terminal or a letter; beyond it lines are paragraphs

    /** Lines filled to less are allowed for: some programs even lines out, or do not break at hyphens. */
    private static final double FILLED = 0.85;

    /** @param blocks lines that stand together without a blank line or another part between */
    static Wrapping of(List<List<Line>> blocks) {
        List<Integer> widths = new ArrayList<>();
        for (List<Line> block : blocks) {
            for (int i = 0; i + 1 < block.size(); i++) {
                widths.add(block.get(i).width());
            }
        }
        if (widths.isEmpty()) {
            return new Wrapping(0);
        }
        widths.sort(null);
        int width = widths.get(widths.size() - 1 - widths.size() / 50);   // a long address may stand out
        if (width < NARROWEST || width > WIDEST) {
            return new Wrapping(0);
        }
        Wrapping wrapping = new Wrapping(width);
        int full = 0;
        int unended = 0;
        int lowercase = 0;
        for (List<Line> block : blocks) {
            for (int i = 0; i + 1 < block.size(); i++) {
                if (wrapping.full(block.get(i), block.get(i + 1))) {
                    full++;
                    unended += block.get(i).ended() ? 0 : 1;
                    lowercase += Character.isLowerCase(block.get(i + 1).file().codePointAt(block.get(i + 1).from())) ? 1 : 0;
                }
            }
        }
        return full >= 0.6 * widths.size() && unended >= 0.6 * full && lowercase >= 0.4 * full ? wrapping : new Wrapping(0);
    }

    /** Whether the next line goes on with the paragraph. */
    boolean joins(Line line, Line next) {
        if (width == 0 || !full(line, next) || next.bullet()) {
            return false;
        }
        boolean deeper = next.indent() > line.indent() && !line.item();   // the first line of a paragraph stands in
        return !deeper && !(next.item() && line.ended());
    }

    private boolean full(Line line, Line next) {
        return line.width() + 1 + next.firstWord() > FILLED * width;
    }
}
