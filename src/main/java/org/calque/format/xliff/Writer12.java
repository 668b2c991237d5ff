package org.calque.format.xliff;

import java.util.List;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.calque.glossary.Concept;
import org.calque.memory.Match;
import org.jspecify.annotations.Nullable;

/** Writes XLIFF 1.2, valid by the strict schema. */
final class Writer12 {

    private final Markup out;
    private final XliffContents contents;
    private int characters;   // code points that XML forbids, counted within a unit for their ids

    Writer12(Markup out, XliffContents contents) {
        this.out = out;
        this.contents = contents;
    }

    void begin(Document document, String name, @Nullable Original original) {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.start("xliff").attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2").attribute("version", "1.2").line();
        out.start("file").attribute("original", name)
                .attribute("source-language", document.languages().source().toLanguageTag())
                .attribute("target-language", document.languages().target().toLanguageTag())
                .attribute("datatype", datatype(original)).attribute("tool-id", XliffParser.OURS).line();
        out.start("header").line();
        if (contents.at() != null) {
            out.start("phase-group").start("phase").attribute("phase-name", XliffParser.EXPORT).attribute("process-name", XliffParser.EXPORT)
                    .attribute("date", contents.at().toString()).attribute("tool-id", XliffParser.OURS).end("phase").end("phase-group").line();
        }
        List<Concept> concepts = contents.has(XliffPart.GLOSSARY) ? contents.companions().concepts(document.segments().size()) : List.of();
        if (!concepts.isEmpty()) {
            out.start("glossary").start("internal-file").attribute("form", XliffGlossary.TBX).text(XliffGlossary.tbx(name, concepts))
                    .end("internal-file").end("glossary").line();
        }
        if (original != null) {
            // the fingerprint, so that the file is not put into another version of its document; a name and never a path
            out.start("reference").start("external-file").attribute("href", name).attribute("uid", "sha256-" + original.sha256())
                    .end("external-file").end("reference").line();
        }
        out.start("tool").attribute("tool-id", XliffParser.OURS).attribute("tool-name", "Calque").end("tool").line();
        out.end("header").line();
        out.start("body").line();
    }

    private static String datatype(@Nullable Original original) {
        String type = original == null ? "" : original.mediaType();
        return switch (type) {
            case "text/html" -> "html";
            case "application/xml", "text/xml" -> "xml";
            case "", "text/plain" -> "plaintext";
            default -> "x-" + type.replaceAll("\\s.*", "").replaceAll("[^A-Za-z0-9.+-]", "-");
        };
    }

    void unit(UnitParts parts, String targetLanguage) {
        characters = 0;
        List<Segment> segments = parts.segments();
        List<SegmentState> states = segments.stream().map(UnitParts::state).toList();
        States row = States.of(states);
        String type = UnitTypes.write(parts.unit());
        out.start("trans-unit").attribute("id", Nmtoken.of(parts.unit().key())).attribute("approved", row.approved ? "yes" : "no");
        if (parts.locked()) {
            out.attribute("translate", "no");
        }
        out.attribute("xml:space", "preserve").attributeUnlessEmpty("restype", type.isEmpty() ? "" : "x-" + type).line();

        boolean marked = parts.parts().size() > 1 || !SegmentIds.within(parts.unit(), segments.get(0)).isEmpty();
        List<List<InlineShapes.Shape>> shapes = InlineShapes.of(parts.sources(), new InlineIds(XliffVersion.V1_2));
        out.start("source");
        content(parts, parts.sources(), shapes, false, true);
        out.end("source").line();
        if (marked) {
            out.start("seg-source");
            characters = 0;
            content(parts, parts.sources(), shapes, true, true);
            out.end("seg-source").line();
        }
        if (parts.begun() || contents.filled()) {
            out.start("target").attribute("xml:lang", targetLanguage).attribute("state", row.state12)
                    .attributeUnlessEmpty("state-qualifier", row.qualifier12);
            characters = 0;
            List<Text> targets = contents.filled() ? parts.filledTargets() : parts.targets();
            content(parts, targets, InlineShapes.of(targets, new InlineIds(XliffVersion.V1_2)), marked, false);
            out.end("target").line();
        }
        for (Segment segment : segments) {
            if (segment.note() != null && contents.has(XliffPart.NOTES)) {
                String mid = marked ? Nmtoken.of(SegmentIds.within(parts.unit(), segment)) : "";
                out.start("note").attribute("from", UnitReader12.NOTE_OF + mid).text(segment.note()).end("note").line();
            }
        }
        for (Segment segment : segments) {
            if (segment.reading() != null && contents.has(XliffPart.NOTES)) {
                out.start("note").attribute("from", XliffParser.OURS + "-" + XliffParser.READING).text(segment.reading()).end("note").line();
            }
        }
        contexts(parts, states);
        if (contents.has(XliffPart.MATCHES)) {
            parts.parts().stream().filter(part -> part.segment() != null).forEach(part -> matches(parts, part, marked));
        }
        out.end("trans-unit").line();
    }

