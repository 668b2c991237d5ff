package org.calque.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.document.Text;

/**
 * Decides how each inline code of a unit is written: a pair that nests within one part as one element, one that is torn
 * apart by segments or crosses another as two, one without its other half as isolated.
 */
final class InlineShapes {

    enum Form { PAIR, SPLIT, ISOLATED, ALONE }

    /** @param id as written; that of the opening code for the closing one of a pair */
    record Shape(Form form, String id) {
    }

    private record At(int part, int code) {
    }

    private InlineShapes() {
    }

    /**
     * @param parts the source or the target of a unit, segment by segment with what stands between
     * @return for each part, for each of its codes
     */
    static List<List<Shape>> of(List<Text> parts, InlineIds ids) {
        Map<At, At> partner = partners(parts);
        Map<At, Shape> shapes = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            torn(parts.get(p), p, partner, shapes);
        }
        Map<At, String> given = new HashMap<>();
        List<List<Shape>> all = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            List<Shape> row = new ArrayList<>();
            for (int c = 0; c < parts.get(p).codes().size(); c++) {
                At at = new At(p, c);
                Code code = parts.get(p).codes().get(c);
                At other = partner.get(at);
                String id = code.kind() == Kind.CLOSE && other != null ? given.get(other) : ids.next(code);
                given.put(at, id);
                Form form = code.kind() == Kind.PLACEHOLDER ? Form.ALONE : other == null ? Form.ISOLATED
                        : shapes.containsKey(at) ? Form.SPLIT : Form.PAIR;
                row.add(new Shape(form, id));
            }
            all.add(row);
        }
        return all;
    }

    private static Map<At, At> partners(List<Text> parts) {
        Map<At, At> partner = new HashMap<>();
        Map<String, Deque<At>> open = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            List<Code> codes = parts.get(p).codes();
            for (int c = 0; c < codes.size(); c++) {
                Code code = codes.get(c);
                At at = new At(p, c);
                Deque<At> waiting = open.computeIfAbsent(code.id(), id -> new ArrayDeque<>());
                if (code.kind() == Kind.OPEN) {
                    waiting.push(at);
                } else if (code.kind() == Kind.CLOSE && !waiting.isEmpty()) {
                    At begin = waiting.pop();
                    partner.put(begin, at);
                    partner.put(at, begin);
                }
            }
        }
        return partner;
    }

    /** Marks the pairs of one part that cannot be one element: those that leave it, and those that cross another. */
    private static void torn(Text text, int part, Map<At, At> partner, Map<At, Shape> torn) {
        Shape split = new Shape(Form.SPLIT, "");
        Deque<At> nest = new ArrayDeque<>();
        for (int c = 0; c < text.codes().size(); c++) {
            At at = new At(part, c);
            At other = partner.get(at);
            if (other == null) {
                continue;
            }
            if (other.part() != part) {
                torn.put(at, split);
            } else if (text.codes().get(c).kind() == Kind.OPEN) {
                nest.push(at);
            } else if (!torn.containsKey(at)) {
                while (!nest.isEmpty() && !nest.peek().equals(other)) {
                    At crossing = nest.pop();
                    torn.put(crossing, split);
                    torn.put(partner.get(crossing), split);
                }
                nest.poll();
            }
        }
    }
}
