package org.calque.glossary.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.calque.document.Ids;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a glossary from a table with a header. Columns are known by name, in any order; what stands in others is kept under
 * their names.
 */
final class TableReader {

    private static final Set<String> GENDERS = Set.of("masculine", "feminine", "neuter", "other");
    private static final Set<String> NUMBERS = Set.of("singular", "plural", "dual", "mass", "othernumber");

    private static final List<Column> NEEDED = List.of(Column.FR, Column.EN);

    private final String name;
    private final @Nullable TableLayout layout;
    private final Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<Integer, String> others = new LinkedHashMap<>();
    private final Map<String, Integer> kept = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private int number;   // of the row, among all that are none of a header
    private String of;   // what messages call the table


    /** @param layout says what the columns are; null where their names do */
    TableReader(String name, @Nullable TableLayout layout) {
        this.name = name;
        this.layout = layout;
        this.of = name;
    }

    Opened read(Rows rows) {
        table(rows);
        return done();
    }

    /**
     * Reads all the sheets of a workbook that have a column for French and one for English in their first row; the others are named in
     * the report. Where none has, what the first lacks is told.
     */
    Opened read(Sheets sheets) {
        FaultException lacking = null;
        boolean found = false;
        for (Sheets.Sheet sheet = sheets.next(); sheet != null; sheet = sheets.next()) {
            Rows.Row head = headOf(sheet.rows());
            if (head == null) {
                continue;
            }
            if (layout == null ? isTable(head) : !found && width(head) > 1) {
                of = found || lacking != null ? name + " (" + sheet.name() + ")" : name;
                below(head, sheet.rows());
                found = true;
            } else {
                lacking = lacking == null ? missing(head) : lacking;
                left.put(Reason.words("SHEET", sheet.name()), 1);
            }
        }
        of = name;
        if (!found) {
            throw lacking == null ? Fault.FILE_EMPTY.at(name) : lacking;
        }
        return done();
    }

    private static Rows.@Nullable Row headOf(Rows rows) {
        Rows.Row row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    private void table(Rows rows) {
        Rows.Row head = headOf(rows);
        if (head == null) {
            throw Fault.FILE_EMPTY.at(name);
        }
        below(head, rows);
    }

    private void below(Rows.Row head, Rows rows) {
        int width = layout == null ? header(head) : header(head, layout);
        if (layout != null && !layout.headed()) {
            row(head, ++number);
        }
        body(rows, width);
    }

    private int header(Rows.Row head, TableLayout chosen) {
        columns.clear();
        others.clear();
        columns.putAll(chosen.columns());
        int width = width(head);
        for (int i = 0; i < width && chosen.headed() && chosen.keepsOthers(); i++) {
            String title = Cells.term(head.cell(i));
            if (!title.isEmpty() && !columns.containsValue(i)) {
                others.put(i, Column.named(title) == null ? title : title + ":");   // it is not what we mean by that name
            }
        }
        return width;
    }

    private static int width(Rows.Row row) {
        int width = row.cells().size();
        while (width > 0 && Cells.prose(row.cell(width - 1)).isEmpty()) {
            width--;
        }
        return width;
    }

    private void body(Rows rows, int width) {
        for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
            if (!row.isBlank()) {
                checkWidth(row, width, rows.mayBeShort());
                row(row, ++number);
            }
        }
    }

    private Opened done() {
        if (concepts.values().stream().noneMatch(ConceptDraft::hasFrench)) {
            throw invalid(Reason.NO_FRENCH.in());
        }
        if (concepts.values().stream().noneMatch(ConceptDraft::hasEnglish)) {
            throw invalid(Reason.NO_ENGLISH.in());
        }
        return new Opened(new Glossary(Ids.next(), GlossaryFiles.title(name), Enforcement.ENFORCE, 0, Naming.build(concepts.values())),
                new ImportReport(kept, left));
    }

    private static boolean isTable(Rows.Row head) {
        Set<Column> named = head.cells().stream().map(Column::named).filter(Objects::nonNull).collect(Collectors.toSet());
        return named.containsAll(NEEDED);
    }

    private FaultException missing(Rows.Row head) {
        Set<Column> named = head.cells().stream().map(Column::named).filter(Objects::nonNull).collect(Collectors.toSet());
        return invalid(Reason.COLUMN_MISSING.in(NEEDED.stream().filter(needed -> !named.contains(needed)).findFirst().orElse(Column.FR).title()));
    }

