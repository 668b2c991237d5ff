package org.calque.format.xliff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.memory.Match;

/** Writes the matches and the glossary of one unit as the modules of XLIFF 2.1 have them, and knows which terms are to be marked. */
final class Companions21 {

    static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";

    private final Markup out;
    private final UnitParts parts;
    private final Map<Integer, List<Match>> matches = new LinkedHashMap<>();
    private final Map<Integer, TermMarks> marks = new HashMap<>();
    private final Map<UUID, Concept> concepts = new LinkedHashMap<>();
    private final Map<UUID, String> marked = new HashMap<>();   // where each concept stands first

    Companions21(Markup out, XliffContents contents, UnitParts parts) {
        this.out = out;
        this.parts = parts;
        int count = 0;
        for (UnitParts.Part part : parts.parts()) {
            if (part.segment() == null) {
                continue;
            }
            if (contents.has(XliffPart.MATCHES)) {
                matches.put(part.index(), contents.companions().matches(part.index()));
            }
            List<Occurrence> terms = contents.companions().terms(part.index());
            if (contents.has(XliffPart.TERMS)) {
                TermMarks here = TermMarks.of(part.source(), terms, count);
                count += here.spans().size();
                marks.put(part.index(), here);
                here.spans().forEach(span -> span.term().matches().forEach(found -> marked.putIfAbsent(found.concept().id(), span.id())));
            }
            if (contents.has(XliffPart.GLOSSARY)) {
                terms.stream().filter(TermMarks::known).flatMap(term -> term.matches().stream())
                        .forEach(found -> concepts.putIfAbsent(found.concept().id(), found.concept()));
            }
        }
    }

    TermMarks marks(UnitParts.Part part) {
        return marks.getOrDefault(part.index(), TermMarks.NONE);
    }

    /** Whether a match refers to the segment, which must have an id then. */
    boolean refersTo(Segment segment) {
        return parts.parts().stream().anyMatch(part -> part.segment() == segment && !matches.getOrDefault(part.index(), List.of()).isEmpty());
    }

    /** @param id of a segment where it needs none to be referred to, or "" */
    void write(Function<Segment, String> id) {
        if (matches.values().stream().anyMatch(some -> !some.isEmpty())) {
            out.start("mtc:matches");
            for (UnitParts.Part part : parts.parts()) {
                Segment segment = part.segment();
                if (segment != null) {
                    String own = id.apply(segment);
                    String ref = own.isEmpty() ? Nmtoken.ofSegment(SegmentIds.within(parts.unit(), segment)) : own;
                    matches.getOrDefault(part.index(), List.of()).forEach(match -> match(match, ref));
                }
            }
            out.end("mtc:matches").line();
        }
        new XliffGlossary.Gls(out).write(concepts.values(), marked);
    }

    /** Codes are left out: in a match they would be others than those of the source that it is offered for. */
    private void match(Match match, String ref) {
        out.start("mtc:match").attribute("ref", "#" + ref).attribute("matchQuality", String.valueOf(Math.min(100, match.percent())))
                .attribute("origin", XliffWriter.bare(match.memory())).attribute("type", match.percent() > 100 ? "icm" : "tm");
        for (Map.Entry<String, Text> side : Map.of("source", match.unit().source(), "target", match.target()).entrySet()
                .stream().sorted(Map.Entry.comparingByKey()).toList()) {
            out.start(side.getKey()).text(side.getValue().string(), Inline21::forbidden).end(side.getKey());
        }
        out.end("mtc:match");
    }
}
