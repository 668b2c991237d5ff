package org.calque.format.bilingual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.format.bilingual.Annotations.Piece;
import org.jspecify.annotations.Nullable;

/** Writes a new target with the inline markup that its file uses for the same codes, copied character by character. */
public final class Rendering {

    private final String file;
    private final Dialect dialect;
    private final List<Mark> known;

    /**
     * @param file  the text of the file
     * @param known the codes of the unit with their places, those to be preferred first
     */
    public Rendering(String file, Dialect dialect, List<Mark> known) {
        this.file = file;
        this.dialect = dialect;
        this.known = known;
    }

    /** The XML for the text. */
    public String of(Text text) {
        return of(text, null, Set.of());
    }

    /**
     * @param before what stands there now, whose annotations are kept, or null
     * @param alone  indexes of the codes whose other half stands in no target of the unit
     */
    public String of(Text text, @Nullable MarkedText before, Set<Integer> alone) {
        List<Code> codes = text.codes();
        Set<Integer> nested = new HashSet<>();
        Set<Integer> whole = new HashSet<>();
        nest(codes, nested, whole);
        Map<String, Integer> counts = new HashMap<>();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            int count = counts.merge(code.kind() + code.id(), 1, Integer::sum);
            pieces.add(new Piece(code.offset(), Annotations.Rank.CODE, code(code, nested.contains(i), whole.contains(i), alone.contains(i), count)));
        }
        if (before != null) {
            pieces.addAll(Annotations.of(before, text, file));
        }
        pieces.sort(Piece.ORDER);
        StringBuilder xml = new StringBuilder();
        Markup out = new Markup(xml);
        int at = 0;
        for (Piece piece : pieces) {
            out.text(text.string().substring(at, piece.offset()), dialect::forbidden);
            at = piece.offset();
            out.raw(piece.xml());
        }
        out.text(text.string().substring(at), dialect::forbidden);
        return xml.toString();
    }

    private String code(Code code, boolean nested, boolean whole, boolean alone, int count) {
        Mark mark = find(code.kind(), code.id());
        if (mark == null) {
            return dialect.added(code);
        }
        String tag = file.substring(mark.start(), mark.end());
        if (!dialect.encloses(mark.element())) {
            return alone ? dialect.alone(code, tag) : count > 1 ? dialect.again(tag, code, count) : tag;
        }
        Mark opening = code.kind() == Code.Kind.OPEN ? mark : find(Code.Kind.OPEN, code.id());
        String start = opening == null ? tag : file.substring(opening.start(), opening.end());
        if (start.endsWith("/>")) {
            start = start.substring(0, start.length() - 2).stripTrailing() + ">";
        }
        if (!nested) {
            return dialect.torn(code, start, whole);
        }
        if (code.kind() == Code.Kind.OPEN) {
            return count > 1 ? dialect.again(start, code, count) : start;
        }
        return "</" + start.substring(1).split("[\\s>]", 2)[0] + ">";
    }

    private @Nullable Mark find(Code.Kind kind, String id) {
        for (Mark mark : known) {
            if (mark.code().kind() == kind && mark.code().id().equals(id)) {
                return mark;
            }
        }
        return null;
    }

    /** Finds the pairs, and among those that enclose the ones whose tags nest. */
    private void nest(List<Code> codes, Set<Integer> nested, Set<Integer> whole) {
        Deque<Integer> open = new ArrayDeque<>();
        Deque<Integer> torn = new ArrayDeque<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            Mark mark = code.kind() == Code.Kind.PLACEHOLDER ? null : find(code.kind(), code.id());
            if (mark == null || !dialect.encloses(mark.element())) {
                continue;
            }
            if (code.kind() == Code.Kind.OPEN) {
                open.push(i);
                continue;
            }
            Integer begin = latest(open, codes, code);
            if (begin == null) {
                Integer other = latest(torn, codes, code);
                if (other != null) {
                    torn.remove(other);
                    whole.addAll(List.of(other, i));
                }
                continue;
            }
            // those begun within it and still open will be torn, so that this one can stay whole
            while (!begin.equals(open.peek())) {
                torn.push(open.pop());
            }
            open.pop();
            nested.add(begin);
            nested.add(i);
        }
    }

    private static @Nullable Integer latest(Deque<Integer> opened, List<Code> codes, Code closing) {
        for (Integer index : opened) {
            if (codes.get(index).id().equals(closing.id())) {
                return index;
            }
        }
        return null;
    }
}