    private int header(Rows.Row row) {
        columns.clear();
        others.clear();
        Set<String> seen = new HashSet<>();
        int width = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String title = Cells.term(row.cell(i));
            if (title.isEmpty()) {
                continue;
            }
            width = i + 1;
            Column column = Column.named(title);
            if (!seen.add(column == null ? title.toLowerCase(Locale.ROOT) : column.name())) {
                throw invalid(Reason.COLUMN_TWICE.in(title.toLowerCase(Locale.ROOT), row.line()));
            }
            if (column != null) {
                columns.put(column, i);
            } else {
                others.put(i, title);
            }
        }
        for (Column needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw invalid(Reason.COLUMN_MISSING.in(needed.title()));
            }
        }
        return width;
    }

    private void checkWidth(Rows.Row row, int width, boolean mayBeShort) {
        int size = row.cells().size();
        while (size > width && Cells.prose(row.cell(size - 1)).isEmpty()) {
            size--;   // a spreadsheet's empty columns to the right
        }
        if (size > width || size < width && !mayBeShort) {
            throw invalid(Reason.ROW_RAGGED.in(row.line(), size, width));
        }
    }

    private void row(Rows.Row row, int number) {
        String french = term(row, Column.FR);
        String english = term(row, Column.EN);
        if (french.isEmpty() && english.isEmpty()) {
            throw invalid(Reason.ROW_WITHOUT_TERM.in(row.line()));
        }
        String given = term(row, Column.CONCEPT);
        boolean numbered = !columns.containsKey(Column.CONCEPT);
        if (given.isEmpty() && !numbered) {
            throw invalid(Reason.CONCEPT_EMPTY.in(row.line()));
        }
        ConceptDraft concept = concepts.computeIfAbsent(numbered ? String.valueOf(number) : given, made -> new ConceptDraft(made, row.line()));
        ofConcept(row, concept);
        String match = oneOf(row, Column.MATCH, "inflected", "exact");
        String exactCase = oneOf(row, Column.CASE, "any", "exact");
        TermStatus status = status(row);
        if (!french.isEmpty()) {
            TermDraft term = concept.term(true, french, row.line());
            how(term, match, exactCase, value(row, Column.PART_OF_SPEECH));
            String gender = among(row, Column.GENDER, GENDERS, concept);
            String count = among(row, Column.NUMBER, NUMBERS, concept);
            term.gender = term.gender == null ? gender : term.gender;
            term.number = term.number == null ? count : term.number;
        }
        if (!english.isEmpty()) {
            TermDraft term = concept.term(false, english, row.line());
            how(term, match, exactCase, value(row, Column.PART_OF_SPEECH));
            if (status != null && term.status != null && term.status != status) {
                throw invalid(Reason.STATUS_CONTRADICTS.in(row.line(), english, term.line));
            }
            term.status = term.status == null ? status : term.status;
        }
    }

    private void ofConcept(Rows.Row row, ConceptDraft concept) {
        add(concept.domains, row, Column.DOMAIN);
        add(concept.definitions, row, Column.DEFINITION);
        add(concept.notes, row, Column.NOTE);
        add(concept.sources, row, Column.SOURCE);
        concept.doNotTranslate |= "no".equalsIgnoreCase(among(row, Column.TRANSLATE, Set.of("yes", "no"), concept));
        concept.first = concept.first == null ? value(row, Column.FIRST) : concept.first;
        concept.after = concept.after == null ? value(row, Column.LATER) : concept.after;
        concept.origin = concept.origin == null ? value(row, Column.ORIGIN) : concept.origin;
        others.forEach((index, title) -> keep(Cells.plain(Cells.prose(row.cell(index))), title, concept));
    }

    private void keep(String value, String title, ConceptDraft concept) {
        if (!value.isEmpty()) {
            kept.merge(title, 1, Integer::sum);
            if (concept.extra.entrySet().stream().noneMatch(known -> known.getKey().startsWith(title) && known.getValue().equals(value))) {
                ConceptDraft.keep(concept.extra, title, value);
            }
        }
    }

    /** A value of a column whose title others use for other things: what we do not know there is kept, as in a column of their own. */
    private @Nullable String among(Rows.Row row, Column column, Set<String> allowed, ConceptDraft concept) {
        String value = value(row, column);
        if (value == null || allowed.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        keep(value, column.title() + ":", concept);
        return null;
    }

    private static void how(TermDraft term, @Nullable String match, @Nullable String exactCase, @Nullable String partOfSpeech) {
        if (term.match == null && match != null) {
            term.match = match.equals("exact") ? Match.EXACT : Match.INFLECTED;
        }
        if (term.caseSensitive == null && exactCase != null) {
            term.caseSensitive = exactCase.equals("exact");
        }
        term.partOfSpeech = term.partOfSpeech == null ? partOfSpeech : term.partOfSpeech;
    }

    private void add(Set<String> values, Rows.Row row, Column column) {
        String value = value(row, column);
        if (value != null) {
            values.add(value);
        }
    }

    private @Nullable String value(Rows.Row row, Column column) {
        String value = Cells.plain(Cells.prose(cell(row, column)));
        return value.isEmpty() ? null : value;
    }

    private @Nullable String oneOf(Rows.Row row, Column column, String... allowed) {
        String value = word(row, column);
        if (!value.isEmpty() && !List.of(allowed).contains(value)) {
            throw unknown(row.line(), column, value, String.join(", ", allowed));
        }
        return value.isEmpty() ? null : value;
    }

    private @Nullable TermStatus status(Rows.Row row) {
        String value = word(row, Column.STATUS);
        return switch (value) {
            case "" -> null;
            case "preferred", "préféré", "privilégié" -> TermStatus.PREFERRED;
            case "admitted", "admis" -> TermStatus.ADMITTED;
            case "deprecated", "forbidden", "interdit", "déconseillé", "à proscrire" -> TermStatus.DEPRECATED;
            case "proposed", "proposé" -> TermStatus.PROPOSED;
            default -> throw unknown(row.line(), Column.STATUS, value, "preferred, admitted, deprecated, proposed");
        };
    }

    private String word(Rows.Row row, Column column) {
        return Cells.term(cell(row, column)).toLowerCase(Locale.ROOT);
    }

    private String term(Rows.Row row, Column column) {
        return Cells.plain(Cells.term(cell(row, column)));
    }

    private String cell(Rows.Row row, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cell(index);
    }

    private FaultException unknown(long line, Column column, String value, String allowed) {
        return invalid(Reason.VALUE_UNKNOWN.in(line, column.title(), value, allowed));
    }

    private FaultException invalid(String reason) {
        return Fault.GLOSSARY_INVALID.at(of, reason);
    }
}
