package org.calque.glossary.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One data category of TBX with its value.
 *
 * @param kind     the element that holds it in style DCA: {@code termNote}, {@code descrip} …; empty where nobody knows
 * @param category {@code termType}, {@code context} …
 * @param beside   what belongs to it: the target of a reference, the source of a description; or null
 */
record Datum(String kind, String category, String value, @Nullable String beside) {

    /** The elements of the data categories of TBX-Basic, which style DCT does not name. */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("administrativeStatus", "termNote"),
            Map.entry("partOfSpeech", "termNote"), Map.entry("geographicalUsage", "termNote"), Map.entry("grammaticalGender", "termNote"),
            Map.entry("termLocation", "termNote"), Map.entry("termType", "termNote"), Map.entry("grammaticalNumber", "termNote"),
            Map.entry("subjectField", "descrip"), Map.entry("context", "descrip"), Map.entry("definition", "descrip"),
            Map.entry("customerSubset", "admin"), Map.entry("projectSubset", "admin"), Map.entry("source", "admin"),
            Map.entry("crossReference", "ref"), Map.entry("externalCrossReference", "xref"), Map.entry("xGraphic", "xref"),
            Map.entry("transactionType", "transac"), Map.entry("responsibility", "transacNote"));

    static String kind(String category) {
        return KINDS.getOrDefault(category, "");
    }

    /** What it is kept under. */
    String name() {
        return kind.isEmpty() ? category : kind + ":" + category;
    }

    /** What is kept: what belongs to it on a line of its own. */
    String kept() {
        return beside == null || beside.isEmpty() ? Cells.term(value) : Cells.term(value) + "\n" + Cells.term(beside);
    }

    /** The reverse of the two above; a number behind the name is left out. */
    static Datum of(String name, String kept) {
        String plain = name.replaceFirst(" \\d+$", "");
        int colon = plain.indexOf(':');
        int line = kept.indexOf('\n');
        return new Datum(colon < 0 ? "" : plain.substring(0, colon), plain.substring(colon + 1), line < 0 ? kept : kept.substring(0, line),
                line < 0 ? null : kept.substring(line + 1));
    }
}