    private void matches(UnitParts parts, UnitParts.Part part, boolean marked) {
        for (Match match : contents.companions().matches(part.index())) {
            out.start("alt-trans");
            if (marked && part.segment() != null) {
                out.attribute("mid", Nmtoken.of(SegmentIds.within(parts.unit(), part.segment())));
            }
            out.attribute("match-quality", Math.min(100, match.percent()) + "%").attribute("origin", XliffWriter.bare(match.memory()))
                    .attribute("xml:space", "preserve");
            out.start("source").text(match.unit().source().string(), this::forbidden).end("source").start("target");
            text(match.target(), InlineShapes.of(List.of(match.target()), new InlineIds(XliffVersion.V1_2)).get(0), TermMarks.NONE);
            out.end("target").end("alt-trans").line();
        }
    }

    private void content(UnitParts parts, List<Text> texts, List<List<InlineShapes.Shape>> shapes, boolean marked,
                         boolean source) {
        for (int i = 0; i < texts.size(); i++) {
            Segment segment = parts.parts().get(i).segment();
            boolean mark = marked && segment != null;
            if (mark) {
                out.start("mrk").attribute("mtype", "seg").attribute("mid", Nmtoken.of(SegmentIds.within(parts.unit(), segment)));
            }
            boolean terms = source && segment != null && contents.has(XliffPart.TERMS);
            TermMarks marks = terms ? TermMarks.of(texts.get(i), contents.companions().terms(parts.parts().get(i).index()), 0) : TermMarks.NONE;
            text(texts.get(i), shapes.get(i), source && contents.has(XliffPart.NOTES) ? marks.withReading(segment) : marks);
            if (mark) {
                out.end("mrk");
            }
        }
    }

    private void text(Text text, List<InlineShapes.Shape> shapes, TermMarks terms) {
        int at = 0;
        for (int c = 0; c < shapes.size(); c++) {
            Code code = text.codes().get(c);
            terms.write(text.string(), at, code.offset(), out, this::forbidden, this::term);
            at = code.offset();
            code(code, shapes.get(c));
        }
        terms.write(text.string(), at, text.string().length(), out, this::forbidden, this::term);
    }

    private void term(TermMarks.Span span) {
        out.start("mrk").attribute("mtype", span.term() == null ? "x-" + XliffParser.OURS + "-" + XliffParser.READING : "term")
                .attributeUnlessEmpty("comment", span.value());
    }

    private void code(Code code, InlineShapes.Shape shape) {
        String ctype = CodeTypes.write12(code.type(), code.kind() == Code.Kind.PLACEHOLDER);
        boolean opens = code.kind() == Code.Kind.OPEN;
        switch (shape.form()) {
            case PAIR -> {
                if (opens) {
                    start("g", shape.id(), ctype, code);
                } else {
                    out.end("g");
                }
            }
            case SPLIT -> {
                String element = opens ? "bx" : "ex";
                start(element, shape.id(), opens ? ctype : "", code).attribute("rid", shape.id()).end(element);
            }
            case ISOLATED -> start("it", shape.id(), ctype, code).attribute("pos", opens ? "open" : "close").text(code.display()).end("it");
            case ALONE -> start("x", shape.id(), ctype, code).end("x");
        }
    }

    private Markup start(String element, String id, String ctype, Code code) {
        return out.start(element).attribute("id", id).attributeUnlessEmpty("ctype", ctype).attributeUnlessEmpty("equiv-text", code.display());
    }

    /** A character that XML cannot hold, as a placeholder that says which: 1.2 has no element for it. */
    private String forbidden(int point) {
        characters++;
        return String.format("<x id=\"cp-%04X-%d\" ctype=\"x-cp\" equiv-text=\"U+%04X\"/>", point, characters, point);
    }

    private void contexts(UnitParts parts, List<SegmentState> states) {
        if (!parts.unit().cues().isEmpty()) {
            out.start("context-group").attribute("purpose", "information");
            for (Cue cue : parts.unit().cues()) {
                out.start("context").attribute("context-type", UnitTypes.CUE).text(UnitTypes.writeCue(cue)).end("context");
            }
            out.end("context-group").line();
        }
        if (states.stream().distinct().count() > 1) {
            List<String> ids = parts.segments().stream().map(segment -> Nmtoken.of(SegmentIds.within(parts.unit(), segment))).toList();
            states(out, "", ids, states);
            out.line();
        }
    }

    /** The state of each segment in our own words, since 1.2 has one for the whole unit. */
    static void states(Markup out, String prefix, List<String> ids, List<SegmentState> states) {
        out.start(prefix + "context-group").attribute("purpose", "information");
        for (int i = 0; i < states.size(); i++) {
            out.start(prefix + "context").attribute("context-type", UnitTypes.STATE).text(ids.get(i) + " " + States.word(states.get(i)))
                    .end(prefix + "context");
        }
        out.end(prefix + "context-group");
    }

    void end() {
        out.end("body").line().end("file").line().end("xliff").line();
    }
}
