package org.calque.format.xliff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.jspecify.annotations.Nullable;

/** Writes XLIFF 2.1 with the modules for metadata, and for matches and the glossary where there are any. */
final class Writer21 {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    private final Markup out;
    private final XliffContents contents;

    Writer21(Markup out, XliffContents contents) {
        this.out = out;
        this.contents = contents;
    }

    void begin(Document document, String name, @Nullable Original original) {
        Locale from = document.languages().source();
        Locale into = document.languages().target();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.start("xliff").attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0").attribute("xmlns:mda", XliffParser.METADATA);
        if (contents.companions() != XliffCompanions.NONE) {
            out.attribute("xmlns:mtc", Companions21.MATCHES).attribute("xmlns:gls", XliffGlossary.GLOSSARY).attribute("xmlns:" + XliffParser.OURS, XliffGlossary.OURS);
        }
        out
                .attribute("version", "2.1").attribute("srcLang", from.toLanguageTag()).attribute("trgLang", into.toLanguageTag()).line();
        // segments cut anew elsewhere could not be found again
        out.start("file").attribute("id", "f1").attribute("original", name).attribute("canResegment", "no")
                .attributeUnlessEmpty("srcDir", direction(from)).attributeUnlessEmpty("trgDir", direction(into)).line();
        out.start("mda:metadata").start("mda:metaGroup").attribute("category", XliffParser.OURS);
        meta("tool", "Calque");
        if (original != null) {
            meta("sha256", original.sha256());
        }
        if (contents.at() != null) {
            meta(XliffParser.EXPORT, contents.at().toString());
        }
        out.end("mda:metaGroup").end("mda:metadata").line();
    }

    private static String direction(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "";
    }

    private void meta(String type, String value) {
        out.start("mda:meta").attribute("type", type).text(value).end("mda:meta");
    }

    void unit(UnitParts parts) {
        String type = UnitTypes.write(parts.unit());
        out.start("unit").attribute("id", Nmtoken.of(parts.unit().key()));
        if (parts.locked()) {
            out.attribute("translate", "no");
        }
        out.attribute("xml:space", "preserve").attributeUnlessEmpty("type", type.isEmpty() ? "" : "calque:" + type).line();
        if (!parts.unit().cues().isEmpty()) {
            out.start("mda:metadata").start("mda:metaGroup").attribute("category", XliffParser.OURS);
            for (Cue cue : parts.unit().cues()) {
                meta("cue", UnitTypes.writeCue(cue));
            }
            out.end("mda:metaGroup").end("mda:metadata").line();
        }
        Companions21 companions = new Companions21(out, contents, parts);
        companions.write(segment -> id(parts, segment));
        if (contents.has(XliffPart.NOTES)) {
            notes(parts);
        }
        Map<String, String> data = data(parts);
        List<Text> targetTexts = contents.filled() ? parts.filledTargets() : parts.targets();
        List<List<InlineShapes.Shape>> sources = InlineShapes.of(parts.sources(), new InlineIds(XliffVersion.V2_1));
        List<List<InlineShapes.Shape>> targets = InlineShapes.of(targetTexts, new InlineIds(XliffVersion.V2_1));
        Map<String, Boolean> inSource = new HashMap<>();   // whether isolated, by id
        Map<String, Code> opening = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            note(parts.sources().get(i), sources.get(i), opening);
            sources.get(i).forEach(shape -> inSource.put(shape.id(), shape.form() == InlineShapes.Form.ISOLATED));
        }
        for (int i = 0; i < targets.size(); i++) {
            // half of a pair alone is another thing than the pair, and may not have its id
            targets.set(i, targets.get(i).stream().map(shape -> inSource.containsKey(shape.id())
                    && inSource.get(shape.id()) != (shape.form() == InlineShapes.Form.ISOLATED)
                    ? new InlineShapes.Shape(shape.form(), InlineIds.other(shape.id())) : shape).toList());
            note(targetTexts.get(i), targets.get(i), opening);
        }
        Inline21 inline = new Inline21(out, data, opening);
        boolean begun = parts.begun() || contents.filled();
        for (int i = 0; i < parts.parts().size(); i++) {
            UnitParts.Part part = parts.parts().get(i);
            Segment segment = part.segment();
            String element = segment == null ? "ignorable" : "segment";
            out.start(element);
            if (segment != null) {
                States row = States.of(UnitParts.state(segment));
                out.attributeUnlessEmpty("id", companions.refersTo(segment) ? Nmtoken.ofSegment(SegmentIds.within(parts.unit(), segment))
                        : id(parts, segment)).attribute("state", row.state2).attributeUnlessEmpty("subState", row.subState2);
            }
            out.start("source");
            inline.write(part.source(), sources.get(i), Set.of(), contents.has(XliffPart.NOTES)
                    ? companions.marks(part).withReading(segment) : companions.marks(part));
            out.end("source");
            if (begun && (segment == null || contents.filled() || UnitParts.begun(segment))) {
                out.start("target");
                inline.write(targetTexts.get(i), targets.get(i), inSource.keySet(), TermMarks.NONE);
                out.end("target");
            }
            out.end(element).line();
        }
        out.end("unit").line();
    }

    private static void note(Text text, List<InlineShapes.Shape> shapes, Map<String, Code> opening) {
        for (int c = 0; c < shapes.size(); c++) {
            if (text.codes().get(c).kind() == Code.Kind.OPEN) {
                opening.put(shapes.get(c).id(), text.codes().get(c));
            }
        }
    }

    private static String id(UnitParts parts, Segment segment) {
        String within = SegmentIds.within(parts.unit(), segment);
        return within.isEmpty() ? "" : Nmtoken.ofSegment(within);
    }

    private void notes(UnitParts parts) {
        List<Segment> noted = parts.segments().stream().filter(segment -> segment.note() != null).toList();
        List<Segment> read = parts.segments().stream().filter(segment -> segment.reading() != null).toList();
        if (!noted.isEmpty() || !read.isEmpty()) {
            out.start("notes");
            for (Segment segment : read) {
                out.start("note").attribute("category", XliffParser.OURS + "-" + XliffParser.READING).text(String.valueOf(segment.reading())).end("note");
            }
            for (Segment segment : noted) {
                // the id of the segment again: 2.1 has no other way to say which segment of the unit a note is on
                out.start("note").attributeUnlessEmpty("id", id(parts, segment)).attribute("category", XliffParser.OURS)
                        .text(String.valueOf(segment.note())).end("note");
            }
            out.end("notes").line();
        }
    }

    /** Writes the markup that codes stand for, and tells its ids. */
    private Map<String, String> data(UnitParts parts) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (UnitParts.Part part : parts.parts()) {
            for (Text text : List.of(part.source(), part.target())) {
                for (Code code : text.codes()) {
                    if (!code.data().isEmpty()) {
                        ids.putIfAbsent(code.data(), "d" + (ids.size() + 1));
                    }
                }
            }
        }
        if (!ids.isEmpty()) {
            out.start("originalData");
            ids.forEach((markup, id) -> out.start("data").attribute("id", id).text(markup, Inline21::forbidden).end("data"));
            out.end("originalData").line();
        }
        return ids;
    }

    void end() {
        out.end("file").line().end("xliff").line();
    }
}
