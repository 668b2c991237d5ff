package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.jspecify.annotations.Nullable;

/** Writes TBX-Basic in style DCA (ISO 30042:2019), UTF-8, one element a line so that versions can be compared. */
final class TbxWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    private static final String LANGUAGE = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> PARTS_OF_SPEECH = Set.of("adjective", "noun", "other", "verb", "adverb");

    private final OutputStream out;
    private final Set<String> ids = new HashSet<>();

    TbxWriter(OutputStream out) {
        this.out = out;
    }

    /** A glossary without any term to write has an empty text, since a body must hold an entry. */
    void write(Glossary glossary) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "tbx");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("type", "TBX-Basic");
            xml.writeAttribute("style", "dca");
            xml.writeAttribute("xml", LANGUAGE, "lang", "fr");
            header(glossary, xml);
            start(xml, 1, "text");
            List<Concept> concepts = glossary.concepts().stream().filter(TbxWriter::hasTerms).toList();
            if (!concepts.isEmpty()) {
                start(xml, 1, "body");
                for (Concept concept : concepts) {
                    entry(concept, xml);
                }
                end(xml, 1);
            }
            end(xml, 1);
            end(xml, 0);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
        }
    }

    private static boolean hasTerms(Concept concept) {
        return concept.terms().stream().anyMatch(term -> !term.misheard());
    }

    private static void header(Glossary glossary, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, 1, "tbxHeader");
        start(xml, 2, "fileDesc");
        start(xml, 3, "titleStmt");
        element(xml, 4, "title", null, glossary.name());
        end(xml, 3);
        start(xml, 3, "sourceDesc");
        element(xml, 4, "p", null, "Calque");
        end(xml, 3);
        end(xml, 2);
        end(xml, 1);
    }

    private void entry(Concept concept, XMLStreamWriter xml) throws XMLStreamException {
        TbxProperties properties = new TbxProperties();
        if (concept.doNotTranslate()) {
            properties.put(TbxProperties.TRANSLATE, "no");
        }
        String id = id(concept.key());
        if (!id.equals(concept.key())) {
            properties.put(TbxProperties.KEY, concept.key());
        }
        start(xml, 2, "conceptEntry");
        xml.writeAttribute("id", id);
        element(xml, 3, "descrip", "subjectField", concept.domain());
        element(xml, 3, "descrip", "definition", concept.definition());
        element(xml, 3, "admin", "source", concept.source());
        element(xml, 3, "note", null, concept.note());
        element(xml, 3, "note", null, properties.isEmpty() ? null : properties.toString());
        section("fr", concept, concept.french().filter(term -> !term.misheard()).toList(), xml);
        section("en", concept, concept.english().toList(), xml);
        end(xml, 2);
    }

    /** An id that XML allows and this file has not had: the key itself where it is one. */
    private String id(String key) {
        String plain = key.replaceAll("[^\\p{L}\\p{Nd}._-]", "_");
        String base = plain.matches("[\\p{L}_].*") ? plain : "c" + plain;
        String id = base;
        for (int i = 2; !ids.add(id); i++) {
            id = base + "." + i;
        }
        return id;
    }

    private static void section(String language, Concept concept, List<Term> terms, XMLStreamWriter xml)
            throws XMLStreamException {
        if (terms.isEmpty()) {
            return;
        }
        start(xml, 3, "langSec");
        xml.writeAttribute("xml", LANGUAGE, "lang", language);
        boolean name = Naming.isName(concept.terms());
        for (Term term : terms) {
            start(xml, 4, "termSec");
            element(xml, 5, "term", null, term.text());
            element(xml, 5, "termNote", "administrativeStatus", TbxStatus.name(term.status()));
            element(xml, 5, "termNote", "partOfSpeech", partOfSpeech(term));
            element(xml, 5, "termNote", "grammaticalGender", term.gender());
            TbxProperties properties = properties(term, name);
            element(xml, 5, "note", null, properties.isEmpty() ? null : properties.toString());
            end(xml, 4);
        }
        end(xml, 3);
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

    private static void start(XMLStreamWriter xml, int depth, String element) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(NAMESPACE, element);
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /** An element with its data category and characters; nothing where there is no value. */
    private static void element(XMLStreamWriter xml, int depth, String element, @Nullable String category,
                                @Nullable String value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        start(xml, depth, element);
        if (category != null) {
            xml.writeAttribute("type", category);
        }
        xml.writeCharacters(Cells.prose(value));
        xml.writeEndElement();
    }
}
