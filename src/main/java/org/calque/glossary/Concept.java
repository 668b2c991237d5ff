package org.calque.glossary;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One meaning with its terms in both languages, as TBX (ISO 30042) is built.
 *
 * @param id             made by us and lasting
 * @param key            the glossary file's own id, what the command line calls {@code concept}
 * @param domain         subject field, or null
 * @param source         where the rendering was agreed or found, or null
 * @param doNotTranslate whether the French stands in the English as it is
 * @param terms          in the order of the glossary: the first preferred English term is what is inserted
 * @param revision       raised at every change; 0 for one never stored
 */
public record Concept(UUID id, String key, @Nullable String domain, @Nullable String definition, @Nullable String note,
                      @Nullable String source, boolean doNotTranslate, List<Term> terms, long revision) {

    public Concept {
        terms = List.copyOf(terms);
    }

    /** What is looked for in a French source, misheard forms included; deprecated French forms match too. */
    public Stream<Term> french() {
        return terms.stream().filter(Term::french);
    }

    /** Every English term, forbidden ones included. */
    public Stream<Term> english() {
        return terms.stream().filter(term -> !term.french());
    }

    /** The renderings that would do, preferred first, then admitted; only where there is neither, the proposed ones. */
    public List<Term> renderings() {
        List<Term> agreed = Stream.of(TermStatus.PREFERRED, TermStatus.ADMITTED)
                .flatMap(status -> english().filter(term -> term.status() == status)).toList();
        return agreed.isEmpty() ? english().filter(term -> term.status() == TermStatus.PROPOSED).toList() : agreed;
    }
}
