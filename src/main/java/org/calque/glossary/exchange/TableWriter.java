package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes a glossary as a table that {@link TableReader} reads back as the same concepts. A row brings in one French or
 * English term, or one of each where they are looked for in the same way; a side that has no more terms repeats its first.
 */
final class TableWriter {

    private final char separator;
    private final OutputStream out;

    TableWriter(char separator, OutputStream out) {
        this.separator = separator;
        this.out = out;
    }

    void write(Glossary glossary) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter rows = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setDelimiter(separator).get());
        rows.printRecord("concept", "fr", "en", "status", "domain", "definition", "note", "match", "case");
        for (Concept concept : glossary.concepts()) {
            write(concept, rows);
        }
        rows.flush();
    }

    private static void write(Concept concept, CSVPrinter rows) throws IOException {
        List<Term> french = concept.french().filter(term -> !term.misheard()).toList();
        List<Term> english = concept.english().toList();
        int f = 0;
        int e = 0;
        while (f < french.size() || e < english.size()) {
            Term one = f < french.size() ? french.get(f) : null;
            Term other = e < english.size() ? english.get(e) : null;
            if (one != null && other != null && (one.match() != other.match() || one.caseSensitive() != other.caseSensitive())) {
                // a term that stood in an earlier row keeps what that row said, so the repeated first term takes no harm
                if (e > 0 || f == 0) {
                    other = null;
                } else {
                    one = null;
                }
            }
            boolean first = f == 0 && e == 0;
            f += one == null ? 0 : 1;
            e += other == null ? 0 : 1;
            Term how = one != null ? one : other;
            row(concept, one != null ? one : repeated(french, f), other != null ? other : repeated(english, e), how, first, rows);
        }
    }

    /** The first term of a side once it has been written; nothing before that. */
    private static @Nullable Term repeated(List<Term> terms, int written) {
        return written == 0 ? null : terms.get(0);
    }

    private static void row(Concept concept, @Nullable Term french, @Nullable Term english, @Nullable Term how, boolean first,
                            CSVPrinter rows) throws IOException {
        rows.printRecord(Cells.harmless(concept.key()), text(french), text(english), english == null ? "" : name(english.status()),
                prose(concept.domain(), first), prose(concept.definition(), first), prose(concept.note(), first),
                how == null ? "" : how.match() == Match.EXACT ? "exact" : "inflected",
                how == null ? "" : how.caseSensitive() ? "exact" : "any");
    }

    private static String name(TermStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable Term term) {
        return term == null ? "" : Cells.harmless(term.text());
    }

    /** What is said once of a concept stands in its first row. */
    private static String prose(@Nullable String value, boolean first) {
        return value == null || !first ? "" : Cells.harmless(value);
    }
}
