package org.calque.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain string with the inline codes that stand in it. Codes take no place in the string; codes at one offset keep their
 * order. The string is kept as it came, never normalised.
 *
 * @param string the characters, without any markup
 * @param codes  ordered by offset; each offset between 0 and the string's length
 */
public record Text(String string, List<Code> codes) {

    public static final Text EMPTY = new Text("", List.of());

    public Text {
        codes = List.copyOf(codes);
        int last = 0;
        for (Code code : codes) {
            if (code.offset() < last || code.offset() > string.length()) {
                throw new IllegalArgumentException("code out of order at " + code.offset() + " in a text of " + string.length());
            }
            last = code.offset();
        }
    }

    public static Text of(String string) {
        return string.isEmpty() ? EMPTY : new Text(string, List.of());
    }

    /** Whether there is neither a character nor a code. */
    public boolean isEmpty() {
        return string.isEmpty() && codes.isEmpty();
    }

    /** Whether there is nothing to read: only white space and codes. */
    public boolean isBlank() {
        return string.isBlank();
    }

    /** The part that a range names; its codes are moved to offsets within it. */
    public Text part(Range range) {
        List<Code> inside = new ArrayList<>(range.codeEnd() - range.codeStart());
        for (Code code : codes.subList(range.codeStart(), range.codeEnd())) {
            inside.add(code.at(Math.min(Math.max(code.offset(), range.start()), range.end()) - range.start()));
        }
        return new Text(string.substring(range.start(), range.end()), inside);
    }

    /**
     * This text with other characters in the place of some. Codes behind them move along; codes between them stay as near as there
     * is room.
     *
     * @param start UTF-16 offset, inclusive
     * @param end   exclusive
     */
    public Text replaced(int start, int end, String by) {
        List<Code> moved = new ArrayList<>(codes.size());
        for (Code code : codes) {
            moved.add(code.offset() >= end ? code.at(code.offset() - (end - start) + by.length())
                    : code.at(Math.min(code.offset(), start + by.length())));
        }
        return new Text(string.substring(0, start) + by + string.substring(end), moved);
    }

    /** This text followed by another. */
    public Text then(Text next) {
        if (isEmpty()) {
            return next;
        }
        if (next.isEmpty()) {
            return this;
        }
        List<Code> all = new ArrayList<>(codes);
        for (Code code : next.codes) {
            all.add(code.at(code.offset() + string.length()));
        }
        return new Text(string + next.string, all);
    }

    /** The codes of this text that are not in the other, each counted once: what a translation has lost. */
    public List<Code> codesMissingFrom(Text other) {
        List<Code> left = new ArrayList<>(other.codes);
        List<Code> missing = new ArrayList<>();
        for (Code code : codes) {
            int found = -1;
            for (int i = 0; i < left.size() && found < 0; i++) {
                if (left.get(i).same(code)) {
                    found = i;
                }
            }
            if (found < 0) {
                missing.add(code);
            } else {
                left.remove(found);
            }
        }
        return missing;
    }

    /** The whole of this text as a range. */
    public Range whole() {
        return new Range(0, string.length(), 0, codes.size());
    }
}
