package org.calque.glossary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One meaning with its terms in both languages, as TBX (ISO 30042) is built.
 *
 * @param id            made by us and lasting
 * @param key           the glossary file's own id, what the command line calls {@code concept}
 * @param domain        subject field, or null
 * @param source        where the rendering was agreed or found, or null
 * @param doNotTranslate whether the French stands in the English as it is
 * @param firstMention  how it is to be written where a text first names it, or null where that makes no difference
 * @param origin        of a name the language it comes from, as BCP 47 names it ({@code ru}, {@code uk}), or null
 * @param extra         what a file said of it that there is no place for, by the file's own name of it, in the file's order; it
 *                      goes out again with the glossary
 * @param terms         in the order of the glossary: the first preferred English term is what is inserted
 * @param revision      raised at every change; 0 for one never stored
 */
public record Concept(UUID id, String key, @Nullable String domain, @Nullable String definition, @Nullable String note,
                      @Nullable String source, boolean doNotTranslate, @Nullable FirstMention firstMention,
                      @Nullable String origin, Map<String, String> extra, List<Term> terms, long revision) {

    /**
     * A name with its gloss where a text first names it, and the short form after that: <i>“Proshai oruzhie” (Farewell to
     * Arms)</i>, then <i>Farewell to Arms</i>.
     *
     * @param first in English; quotes, brackets and capitals may differ where it stands
     * @param after in English, or null where any agreed rendering will do
     */
    public record FirstMention(String first, @Nullable String after) {
    }

    public Concept {
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        terms = List.copyOf(terms);
    }

    /** A new concept of which no more than this is to be said. What is made from another is made by {@code with…}. */
    public Concept(UUID id, String key, @Nullable String domain, @Nullable String definition, @Nullable String note,
                   @Nullable String source, boolean doNotTranslate, List<Term> terms, long revision) {
        this(id, key, domain, definition, note, source, doNotTranslate, null, null, Map.of(), terms, revision);
    }

    public Concept withKey(String other) {
        return new Concept(id, other, domain, definition, note, source, doNotTranslate, firstMention, origin, extra, terms, revision);
    }

    public Concept withTerms(List<Term> others) {
        return new Concept(id, key, domain, definition, note, source, doNotTranslate, firstMention, origin, extra, others, revision);
    }

    /** The same as kept at another revision. */
    public Concept at(long other) {
        return new Concept(id, key, domain, definition, note, source, doNotTranslate, firstMention, origin, extra, terms, other);
    }

    /** Its subject fields: tables and TBX files write several into one, with commas, semicolons or lines between. */
    public List<String> domains() {
        return domain == null ? List.of() : Stream.of(domain.split("[,;\n]")).map(String::strip).filter(name -> !name.isEmpty()).toList();
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
        List<Term> agreed = new ArrayList<>(terms.size());   // no streams: asked for every term met, several times
        addEnglish(TermStatus.PREFERRED, agreed);
        addEnglish(TermStatus.ADMITTED, agreed);
        if (agreed.isEmpty()) {
            addEnglish(TermStatus.PROPOSED, agreed);
        }
        return Collections.unmodifiableList(agreed);
    }

    private void addEnglish(TermStatus status, List<Term> to) {
        for (Term term : terms) {
            if (term.status() == status && !term.french()) {
                to.add(term);
            }
        }
    }
}
