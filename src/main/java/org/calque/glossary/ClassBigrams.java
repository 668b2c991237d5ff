package org.calque.glossary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.WordLists;

/**
 * How well one French word stands after another, by classes: words of grammar each by itself, others by kind, gender and number.
 * Words that do not belong together may be misheard. Counted from the text that {@code fr.bigrams} tells. Immutable.
 */
final class ClassBigrams {

    /** What was added to each count, in times what the kinds alone would have it. */
    private static final double ADDED = 8;

    /** A natural logarithm beyond which more means nothing. */
    private static final float MOST = 4;
    private static final float LEAST_BY_KINDS = -3.9f;

    /** A class of words, known by its number. */
    record WordClass(int number, WordKind kind) {
    }

    private static final class French {
        static final ClassBigrams IT = new ClassBigrams();
    }

    private final float[][] byKinds = new float[WordKind.values().length][WordKind.values().length];
    private final Map<String, WordClass> classes = new HashMap<>();
    private final WordClass[] others = new WordClass[WordKind.values().length];   // of words whose class was never met
    private final float[] unmet;   // by class: what one that was never met after it is less likely for
    private final Map<Integer, Float> pairs = new HashMap<>();

    private ClassBigrams() {
        List<String[]> lines = WordLists.lines(ClassBigrams.class, "fr.bigrams").stream().map(line -> line.split(" ")).toList();
        int kinds = WordKind.values().length;
        for (String[] row : lines.subList(1, kinds + 1)) {
            for (int i = 0; i < kinds; i++) {
                byKinds[WordKind.valueOf(row[0]).ordinal()][WordKind.valueOf(lines.get(0)[i + 1]).ordinal()] = Float.parseFloat(row[i + 1]);
            }
        }
        List<String[]> rows = lines.subList(kinds + 1, lines.size());
        for (String[] row : rows) {
            classes.put(row[0], new WordClass(classes.size(), WordKind.valueOf(row[1])));
        }
        unmet = new float[classes.size() + kinds];
        for (String[] row : rows) {
            int number = classes.get(row[0]).number;
            unmet[number] = (float) Math.log(ADDED / (Integer.parseInt(row[2]) + ADDED));
            for (int i = 3; i < row.length; i++) {
                int colon = row[i].lastIndexOf(':');
                pairs.put(key(number, classes.get(row[i].substring(0, colon)).number), Float.parseFloat(row[i].substring(colon + 1)));
            }
        }
        for (WordKind kind : WordKind.values()) {
            others[kind.ordinal()] = classes.getOrDefault(kind.name(), new WordClass(classes.size() + kind.ordinal(), kind));
        }
    }

    static ClassBigrams french() {
        return French.IT;
    }

    /** @param written the token with its capitals */
    WordClass of(Token token, String written) {
        WordKind kind = WordKind.of(token, written);
        String label = switch (kind) {
            case MARK -> "_" + written.charAt(0);
            case N, NA, NAV, NP, NV, A, AP, AV, P -> kind + agreement(written);
            default -> kind.strange() || kind == WordKind.CAP || kind == WordKind.NAME ? kind.name() : "=" + token.form();
        };
        return classes.getOrDefault(label, of(kind));
    }

    private static String agreement(String written) {
        String agreement = Lemmas.french().agreement(written.toLowerCase(Locale.ROOT));
        return agreement.isEmpty() ? "" : "-" + agreement;
    }

    /** What stands for a kind in general: the ends of a sentence, a name. */
    WordClass of(WordKind kind) {
        return others[kind.ordinal()];
    }

    /** How much oftener than by chance one stands after another, as a natural logarithm, from -4 to 4. */
    double follows(WordClass before, WordClass after) {
        Float met = pairs.get(key(before.number, after.number));
        if (met != null) {
            return met;
        }
        float kinds = Math.max(LEAST_BY_KINDS, byKinds[before.kind.ordinal()][after.kind.ordinal()]);
        return Math.max(-MOST, kinds + unmet[before.number]);
    }

    private static int key(int before, int after) {
        return before << 16 | after;
    }
}
