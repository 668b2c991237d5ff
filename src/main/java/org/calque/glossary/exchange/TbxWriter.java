package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.jspecify.annotations.Nullable;

/** Writes TBX-Basic (ISO 30042), UTF-8. What the dialect has no data category for goes out as notes that we can read again. */
final class TbxWriter {

    private static final Set<String> PARTS_OF_SPEECH = Set.of("adjective", "noun", "other", "verb", "adverb");

    /** Of the letters that a name may have in XML those on which its editions agree. */
    private static final String LETTERS = "A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF";

    /** What a header that must name a source says of a glossary without one. */
    static final String NOBODY = "Calque";

    private final OutputStream out;
    private final TbxStyle style;
    /** The ids of the concepts that are written, by their keys. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    TbxWriter(OutputStream out, TbxStyle style) {
        this.out = out;
        this.style = style;
    }

    /** A glossary without any term to write has an empty text, since a body must hold an entry. */
    void write(Glossary glossary) throws IOException {
        try {
            TbxXml xml = new TbxXml(out, style);
            xml.begin();
            header(glossary, xml);
            xml.start("text");
            List<Concept> concepts = glossary.concepts().stream().filter(TbxWriter::hasTerms).toList();
            Set<String> taken = new HashSet<>();
            concepts.forEach(concept -> ids.put(concept.key(), id(concept.key(), taken)));
            if (!concepts.isEmpty()) {
                xml.startBody();
                for (Concept concept : concepts) {
                    entry(concept, xml);
                }
                xml.endBody();
            }
            xml.end();
            xml.finish();
        } catch (XMLStreamException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
        }
    }

    private static boolean hasTerms(Concept concept) {
        return concept.terms().stream().anyMatch(term -> !term.misheard());
    }

    private void header(Glossary glossary, TbxXml xml) throws XMLStreamException {
        xml.start("tbxHeader");
        xml.start("fileDesc");
        xml.start("titleStmt");
        xml.element("title", glossary.name());
        xml.end();
        xml.start("sourceDesc");
        for (String line : (glossary.source() == null ? NOBODY : glossary.source()).split("\n")) {
            xml.element("p", line);
        }
        xml.end();
        xml.end();
        if (style == TbxStyle.V2) {
            xml.start("encodingDesc");
            xml.paragraph("XCSURI", "http://www.ttt.org/oscarstandards/tbx/TBX_basic.xcs");
            xml.end();
        }
        xml.end();
    }

    private void entry(Concept concept, TbxXml xml) throws XMLStreamException {
        TbxProperties properties = new TbxProperties();
        if (concept.doNotTranslate()) {
            properties.put(TbxProperties.TRANSLATE, "no");
        }
        if (concept.origin() != null) {
            properties.put(TbxProperties.ORIGIN, concept.origin());
        }
        String id = ids.getOrDefault(concept.key(), concept.key());
        if (!id.equals(concept.key())) {
            properties.put(TbxProperties.KEY, concept.key());
        }
        TbxSections sections = new TbxSections(concept);
        xml.marks(concept.extra());
        xml.start("conceptEntry");
        xml.id(id);
        xml.data("descrip", "subjectField", concept.domain());
        sections.said("", xml);
        xml.element("note", properties.isEmpty() ? null : properties.toString());
        Concept.FirstMention first = concept.firstMention();
        if (first != null) {
            xml.element("note", new TbxNote(TbxNote.FIRST, first.first()).toString());
            xml.element("note", first.after() == null ? null : new TbxNote(TbxNote.AFTER, first.after()).toString());
        }
        for (Map.Entry<String, String> each : concept.extra().entrySet()) {
            if (!isOther(each.getKey()) && !TbxPlaces.isPlace(each.getKey()) && !TbxMarkup.isMarkup(each.getKey()) && !sections.takes(each.getKey(), each.getValue())) {
                extra(each, TbxBasic.Level.CONCEPT, xml);
            }
        }
        boolean name = Naming.isName(concept.terms());
        for (TbxSections.Section section : sections.all()) {
            xml.start("langSec");
            xml.language(section.tag());
            if (section.first()) {
                sections.said(section.language(), xml);
                for (Datum datum : sections.data(section.language())) {
                    xml.data(datum);
                }
            }
            for (Term term : section.terms()) {
                xml.marks(term.extra());
                term(term, name, xml);
            }
            xml.marks(concept.extra());
            xml.end();
        }
        others(concept.extra(), xml);
        xml.end();
    }

