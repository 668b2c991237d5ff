package org.calque.glossary.exchange;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.document.Ids;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX: ISO 30042:2019 in both styles, and ISO 30042:2008 ({@code martif}). Whatever dialect a file claims, its French
 * and English terms are taken with the data categories that a glossary has a place for; all others are kept to go out again.
 * Document type definitions are never loaded and their entities never replaced.
 */
final class TbxReader {

    /** Whose data category stands in the attribute {@code type}; of other elements it is the name, as in style DCT. */
    private static final Set<String> CLASSIFIED = Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote",
            "transac", "transacNote", "xref");
    /** A line broken and indented to look well in the file is no line of the text. */
    private static final Pattern INDENTED = Pattern.compile("[ \\t]*\\R(?:\\t|  )[ \\t]*");
    private static final String NAMESPACE = "urn:iso:std:iso:30042";
    private static final String LANGUAGE = "http://www.w3.org/XML/1998/namespace";

    private final String name;
    private final GlossaryText text;
    private final Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
    private final Map<String, Integer> kept = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private @Nullable String title;

    TbxReader(String name, GlossaryText text) {
        this.name = name;
        this.text = text;
    }

    Opened read() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = null;
        try {
            // the parser finds the encoding that is declared or marked; without either it does not know UTF-16
            xml = text.isUnmarkedUtf16() ? factory.createXMLStreamReader(new StringReader(text.decode()))
                    : factory.createXMLStreamReader(new ByteArrayInputStream(text.bytes()));
            while (!xml.isStartElement()) {   // past the document type, comments and processing instructions
                xml.next();
            }
            root(xml);
            while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.isStartElement()) {
                    top(xml);
                }
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() != null ? broken.getLocation().getLineNumber() : line(xml);
            throw Fault.GLOSSARY_INVALID.because(broken, name, Reason.XML_BROKEN.in(Math.max(1, line)));
        }
        concepts.values().removeIf(ConceptDraft::isEmpty);
        references();
        if (concepts.values().stream().noneMatch(ConceptDraft::hasFrench)) {
            throw invalid(Reason.NO_FRENCH.in());
        }
        if (concepts.values().stream().noneMatch(ConceptDraft::hasEnglish)) {
            throw invalid(Reason.NO_ENGLISH.in());
        }
        return new Opened(new Glossary(Ids.next(), title == null ? GlossaryFiles.title(name) : title, Enforcement.ENFORCE, 0,
                Naming.build(concepts.values())), new ImportReport(kept, left));
    }

    /** A reference to an entry by the id it has in this file is to the concept by its own key. */
    private void references() {
        concepts.forEach((id, draft) -> {
            if (!id.equals(draft.key)) {
                concepts.values().forEach(other -> other.extras().forEach(extra -> extra.replaceAll((name, value) ->
                        name.startsWith("ref:") && value.endsWith("\n" + id)
                                ? value.substring(0, value.length() - id.length()) + draft.key : value)));
            }
        });
    }

    private void root(XMLStreamReader xml) {
        String root = xml.getLocalName();
        if (!root.equals("tbx") && !root.equals("martif")) {
            throw invalid(Reason.NOT_TBX.in(root));
        }
        String namespace = xml.getNamespaceURI();
        if (namespace != null && !namespace.isEmpty() && !namespace.startsWith(NAMESPACE)) {
            throw invalid(Reason.NAMESPACE.in(xml.getLocation().getLineNumber(), namespace));
        }
    }

    private static int line(@Nullable XMLStreamReader xml) {
        return xml == null ? 1 : xml.getLocation().getLineNumber();
    }

    private void top(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "title" -> {
                String given = Cells.term(text(xml));
                title = given.isEmpty() ? null : given;
            }
            case "conceptEntry", "termEntry" -> entry(xml);
            case "refObjectSec", "refObjectList" -> {
                text(xml);
                left.merge("refObject", 1, Integer::sum);
            }
            default -> { }
        }
    }

    private void entry(XMLStreamReader xml) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        String id = xml.getAttributeValue(null, "id");
        ConceptDraft draft = new ConceptDraft(id == null ? String.valueOf(concepts.size() + 1) : id, line);
        String element = xml.getLocalName();
        while (!ends(xml, element)) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "langSec", "langSet" -> language(xml, draft);
                    default -> data(xml, datum -> ofConcept(datum, "", draft));
                }
            }
        }
        ConceptDraft taken = concepts.putIfAbsent(draft.key, draft);
        if (taken != null) {
            throw invalid(Reason.ID_TWICE.in(line, draft.key, taken.line));
        }
    }

    /** Moves on, and tells whether that was to the end of the element. */
    private static boolean ends(XMLStreamReader xml, String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** Reads one datum, or what a group holds; a group of which only its parts are known gives those one by one. */
    private static void data(XMLStreamReader xml, Consumer<Datum> level) throws XMLStreamException {
        String element = xml.getLocalName();
        if (!element.endsWith("Grp") || element.equals("termGrp")) {
            if (!element.equals("termGrp")) {
                level.accept(datum(xml));
            }
            return;
        }
        List<Datum> data = new ArrayList<>();
        while (!ends(xml, element)) {
            if (xml.isStartElement()) {
                data.add(datum(xml));
            }
        }
        if (data.isEmpty()) {
            return;
        }
        Datum first = data.get(0);
        if (first.kind().equals("transac")) {   // what was done, when and by whom
            level.accept(new Datum("transac", first.value(), String.join(" ", data.subList(1, data.size()).stream()
                    .filter(datum -> datum.category().equals("date")).map(Datum::value).toList()),
                    String.join(", ", data.stream().filter(datum -> datum.category().equals("responsibility")).map(Datum::value).toList())));
            return;
        }
        boolean described = first.kind().equals("descrip") && data.size() == 2 && data.get(1).category().equals("source")
                && !first.category().equals("definition");
        if (described) {
            level.accept(new Datum(first.kind(), first.category(), first.value(), data.get(1).value()));
        } else {
            data.forEach(level);
        }
    }

    private static Datum datum(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        String type = xml.getAttributeValue(null, "type");
        boolean classified = type != null && CLASSIFIED.contains(element);
        String target = xml.getAttributeValue(null, "target");
        String category = classified ? type : element;
        return new Datum(classified ? element : Datum.kind(category), category, Cells.prose(INDENTED.matcher(text(xml)).replaceAll(" ")), target);
    }

    /**
     * Takes in what is said of the whole concept.
     *
     * @param language the section it is said in: {@code fr } or {@code en }, empty for none
     */
    private void ofConcept(Datum datum, String language, ConceptDraft draft) {
        Set<String> values = switch (datum.category()) {
            case "subjectField" -> draft.domains;
            case "definition" -> draft.definitions;
            case "source" -> draft.sources;
            case "note" -> draft.notes;
            default -> null;
        };
        if (datum.value().isEmpty() && datum.beside() == null) {
            return;
        }
        if (values == null) {
            keep(draft.extra, language, datum);
        } else if ((!datum.category().equals("note") || !ours(datum.value(), draft)) && values.add(datum.value()) && values != draft.domains) {
            draft.placed(datum.category(), datum.value(), language.strip());
        }
    }

    private void keep(Map<String, String> extra, String language, Datum datum) {
        ConceptDraft.keep(extra, language + datum.name(), datum.kept());
        kept.merge(datum.category(), 1, Integer::sum);
    }

    /** Takes in what we have written as a note, and tells whether it was that. */
    private static boolean ours(String note, ConceptDraft draft) {
        TbxNote value = TbxNote.parse(note);
        TbxProperties properties = TbxProperties.parse(note);
        if (value != null) {
            switch (value.name()) {
                case TbxNote.FIRST -> draft.first = value.value();
                case TbxNote.AFTER -> draft.after = value.value();
                default -> {
                    String extra = value.extraName();
                    draft.extra.put(extra == null ? value.name() : extra, value.value());
                }
            }
        } else if (properties != null) {
            draft.doNotTranslate |= "no".equals(properties.get(TbxProperties.TRANSLATE));
            String own = properties.get(TbxProperties.KEY);
            draft.key = own == null ? draft.key : own;
            draft.origin = properties.get(TbxProperties.ORIGIN);
        }
        return value != null || properties != null;
    }

    private void language(XMLStreamReader xml, ConceptDraft draft) throws XMLStreamException {
        String element = xml.getLocalName();
        String tag = xml.getAttributeValue(LANGUAGE, "lang");
        if (tag == null) {
            throw invalid(Reason.LANGUAGE_MISSING.in(line(xml)));
        }
        String language = tag.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        boolean french = language.equals("fr") || language.equals("fra") || language.equals("fre");
        boolean ours = french || language.equals("en") || language.equals("eng");
        List<TermDraft> terms = new ArrayList<>();
        while (!ends(xml, element)) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "termSec", "tig", "ntig" -> {
                    if (ours) {
                        TbxTerm.read(xml, draft, tag, french, terms, kept);
                    } else {
                        foreign(xml, tag, draft);
                    }
                }
                default -> data(xml, datum -> {
                    if (ours) {
                        ofConcept(datum, french ? "fr " : "en ", draft);
                    } else {
                        left.merge(tag + " " + datum.category(), 1, Integer::sum);
                    }
                });
            }
        }
        unstated(terms);
    }

    /** Of a term in another language the word itself is kept, and no more. */
    private void foreign(XMLStreamReader xml, String tag, ConceptDraft draft) throws XMLStreamException {
        String element = xml.getLocalName();
        while (!ends(xml, element)) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("term")) {
                    ConceptDraft.keep(draft.extra, "term:" + tag, Cells.term(text(xml)));
                    kept.merge("term " + tag, 1, Integer::sum);
                } else {
                    data(xml, datum -> left.merge(tag + " " + datum.category(), 1, Integer::sum));
                }
            }
        }
    }

    /** Of the terms whose status nobody gave, the first is the preferred one where no other is; the rest will do. */
    private static void unstated(List<TermDraft> terms) {
        boolean preferred = terms.stream().anyMatch(term -> term.status == TermStatus.PREFERRED);
        for (TermDraft term : terms) {
            if (term.status == null) {
                term.status = preferred ? TermStatus.ADMITTED : TermStatus.PREFERRED;
                preferred = true;
            }
        }
    }

    /** The data of one level up to the end of an element that has begun. */
    static void data(XMLStreamReader xml, String element, Consumer<Datum> taking) throws XMLStreamException {
        while (!ends(xml, element)) {
            if (xml.isStartElement()) {
                data(xml, taking);
            }
        }
    }

    /** All the characters in the element that begins here, whatever marks them up; leaves the reader at its end. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("entity " + xml.getLocalName(), xml.getLocation());
                default -> { }
            }
        }
        return text.toString();
    }

    private FaultException invalid(String reason) {
        return Fault.GLOSSARY_INVALID.at(name, reason);
    }
}
