package org.calque.format.bilingual;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Text;

/**
 * A text as it stands in a file.
 *
 * @param text  its characters and codes
 * @param marks the codes again in the same order, with their places
 * @param start where its content begins in the file, UTF-16 offset
 * @param end   exclusive
 */
public record MarkedText(Text text, List<Mark> marks, int start, int end) {

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** Gathers a text piece by piece. */
    public static final class Builder {

        private final StringBuilder string = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();

        public void add(String characters) {
            string.append(characters);
        }

        public int length() {
            return string.length();
        }

        public void add(Code code, String element, int start, int end) {
            marks.add(new Mark(code, element, start, end));
        }

        public boolean isEmpty() {
            return string.length() == 0 && marks.isEmpty();
        }

        public MarkedText build(int start, int end) {
            List<Code> codes = new ArrayList<>(marks.size());
            for (Mark mark : marks) {
                codes.add(mark.code());
            }
            return new MarkedText(codes.isEmpty() ? Text.of(string.toString()) : new Text(string.toString(), codes), marks, start, end);
        }
    }
}
