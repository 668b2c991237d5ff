package org.calque.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.job.Progress;
import org.calque.language.Folding;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The names of some documents, each with all its spellings and all its renderings, whether a glossary has it or not. A name is a
 * row of words with capitals where a capital says something; its rendering is the row of such words in the target that is written
 * most like it, if any is: Mikhaïl and Mikhail, Kiev and Kyiv. What is translated and not transcribed (Londres, London) is known
 * by it only where it looks alike.
 */
public final class Names {

    /** So much of the letters must be the same, from 0 to 1. */
    private static final double ALIKE = .6;
    private static final int LONGEST = 4;
    private static final int SHORTEST = 3;

    private Names() {
    }

    /** A sentence that a form stands in. */
    public record Place(UUID document, UUID segment) {
    }

    /** A spelling or a rendering, with the sentences it stands in; one that holds it twice is there twice. */
    public record Form(String text, List<Place> places) {
    }

    /**
     * A name.
     *
     * @param text       its commonest spelling
     * @param spellings  in the sources, the commonest first
     * @param renderings in the targets, likewise; empty while nothing is translated
     */
    public record Name(String text, List<Form> spellings, List<Form> renderings) {

        public int times() {
            return spellings.stream().mapToInt(form -> form.places().size()).sum();
        }
    }

    private static final class Found {
        final Map<String, List<Place>> spellings = new LinkedHashMap<>();
        final Map<String, List<Place>> renderings = new LinkedHashMap<>();
    }

    /** The names of documents: those with several renderings first, then those that stand there most. */
    public static List<Name> of(List<Document> documents, Progress progress) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Document document : documents) {
            for (Segment segment : document.segments()) {
                progress.check();
                collect(document.id(), segment, found);
            }
        }
        return found.values().stream().map(Names::name).sorted(Comparator.comparingInt((Name name) -> Math.min(2, name.renderings().size()))
                .thenComparingInt(Name::times).reversed()).toList();
    }

    private static Name name(Found found) {
        List<Form> spellings = forms(found.spellings);
        return new Name(spellings.get(0).text(), spellings, forms(found.renderings));
    }

    private static List<Form> forms(Map<String, List<Place>> forms) {
        return forms.entrySet().stream().map(form -> new Form(form.getKey(), List.copyOf(form.getValue())))
                .sorted(Comparator.comparingInt((Form form) -> form.places().size()).reversed()).toList();
    }

    private static void collect(UUID document, Segment segment, Map<String, Found> found) {
        String source = segment.read().string();
        List<String> names = rows(source, Tokenizer.french());
        if (names.isEmpty()) {
            return;
        }
        List<String> there = segment.target().isBlank() ? List.of() : candidates(segment.target().string());
        Place place = new Place(document, segment.id());
        for (String name : names) {
            Found one = found.computeIfAbsent(letters(name), any -> new Found());
            one.spellings.computeIfAbsent(name, any -> new ArrayList<>()).add(place);
            String rendering = rendering(name, there);
            if (rendering != null) {
                one.renderings.computeIfAbsent(rendering, any -> new ArrayList<>()).add(place);
            }
        }
    }

    /** The rows of words with telling capitals in a French text. */
    private static List<String> rows(String text, Tokenizer tokenizer) {
        List<Token> tokens = tokenizer.tokens(text);
        List<String> rows = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean goesOn = i < tokens.size() && names(tokens.get(i), text)
                    && (from < 0 || tokens.get(i).gap() == Token.Gap.SPACE || tokens.get(i).gap() == Token.Gap.HYPHEN);
            if (from >= 0 && (!goesOn || i - from == LONGEST)) {
                String row = text.substring(tokens.get(from).start(), tokens.get(i - 1).end());
                if (letters(row).length() >= SHORTEST) {
                    rows.add(row);
                }
                from = -1;
                goesOn = i < tokens.size() && names(tokens.get(i), text);
            }
            if (goesOn && from < 0) {
                from = i;
            }
        }
        return rows;
    }

    private static boolean names(Token token, String text) {
        if (token.mark() || token.shape() == Token.Shape.LOWER) {
            return false;
        }
        WordKind kind = WordKind.of(token, text.substring(token.start(), token.end()));
        return kind == WordKind.NAME || kind == WordKind.UNK || kind == WordKind.CAP;
    }

    /** Every row of words of a target that may be a name: a capital, wherever it stands. */
    private static List<String> candidates(String target) {
        List<Token> tokens = Tokenizer.english().tokens(target);
        List<String> all = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
                Token token = tokens.get(to);
                boolean capital = !token.mark() && token.shape() != Token.Shape.LOWER;
                if (!capital || to > from && token.gap() != Token.Gap.SPACE && token.gap() != Token.Gap.HYPHEN) {
                    break;
                }
                all.add(target.substring(tokens.get(from).start(), token.end()));
            }
        }
        return all;
    }

    private static @Nullable String rendering(String name, List<String> there) {
        String wanted = letters(name);
        String best = null;
        double most = ALIKE;
        for (String one : there) {
            double alike = alike(wanted, letters(one));
            if (alike > most || alike == most && best == null) {
                most = alike;
                best = one;
            }
        }
        return best;
    }

    /** A name without accents, capitals, spaces and hyphens. */
    private static String letters(String name) {
        return Folding.withoutAccents(Folding.fold(name)).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** How alike two are in their letters, those that stand for one another in transcriptions taken for the same. */
    private static double alike(String one, String other) {
        String a = sounds(one);
        String b = sounds(other);
        int[] costs = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int kept = costs[j];
                costs[j] = Math.min(diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1), Math.min(costs[j], costs[j - 1]) + 1);
                diagonal = kept;
            }
        }
        return 1 - (double) costs[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }

    private static String sounds(String letters) {
        return letters.replace("tch", "x").replace("sch", "x").replace("sh", "x").replace("ch", "x").replace("ph", "f").replace("kh", "k")
                .replace("ou", "u").replace("eff", "ev").replace("ieff", "ev").replace('y', 'i').replace('j', 'i').replace('c', 'k').replace('q', 'k')
                .replace('w', 'v').replaceAll("(.)\\1", "$1");
    }
}
