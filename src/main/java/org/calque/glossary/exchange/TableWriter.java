package org.calque.glossary.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Writes a glossary as a table that {@link TableReader} reads back as the same concepts. A row brings in one French or
 * English term, or one of each where they are looked for in the same way; a side that has no more terms repeats its first.
 */
final class TableWriter {

    /** More columns of other files' making than this would make no table. */
    static final int OTHERS = 40;

    /** Takes the rows. */
    interface Sheet {
        void row(List<String> cells) throws IOException;
    }

    private final Sheet sheet;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> others;

    TableWriter(Sheet sheet, Glossary glossary) {
        this.sheet = sheet;
        Set<Column> used = new LinkedHashSet<>(Column.ALWAYS);
        for (Concept concept : glossary.concepts()) {
            ofConcept(concept, true).forEach((column, value) -> used.add(column));
            concept.terms().stream().filter(term -> !term.misheard()).forEach(term -> used.addAll(ofTerm(term, term.french()).keySet()));
        }
        for (Column column : Column.values()) {
            if (used.contains(column)) {
                columns.add(column);
            }
        }
        others = others(glossary);
    }

    /** The columns of other files' making, as many as go in. */
    static List<String> others(Glossary glossary) {
        Set<String> names = new LinkedHashSet<>();
        glossary.concepts().forEach(concept -> names.addAll(concept.extra().keySet()));
        return names.stream().filter(name -> Column.named(name) == null).limit(OTHERS).toList();
    }

    void write(Glossary glossary) throws IOException {
        List<String> header = new ArrayList<>(columns.stream().map(Column::title).toList());
        header.addAll(others);
        sheet.row(header);
        for (Concept concept : glossary.concepts()) {
            write(concept);
        }
    }

    private void write(Concept concept) throws IOException {
        List<Term> french = concept.french().filter(term -> !term.misheard()).toList();
        List<Term> english = concept.english().toList();
        int f = 0;
        int e = 0;
        while (f < french.size() || e < english.size()) {
            Term one = f < french.size() ? french.get(f) : null;
            Term other = e < english.size() ? english.get(e) : null;
            if (one != null && other != null && !alike(one, other)) {
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
            row(concept, one != null ? one : repeated(french, f, how), other != null ? other : repeated(english, e, how), how, first);
        }
    }

    private static boolean alike(Term one, Term other) {
        return one.match() == other.match() && one.caseSensitive() == other.caseSensitive()
                && Objects.equals(one.partOfSpeech(), other.partOfSpeech());
    }

    /** The first term of a side once it has been written; nothing before that, nor where the row would say of it what is not so. */
    private static @Nullable Term repeated(List<Term> terms, int written, @Nullable Term how) {
        Term first = written == 0 ? null : terms.get(0);
        return first != null && first.partOfSpeech() == null && how != null && how.partOfSpeech() != null ? null : first;
    }

    private void row(Concept concept, @Nullable Term french, @Nullable Term english, @Nullable Term how, boolean first) throws IOException {
        Map<Column, String> values = ofConcept(concept, first);
        values.put(Column.CONCEPT, concept.key());
        if (french != null) {
            values.put(Column.FR, french.text());
            values.putAll(ofTerm(french, true));
        }
        if (english != null) {
            values.put(Column.EN, english.text());
            values.put(Column.STATUS, english.status().name().toLowerCase(Locale.ROOT));
        }
        if (how != null) {
            values.put(Column.MATCH, how.match() == Match.EXACT ? "exact" : "inflected");
            values.put(Column.CASE, how.caseSensitive() ? "exact" : "any");
            values.remove(Column.PART_OF_SPEECH);
            values.putAll(ofTerm(how, false));
        }
        List<String> cells = new ArrayList<>(columns.stream().map(column -> values.getOrDefault(column, "")).toList());
        others.forEach(name -> cells.add(first ? concept.extra().getOrDefault(name, "") : ""));
        sheet.row(cells);
    }

    /** What is said once of a concept stands in its first row. */
    private static Map<Column, String> ofConcept(Concept concept, boolean first) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        if (first) {
            put(values, Column.DOMAIN, concept.domain());
            put(values, Column.DEFINITION, concept.definition());
            put(values, Column.NOTE, concept.note());
            put(values, Column.SOURCE, concept.source());
            put(values, Column.TRANSLATE, concept.doNotTranslate() ? "no" : null);
            put(values, Column.ORIGIN, concept.origin());
            Concept.FirstMention mention = concept.firstMention();
            put(values, Column.FIRST, mention == null ? null : mention.first());
            put(values, Column.LATER, mention == null ? null : mention.after());
        }
        return values;
    }

    private static Map<Column, String> ofTerm(Term term, boolean forms) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        put(values, Column.PART_OF_SPEECH, term.partOfSpeech());
        if (forms) {
            put(values, Column.GENDER, term.gender());
            put(values, Column.NUMBER, term.number());
        }
        return values;
    }

    private static void put(Map<Column, String> values, Column column, @Nullable String value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
