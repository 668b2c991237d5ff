package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.jspecify.annotations.Nullable;

/** A concept as it is put together while a file is read. */
final class ConceptDraft {

    String key;
    final long line;
    final Set<String> domains = new LinkedHashSet<>();
    final Set<String> definitions = new LinkedHashSet<>();
    final Set<String> notes = new LinkedHashSet<>();
    final Set<String> sources = new LinkedHashSet<>();
    boolean doNotTranslate;
    @Nullable String first;
    @Nullable String after;
    @Nullable String origin;
    final Map<String, String> extra = new LinkedHashMap<>();
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<String, TermDraft> terms = new LinkedHashMap<>();

    ConceptDraft(String key, long line) {
        this.key = key;
        this.line = line;
    }

    /** @param language the section that a value of a category stood in, empty for none */
    void placed(String category, String value, String language) {
        TbxPlaces.add(places.computeIfAbsent(category, none -> new ArrayList<>()), value, language);
    }

    /** The draft of a term, made at its first mention: no term stands twice in a concept. */
    TermDraft term(boolean french, String text, long termLine) {
        return terms.computeIfAbsent((french ? "fr " : "en ") + text, unused -> new TermDraft(french, text, termLine));
    }

    /** What is kept of the concept and of its terms. */
    Stream<Map<String, String>> extras() {
        return Stream.concat(Stream.of(extra), terms.values().stream().map(term -> term.extra));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean hasFrench() {
        return terms.values().stream().anyMatch(term -> term.french);
    }

    /** Whether its only French form is, in French, rather another word; nobody has said what it is. */
    boolean isSmallName() {
        List<TermDraft> french = terms.values().stream().filter(term -> term.french).toList();
        return french.size() == 1 && french.get(0).partOfSpeech == null && french.get(0).match == null
                && Naming.isSmallName(french.get(0).text, terms.values().stream().filter(term -> !term.french).map(term -> term.text)
                        .toList());
    }

    /** Makes the French form a name, looked for as it stands. */
    void nameIt() {
        terms.values().stream().filter(term -> term.french).forEach(term -> {
            term.partOfSpeech = "properNoun";
            term.match = Match.EXACT;
        });
    }

    /** @param unstated how those terms are looked for of which the file does not say it */
    Concept build(Match unstated) {
        places.forEach((category, where) -> TbxPlaces.keep(extra, category, where));
        return new Concept(Ids.next(), key, joined(domains, ", "), joined(definitions, "\n"), joined(notes, "\n"),
                joined(sources, "\n"), doNotTranslate, first == null ? null : new Concept.FirstMention(first, after), origin, extra,
                terms(unstated), 0);
    }

    /** French first; those whose match nobody gave are looked for in the way given. */
    List<Term> terms(Match unstated) {
        List<Term> built = new ArrayList<>();
        terms.values().stream().filter(term -> term.french).forEach(term -> built.add(term.build(unstated)));
        terms.values().stream().filter(term -> !term.french).forEach(term -> built.add(term.build(unstated)));
        return built;
    }

    boolean hasEnglish() {
        return doNotTranslate || terms.values().stream().anyMatch(term -> !term.french);
    }

    /** Keeps what there is no place for; a second of a name gets a number. */
    static void keep(Map<String, String> extra, String name, String value) {
        String free = name;
        for (int i = 2; extra.containsKey(free); i++) {
            free = name + " " + i;
        }
        extra.put(free, value);
    }

    static @Nullable String joined(Set<String> parts, String separator) {
        return parts.isEmpty() ? null : String.join(separator, parts);
    }
}
