package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text as a cell shows it: each chip is one U+FFFC in the string. Offsets in that string are called positions here, to tell
 * them from offsets in the {@link Text}, where codes take no place.
 */
final class CellText {

    static final char OBJECT = '\uFFFC';

    private final String string;
    private final List<Chip> chips;
    private final int[] positions;   // of the chips, ascending

    CellText(String string, List<Chip> chips, int[] positions) {
        this.string = string;
        this.chips = List.copyOf(chips);
        this.positions = positions;
    }

    static CellText of(Text text) {
        return of(text, List.of());
    }

    /** @param cues offsets relative to the text; at one offset time codes stand before codes */
    static CellText of(Text text, List<Cue> cues) {
        if (text.codes().isEmpty() && cues.isEmpty()) {
            return new CellText(text.string(), List.of(), new int[0]);
        }
        StringBuilder shown = new StringBuilder();
        List<Chip> chips = new ArrayList<>();
        int[] positions = new int[text.codes().size() + cues.size()];
        int from = 0;
        int code = 0;
        int cue = 0;
        while (chips.size() < positions.length) {
            boolean cueNext = cue < cues.size()
                    && (code == text.codes().size() || cues.get(cue).offset() <= text.codes().get(code).offset());
            int offset = cueNext ? cues.get(cue).offset() : text.codes().get(code).offset();
            shown.append(text.string(), from, offset);
            from = offset;
            positions[chips.size()] = shown.length();
            chips.add(cueNext ? new Chip.OfCue(cues.get(cue++).label()) : new Chip.OfCode(text.codes().get(code++)));
            shown.append(OBJECT);
        }
        return new CellText(shown.append(text.string().substring(from)).toString(), chips, positions);
    }

    String string() {
        return string;
    }

    int length() {
        return string.length();
    }

    /** The chip standing at a position, or null where a character does. */
    @Nullable Chip chipAt(int position) {
        if (position >= string.length() || string.charAt(position) != OBJECT) {
            return null;
        }
        int found = java.util.Arrays.binarySearch(positions, position);
        return found < 0 ? null : chips.get(found);
    }

    boolean hasChips() {
        return positions.length > 0;
    }

    /** Where the character at an offset stands: behind the chips at that offset. */
    int positionOfStart(int offset) {
        int before = 0;
        while (before < positions.length && positions[before] - before <= offset) {
            before++;
        }
        return Math.min(offset + before, string.length());
    }

    /** Where the character before an offset ends: ahead of the chips at that offset. */
    int positionOfEnd(int offset) {
        int before = 0;
        while (before < positions.length && positions[before] - before < offset) {
            before++;
        }
        return Math.min(offset + before, string.length());
    }

    /** The offset in the text that a position stands for. */
    int offsetOf(int position) {
        return position - chipsBefore(position);
    }

    private int chipsBefore(int position) {
        int before = 0;
        while (before < positions.length && positions[before] < position) {
            before++;
        }
        return before;
    }

    /** The text of a stretch; time codes are no part of it. */
    Text text(int from, int to) {
        StringBuilder plain = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Chip chip = chipAt(i);
            if (chip == null) {
                plain.append(string.charAt(i));
            } else if (chip instanceof Chip.OfCode it) {
                codes.add(it.code().at(plain.length()));
            }
        }
        return new Text(plain.toString(), codes);
    }

    Text text() {
        return text(0, string.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellText it && string.equals(it.string) && chips.equals(it.chips)
                && java.util.Arrays.equals(positions, it.positions);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }
}
