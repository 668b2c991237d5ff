package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.language.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a glossary: each concept of the file, with the one that it meets and what would be kept. A concept
 * meets the one of its id if they have a term in common, since rows that are only numbered have the same ids in every file; else the
 * one that has a French and an agreed English term in common with it.
 *
 * @param items in the order of the file
 */
public record ImportPreview(List<Item> items) {

    /** What becomes of a concept of the file. */
    public enum Kind {
        /** Added. */
        NEW,
        /** Changes one that is here. */
        CHANGED,
        /** Says nothing that is not here. */
        SAME,
        /** Added, though an earlier one of the file has its terms too. */
        DUPLICATE,
        /** Added, though another concept renders one of its French terms otherwise. */
        CONFLICT
    }

    /**
     * One concept of the file.
     *
     * @param here  the one it meets, or is a duplicate of or in conflict with; null for a new one
     * @param after what is kept, made from {@code here} where that is changed; null where nothing is
     */
    public record Item(Kind kind, Concept incoming, @Nullable Concept here, @Nullable Concept after) {
    }

    public ImportPreview {
        items = List.copyOf(items);
    }

    public long count(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    /**
     * Looks what an import would do; changes nothing.
     *
     * @param here     the concepts of the glossary that is added to
     * @param others   those of other glossaries of the workspace, which are only looked through for conflicts
     * @param incoming of the file
     */
    public static ImportPreview of(List<Concept> here, Collection<Concept> others, List<Concept> incoming) {
        return new ImportPreview(new Looking(here, others, incoming).items());
    }

    private static final class Looking {

        private final Map<String, Concept> byKey = new LinkedHashMap<>();
        private final Map<String, List<Concept>> byFrench = new HashMap<>();
        private final Map<String, List<Concept>> elsewhere = new HashMap<>();
        private final Map<String, List<Concept>> earlier = new HashMap<>();
        private final Set<String> keys = new HashSet<>();
        private final Set<UUID> met = new HashSet<>();
        private final List<Concept> incoming;

        Looking(List<Concept> here, Collection<Concept> others, List<Concept> incoming) {
            this.incoming = incoming;
            here.forEach(concept -> {
                byKey.putIfAbsent(concept.key(), concept);
                keys.add(concept.key());
                index(concept, byFrench);
            });
            others.forEach(concept -> index(concept, elsewhere));
            incoming.forEach(concept -> keys.add(concept.key()));
        }

        private static void index(Concept concept, Map<String, List<Concept>> to) {
            french(concept).forEach(form -> to.computeIfAbsent(form, unused -> new ArrayList<>(1)).add(concept));
        }

        List<Item> items() {
            List<Item> items = new ArrayList<>(incoming.size());
            for (Concept concept : incoming) {
                items.add(item(concept));
                index(concept, earlier);
            }
            return items;
        }

        private Item item(Concept concept) {
            Concept sameKey = byKey.get(concept.key());
            Concept same = sameKey != null && sharesTerm(sameKey, concept) ? sameKey : null;
            boolean byTerms = same == null;
            if (same == null) {
                same = alike(concept, byFrench);
            }
            if (same != null && met.add(same.id())) {
                Concept merged = merged(same, concept, byTerms);
                return merged.equals(same) ? new Item(Kind.SAME, concept, same, null) : new Item(Kind.CHANGED, concept, same, merged);
            }
            Concept added = (sameKey == null ? concept : concept.withKey(freeKey(concept.key()))).at(0);
            Concept twice = alike(concept, earlier);
            if (twice != null) {
                return new Item(Kind.DUPLICATE, concept, twice, added);
            }
            Concept other = Stream.of(byFrench, elsewhere, earlier).flatMap(index -> french(concept).stream()
                    .flatMap(form -> index.getOrDefault(form, List.of()).stream())).filter(each -> rendersOtherwise(each, concept))
                    .findFirst().orElse(null);
            return new Item(other == null ? Kind.NEW : Kind.CONFLICT, concept, other, added);
        }

        private String freeKey(String key) {
            int number = 2;
            while (!keys.add(key + "." + number)) {
                number++;
            }
            return key + "." + number;
        }

        private static @Nullable Concept alike(Concept concept, Map<String, List<Concept>> index) {
            Set<String> agreed = agreed(concept);
            return french(concept).stream().flatMap(form -> index.getOrDefault(form, List.of()).stream())
                    .filter(other -> agreed.isEmpty() ? agreed(other).isEmpty() : agreed(other).stream().anyMatch(agreed::contains))
                    .findFirst().orElse(null);
        }

        private static boolean rendersOtherwise(Concept one, Concept other) {
            Set<String> agreed = agreed(one);
            return !agreed.isEmpty() && !agreed(other).isEmpty() && agreed(other).stream().noneMatch(agreed::contains);
        }
    }

    private static boolean sharesTerm(Concept one, Concept other) {
        Set<String> terms = one.terms().stream().map(ImportPreview::named).collect(Collectors.toSet());
        return other.terms().stream().map(ImportPreview::named).anyMatch(terms::contains);
    }

    private static String named(Term term) {
        return (term.french() ? "fr " : "en ") + Folding.fold(term.text());
    }

    private static Set<String> french(Concept concept) {
        return concept.french().filter(term -> !term.misheard()).map(term -> Folding.fold(term.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> agreed(Concept concept) {
        return concept.renderings().stream().map(term -> Folding.fold(term.text())).collect(Collectors.toSet());
    }

    /**
     * What two make together: the file counts where it says something. Terms that it does not have go, if it names the concept by its
     * id; misheard forms stay, since no file but a backup has them.
     */
    private static Concept merged(Concept here, Concept incoming, boolean keepTerms) {
        List<Term> terms = new ArrayList<>();
        Set<UUID> used = new HashSet<>();
        for (Term term : incoming.terms()) {
            Term known = here.terms().stream().filter(each -> each.misheard() == term.misheard() && each.french() == term.french()
                    && each.text().equals(term.text())).findFirst().orElse(null);
            terms.add(known == null ? term : merged(known, term));
            if (known != null) {
                used.add(known.id());
            }
        }
        here.terms().stream().filter(term -> !used.contains(term.id()) && (keepTerms || term.misheard())).forEach(terms::add);
        List<Term> ordered = Stream.concat(terms.stream().filter(Term::french), terms.stream().filter(term -> !term.french())).toList();
        Map<String, String> extra = new LinkedHashMap<>(here.extra());
        extra.putAll(incoming.extra());
        return new Concept(here.id(), here.key(), or(incoming.domain(), here.domain()), or(incoming.definition(), here.definition()),
                or(incoming.note(), here.note()), or(incoming.source(), here.source()), here.doNotTranslate() || incoming.doNotTranslate(),
                incoming.firstMention() == null ? here.firstMention() : incoming.firstMention(), or(incoming.origin(), here.origin()), extra,
                sameOrder(here.terms(), ordered), here.revision());
    }

    /** Terms in the order they have here where nothing else has changed: an order is no change. */
    private static List<Term> sameOrder(List<Term> here, List<Term> terms) {
        return here.size() == terms.size() && Set.copyOf(here).equals(Set.copyOf(terms)) ? here : terms;
    }

    private static Term merged(Term here, Term incoming) {
        TermStatus status = incoming.french() ? here.status() : incoming.status();
        Map<String, String> extra = new LinkedHashMap<>(here.extra());
        extra.putAll(incoming.extra());
        return new Term(here.id(), here.language(), here.text(), status, incoming.match(), incoming.caseSensitive(),
                or(incoming.partOfSpeech(), here.partOfSpeech()), or(incoming.gender(), here.gender()), or(incoming.number(), here.number()),
                here.heard(), or(incoming.note(), here.note()), or(incoming.source(), here.source()), extra);
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
