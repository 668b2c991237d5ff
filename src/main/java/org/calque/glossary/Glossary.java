package org.calque.glossary;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A glossary: concepts kept together under one name, with one level of enforcement.
 *
 * @param rank   lower comes first where several glossaries know a term
 * @param source who made it and on what terms, as its file said it, on one or more lines; or null
 */
public record Glossary(UUID id, String name, Enforcement enforcement, int rank, @Nullable String source, List<Concept> concepts) {

    public Glossary {
        concepts = List.copyOf(concepts);
    }

    /** One of which nobody says where it comes from. What is made from another is made by {@code with…}. */
    public Glossary(UUID id, String name, Enforcement enforcement, int rank, List<Concept> concepts) {
        this(id, name, enforcement, rank, null, concepts);
    }

    /** The same with other concepts. */
    public Glossary with(List<Concept> others) {
        return new Glossary(id, name, enforcement, rank, source, others);
    }

    public Glossary withId(UUID other) {
        return new Glossary(other, name, enforcement, rank, source, concepts);
    }

    public Glossary withName(String other) {
        return new Glossary(id, other, enforcement, rank, source, concepts);
    }

    public Glossary withEnforcement(Enforcement other) {
        return new Glossary(id, name, other, rank, source, concepts);
    }

    public Glossary withRank(int other) {
        return new Glossary(id, name, enforcement, other, source, concepts);
    }
}
