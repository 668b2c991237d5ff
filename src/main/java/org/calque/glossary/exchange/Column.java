package org.calque.glossary.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a glossary as a table, in the order they are written. */
public enum Column {
    CONCEPT("concept"), FR("fr", "french", "français"), EN("en", "english", "anglais"), STATUS("status", "statut"),
    DOMAIN("domain", "domaine"), DEFINITION("definition", "définition"), NOTE("note", "remarque"), MATCH("match"), CASE("case"), SOURCE("source"),
    /** {@code no} where the French stays as it is. */
    TRANSLATE("translate"),
    /** How it is written where it is first named, and after that. */
    FIRST("first mention"), LATER("later mentions"),
    /** The language a name comes from. */
    ORIGIN("origin"), PART_OF_SPEECH("part of speech", "pos"),
    /** Of the French term. */
    GENDER("gender"), NUMBER("number");

    /** Those that a table always has; the others only where something stands in them. */
    static final Set<Column> ALWAYS = Set.of(CONCEPT, FR, EN, STATUS, DOMAIN, DEFINITION, NOTE, MATCH, CASE);

    private final Set<String> names;
    private final String title;

    Column(String title, String... others) {
        this.title = title;
        Set<String> all = new HashSet<>(Set.of(others));
        all.add(title);
        this.names = Set.copyOf(all);
    }

    /** What stands in the header. */
    public String title() {
        return title;
    }

    /** The column of that title, capitals and a country behind the language apart; null for one we have no place for. */
    static @Nullable Column named(String title) {
        String plain = Cells.term(title).toLowerCase(Locale.ROOT).replaceFirst("^(fr|en)[-_].*", "$1").replace('_', ' ');
        for (Column column : values()) {
            if (column.names.contains(plain)) {
                return column;
            }
        }
        return null;
    }
}
