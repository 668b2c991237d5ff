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

    private static final String NAMESPACE = "urn:iso:std:iso:30042";
    private static final String LANGUAGE = "http://www.w3.org/XML/1998/namespace";

    private final String name;
    private final GlossaryText text;
    private final Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
    private final Map<String, Integer> kept = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private @Nullable String title;
    private final List<String> source = new ArrayList<>();

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
        boolean declares = false;
        try {
            // the parser finds the encoding that is declared or marked; without either it does not know UTF-16
            xml = text.isUnmarkedUtf16() ? factory.createXMLStreamReader(new StringReader(text.decode()))
                    : factory.createXMLStreamReader(new ByteArrayInputStream(text.bytes()));
            while (!xml.isStartElement()) {   // past the document type, comments and processing instructions
                declares |= xml.next() == XMLStreamConstants.DTD;
            }
            root(xml);
            while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.isStartElement()) {
                    top(xml);
                }
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() != null ? broken.getLocation().getLineNumber() : line(xml);
            boolean entity = declares && String.valueOf(broken.getMessage()).contains("entity");
            throw Fault.GLOSSARY_INVALID.because(broken, name, (entity ? Reason.ENTITY : Reason.XML_BROKEN).in(Math.max(1, line)));
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
                source.isEmpty() ? null : String.join("\n", source),
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
                String given = Cells.term(new TbxData(xml, left).text());
                title = given.isEmpty() ? null : given;
            }
            case "conceptEntry", "termEntry" -> entry(xml, new TbxData(xml, left));
            case "sourceDesc", "publicationStmt" -> new TbxData(xml, left).read(xml.getLocalName(), said -> {
                if (!said.value().isEmpty() && !said.value().equals(TbxWriter.NOBODY)) {
                    source.add(Cells.term(said.value()));
                }
            });
            case "revisionDesc" -> {
                new TbxData(xml, left).text();
                left.merge("revisionDesc", 1, Integer::sum);
            }
            case "refObjectSec", "refObjectList" -> {
                new TbxData(xml, left).text();
                left.merge("refObject", 1, Integer::sum);
            }
            default -> { }
        }
    }

    private void entry(XMLStreamReader xml, TbxData data) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        String id = xml.getAttributeValue(null, "id");
        ConceptDraft draft = new ConceptDraft(id == null ? String.valueOf(concepts.size() + 1) : id, line);
        String element = xml.getLocalName();
        while (!data.ends(element)) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "langSec", "langSet" -> language(xml, data, draft);
                    default -> {
                        data.read(datum -> ofConcept(datum, "", draft));
                        data.keepMarks(draft.extra);
                    }
                }
            }
        }
        ConceptDraft taken = concepts.putIfAbsent(draft.key, draft);
        if (taken != null) {
            throw invalid(Reason.ID_TWICE.in(line, draft.key, taken.line));
        }
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

    private void language(XMLStreamReader xml, TbxData data, ConceptDraft draft) throws XMLStreamException {
        String element = xml.getLocalName();
        String tag = xml.getAttributeValue(LANGUAGE, "lang");
        if (tag == null) {
            throw invalid(Reason.LANGUAGE_MISSING.in(line(xml)));
        }
        String language = tag.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        boolean french = language.equals("fr") || language.equals("fra") || language.equals("fre");
        boolean ours = french || language.equals("en") || language.equals("eng");
        List<TermDraft> terms = new ArrayList<>();
        while (!data.ends(element)) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "termSec", "tig", "ntig" -> {
                    if (ours) {
                        TbxTerm.read(xml, data, draft, tag, french, terms, kept);
                    } else {
                        foreign(xml, data, tag, draft);
                    }
                }
                default -> {
                    data.read(datum -> {
                        if (ours) {
                            ofConcept(datum, french ? "fr " : "en ", draft);
                        } else {
                            left.merge(tag + " " + datum.category(), 1, Integer::sum);
                        }
                    });
                    data.keepMarks(draft.extra);
                }
            }
        }
        unstated(terms);
    }

    /** Of a term in another language the word itself is kept, and no more. */
    private void foreign(XMLStreamReader xml, TbxData data, String tag, ConceptDraft draft) throws XMLStreamException {
        String element = xml.getLocalName();
        while (!data.ends(element)) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("term")) {
                    ConceptDraft.keep(draft.extra, "term:" + tag, Cells.term(data.text()));
                    kept.merge("term " + tag, 1, Integer::sum);
                    data.keepMarks(draft.extra);
                } else {
                    data.read(datum -> left.merge(tag + " " + datum.category(), 1, Integer::sum));
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

    private FaultException invalid(String reason) {
        return Fault.GLOSSARY_INVALID.at(name, reason);
    }
}
