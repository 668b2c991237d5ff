package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in a file, for whoever has to say what its columns are.
 *
 * @param sample   its first rows that are not empty, each as wide as the table
 * @param width    columns
 * @param regular  whether all rows can be read as rows of one table
 * @param proposed what the names and the words of its columns make likely
 */
public record Table(List<List<String>> sample, int width, boolean regular, TableLayout proposed) {

    /** Rows looked at to tell the languages. */
    private static final int SAMPLE = 40;

    /** How people head the columns of a list of terms, whether or not it is a name that we know. */
    private static final Pattern HEAD = Pattern.compile("(?i)(terms?|termes?|source|target|cible|traductions?|translations?|[ée]quivalents?|d[ée]finitions?"
            + "|domaines?|domains?|subject|field|notes?|comments?|commentaires?|remarques?|exemples?|examples?|contextes?|contexts?|id|n°|no|num[ée]ro"
            + "|code|cat[ée]gorie|category|statut|status|mots?|words?|langue|language|date|auteur|author|r[ée]f[ée]rences?)\\b.*");
    private static final Pattern NOTE = Pattern.compile("(?iu)(notes?|comments?|commentaires?|remarks?|remarques?|observations?)");
    private static final Pattern FRENCH = Pattern.compile("(?iu).*\\b(fr|fra|fre|fran[cç]ais|french)\\b.*");
    private static final Pattern ENGLISH = Pattern.compile("(?iu).*\\b(en|eng|anglais|english)\\b.*");

    public Table {
        sample = List.copyOf(sample);
    }

    /** Reads the rows to their end; null where they make no table of two columns. */
    static @Nullable Table of(Rows rows) {
        List<List<String>> sample = new ArrayList<>();
        int width = 0;
        int narrowest = Integer.MAX_VALUE;
        int head = 0;
        for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
            if (!row.isBlank()) {
                int size = row.cells().size();
                narrowest = Math.min(narrowest, size);
                while (size > 0 && Cells.prose(row.cell(size - 1)).isEmpty()) {
                    size--;
                }
                width = Math.max(width, size);
                head = head == 0 ? size : head;
                if (sample.size() < SAMPLE) {
                    sample.add(row.cells().stream().map(Cells::term).map(Cells::plain).toList());
                }
            }
        }
        int wide = width;
        List<List<String>> even = sample.stream().map(row -> IntStream.range(0, wide).mapToObj(i -> i < row.size() ? row.get(i) : "").toList()).toList();
        boolean regular = head == width && (rows.mayBeShort() || narrowest >= width);
        return width < 2 ? null : new Table(even, width, regular, proposed(even, width));
    }

    private static TableLayout proposed(List<List<String>> sample, int width) {
        List<String> titles = sample.get(0);
        boolean headed = titles.stream().anyMatch(title -> Column.named(title) != null || HEAD.matcher(title).matches());
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < width && headed; i++) {
            Column named = Column.named(titles.get(i));
            if (named != null) {
                columns.putIfAbsent(named, i);
            }
        }
        for (int i = 0; i < width && headed; i++) {
            if (!columns.containsValue(i)) {
                Column told = titles.get(i).length() > 40 ? null : told(titles.get(i));
                if (told != null) {
                    columns.putIfAbsent(told, i);
                }
            }
        }
        byWords(headed ? sample.subList(1, sample.size()) : sample, width, columns);
        return new TableLayout(headed, columns, headed);
    }

    private static @Nullable Column told(String title) {
        String plain = title.replace('_', ' ');
        if (NOTE.matcher(plain).matches()) {
            return Column.NOTE;
        }
        boolean french = FRENCH.matcher(plain).matches();
        boolean english = ENGLISH.matcher(plain).matches();
        return french == english ? null : french ? Column.FR : Column.EN;
    }

    /** The languages of columns that no name tells: whose words only one of the two knows. Identifiers and numbers are of neither. */
    private static void byWords(List<List<String>> rows, int width, Map<Column, Integer> columns) {
        double[] french = new double[width];
        double[] english = new double[width];
        for (int i = 0; i < width; i++) {
            for (List<String> row : rows) {
                for (Token token : Tokenizer.french().tokens(row.get(i))) {
                    boolean here = !token.mark() && Lemmas.french().word(token.form().toLowerCase(Locale.ROOT)).known();
                    boolean there = !token.mark() && Lemmas.english().word(token.form().toLowerCase(Locale.ROOT)).known();
                    french[i] += here && !there ? 1 : 0;
                    english[i] += there && !here ? 1 : 0;
                }
            }
            double words = french[i] + english[i];
            if (words > 0) {
                french[i] /= words;
                english[i] /= words;
            }
        }
        choose(Column.FR, french, columns);
        choose(Column.EN, english, columns);
    }

    /** The first such column: a list has its terms before their definitions. */
    private static void choose(Column column, double[] share, Map<Column, Integer> columns) {
        for (int i = 0; i < share.length && !columns.containsKey(column); i++) {
            if (share[i] > .5 && !columns.containsValue(i)) {
                columns.put(column, i);
            }
        }
    }
}
