package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/** The rows of a text parted by commas, semicolons or tabs: by whichever makes most of the header known. */
final class CsvRows implements Rows {

    private final String name;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int skipped;

    private CsvRows(String name, String text, char separator, int start) {
        this.name = name;
        this.skipped = start == 0 ? 0 : 1;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        try {
            parser = CSVParser.parse(new StringReader(text.substring(start)), format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);   // a reader of a string
        }
        records = parser.iterator();
    }

    /** Null where no column of the first line is known: then it is no such table. */
    static @Nullable CsvRows of(String name, String text) {
        refuseNul(name, text);
        int start = afterSeparatorHint(text);
        int end = text.indexOf('\n', start);
        String header = text.substring(start, end < 0 ? text.length() : end);
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int known = (int) Arrays.stream(header.split(String.valueOf(candidate), -1))
                    .filter(cell -> Column.named(cell.replace("\"", "")) != null).count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return most == 0 ? null : new CsvRows(name, text, best, start);
    }

    /** By whichever parts the first line most often; null where none does. */
    static @Nullable CsvRows unnamed(String name, String text) {
        refuseNul(name, text);
        int start = afterSeparatorHint(text);
        String first = text.substring(start).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = '\t';
        for (char candidate : new char[] {';', ','}) {
            best = first.chars().filter(c -> c == candidate).count() > first.chars().filter(of(best)).count() ? candidate : best;
        }
        return first.indexOf(best) < 0 ? null : new CsvRows(name, text, best, start);
    }

    private static IntPredicate of(char one) {
        return c -> c == one;
    }

    static void refuseNul(String name, String text) {
        int at = text.indexOf('\0');
        if (at >= 0) {
            throw Fault.GLOSSARY_INVALID.at(name, Reason.NUL.in(1 + text.substring(0, at).chars().filter(c -> c == '\n').count()));
        }
    }

    /** Spreadsheets write a first line {@code sep=;} for one another. */
    private static int afterSeparatorHint(String text) {
        if (!text.regionMatches(true, 0, "sep=", 0, 4)) {
            return 0;
        }
        int end = text.indexOf('\n');
        return end < 0 ? 0 : end + 1;
    }

    @Override
    public @Nullable Row next() {
        long line = parser.getCurrentLineNumber() + 1 + skipped;
        try {
            return records.hasNext() ? new Row(line, records.next().toList()) : null;
        } catch (UncheckedIOException unclosed) {
            throw Fault.GLOSSARY_INVALID.because(unclosed, name, Reason.QUOTE.in(line));
        }
    }

    @Override
    public boolean mayBeShort() {
        return false;
    }
}
