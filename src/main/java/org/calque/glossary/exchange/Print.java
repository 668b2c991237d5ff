package org.calque.glossary.exchange;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/**
 * A glossary as it is put before a client: by its first French term in the order of the French alphabet, without what is only for
 * the program.
 *
 * @param french  the first French term
 * @param also    other French terms
 * @param english what is to be written
 * @param admitted what else will do
 * @param never   what must not be written
 * @param domain  or null
 * @param remarks definition, note, and how it is first named
 */
record Print(String french, List<String> also, List<String> english, List<String> admitted, List<String> never, @Nullable String domain,
             List<String> remarks) {

    static List<Print> of(Glossary glossary) {
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        List<Print> entries = new ArrayList<>();
        for (Concept concept : glossary.concepts()) {
            List<String> french = concept.french().filter(term -> !term.misheard()).map(Term::text).toList();
            if (!french.isEmpty()) {
                entries.add(new Print(french.get(0), french.subList(1, french.size()), english(concept, french.get(0)),
                        texts(concept, TermStatus.ADMITTED), texts(concept, TermStatus.DEPRECATED), concept.domain(), remarks(concept)));
            }
        }
        entries.sort(Comparator.comparing(Print::french, alphabet::compare));
        return entries;
    }

    private static List<String> english(Concept concept, String french) {
        List<String> agreed = texts(concept, TermStatus.PREFERRED);
        List<String> proposed = texts(concept, TermStatus.PROPOSED).stream().map(text -> Reason.words("PRINT_PROPOSED", text)).toList();
        List<String> all = new ArrayList<>(concept.doNotTranslate() ? List.of(Reason.words("PRINT_KEEP", french)) : List.of());
        all.addAll(agreed);
        all.addAll(proposed);
        return all;
    }

    private static List<String> texts(Concept concept, TermStatus status) {
        return concept.english().filter(term -> term.status() == status).map(Term::text).toList();
    }

    private static List<String> remarks(Concept concept) {
        Concept.FirstMention first = concept.firstMention();
        @Nullable String mention = first == null ? null : first.after() == null ? Reason.words("PRINT_FIRST", first.first())
                : Reason.words("PRINT_FIRST_AFTER", first.first(), first.after());
        return Stream.of(concept.definition(), concept.note(), mention).filter(Objects::nonNull).toList();
    }
}
