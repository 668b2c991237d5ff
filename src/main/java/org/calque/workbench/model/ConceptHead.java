package org.calque.workbench.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;

/** The concepts at the head of very many, found without sorting all of them: by their letters, which is nearly the order of a dictionary. */
final class ConceptHead {

    /** Fewer are sorted before anybody would see it. */
    private static final int MANY = 5_000;
    /** More rows than a window has. */
    private static final int ROWS = 200;

    /** A concept and its glossary. */
    record Placed(Glossary glossary, Concept concept, String letters) {
    }

    private ConceptHead() {
    }

    /** Nothing where there are not many. */
    static List<Placed> of(List<Glossary> glossaries) {
        if (glossaries.stream().mapToInt(glossary -> glossary.concepts().size()).sum() < MANY) {
            return List.of();
        }
        PriorityQueue<Placed> head = new PriorityQueue<>(Comparator.comparing(Placed::letters).reversed());   // the last of them first
        for (Glossary glossary : glossaries) {
            for (Concept concept : glossary.concepts()) {
                Placed placed = new Placed(glossary, concept, concept.french().findFirst().map(Term::text).orElse("").toLowerCase(Locale.FRENCH));
                if (head.size() < ROWS || placed.letters.compareTo(head.element().letters) < 0) {
                    head.add(placed);
                    if (head.size() > ROWS) {
                        head.remove();
                    }
                }
            }
        }
        return List.copyOf(head);
    }
}
