package org.calque.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** Words that change with the person: a glossary writes <i>wash one's hands</i>, a text <i>washed his hands</i>. */
    private static final Map<String, String> PERSONAL = personal();

    /** What may be said behind {@code chez}, {@code pour} or {@code sur} where a glossary writes {@code soi}. */
    private static final Set<String> ONESELF = Set.of("soi", "moi", "toi", "lui", "elle", "nous", "vous", "eux", "elles");

    private static final Pattern FEMININE = Pattern.compile(",\\s+[-‑–]\\p{L}{1,6}(?!\\p{L})");
    private static final Pattern PREPOSITION = Pattern.compile("(?<=\\p{L})\\s+\\((?:à|en|de|d['’]|du|des|le|la|les|l['’]|un|une|se|s['’])\\)$");

    private static final Set<String> NEGATIONS = Set.of("pas", "plus", "jamais", "guère", "point");
    private static final Set<String> ADVERBS_INSIDE = Set.of("déjà", "très", "souvent", "encore", "toujours", "parfois", "aussitôt", "bientôt");

    /** More ways than this to write one term would be noise. */
    private static final int WAYS = 64;

    private final List<Token> tokens;
    private final List<List<String>> paths;
    private final Set<String> foreign;
    private final Set<String> capitals;

    private static Map<String, String> personal() {
        Map<String, String> keys = new HashMap<>();
        List.of("my", "your", "his", "her", "its", "our", "their").forEach(word -> keys.put(word, "@my"));
        List.of("myself", "yourself", "himself", "herself", "itself", "oneself", "ourselves", "yourselves", "themselves")
                .forEach(word -> keys.put(word, "@self"));
        List.of("mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs")
                .forEach(word -> keys.put(word, "@mon"));
        return Map.copyOf(keys);
    }

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
                if (!reading.lemma().equals(word.form()) && (reading.classes() & Word.NOUN) != 0 && isPluralNoun(tokens, at)) {
                    keys.add("~" + reading.lemma());
                }
            } else if (isAuxiliary(reading)) {
                keys.add("~" + reading.lemma());
            }
        }
        String personal = PERSONAL.get(word.form());
        if (personal != null) {
            keys.add(personal);
        }
        if (at > 0 && ONESELF.contains(word.form()) && tokens.get(at - 1).word().is(Word.PREPOSITION)) {
            keys.add("@soi");
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

    /** Whether a noun's plural that is a word of grammar too is the noun here: <i>des avions de chasse</i>, but <i>nous avions</i>. */
    private static boolean isPluralNoun(List<Token> tokens, int at) {
        return switch (Neighbours.place(tokens, at)) {
            case NOUN -> true;
            case START -> at + 1 < tokens.size() && tokens.get(at + 1).word().is(Word.PREPOSITION);
            default -> false;
        };
    }

    /** Whether it is a form of a verb that is a word of grammar too, and is inflected nonetheless: {@code avoir lieu, be ill}. */
    private static boolean isAuxiliary(Word.Reading reading) {
        return switch (reading.lemma()) {
            case "avoir", "être", "be", "have", "do" -> (reading.classes() & Word.VERBAL) != 0;
            default -> false;
        };
    }

    /** {@code nous nous lavons}, {@code pour vous laver}, {@code ne vous lavez pas}; but {@code nous propageons} is not reflexive. */
    private static boolean isReflexive(List<Token> tokens, int at) {
        String before = at > 0 ? tokens.get(at - 1).form() : "";
        boolean prohibition = before.equals("ne") && (at == 1 || tokens.get(at - 2).mark() || tokens.get(at - 2).form().equals("et"));
        return before.equals(tokens.get(at).form()) || prohibition
                || at + 1 < tokens.size() && tokens.get(at + 1).word().is(Word.INFINITIVE);
    }

    /** The keys of two tokens written as one: {@code micro-organisme}, {@code health care}. */
    static List<String> joinedKeys(List<Token> tokens, int at, Lemmas lemmas) {
        Token first = tokens.get(at);
        Token second = tokens.get(at + 1);
        if (first.mark() || second.mark() || second.clitic()) {
            return List.of();
        }
        if (isMeasure(tokens, at)) {
            return List.of("=" + first.form() + second.form());
        }
        boolean english = lemmas == Lemmas.english();
        boolean grammar = first.word().function() || second.word().function();
        if (second.gap() == Token.Gap.HYPHEN && (!grammar || english)) {
            return lemmas.word(first.form() + second.form()).keys();
        }
        if (grammar || !english || second.gap() != Token.Gap.SPACE) {
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

    /** Whether a number and its unit stand there, which are written together as well: {@code 155 mm}. */
    private static boolean isMeasure(List<Token> tokens, int at) {
        String unit = tokens.get(at + 1).form();
        return Character.isDigit(tokens.get(at).form().charAt(0)) && unit.length() <= 3 && !tokens.get(at + 1).word().function()
                && unit.chars().allMatch(Character::isLetter);
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
        if (NEGATIONS.contains(token.form()) && isNegated(tokens, at) || isAdverbInside(token)) {
            return true;
        }
        return reflexive && !token.mark() && (token.word().is(Word.ADVERB) || token.word().classesUnder("être") != 0
                || token.form().equals("y") || token.form().equals("en"));
    }

    /** Whether {@code ne} stands before a word: <i>il n'a pas lieu</i>. */
    private static boolean isNegated(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4) && !tokens.get(i).mark(); i--) {
            if (tokens.get(i).form().equals("ne")) {
                return true;
            }
        }
        return false;
    }

    /** An adverb that takes nothing away: <i>cas nouvellement confirmé</i>; but <i>cas non confirmé</i> is another thing. */
    private static boolean isAdverbInside(Token token) {
        return !token.mark() && token.gap() == Token.Gap.SPACE && (ADVERBS_INSIDE.contains(token.form())
                || token.form().endsWith("ment") && token.word().isOnly(Word.ADVERB));
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
            if (at + 1 >= tokens.size() || tokens.get(at).mark() || tokens.get(at + 1).mark()) {
                return Set.of();
            }
            Token.Gap gap = tokens.get(at + 1).gap();
            if (isMeasure(tokens, at)) {
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
                        return Set.of(OF);
                    }
                    case "à", "au", "aux" -> {
                        return Set.of(TO);
                    }
                    default -> { }
                }
            }
            Set<String> keys = new LinkedHashSet<>();
            if (inflected && tokens.size() > 1) {
                String personal = at > 0 && word.form().equals("soi") ? "@soi" : isOnes(at) ? "@my" : PERSONAL.get(word.form());
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

        /** Whether <i>one's</i> stands there, whose possessive is no part of the token. */
        private boolean isOnes(int at) {
            return at + 1 < tokens.size() && tokens.get(at).form().equals("one")
                    && tokens.get(at + 1).start() > tokens.get(at).end() + 2;
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
                boolean auxiliary = isAuxiliary(reading) && (reading.classes() & Word.INFINITIVE) != 0 && !alone;
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
