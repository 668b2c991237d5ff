package org.calque.glossary;

import java.util.List;
import java.util.UUID;

/**
 * A glossary: concepts kept together under one name, with one level of enforcement.
 *
 * @param rank lower comes first where several glossaries know a term
 */
public record Glossary(UUID id, String name, Enforcement enforcement, int rank, List<Concept> concepts) {

    public Glossary {
        concepts = List.copyOf(concepts);
    }

    /** The same with other concepts. */
    public Glossary with(List<Concept> others) {
        return new Glossary(id, name, enforcement, rank, others);
    }
}
