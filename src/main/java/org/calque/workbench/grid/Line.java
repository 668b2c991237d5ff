package org.calque.workbench.grid;

import java.awt.Graphics2D;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;

/** One line of a cell. Positions are those of the cell's text; x is in px from the cell's left edge. */
sealed interface Line {

    int start();

    int end();

    /** Where a caret before the character at a position stands. */
    float x(int position);

    /** The position nearest to an x, between {@link #start()} and {@link #end()}. */
    int positionAt(float x);

    /** The stretches that some characters cover, each as left and right; several where directions mix. */
    List<float[]> spans(int from, int to);

    void draw(Graphics2D g, float x, float baseline);

    /** Left to right, each character as wide as by itself. */
    final class Plain implements Line {
        private final CellText text;
        private final int start;
        private final int end;
        private final float indent;
        private final float[] edges;   // left edge of each character of the whole text, as if it were one line

        Plain(CellText text, int start, int end, float indent, float[] edges) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.indent = indent;
            this.edges = edges;
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public int end() {
            return end;
        }

        @Override
        public float x(int position) {
            return indent + edges[Math.max(start, Math.min(position, end))] - edges[start];
        }

        @Override
        public int positionAt(float x) {
            int position = start;
            while (position < end && x > (x(position) + x(position + 1)) / 2) {
                position++;
            }
            return position;
        }

        @Override
        public List<float[]> spans(int from, int to) {
            return List.of(new float[] {x(from), x(to)});
        }

        @Override
        public void draw(Graphics2D g, float x, float baseline) {
            String string = text.string();
            int from = start;
            for (int i = start; i <= end; i++) {
                if (i == end || undrawn(string.charAt(i))) {
                    if (i > from) {
                        g.drawString(string.substring(from, i), x + x(from), baseline);
                    }
                    from = i + 1;
                }
            }
        }

        private static boolean undrawn(char c) {
            return c < ' ' || c == CellText.OBJECT || c == '\u00AD';
        }
    }

    /** Shaped by the platform: scripts that join, mix directions, combine or need another font. */
    final class Shaped implements Line {
        private final TextLayout layout;
        private final int start;
        private final int end;
        private final float left;

        Shaped(TextLayout layout, int start, int end, float left) {
            this.layout = layout;
            this.start = start;
            this.end = end;
            this.left = left;
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public int end() {
            return end;
        }

        @Override
        public float x(int position) {
            int index = Math.max(0, Math.min(position - start, layout.getCharacterCount()));
            TextHitInfo hit = index == layout.getCharacterCount() ? TextHitInfo.trailing(index - 1) : TextHitInfo.leading(index);
            return left + layout.getCaretInfo(hit)[0];
        }

        @Override
        public int positionAt(float x) {
            int index = layout.hitTestChar(x - left, 0).getInsertionIndex();
            return Math.min(end, start + Math.max(0, index));
        }

        @Override
        public List<float[]> spans(int from, int to) {
            List<float[]> spans = new ArrayList<>();
            for (int i = Math.max(from, start); i < Math.min(to, start + layout.getCharacterCount()); i++) {
                float a = left + layout.getCaretInfo(TextHitInfo.leading(i - start))[0];
                float b = left + layout.getCaretInfo(TextHitInfo.trailing(i - start))[0];
                float[] span = {Math.min(a, b), Math.max(a, b)};
                float[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last != null && span[0] <= last[1] + 0.5f && span[1] >= last[0] - 0.5f) {
                    last[0] = Math.min(last[0], span[0]);
                    last[1] = Math.max(last[1], span[1]);
                } else {
                    spans.add(span);
                }
            }
            return spans;
        }

        @Override
        public void draw(Graphics2D g, float x, float baseline) {
            layout.draw(g, x + left, baseline);
        }
    }
}
