package org.calque.workbench.grid;

import org.calque.document.Code;

/** Something that is shown among characters without being one. In a cell's string it takes the place of one U+FFFC. */
sealed interface Chip {

    String label();

    /** As little as tells it from the others. */
    default String number() {
        return label();
    }

    /** An inline code. */
    record OfCode(Code code) implements Chip {
        private static final int LONGEST = 14;

        @Override
        public String label() {
            String shown = code.display().isBlank() ? code.data() : code.display();
            if (shown.isBlank()) {
                shown = code.type().isBlank() ? code.id() : code.type();
            }
            shown = shown.strip();
            // a chip says which code it is; a whole anchor with its address would push the sentence away
            int end = shown.length() <= LONGEST ? shown.length() : shown.offsetByCodePoints(0, Math.min(LONGEST - 2,
                    shown.codePointCount(0, shown.length())));
            return end == shown.length() ? shown : shown.substring(0, end) + "…";
        }

        @Override
        public String number() {
            String id = code.id().length() <= 3 ? code.id() : code.id().substring(code.id().length() - 3);
            return switch (code.kind()) {
                case OPEN -> id + "›";
                case CLOSE -> "‹" + id;
                case PLACEHOLDER -> id;
            };
        }
    }

    /** A time code that begins inside a sentence. */
    record OfCue(String label) implements Chip {
    }
}
