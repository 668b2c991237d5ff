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
 * @param annotations spans that are marked and are no codes
 */
public record MarkedText(Text text, List<Mark> marks, int start, int end, List<Annotation> annotations) {

    public MarkedText {
        marks = List.copyOf(marks);
        annotations = List.copyOf(annotations);
    }

    public MarkedText(Text text, List<Mark> marks, int start, int end) {
        this(text, marks, start, end, List.of());
    }

    /** Gathers a text piece by piece. */
    public static final class Builder {

        private final StringBuilder string = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Annotation> annotations = new ArrayList<>();

        public void add(String characters) {
            string.append(characters);
        }

        public int length() {
            return string.length();
        }

        public void add(Code code, String element, int start, int end) {
            marks.add(new Mark(code, element, start, end));
        }

        public void add(Annotation annotation) {
            annotations.add(annotation);
        }

        public boolean isEmpty() {
            return string.length() == 0 && marks.isEmpty();
        }

        public MarkedText build(int start, int end) {
            List<Code> codes = new ArrayList<>(marks.size());
            for (Mark mark : marks) {
                codes.add(mark.code());
            }
            return new MarkedText(codes.isEmpty() ? Text.of(string.toString()) : new Text(string.toString(), codes), marks, start, end,
                    annotations);
        }
    }
}
