package org.calque.glossary.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.document.Ids;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX: ISO 30042:2019 in both styles, and ISO 30042:2008 ({@code martif}). Whatever dialect a file claims, its French
 * and English terms are taken, with the data categories that a glossary has a place for; others are passed over. Document
 * type definitions are never loaded and their entities never replaced.
 */
final class TbxReader {

    /** Whose data category stands in the attribute {@code type}; of other elements it is the name, as in style DCT. */
    private static final Set<String> CLASSIFIED = Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote",
            "transac", "transacNote", "xref");
    private static final Set<String> GENDERS = Set.of("masculine", "feminine", "neuter", "other");

    private final String name;
    private final byte[] bytes;
    private final Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
    private @Nullable String title;

    TbxReader(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    Glossary read() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (!xml.isStartElement()) {   // past the document type, comments and processing instructions
                xml.next();
            }
            if (!xml.getLocalName().equals("tbx") && !xml.getLocalName().equals("martif")) {
                throw invalid(Reason.NOT_TBX.in(xml.getLocalName()));
            }
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
        if (concepts.values().stream().noneMatch(ConceptDraft::hasFrench)) {
            throw invalid(Reason.NO_FRENCH.in());
        }
        return new Glossary(Ids.next(), title == null ? GlossaryFiles.title(name) : title, Enforcement.ENFORCE, 0,
                Naming.build(concepts.values()));
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
                    default -> ofConcept(xml, draft);
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

    /** Takes in what is said of the whole concept. */
    private static void ofConcept(XMLStreamReader xml, ConceptDraft draft) throws XMLStreamException {
        String category = category(xml);
        Set<String> values = switch (category) {
            case "subjectField" -> draft.domains;
            case "definition" -> draft.definitions;
            case "source" -> draft.sources;
            case "note" -> draft.notes;
            default -> null;
        };
        if (values == null) {
            return;
        }
        String value = Cells.prose(text(xml));
        TbxProperties properties = category.equals("note") ? TbxProperties.parse(value) : null;
        if (properties == null) {
            if (!value.isEmpty()) {
                values.add(value);
            }
            return;
        }
        draft.doNotTranslate |= "no".equals(properties.get(TbxProperties.TRANSLATE));
        String own = properties.get(TbxProperties.KEY);
        draft.key = own == null ? draft.key : own;
    }

    private void language(XMLStreamReader xml, ConceptDraft draft) throws XMLStreamException {
        String element = xml.getLocalName();
        String tag = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        if (tag == null) {
            throw invalid(Reason.LANGUAGE_MISSING.in(line(xml)));
        }
        String language = tag.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        boolean french = language.equals("fr") || language.equals("fra") || language.equals("fre");
        boolean ours = french || language.equals("en") || language.equals("eng");
        List<TermDraft> terms = new ArrayList<>();
        while (!ends(xml, element)) {
            if (!xml.isStartElement() || !ours) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "termSec", "tig", "ntig" -> term(xml, draft, french, terms);
                default -> ofConcept(xml, draft);
            }
        }
        unstated(terms);
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

    private static void term(XMLStreamReader xml, ConceptDraft draft, boolean french, List<TermDraft> terms)
            throws XMLStreamException {
        String element = xml.getLocalName();
        long line = xml.getLocation().getLineNumber();
        Map<String, String> categories = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        String text = "";
        while (!ends(xml, element)) {
            if (!xml.isStartElement()) {
                continue;
            }
            String category = category(xml);
            switch (category) {
                case "term" -> text = Cells.term(text(xml));
                case "note" -> notes.add(Cells.prose(text(xml)));
                case "administrativeStatus", "usageStatus", "normativeAuthorization", "processStatus", "partOfSpeech",
                     "grammaticalGender", "grammaticalNumber" -> categories.put(category, Cells.term(text(xml)));
                default -> { }
            }
        }
        if (text.isEmpty()) {
            return;
        }
        TermDraft term = draft.term(french, text, line);
        TermStatus status = TbxStatus.of(categories);
        term.status = term.status == null ? status : term.status;
        term.partOfSpeech = categories.getOrDefault("partOfSpeech", term.partOfSpeech);
        String gender = categories.get("grammaticalGender");
        term.gender = gender != null && GENDERS.contains(gender) ? gender : term.gender;
        term.number = categories.getOrDefault("grammaticalNumber", term.number);
        for (String note : notes) {
            TbxProperties properties = TbxProperties.parse(note);
            if (properties != null) {
                apply(properties, term);
            } else if (!note.isEmpty()) {
                draft.notes.add(text + ": " + note);
            }
        }
        terms.add(term);
    }

    private static void apply(TbxProperties properties, TermDraft term) {
        if ("proposed".equals(properties.get(TbxProperties.STATUS))) {
            term.status = TermStatus.PROPOSED;
        }
        String match = properties.get(TbxProperties.MATCH);
        term.match = match == null ? term.match : match.equals("exact") ? Match.EXACT : Match.INFLECTED;
        String exactCase = properties.get(TbxProperties.CASE);
        term.caseSensitive = exactCase == null ? term.caseSensitive : Boolean.valueOf(exactCase.equals("exact"));
        String partOfSpeech = properties.get(TbxProperties.PART_OF_SPEECH);
        term.partOfSpeech = partOfSpeech == null ? term.partOfSpeech : partOfSpeech;
        String number = properties.get(TbxProperties.NUMBER);
        term.number = number == null ? term.number : number;
    }

    private static String category(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "type");
        return type != null && CLASSIFIED.contains(xml.getLocalName()) ? type : xml.getLocalName();
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