    /** What was kept of another file: as it was, where TBX-Basic knows it, else as a note. */
    private void extra(Map.Entry<String, String> each, TbxBasic.Level level, TbxXml xml) throws XMLStreamException {
        Datum datum = Datum.of(each.getKey(), each.getValue());
        if (!TbxBasic.allows(datum, level, ids.keySet())) {
            xml.element("note", TbxNote.extra(each.getKey(), each.getValue()).toString());
        } else if (!datum.kind().equals("termNote")) {
            xml.data(datum.kind().equals("ref") ? new Datum(datum.kind(), datum.category(), datum.value(), ids.get(datum.beside())) : datum);
        }
    }

    private static boolean isOther(String name) {
        return name.startsWith("term:");
    }

    /** The words of other languages, each in a section of its own. */
    private static void others(Map<String, String> extra, TbxXml xml) throws XMLStreamException {
        Map<String, List<String>> languages = new LinkedHashMap<>();
        extra.forEach((name, value) -> {
            if (isOther(name)) {
                languages.computeIfAbsent(name.substring("term:".length()).replaceFirst(" \\d+$", ""), unused -> new ArrayList<>())
                        .add(value);
            }
        });
        for (Map.Entry<String, List<String>> each : languages.entrySet()) {
            xml.start("langSec");
            xml.language(each.getKey());
            for (String term : each.getValue()) {
                xml.start("termSec");
                xml.element("term", term);
                xml.end();
            }
            xml.end();
        }
    }

    /** An id that XML allows and this file has not had: the key itself where it is one. */
    private static String id(String key, Set<String> taken) {
        String plain = key.replaceAll("[^" + LETTERS + "0-9._-]", "_");
        String base = plain.matches("[" + LETTERS + "_].*") ? plain : "c" + plain;
        String id = base;
        for (int i = 2; !taken.add(id); i++) {
            id = base + "." + i;
        }
        return id;
    }

    /** @param name whether the concept is one */
    private void term(Term term, boolean name, TbxXml xml) throws XMLStreamException {
        xml.start("termSec");
        xml.element("term", term.text());
        xml.data("termNote", "administrativeStatus", TbxStatus.name(term.status()));
        xml.data("termNote", "partOfSpeech", partOfSpeech(term));
        xml.data("termNote", "grammaticalGender", term.gender());
        for (Map.Entry<String, String> each : term.extra().entrySet()) {
            Datum datum = Datum.of(each.getKey(), each.getValue());
            if (datum.kind().equals("termNote") && TbxBasic.allows(datum, TbxBasic.Level.TERM, ids.keySet())) {
                xml.data(datum);
            }
        }
        xml.data("admin", "source", term.source());
        xml.element("note", term.note());
        TbxProperties properties = properties(term, name);
        xml.element("note", properties.isEmpty() ? null : properties.toString());
        for (Map.Entry<String, String> each : term.extra().entrySet()) {
            if (!each.getKey().equals(TbxTerm.LANGUAGE) && !TbxMarkup.isMarkup(each.getKey())) {
                extra(each, TbxBasic.Level.TERM, xml);
            }
        }
        xml.end();
    }

    private static @Nullable String partOfSpeech(Term term) {
        String given = term.partOfSpeech();
        return given == null || PARTS_OF_SPEECH.contains(given) ? given : given.equals("properNoun") ? "noun" : "other";
    }

    private static TbxProperties properties(Term term, boolean name) {
        TbxProperties properties = new TbxProperties();
        if (TbxStatus.name(term.status()) == null) {
            properties.put(TbxProperties.STATUS, "proposed");
        }
        if (name || term.match() == Match.EXACT) {   // of a name it is always said: what is not said, a reader guesses
            properties.put(TbxProperties.MATCH, term.match() == Match.EXACT ? "exact" : "inflected");
        }
        if (term.caseSensitive()) {
            properties.put(TbxProperties.CASE, "exact");
        }
        String given = term.partOfSpeech();
        if (given != null && !given.equals(partOfSpeech(term))) {
            properties.put(TbxProperties.PART_OF_SPEECH, given.replaceAll("\\s+", "_"));
        }
        if (term.number() != null) {
            properties.put(TbxProperties.NUMBER, term.number().replaceAll("\\s+", "_"));
        }
        return properties;
    }
}
