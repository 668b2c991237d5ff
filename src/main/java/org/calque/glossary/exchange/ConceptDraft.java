package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, TermDraft> terms = new LinkedHashMap<>();

    ConceptDraft(String key, long line) {
        this.key = key;
        this.line = line;
    }

    /** The draft of a term, made at its first mention: no term stands twice in a concept. */
    TermDraft term(boolean french, String text, long termLine) {
        return terms.computeIfAbsent((french ? "fr " : "en ") + text, unused -> new TermDraft(french, text, termLine));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean hasFrench() {
        return terms.values().stream().anyMatch(term -> term.french);
    }

    Concept build() {
        Match common = isName(terms(Match.INFLECTED)) ? Match.EXACT : Match.INFLECTED;
        return new Concept(Ids.next(), key, joined(domains, ", "), joined(definitions, "\n"), joined(notes, "\n"),
                joined(sources, "\n"), doNotTranslate, terms(common), 0);
    }

    /** French first; those whose match nobody gave are looked for in the way given. */
    private List<Term> terms(Match unstated) {
        List<Term> built = new ArrayList<>();
        terms.values().stream().filter(term -> term.french).forEach(term -> built.add(term.build(unstated)));
        terms.values().stream().filter(term -> !term.french).forEach(term -> built.add(term.build(unstated)));
        return built;
    }

    /**
     * Whether a concept is a name: its French forms begin with a capital, and so does the English. One capital alone is
     * not enough: {@code ARN messager} (messenger RNA) and {@code français} (French) have plurals.
     */
    static boolean isName(List<Term> terms) {
        List<Term> french = terms.stream().filter(term -> term.french() && !term.misheard()).toList();
        List<Term> english = terms.stream().filter(term -> !term.french()).toList();
        return !french.isEmpty() && french.stream().allMatch(ConceptDraft::capitalised)
                && (english.isEmpty() || english.stream().anyMatch(ConceptDraft::capitalised));
    }

    private static boolean capitalised(Term term) {
        int first = term.text().codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first) || "properNoun".equals(term.partOfSpeech());
    }

    private static @Nullable String joined(Set<String> parts, String separator) {
        return parts.isEmpty() ? null : String.join(separator, parts);
    }
}
