package org.calque.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A term made ready to be looked for: every row of keys ({@link Word#keys()}) under which it may stand in a text. The rules of
 * what may differ between a term and a text are all here: inflection, articles after {@code de} and {@code à}, pronominal
 * verbs, a leading article, hyphen or space.
 */
public final class Phrase {

    /** A reflexive pronoun before its verb, and one hung on it. */
    static final String REFLEXIVE = "@se";
    private static final String REFLEXIVE_BEHIND = "@-se";
    private static final String OF = "@de";
    private static final String TO = "@à";
    private static final Set<String> ARTICLES = Set.of("le", "la", "les");

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
        List<Token> all = trimmed(tokenizer.tokens(term));
        all = tokenizer.isFrench() ? all : withoutParticle(all);
        List<Token> tokens = withoutArticle(all, tokenizer.isFrench(), inflected);
        Maker maker = new Maker(tokens, tokenizer, inflected, classes);
        if (!tokens.isEmpty()) {
            maker.make();
        }
        return new Phrase(tokens, List.copyOf(maker.paths), Set.copyOf(maker.foreign), Set.copyOf(maker.capitals));
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
        boolean article = french ? inflected && (ARTICLES.contains(first) || first.equals("un") || first.equals("une"))
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

    /** The keys under which a token of a text may be found. */
    static List<String> keys(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Word word = token.word();
        if (!word.known() && (token.shape() == Token.Shape.MIXED || token.shape() == Token.Shape.CAPITAL && !token.opens())) {
            return word.keys().subList(0, Math.min(1, word.keys().size())); // a name has no plural to guess from
        }
        if (!word.function()) {
            return word.keys();
        }
        List<String> keys = new ArrayList<>(4);
        keys.add(word.keys().get(0));
        for (Word.Reading reading : word.readings()) {
            if (reading.content()) {
                keys.add("?" + reading.lemma());
            } else if (reading.lemma().equals("avoir") || reading.lemma().equals("être")) {
                keys.add("~" + reading.lemma());
            }
        }
        switch (word.form()) {
            case "de" -> keys.add(OF);
            case "du" -> {
                keys.add(OF);
                keys.add("@le");
            }
            case "des" -> {
                keys.add(OF);
                keys.add("@les");
            }
            case "à" -> keys.add(TO);
            case "au" -> {
                keys.add(TO);
                keys.add("@le");
            }
            case "aux" -> {
                keys.add(TO);
                keys.add("@les");
            }
            case "se", "me", "te", "toi" -> keys.add(token.clitic() ? REFLEXIVE_BEHIND : REFLEXIVE);
            case "nous", "vous" -> {
                if (token.clitic()) {
                    keys.add(REFLEXIVE_BEHIND);
                } else if (isReflexive(tokens, at)) {
                    keys.add(REFLEXIVE);
                }
            }
            default -> { }
        }
        return keys;
    }

    /** {@code nous nous lavons}, {@code pour vous laver}; but {@code nous propageons} is not reflexive. */
    private static boolean isReflexive(List<Token> tokens, int at) {
        boolean doubled = at > 0 && tokens.get(at - 1).form().equals(tokens.get(at).form());
        return doubled || at + 1 < tokens.size() && tokens.get(at + 1).word().isOnly(Word.INFINITIVE);
    }

    /** The keys of two tokens written as one: {@code micro-organisme}, {@code health care}. */
    static List<String> joinedKeys(List<Token> tokens, int at, Lemmas lemmas) {
        Token first = tokens.get(at);
        Token second = tokens.get(at + 1);
        if (first.mark() || second.mark() || first.word().function() || second.word().function() || second.clitic()) {
            return List.of();
        }
        if (second.gap() == Token.Gap.HYPHEN) {
            return lemmas.word(first.form() + second.form()).keys();
        }
        if (lemmas != Lemmas.english() || second.gap() != Token.Gap.SPACE) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(List.of("=" + first.form() + second.form(), "~" + first.form() + second.form()));
        for (Word.Reading reading : second.word().readings()) {
            if (!reading.lemma().equals(second.form())) {
                keys.add("~" + first.form() + reading.lemma());   // front lines: frontline
            }
        }
        return keys;
    }

    /** Whether a token may stand inside a phrase without being part of it. */
    static boolean maySkip(List<Token> tokens, int at, boolean reflexive) {
        Token token = tokens.get(at);
        if (token.clitic()) {
            return true;
        }
        if (at > 0 && ARTICLES.contains(token.form())) {
            String before = tokens.get(at - 1).form();
            return before.equals("de") || before.equals("à");
        }
        return reflexive && !token.mark() && (token.word().is(Word.ADVERB) || token.word().classesUnder("être") != 0
                || token.form().equals("y") || token.form().equals("en"));
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
                from(1, new ArrayList<>(List.of(REFLEXIVE)));
                for (String verb : keysOf(1)) {
                    from(2, new ArrayList<>(List.of(verb, REFLEXIVE_BEHIND)));
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
            if (at > 0 && ARTICLES.contains(tokens.get(at).form()) && !path.isEmpty() && tokenizer.isFrench()
                    && (path.get(path.size() - 1).equals(OF) || path.get(path.size() - 1).equals(TO))
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
            if (at + 1 >= tokens.size() || tokens.get(at).word().function() || tokens.get(at + 1).word().function()
                    || tokens.get(at).mark() || tokens.get(at + 1).mark()) {
                return Set.of();
            }
            Token.Gap gap = tokens.get(at + 1).gap();
            Word word = tokenizer.lemmas().word(tokens.get(at).form() + tokens.get(at + 1).form());
            if (gap != Token.Gap.HYPHEN && !(gap == Token.Gap.SPACE && !tokenizer.isFrench() && word.known())) {
                return Set.of();
            }
            return inflected ? inflectedKeys(word, false) : Set.of("=" + word.form());
        }

        private Set<String> keysOf(int at) {
            Token token = tokens.get(at);
            Word word = token.word();
            if (tokenizer.isFrench() && at > 0 && at + 1 < tokens.size()) {
                switch (word.form()) {
                    case "de", "du", "des" -> {
                        return Set.of(OF);
                    }
                    case "à", "au", "aux" -> {
                        return Set.of(TO);
                    }
                    default -> { }
                }
            }
            Set<String> keys = new LinkedHashSet<>();
            boolean name = token.mark() || token.shape() == Token.Shape.ALL_CAPITALS || token.shape() == Token.Shape.MIXED
                    || token.capitalised() && !word.known();
            if (inflected && !name) {
                keys.addAll(inflectedKeys(word, tokens.size() == 1));
            } else {
                keys.add("=" + word.form());
                boolean acronym = token.shape() == Token.Shape.ALL_CAPITALS && word.form().length() > 1;
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

        private Set<String> inflectedKeys(Word word, boolean alone) {
            Set<String> keys = new LinkedHashSet<>();
            if (word.is(Word.DETERMINER | Word.PREPOSITION | Word.NUMBER) && !alone) {
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
                boolean auxiliary = (reading.lemma().equals("avoir") || reading.lemma().equals("être"))
                        && (reading.classes() & Word.INFINITIVE) != 0 && !alone;
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
