package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.calque.document.Ids;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a glossary from a table with a header. Columns are known by name, in any order, others are passed over; the
 * separator (comma, semicolon or tab) is the one that makes most of the header known.
 */
final class TableReader {

    /** The columns known. */
    enum Column { CONCEPT, FR, EN, STATUS, DOMAIN, DEFINITION, NOTE, MATCH, CASE }

    private final String name;
    private final String text;
    private final Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    TableReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    Glossary read() {
        refuseNul();
        int start = afterSeparatorHint();
        int skipped = start == 0 ? 0 : 1;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator(start)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(start)), format)) {
            rows(parser, skipped);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);   // closing a reader of a string
        }
        if (concepts.values().stream().noneMatch(ConceptDraft::hasFrench)) {
            throw invalid(Reason.NO_FRENCH.in());
        }
        return new Glossary(Ids.next(), GlossaryFiles.title(name), Enforcement.ENFORCE, 0, Naming.build(concepts.values()));
    }

    private void refuseNul() {
        int at = text.indexOf('\0');
        if (at >= 0) {
            throw invalid(Reason.NUL.in(1 + text.substring(0, at).chars().filter(c -> c == '\n').count()));
        }
    }

    /** Spreadsheets write a first line {@code sep=;} for one another. */
    private int afterSeparatorHint() {
        if (!text.regionMatches(true, 0, "sep=", 0, 4)) {
            return 0;
        }
        int end = text.indexOf('\n');
        return end < 0 ? 0 : end + 1;
    }

    private char separator(int start) {
        int end = text.indexOf('\n', start);
        String header = text.substring(start, end < 0 ? text.length() : end);
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int known = (int) Arrays.stream(header.split(String.valueOf(candidate), -1))
                    .filter(cell -> column(cell.replace("\"", "")) != null).count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        if (most == 0) {
            throw Fault.GLOSSARY_FORMAT_UNKNOWN.at(name, "TBX, CSV, TSV");
        }
        return best;
    }

    private void rows(CSVParser parser, int skipped) {
        Iterator<CSVRecord> records = parser.iterator();
        int width = 0;
        int row = 0;
        while (true) {
            long line = parser.getCurrentLineNumber() + 1 + skipped;
            CSVRecord cells;
            try {
                if (!records.hasNext()) {
                    return;
                }
                cells = records.next();
            } catch (UncheckedIOException unclosed) {
                throw Fault.GLOSSARY_INVALID.because(unclosed, name, Reason.QUOTE.in(line));
            }
            if (isBlank(cells)) {
                continue;
            }
            if (width == 0) {
                width = header(cells, line);
            } else {
                row(cells, width, line, ++row);
            }
        }
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.stream().allMatch(cell -> Cells.prose(cell).isEmpty());
    }

    private int header(CSVRecord cells, long line) {
        Set<String> seen = new HashSet<>();
        int width = 0;
        for (int i = 0; i < cells.size(); i++) {
            String title = Cells.term(cells.get(i)).toLowerCase(Locale.ROOT);
            if (title.isEmpty()) {
                continue;
            }
            width = i + 1;
            Column column = column(title);
            if (!seen.add(column == null ? title : column.name())) {
                throw invalid(Reason.COLUMN_TWICE.in(title, line));
            }
            if (column != null) {
                columns.put(column, i);
            }
        }
        for (Column needed : List.of(Column.FR, Column.EN)) {
            if (!columns.containsKey(needed)) {
                throw invalid(Reason.COLUMN_MISSING.in(needed.name().toLowerCase(Locale.ROOT)));
            }
        }
        return width;
    }

    private static @Nullable Column column(String title) {
        String plain = Cells.term(title).toLowerCase(Locale.ROOT).replaceFirst("^(fr|en)[-_].*", "$1");
        for (Column column : Column.values()) {
            if (column.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return column;
            }
        }
        return null;
    }

    private void row(CSVRecord cells, int width, long line, int number) {
        int size = cells.size();
        while (size > width && Cells.prose(cells.get(size - 1)).isEmpty()) {
            size--;   // a spreadsheet's empty columns to the right
        }
        if (size != width) {
            throw invalid(Reason.ROW_RAGGED.in(line, size, width));
        }
        String french = term(cells, Column.FR);
        String english = term(cells, Column.EN);
        if (french.isEmpty() && english.isEmpty()) {
            throw invalid(Reason.ROW_WITHOUT_TERM.in(line));
        }
        String given = term(cells, Column.CONCEPT);
        boolean numbered = !columns.containsKey(Column.CONCEPT);
        if (given.isEmpty() && !numbered) {
            throw invalid(Reason.CONCEPT_EMPTY.in(line));
        }
        String key = numbered ? String.valueOf(number) : given;
        ConceptDraft concept = concepts.computeIfAbsent(key, made -> new ConceptDraft(made, line));
        add(concept.domains, cells, Column.DOMAIN);
        add(concept.definitions, cells, Column.DEFINITION);
        add(concept.notes, cells, Column.NOTE);
        Match match = match(cells, line);
        Boolean exactCase = exactCase(cells, line);
        TermStatus status = status(cells, line);
        if (!french.isEmpty()) {
            how(concept.term(true, french, line), match, exactCase);
        }
        if (!english.isEmpty()) {
            TermDraft term = concept.term(false, english, line);
            how(term, match, exactCase);
            if (status != null && term.status != null && term.status != status) {
                throw invalid(Reason.STATUS_CONTRADICTS.in(line, english, term.line));
            }
            term.status = term.status == null ? status : term.status;
        }
    }

    private static void how(TermDraft term, @Nullable Match match, @Nullable Boolean exactCase) {
        term.match = term.match == null ? match : term.match;
        term.caseSensitive = term.caseSensitive == null ? exactCase : term.caseSensitive;
    }

    private void add(Set<String> values, CSVRecord cells, Column column) {
        String value = Cells.plain(Cells.prose(cell(cells, column)));
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    private @Nullable Match match(CSVRecord cells, long line) {
        String value = word(cells, Column.MATCH);
        return switch (value) {
            case "" -> null;
            case "inflected" -> Match.INFLECTED;
            case "exact" -> Match.EXACT;
            default -> throw unknown(line, Column.MATCH, value, "inflected, exact");
        };
    }

    private @Nullable Boolean exactCase(CSVRecord cells, long line) {
        String value = word(cells, Column.CASE);
        return switch (value) {
            case "" -> null;
            case "any" -> false;
            case "exact" -> true;
            default -> throw unknown(line, Column.CASE, value, "any, exact");
        };
    }

    private @Nullable TermStatus status(CSVRecord cells, long line) {
        String value = word(cells, Column.STATUS);
        return switch (value) {
            case "" -> null;
            case "preferred" -> TermStatus.PREFERRED;
            case "admitted" -> TermStatus.ADMITTED;
            case "deprecated", "forbidden" -> TermStatus.DEPRECATED;
            case "proposed" -> TermStatus.PROPOSED;
            default -> throw unknown(line, Column.STATUS, value, "preferred, admitted, deprecated, proposed");
        };
    }

    private String word(CSVRecord cells, Column column) {
        return Cells.term(cell(cells, column)).toLowerCase(Locale.ROOT);
    }

    private String term(CSVRecord cells, Column column) {
        return Cells.plain(Cells.term(cell(cells, column)));
    }

    private String cell(CSVRecord cells, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index);
    }

    private FaultException unknown(long line, Column column, String value, String allowed) {
        return invalid(Reason.VALUE_UNKNOWN.in(line, column.name().toLowerCase(Locale.ROOT), value, allowed));
    }

    private FaultException invalid(String reason) {
        return Fault.GLOSSARY_INVALID.at(name, reason);
    }
}
