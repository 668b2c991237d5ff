package org.calque.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calque.job.Progress;
import org.calque.language.Folding;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;

/**
 * Finds what in glossaries contradicts itself. Concepts of two domains are kept apart by them and do not clash over a French form;
 * a name and a common word are kept apart by the capital.
 */
public final class Clashes {

    private record Entry(Concept concept, Term term) {
    }

    private final Tokenizer french = Tokenizer.french();
    private final List<Clash> found = new ArrayList<>();
    private final Set<Set<UUID>> told = new HashSet<>();

    private Clashes() {
    }

    /** All clashes, by kind; glossaries that are off are not looked at, nor how names are romanised. */
    public static List<Clash> in(List<Glossary> glossaries, Progress progress) {
        return in(glossaries, false, progress);
    }

    /** @param romanises whether names spelt otherwise than the house romanises them are told too */
    public static List<Clash> in(List<Glossary> glossaries, boolean romanises, Progress progress) {
        List<Concept> concepts = glossaries.stream().filter(glossary -> glossary.enforcement() != Enforcement.OFF)
                .flatMap(glossary -> glossary.concepts().stream()).toList();
        Clashes clashes = new Clashes();
        clashes.sameForms(concepts);
        progress.check();
        clashes.forbidden(concepts);
        clashes.shadows(concepts, progress);
        if (romanises) {
            concepts.stream().filter(concept -> !Romanisation.doubted(concept).isEmpty()).forEach(concept -> clashes.found.add(
                    new Clash(Clash.Kind.ROMANISED, Romanisation.proposed(concept).orElse(""), List.of(concept))));
        }
        clashes.found.sort(Comparator.comparing(Clash::kind));
        return List.copyOf(clashes.found);
    }

    private void sameForms(List<Concept> concepts) {
        Map<String, List<Entry>> byForm = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            concept.french().filter(term -> !term.misheard()).forEach(term -> {
                boolean name = term.match() == Match.EXACT && Character.isUpperCase(term.text().codePointAt(0));
                byForm.computeIfAbsent((name ? "N" : "w") + Folding.fold(term.text()), form -> new ArrayList<>()).add(new Entry(concept, term));
            });
        }
        byForm.values().forEach(entries -> clash(entries, Clash.Kind.TWO_RENDERINGS));
    }

    private void clash(List<Entry> entries, Clash.Kind kind) {
        if (entries.size() < 2) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            List<Concept> others = new ArrayList<>();
            boolean same = true;
            Concept one = entries.get(i).concept;
            for (int j = i + 1; j < entries.size(); j++) {
                Concept other = entries.get(j).concept;
                if (!one.id().equals(other.id()) && !apart(one, other) && others.stream().noneMatch(known -> known.id().equals(other.id()))
                        && !told.contains(Set.of(one.id(), other.id()))) {
                    others.add(other);
                    same &= agree(one, other);
                }
            }
            if (!others.isEmpty() && !(kind == Clash.Kind.SHADOWED && same)) {
                others.forEach(other -> told.add(Set.of(one.id(), other.id())));
                others.add(0, one);
                found.add(new Clash(same ? Clash.Kind.DUPLICATE : kind, entries.get(i).term.text(), others));
            }
        }
    }

    private static boolean apart(Concept one, Concept other) {
        return one.domain() != null && other.domain() != null && !one.domain().equalsIgnoreCase(other.domain());
    }

    private static boolean agree(Concept one, Concept other) {
        Set<String> preferred = preferred(one);
        return one.doNotTranslate() == other.doNotTranslate() && (preferred.isEmpty() && preferred(other).isEmpty()
                || preferred(other).stream().anyMatch(preferred::contains));
    }

    private static Set<String> preferred(Concept concept) {
        List<Term> renderings = concept.renderings();
        TermStatus best = renderings.isEmpty() ? TermStatus.PREFERRED : renderings.get(0).status();
        return renderings.stream().filter(term -> term.status() == best).map(term -> Folding.fold(term.text())).collect(Collectors.toSet());
    }

    private void forbidden(List<Concept> concepts) {
        Map<String, List<Concept>> deprecated = new HashMap<>();
        for (Concept concept : concepts) {
            concept.english().filter(term -> term.status() == TermStatus.DEPRECATED)
                    .forEach(term -> deprecated.computeIfAbsent(Folding.fold(term.text()), form -> new ArrayList<>()).add(concept));
        }
        for (Concept concept : concepts) {
            for (Term term : concept.renderings()) {
                List<Concept> by = deprecated.getOrDefault(Folding.fold(term.text()), List.of());
                if (!by.isEmpty()) {
                    List<Concept> all = new ArrayList<>(List.of(concept));
                    by.stream().filter(other -> !other.id().equals(concept.id())).forEach(all::add);
                    found.add(new Clash(Clash.Kind.FORBIDDEN_ELSEWHERE, term.text(), all));
                }
            }
        }
    }

    private void shadows(List<Concept> concepts, Progress progress) {
        Map<String, List<Entry>> byLemmas = new LinkedHashMap<>();
        int done = 0;
        for (Concept concept : concepts) {
            if (++done % 1000 == 0) {
                progress.check();
                progress.at(done, concepts.size());
            }
            concept.french().filter(term -> !term.misheard() && term.match() == Match.INFLECTED).forEach(term -> keys(term.text())
                    .forEach(key -> byLemmas.computeIfAbsent(key, lemmas -> new ArrayList<>()).add(new Entry(concept, term))));
        }
        byLemmas.values().forEach(entries -> clash(entries, Clash.Kind.SHADOWED));
    }

    /** Under which lemmas a term is found: of one word all of them, of several the likeliest of each. */
    private Set<String> keys(String text) {
        List<Token> tokens = french.tokens(text).stream().filter(token -> !token.mark()).toList();
        if (tokens.size() != 1) {
            return tokens.isEmpty() ? Set.of() : Set.of(tokens.stream().map(token -> lemma(token.word())).collect(Collectors.joining(" ")));
        }
        Word word = Objects.requireNonNull(tokens.get(0).word());
        // A word that is its own lemma is found by that one alone.
        return word.readings().stream().anyMatch(reading -> reading.lemma().equals(word.form())) ? Set.of(word.form())
                : word.readings().stream().map(Word.Reading::lemma).collect(Collectors.toSet());
    }

    private static String lemma(Word word) {
        return word.readings().isEmpty() ? word.form() : word.readings().get(0).lemma();
    }
}
