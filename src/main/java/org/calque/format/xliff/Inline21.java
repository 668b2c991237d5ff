package org.calque.format.xliff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;

/**
 * Writes texts with their inline codes as XLIFF 2.1 has them.
 *
 * @param data    ids of the markup that codes stand for
 * @param opening the opening codes of the unit by the ids they are written with
 */
record Inline21(Markup out, Map<String, String> data, Map<String, Code> opening) {

    /**
     * @param inSource ids that stand for a code in the source already; empty while that is written
     * @param terms    to be marked
     */
    void write(Text text, List<InlineShapes.Shape> shapes, Set<String> inSource, TermMarks terms) {
        int at = 0;
        for (int c = 0; c < shapes.size(); c++) {
            Code code = text.codes().get(c);
            terms.write(text.string(), at, code.offset(), out, Inline21::forbidden, this::term);
            at = code.offset();
            Code end = code;
            if (shapes.get(c).form() == InlineShapes.Form.PAIR && code.kind() == Code.Kind.OPEN) {
                for (int e = c + 1; e < shapes.size() && end == code; e++) {
                    if (shapes.get(e).id().equals(shapes.get(c).id())) {
                        end = text.codes().get(e);
                    }
                }
            }
            code(code, end, shapes.get(c), inSource);
        }
        terms.write(text.string(), at, text.string().length(), out, Inline21::forbidden, this::term);
    }

    private void term(TermMarks.Span span) {
        out.start("mrk").attribute("id", span.id()).attribute("type", span.term() == null ? XliffParser.OURS + ":" + XliffParser.READING : "term")
                .attributeUnlessEmpty("value", span.value());
    }

    private void code(Code code, Code end, InlineShapes.Shape shape, Set<String> inSource) {
        boolean opens = code.kind() == Code.Kind.OPEN;
        if (shape.form() == InlineShapes.Form.PAIR && !opens) {
            out.end("pc");
            return;
        }
        String element = switch (shape.form()) {
            case PAIR -> "pc";
            case ALONE -> "ph";
            case SPLIT, ISOLATED -> opens ? "sc" : "ec";
        };
        boolean refers = element.equals("ec") && shape.form() == InlineShapes.Form.SPLIT;
        out.start(element).attribute(refers ? "startRef" : "id", shape.id());
        String first = new InlineIds(XliffVersion.V2_1).first(code);
        boolean copy = !refers && shape.form() != InlineShapes.Form.ISOLATED && !shape.id().equals(first)
                && inSource.contains(first) && !inSource.contains(shape.id())
                // one that refers to its markup says itself what it is, and may not refer to another code too (2.1, 4.7.2.5)
                && code.data().isEmpty() && end.data().isEmpty();
        if (copy) {
            out.attribute("copyOf", first);
        }
        if (shape.form() == InlineShapes.Form.ISOLATED) {
            out.attribute("isolated", "yes");
        }
        // both ends of a pair must be of one type
        String type = refers ? opening.getOrDefault(shape.id(), code).type() : code.type();
        out.attributeUnlessEmpty("type", CodeTypes.write2(type)).attributeUnlessEmpty("subType", CodeTypes.subType2(type));
        if (element.equals("pc")) {
            shown("Start", code);
            shown("End", end);
        } else {
            shown("", code);
        }
        if (!element.equals("pc")) {
            out.end(element);
        }
    }

    private void shown(String which, Code code) {
        String reference = data.getOrDefault(code.data(), "");
        out.attributeUnlessEmpty("disp" + which, code.display()).attribute("equiv" + which, code.separates() ? " " : "")
                .attributeUnlessEmpty("dataRef" + which, reference);
    }

    static String forbidden(int point) {
        return String.format("<cp hex=\"%04X\"/>", point);
    }
}
