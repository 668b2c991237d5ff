package org.calque.glossary.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a file said and a glossary has no place for, as it is shown to people.
 *
 * @param language the section it stood in, or the language it is a term in, as BCP 47 names it; null for none
 * @param category as its file calls it: {@code context}, {@code termType}, the head of a column
 * @param beside   what belongs to it: the target of a reference, the source of a description; or null
 */
public record KeptDatum(@Nullable String language, String category, String value, @Nullable String beside) {

    private static final String TERM = "term:";

    /** What is kept under names ({@link org.calque.glossary.Concept#extra}), but for how it is to be laid out when it goes out again. */
    public static List<KeptDatum> of(Map<String, String> extra) {
        return extra.entrySet().stream().filter(each -> !TbxPlaces.isPlace(each.getKey()) && !TbxMarkup.isMarkup(each.getKey()))
                .map(each -> of(each.getKey(), each.getValue())).toList();
    }

    private static KeptDatum of(String name, String value) {
        if (name.startsWith(TERM)) {
            return new KeptDatum(name.substring(TERM.length()).replaceFirst(" \\d+$", ""), "term", value, null);
        }
        boolean section = name.startsWith("fr ") || name.startsWith("en ");
        Datum datum = Datum.of(section ? name.substring(3) : name, value);
        return new KeptDatum(section ? name.substring(0, 2) : null, datum.category(), datum.value(), datum.beside());
    }
}
