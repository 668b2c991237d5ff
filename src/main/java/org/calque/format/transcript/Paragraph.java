package org.calque.format.transcript;

import java.util.List;
import org.calque.document.Segment;
import org.calque.document.Unit;

/**
 * A paragraph or a heading, on one line or on several of a wrapped file.
 *
 * @param width of the wrapped file, in characters; 0 where a paragraph is a line
 * @param start where its first line begins in the file
 */
record Paragraph(Unit unit, List<Piece> pieces, int width, int start) implements Slot {

    @Override
    public String written(String file, List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        String source = unit.source().string();
        int at = 0;
        for (Segment segment : segments) {
            String words = Slot.text(segment);
            String gap = source.substring(at, segment.range().start());
            if (text.isEmpty() || !words.isEmpty()) {
                text.append(text.isEmpty() ? gap.strip() : gap);
            }
            text.append(words);
            at = segment.range().end();
        }
        text.append(source.substring(at));
        return width == 0 ? text.toString() : wrapped(file, text.toString());
    }

    /** Fills lines anew; each begins as the paragraph's second line did, or, where there was none, as its first. */
    private String wrapped(String file, String text) {
        Piece first = pieces.get(0);
        String between = pieces.size() > 1 ? file.substring(first.to(), pieces.get(1).from()).replaceFirst("^[ \\t\\u00A0]+", "")
                : lineBreak(file) + file.substring(start, first.from()).replaceAll("[^\\s>]", " ");
        int indent = pieces.size() > 1 ? between.replaceAll("[\\n\\r]", "").length() : first.from() - start;
        StringBuilder lines = new StringBuilder();
        int filled = first.from() - start;
        for (String word : text.split(" +")) {
            if (!lines.isEmpty()) {
                if (filled + 1 + word.length() > width) {
                    lines.append(between);
                    filled = indent;
                } else {
                    lines.append(' ');
                    filled++;
                }
            }
            lines.append(word);
            filled += word.length();
        }
        return lines.toString();
    }

    /** The file's own line break: the first one in it. */
    private static String lineBreak(String file) {
        for (int i = 0; i < file.length(); i++) {
            if (file.charAt(i) == '\n') {
                return "\n";
            }
            if (file.charAt(i) == '\r') {
                return file.startsWith("\r\n", i) ? "\r\n" : "\r";
            }
        }
        return "\n";
    }
}
