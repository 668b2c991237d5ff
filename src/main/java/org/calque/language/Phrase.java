package org.calque.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A term made ready to be looked for: every row of keys ({@link Word#keys()}) under which it may stand in a text. The rules of
 * what may differ between a term and a text are all here: inflection, articles after {@code de} and {@code à}, pronominal
 * verbs, a leading article, hyphen or space.
 */
public final class Phrase {

    private static final Pattern FEMININE = Pattern.compile(",\\s+[-‑–]\\p{L}{1,6}(?!\\p{L})");
    private static final Pattern PREPOSITION = Pattern.compile("(?<=\\p{L})\\s+\\((?:à|en|de|d['’]|du|des|le|la|les|l['’]|un|une|se|s['’])\\)$");

    /** More ways than this to write one term would be noise. */
    private static final int WAYS = 64;

    private final List<Token> tokens;
    private final List<List<String>> paths;
    private final Set<String> foreign;
    private final Set<String> capitals;

    private Phrase(List<Token> tokens, List<List<String>> paths, Set<String> foreign, Set<String> capitals) {
        this.tokens = tokens;
        this.paths = paths;
        this.foreign = foreign;
        this.capitals = capitals;
    }

    /**
     * Makes a term ready.
     *
     * @param inflected whether its words may be inflected
     * @param classes   what its only or first word is, as bits of {@link Word}; 0 where not known
     */
    public static Phrase of(String term, Tokenizer tokenizer, boolean inflected, int classes) {
        List<Token> all = tokenizer.isFrench() ? trimmed(tokenizer.tokens(withoutAsides(term))) : withoutParticle(trimmed(tokenizer.tokens(term)));
        List<Token> tokens = withoutArticle(all, tokenizer.isFrench(), inflected);
        Maker maker = new Maker(tokens, tokenizer, inflected, classes);
        if (!tokens.isEmpty()) {
            maker.make();
        }
        return new Phrase(tokens, List.copyOf(maker.paths), Set.copyOf(maker.foreign), Set.copyOf(maker.capitals));
    }

    /** Without what French dictionaries add to a term: its feminine ({@code retraité, -e}), the preposition it stands with ({@code ultralarge (à)}). */
    private static String withoutAsides(String term) {
        String feminine = term.contains(", -") ? FEMININE.matcher(term).replaceAll("") : term;
        return feminine.endsWith(")") ? PREPOSITION.matcher(feminine).replaceFirst("") : feminine;
    }

    /** Marks at the ends are not part of a term ({@code ca.}), unless it has nothing else or needs them ({@code C++}). */
    private static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && isTrimmed(tokens.get(from))) {
            from++;
        }
        while (to > from && isTrimmed(tokens.get(to - 1)) && !closes(tokens.subList(from, to))) {
            to--;
        }
        return from == to ? tokens : tokens.subList(from, to);
    }

    private static boolean closes(List<Token> tokens) {
        return tokens.get(tokens.size() - 1).form().equals(")") && tokens.stream().anyMatch(token -> token.form().equals("("));
    }

    /** Dictionaries write English verbs {@code cut (to)}. */
    private static List<Token> withoutParticle(List<Token> tokens) {
        int n = tokens.size();
        return n > 3 && tokens.get(n - 1).form().equals(")") && tokens.get(n - 2).form().equals("to")
                && tokens.get(n - 3).form().equals("(") ? tokens.subList(0, n - 3) : tokens;
    }

    private static boolean isTrimmed(Token token) {
        return token.mark() && ".,;:!?…()[]/-–—*".contains(token.form());
    }

    private static List<Token> withoutArticle(List<Token> tokens, boolean french, boolean inflected) {
        if (tokens.size() < 2 || tokens.get(1).mark()) {
            return tokens;
        }
        String first = tokens.get(0).form();
        boolean article = french ? inflected && (TokenKeys.ARTICLES.contains(first) || first.equals("un") || first.equals("une"))
                : first.equals("the") || first.equals("a") || first.equals("an")
                || inflected && first.equals("to") && tokens.get(1).word().is(Word.INFINITIVE);
        return article ? tokens.subList(1, tokens.size()) : tokens;
    }

    /** The words looked for, without the leading article; empty for a term without letters, digits or signs. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The keys under which a phrase of one word may be found. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        paths.forEach(keys::addAll);
        return keys;
    }

    List<List<String>> paths() {
        return paths;
    }

    /** Those of its keys whose word no dictionary knows: their accents may come and go. */
    Set<String> foreign() {
        return foreign;
    }

    /** Those of its keys whose word lost the accent of a capital: {@code Etat}. */
    Set<String> capitals() {
        return capitals;
    }

    private static final class Maker {

        private final List<Token> tokens;
        private final Tokenizer tokenizer;
        private final boolean inflected;
        private final int classes;
        private final Set<String> foreign = new HashSet<>(2);
        private final Set<String> capitals = new HashSet<>(2);
        private final List<List<String>> paths = new ArrayList<>(2);

        Maker(List<Token> tokens, Tokenizer tokenizer, boolean inflected, int classes) {
            this.tokens = tokens;
            this.tokenizer = tokenizer;
            this.inflected = inflected;
            this.classes = classes;
        }

        void make() {
            boolean reflexive = tokenizer.isFrench() && inflected && tokens.size() > 1 && tokens.get(0).form().equals("se");
            if (reflexive) {
                from(1, new ArrayList<>(List.of(TokenKeys.REFLEXIVE)));
                for (String verb : keysOf(1)) {
                    from(2, new ArrayList<>(List.of(verb, TokenKeys.REFLEXIVE_BEHIND)));
                }
            } else {
                from(0, new ArrayList<>());
            }
        }

        private void from(int at, List<String> path) {
            if (paths.size() >= WAYS) {
                return;
            }
            if (at == tokens.size()) {
                paths.add(List.copyOf(path));
                return;
            }
            if (at > 0 && TokenKeys.ARTICLES.contains(tokens.get(at).form()) && !path.isEmpty() && tokenizer.isFrench()
                    && (path.get(path.size() - 1).equals(TokenKeys.OF) || path.get(path.size() - 1).equals(TokenKeys.TO))
                    && at + 1 < tokens.size()) {
                from(at + 1, path);
                return;
            }
            if (at > 0 && at + 1 < tokens.size() && inflected && tokens.get(at).form().equals("qui") && tokenizer.isFrench()
                    && tokens.get(at + 1).word().is(Word.FINITE)) {
                from(at + 1, path); // nez qui coule: le nez coule, votre nez coule-t-il
            }
            for (String key : keysOf(at)) {
                path.add(key);
                from(at + 1, path);
                path.remove(path.size() - 1);
            }
            for (String key : joined(at)) {
                path.add(key);
                from(at + 2, path);
                path.remove(path.size() - 1);
            }
        }

        private Set<String> joined(int at) {
            if (at + 1 >= tokens.size() || tokens.get(at).mark() || tokens.get(at + 1).mark()) {
                return Set.of();
            }
            Token.Gap gap = tokens.get(at + 1).gap();
            if (TokenKeys.isMeasure(tokens, at)) {
                return Set.of("=" + tokens.get(at).form() + tokens.get(at + 1).form());
            }
            boolean grammar = tokens.get(at).word().function() || tokens.get(at + 1).word().function();
            if (grammar && (gap != Token.Gap.HYPHEN || tokenizer.isFrench())) {
                return Set.of();
            }
            Word word = tokenizer.lemmas().word(tokens.get(at).form() + tokens.get(at + 1).form());
            if (gap != Token.Gap.HYPHEN && !(gap == Token.Gap.SPACE && !tokenizer.isFrench() && word.known())) {
                return Set.of();
            }
            return inflected ? inflectedKeys(word, false) : Set.of("=" + word.form());
        }

        private Set<String> keysOf(int at) {
            Token token = tokens.get(at);
            Word word = token.word();
            if (tokenizer.isFrench() && at > 0) {
                switch (word.form()) {
                    case "de", "du", "des" -> {
                        return Set.of(TokenKeys.OF);
                    }
                    case "à", "au", "aux" -> {
                        return Set.of(TokenKeys.TO);
                    }
                    default -> { }
                }
            }
            Set<String> keys = new LinkedHashSet<>();
            if (inflected && tokens.size() > 1) {
                String personal = at > 0 && word.form().equals("soi") ? "@soi" : isOnes(at) ? "@my" : TokenKeys.PERSONAL.get(word.form());
                if (personal != null && (at > 0 || !tokenizer.isFrench())) {   // mon ancien is a language
                    keys.add("=" + word.form());
                    keys.add(personal);
                    if (personal.equals("@my")) {
                        keys.add("=one");   // one's, in a text
                    }
                    return keys;
                }
            }
            boolean name = token.mark() || token.shape() == Token.Shape.ALL_CAPITALS || token.shape() == Token.Shape.MIXED
                    || token.capitalised() && !word.known();
            if (inflected && !name) {
                keys.addAll(inflectedKeys(word, tokens.size() == 1));
            } else {
                keys.add("=" + word.form());
                boolean acronym = (token.shape() == Token.Shape.ALL_CAPITALS || token.shape() == Token.Shape.MIXED) && word.form().length() > 1;   // iPhones too
                if (acronym || !tokenizer.isFrench() && at == tokens.size() - 1 && !token.mark()) {
                    keys.add("=" + word.form() + "s"); // NGOs; two Rafales
                }
                if (at == 0 && tokenizer.isFrench() && tokens.size() > 1 && (word.form().equals("le") || word.form().equals("les"))) {
                    keys.add("@" + word.form()); // Le Caire: au Caire, du Caire
                }
            }
            if (!word.known() && !token.mark()) {
                foreign.addAll(keys);
                if (token.shape() != Token.Shape.LOWER && Folding.withoutAccents(word.form()).equals(word.form())) {
                    capitals.add("=" + word.form());
                }
            }
            return keys;
        }

        /** Whether <i>one's</i> stands there, whose possessive is no part of the token. */
        private boolean isOnes(int at) {
            return at + 1 < tokens.size() && tokens.get(at).form().equals("one")
                    && tokens.get(at + 1).start() > tokens.get(at).end() + 2;
        }

        private Set<String> inflectedKeys(Word word, boolean alone) {
            Set<String> keys = new LinkedHashSet<>();
            boolean head = word.is(Word.NOUN) && tokens.get(tokens.size() - 1).word() == word && !tokenizer.isFrench();   // a second round
            if (word.is(Word.DETERMINER | Word.PREPOSITION | Word.NUMBER) && !alone && !head) {
                return Set.of("=" + word.form());
            }
            if (word.function() || word.readings().isEmpty()) {
                keys.add("=" + word.form());
            }
            if (alone && word.isOnly(Word.FINITE | Word.PARTICIPLE) && word.is(Word.RARE)) {
                return Set.of("=" + word.form()); // dura, tira: rather a word of another language than a past of durer
            }
            for (String lemma : lemmas(word, alone)) {
                keys.add("~" + lemma);
                if (alone) {
                    keys.add("?" + lemma);
                }
            }
            return keys;
        }

        private List<String> lemmas(Word word, boolean alone) {
            List<Word.Reading> readings = new ArrayList<>();
            for (Word.Reading reading : word.readings()) {
                boolean auxiliary = TokenKeys.isAuxiliary(reading) && (reading.classes() & Word.INFINITIVE) != 0 && !alone;
                if (reading.content() || auxiliary) {
                    readings.add(reading);
                }
            }
            if (alone && word.function()) {
                readings.removeIf(reading -> (reading.classes() & Word.NOMINAL) == 0);
            }
            if (classes != 0 && (alone || tokens.get(0).word() == word)) {
                keep(readings, classes);
            }
            for (Word.Reading reading : readings) {
                if (reading.lemma().equals(word.form())) {
                    return List.of(reading.lemma());
                }
            }
            // a term is seldom a finite verb: armes is a noun, and must not bring armer with it
            keep(readings, ~Word.FINITE);
            return readings.stream().map(Word.Reading::lemma).toList();
        }

        /** Keeps the readings that can be of those classes, if there are any. */
        private static void keep(List<Word.Reading> readings, int classes) {
            List<Word.Reading> kept = readings.stream().filter(reading -> (reading.classes() & classes & ~Word.RARE) != 0).toList();
            if (!kept.isEmpty()) {
                readings.clear();
                readings.addAll(kept);
            }
        }
    }
}
