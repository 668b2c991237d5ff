package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.jspecify.annotations.Nullable;

/** A concept as TBX parts it: French first, one section for each language, or for each country that a term is said to be of. */
final class TbxSections {

    /**
     * One section.
     *
     * @param tag   {@code en} or {@code en-GB}
     * @param first whether it is the first of its language, which holds what is said of all of them
     */
    record Section(String language, String tag, boolean first, List<Term> terms) {
    }

    private final Concept concept;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();

    TbxSections(Concept concept) {
        this.concept = concept;
        add("fr", concept.french().filter(term -> !term.misheard()).toList());
        add("en", concept.english().toList());
        said.put("definition", TbxPlaces.of("definition", concept.definition(), concept.extra()));
        said.put("source", TbxPlaces.of("source", concept.source(), concept.extra()));
        said.put("note", TbxPlaces.of("note", concept.note(), concept.extra()));
    }

    private void add(String language, List<Term> terms) {
        Map<String, List<Term>> byTag = new LinkedHashMap<>();
        for (Term term : terms) {
            for (String tag : term.extra().getOrDefault(TbxTerm.LANGUAGE, language).split(" ")) {
                byTag.computeIfAbsent(tag, none -> new ArrayList<>()).add(term);
            }
        }
        byTag.forEach((tag, of) -> sections.add(new Section(language, tag, sections.stream().noneMatch(known -> known.language.equals(language)),
                of)));
    }

    List<Section> all() {
        return sections;
    }

    private boolean has(String language) {
        return sections.stream().anyMatch(section -> section.language.equals(language));
    }

    /** Writes definition, source and note of a section, or with "" those of the entry and of languages that have no section. */
    void said(String language, TbxXml xml) throws XMLStreamException {
        xml.data("descrip", "definition", value("definition", language));
        xml.data("admin", "source", value("source", language));
        xml.element("note", value("note", language));
    }

    private @Nullable String value(String category, String language) {
        List<String> values = new ArrayList<>();
        said.getOrDefault(category, Map.of()).forEach((place, value) -> {
            if (place.equals(language) || language.isEmpty() && !has(place)) {
                values.add(value);
            }
        });
        return values.isEmpty() ? null : String.join("\n", values);
    }

    /** Whether something kept under a name stood in a section of a language, and may stand there again. */
    boolean takes(String name, String value) {
        return name.length() > 3 && Set.of("fr ", "en ").contains(name.substring(0, 3)) && has(name.substring(0, 2))
                && TbxBasic.allows(Datum.of(name.substring(3), value), TbxBasic.Level.LANGUAGE, Set.of());
    }

    /** What was kept of the section of a language. */
    List<Datum> data(String language) {
        return concept.extra().entrySet().stream().filter(each -> each.getKey().startsWith(language + " ") && takes(each.getKey(), each.getValue()))
                .map(each -> Datum.of(each.getKey().substring(3), each.getValue())).toList();
    }
}
