package org.calque.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the words around a French word say of it: {@code la porte} is a noun, {@code il porte} a verb, and {@code est} after
 * {@code l'} is the east. A few sure signs and no more; where they are silent, so is this.
 */
public final class Neighbours {

    /**
     * What a place calls for: a noun, a finite verb, what may follow a noun (an adjective, a participle, a verb), a participle
     * after an auxiliary, what may begin a sentence; or nothing is known of it.
     */
    public enum Place { NOUN, VERB, AFTER_NOUN, AFTER_AUXILIARY, START, OPEN }

    private static final Set<String> BEFORE_VERBS = Set.of("je", "tu", "il", "elle", "on", "ils", "elles", "qui", "ne", "se", "me",
            "te", "y", "nous", "vous", "lui", "ça", "cela", "ceci");
    private static final Set<String> EITHER = Set.of("le", "la", "les", "leur");

    private static final Set<String> DETERMINERS = Set.of("le", "la", "les", "un", "une", "du", "des", "au", "aux", "ce", "cet",
            "cette", "ces", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur",
            "leurs", "chaque", "quelques", "plusieurs", "aucun", "aucune");

    private static final Set<String> BEFORE_NOUNS = Set.of("premier", "dernier", "second", "grand", "petit", "bon", "beau", "nouveau",
            "vieux", "jeune", "autre", "même", "seul", "gros", "long", "haut", "mauvais", "ancien", "double", "triple", "meilleur", "pire",
            "vrai", "faux", "simple", "certain", "important", "violent", "principal", "véritable", "récent", "lourd", "énorme", "immense",
            "vaste", "grave", "rapide", "léger", "célèbre", "éventuel", "sévère", "brutal", "sanglant", "spectaculaire", "terrible", "profond",
            "large", "bref", "puissant", "prochain", "futur", "ultime", "nombreux", "quelque", "tel", "tout", "demi");

    /** What may stand between a verb and its participle. */
    private static final Set<String> BETWEEN = Set.of("pas", "plus", "jamais", "guère", "déjà", "encore", "toujours", "aussi", "bien");

    /** Words of address, which begin letters and sentences. */
    private static final Set<String> ADDRESSES = Set.of("madame", "monsieur", "mademoiselle", "mesdames", "messieurs", "maitre", "maître",
            "docteur", "professeur");

    private static final Set<String> DEGREES = Set.of("très", "trop", "si", "plus", "moins", "aussi", "assez", "tellement", "peu", "fort", "bien");

    private static final Set<String> TOO = Set.of("moi", "toi", "lui", "elle", "nous", "vous", "eux", "elles");

    /** Behind these an office stands without its article: <i>élu député</i>. */
    private static final Set<String> TO_OFFICE = Set.of("élire", "réélire", "nommer", "désigner", "sacrer", "proclamer");

    /** Verbs that have no other sense without <i>se</i>, so that glossaries leave it out. */
    private static final Set<String> ALWAYS_PRONOMINAL = Set.of("enfuir", "évader", "écrouler", "effondrer", "emparer", "méfier", "abstenir", "évanouir",
            "réfugier", "suicider", "désister", "repentir", "insurger", "rebeller", "agenouiller", "envoler", "exclamer", "efforcer", "propager");

    private static final int YEAR = 4;

    /** So many words the participle that begins a sentence may have with it. */
    private static final int OPENING = 10;

    private Neighbours() {
    }

    /** What the place of a token calls for. */
    public static Place place(List<Token> tokens, int at) {
        if (tokens.get(at).gap() == Token.Gap.HYPHEN) {
            return Place.OPEN;
        }
        if (at == 0 || tokens.get(at - 1).mark()) {
            return Place.START;
        }
        Token before = tokens.get(at - 1);
        if (before.clitic()) {
            return Place.OPEN;
        }
        String form = before.form();
        String earlier = at > 1 && !tokens.get(at - 2).mark() ? tokens.get(at - 2).form() : "";
        if (form.equals("ce") && tokens.get(at).gap() == Token.Gap.APOSTROPHE) {
            return Place.VERB;
        }
        if (EITHER.contains(form) || form.equals("en")) {
            if (BEFORE_VERBS.contains(earlier)) {
                return Place.VERB;
            }
            return !form.equals("en") && at > 1 && isNoun(tokens, at - 2) ? Place.OPEN : Place.NOUN;
        }
        if (BEFORE_VERBS.contains(form)) {
            return Place.VERB;
        }
        if (before.word().is(Word.DETERMINER | Word.NUMBER) || isCount(form)) {
            return Place.NOUN;
        }
        if (before.word().is(Word.PARTICIPLE) && before.word().readings().stream().anyMatch(reading -> TO_OFFICE.contains(reading.lemma()))) {
            return Place.NOUN;
        }
        if (before.word().is(Word.PREPOSITION) && before.word().function()) {
            return Place.NOUN;
        }
        if (before.word().isOnly(Word.ADJECTIVE) || isPrenominal(before.word()) && at > 1
                && tokens.get(at - 2).word().is(Word.DETERMINER) && !isObject(tokens, at + 1)) {
            return Place.NOUN;
        }
        if (before.word().classesUnder("être") != 0 || before.word().classesUnder("avoir") != 0) {
            return Place.AFTER_AUXILIARY;
        }
        boolean object = isObject(tokens, at + 1) || at > 1 && isNamed(tokens, at + 1);
        if (isNoun(tokens, at - 1)) {
            return object ? Place.VERB : Place.AFTER_NOUN; // L'homme porte un masque
        }
        boolean subject = (before.word().classesUnder(form) & Word.NOUN) != 0 && !before.word().function() && !before.word().is(Word.ADVERB | Word.NUMBER)
                && !isPrenominal(before.word());
        return subject && object ? Place.VERB : Place.OPEN; // L'armée attaque la ville
    }

    /** Whether a number in digits counts what follows it; four digits are rather a year. */
    private static boolean isCount(String form) {
        return form.length() != YEAR && Character.isDigit(form.charAt(0)) && form.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.');
    }

    /** Whether a name stands there without an article, as an object does: <i>attaque Metz</i>. */
    private static boolean isNamed(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).capitalised() && tokens.get(at).gap() == Token.Gap.SPACE && !tokens.get(at).word().known();
    }

    /** Whether an adjective that may be a noun too stands at a noun that is nothing else: <i>un film policier</i>, <i>la ferme intention</i>. */
    public static boolean isAttribute(List<Token> tokens, int at) {
        if (place(tokens, at) == Place.AFTER_NOUN && !tokens.get(at - 1).capitalised()) {
            return true;
        }
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        return place(tokens, at) == Place.NOUN && next != null && next.gap() == Token.Gap.SPACE && !next.capitalised() && isPlainNoun(next.word());
    }

    /** Whether a word is hardly anything but a noun: <i>règles</i> are rules, and seldom what you adjust. */
    private static boolean isPlainNoun(Word word) {
        return word.known() && word.is(Word.NOUN) && word.readings().stream().allMatch(reading -> (reading.classes() & ~(Word.NOUN | Word.RARE)) == 0
                || (reading.classes() & ~Word.FINITE) == Word.RARE);
    }

    /** Whether the place of a word that may be a participle is that of one: behind an auxiliary, a noun, or their adverbs. */
    public static boolean isBehindVerbOrNoun(List<Token> tokens, int at) {
        return switch (place(tokens, at)) {
            case AFTER_AUXILIARY, AFTER_NOUN -> true;
            case VERB, OPEN -> isBehindNoun(tokens, at) || isParticiple(tokens, at);
            case NOUN -> isParticiple(tokens, at);
            case START -> false;
        };
    }

    /** Whether a verb stands there with <i>se</i>, its auxiliary between or not. */
    public static boolean isPronominal(List<Token> tokens, int at) {
        if (!tokens.get(at).word().is(Word.VERBAL) || ALWAYS_PRONOMINAL.stream().anyMatch(verb -> tokens.get(at).word().classesUnder(verb) != 0)) {
            return false;
        }
        int before = at - 1;
        while (before > 0 && (tokens.get(before).word().classesUnder("être") != 0 || BETWEEN.contains(tokens.get(before).form()))) {
            before--;
        }
        return before >= 0 && tokens.get(before).form().equals("se") && !tokens.get(before).clitic();
    }

    /**
     * Whether a sentence begins with a participle of its subject, which follows behind a comma: <i>Élu président en 2012, il échoue</i>.
     */
    static boolean isOpening(List<Token> tokens, int at) {
        if (place(tokens, at) != Place.START || tokens.get(at).form().endsWith("s") || at + 1 >= tokens.size() || tokens.get(at + 1).mark()) {
            return false;
        }
        for (int i = at + 1; i + 1 < Math.min(tokens.size(), at + OPENING); i++) {
            if (tokens.get(i).form().equals(",")) {
                return BEFORE_VERBS.contains(tokens.get(i + 1).form());
            }
        }
        return false;
    }

    /** Whether an adverb of degree stands before, which no noun follows. */
    public static boolean isBehindDegree(List<Token> tokens, int at) {
        boolean too = at > 1 && tokens.get(at - 1).form().equals("aussi") && TOO.contains(tokens.get(at - 2).form());   // lui aussi député
        return at > 0 && tokens.get(at).gap() == Token.Gap.SPACE && DEGREES.contains(tokens.get(at - 1).form()) && !too;
    }

    /** Whether an adjective mostly stands before its noun, though it may be a noun too: <i>le premier tome</i>. */
    private static boolean isPrenominal(Word word) {
        for (Word.Reading reading : word.readings()) {
            if (BEFORE_NOUNS.contains(reading.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a determiner that is no preposition too stands there, or a pronoun hung on: what follows a verb. */
    static boolean isObject(List<Token> tokens, int at) {
        return at < tokens.size() && (tokens.get(at).clitic()
                || tokens.get(at).word().is(Word.DETERMINER) && !tokens.get(at).word().is(Word.PREPOSITION));
    }

    /** Whether a name stands before, behind which a noun without its article is none: <i>Metz attaque</i>. */
    public static boolean isBehindName(List<Token> tokens, int at) {
        if (at == 0 || tokens.get(at).gap() != Token.Gap.SPACE || tokens.get(at).capitalised()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return !before.mark() && before.shape() == Token.Shape.CAPITAL && !before.word().known();
    }

    /**
     * Whether a word that may be a participle is one: by whom, after a verb and its negation or an adverb, behind a noun and its
     * adjective, or at the beginning of a clause: <i>saisies par l'utilisateur</i>, <i>n'est pas saisie</i>, <i>la somme totale saisie</i>.
     */
    public static boolean isParticiple(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (token.form().endsWith("ant") && at > 0 && tokens.get(at - 1).form().equals("en")) {
            return true;   // en attaquant
        }
        if (isOpening(tokens, at)) {
            return true;
        }
        boolean sense = place(tokens, at) != Place.NOUN;
        if (next != null && !next.mark() && token.gap() != Token.Gap.HYPHEN && sense
                && (next.form().equals("par") || token.form().endsWith("ant") && (isObject(tokens, at + 1) || next.form().equals("que")))) {
            return true;
        }
        int before = at - 1;
        while (before > 0 && !tokens.get(before).mark() && (BETWEEN.contains(tokens.get(before).form())
                || tokens.get(before).form().endsWith("ment") && tokens.get(before).word().isOnly(Word.ADVERB))) {
            before--;
        }
        if (before < 0 || tokens.get(before).mark()) {
            return false;
        }
        Word word = tokens.get(before).word();
        if (before < at - 1) {
            return word.classesUnder("être") != 0 || word.classesUnder("avoir") != 0 || isNoun(tokens, before) || word.isOnly(Word.ADJECTIVE);
        }
        return word.isOnly(Word.ADJECTIVE) && !isPrenominal(word) && before > 0 && isBehindNoun(tokens, before);
    }

    /** Whether a sentence begins here with a verb that its object or an adverb follows: <i>Relance la recherche</i>. */
    public static boolean isImperative(List<Token> tokens, int at) {
        return place(tokens, at) == Place.START && at + 1 < tokens.size() && !tokens.get(at + 1).mark()
                && (isObject(tokens, at + 1) || tokens.get(at + 1).word().isOnly(Word.ADVERB));
    }

    /**
     * Whether words are part of an address, a file's name or a formula: <i>www.paris.fr</i>, <i>COMPLEXE.MODULE</i>. A full stop
     * before a capital is only one without its space.
     */
    public static boolean isInIdentifier(List<Token> tokens, int first, int last) {
        return isFunction(tokens, last) || isPlaceholder(tokens, first) || isGlued(tokens, first - 1, tokens.get(first)) || last + 2 < tokens.size() && isGlued(tokens, last + 1, tokens.get(last + 2));
    }

    /** Whether a word is the name of a function of a formula: {@code FRANC(255)}; but {@code ARMÉE(S)} is one word in two numbers. */
    private static boolean isFunction(List<Token> tokens, int at) {
        if (tokens.get(at).shape() != Token.Shape.ALL_CAPITALS || at + 2 >= tokens.size() || !tokens.get(at + 1).form().equals("(")
                || tokens.get(at + 1).start() != tokens.get(at).end()) {
            return false;
        }
        String inside = tokens.get(at + 2).form();
        return !inside.equals("s") && !inside.equals("e") && !inside.equals("es") && !inside.equals("x");
    }

    /** Whether a sign makes a word the name of a place to be filled or of something a program knows: {@code %MODULE, $u, star::Module}. */
    private static boolean isPlaceholder(List<Token> tokens, int at) {
        if (at == 0 || !tokens.get(at - 1).mark() || tokens.get(at - 1).end() != tokens.get(at).start()) {
            return false;
        }
        String sign = tokens.get(at - 1).form();
        boolean behindWord = at > 1 && tokens.get(at - 2).end() == tokens.get(at - 1).start();
        return (sign.equals("%") || sign.equals("$")) && !behindWord || sign.equals(":") && behindWord && tokens.get(at - 2).form().equals(":");
    }

    /** Whether a mark stands between two words without a space on either side, as it does in identifiers. */
    private static boolean isGlued(List<Token> tokens, int mark, Token behind) {
        if (mark < 1 || !tokens.get(mark).mark() || tokens.get(mark - 1).mark() || behind.mark()
                || tokens.get(mark).start() != tokens.get(mark - 1).end() || behind.start() != tokens.get(mark).end()) {
            return false;
        }
        String form = tokens.get(mark).form();
        return form.equals("@") || form.equals("\\") || form.equals(".") && behind.shape() != Token.Shape.CAPITAL;
    }

    /** Whether a noun or name stands there for sure; {@code force} may be a verb, but after {@code une} it is none. */
    private static boolean isNoun(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Word word = token.word();
        return !token.mark() && (word.isOnly(Word.NOUN | Word.NAME) || !word.known()
                || word.is(Word.NOUN) && !word.is(Word.ADJECTIVE) && !word.function() && place(tokens, at) == Place.NOUN);
    }

    /** Whether a word that may be a noun stands before: where a participle may follow, one is likelier than another noun. */
    public static boolean isBehindNoun(List<Token> tokens, int at) {
        if (at == 0 || tokens.get(at).gap() == Token.Gap.HYPHEN) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return !before.mark() && !before.word().function() && before.word().is(Word.NOUN)
                && !before.word().is(Word.NUMBER | Word.PREPOSITION | Word.INFINITIVE | Word.ADVERB);
    }

    /**
     * Whether a word of grammar stands here as one of the nouns it can also be: {@code l'est}, {@code un car}, {@code en été}.
     */
    public static boolean isNounDespiteGrammar(List<Token> tokens, int at) {
        boolean prefix = at + 1 < tokens.size() && tokens.get(at + 1).gap() == Token.Gap.HYPHEN; // sous-titre
        if (prefix || place(tokens, at) != Place.NOUN) {
            return false;
        }
        String before = tokens.get(at - 1).form();
        Word word = tokens.get(at).word();
        if (DETERMINERS.contains(before)) {
            return !(before.equals("ce") && word.is(Word.FINITE));
        }
        return tokens.get(at - 1).word().is(Word.PREPOSITION | Word.NUMBER)
                && !word.is(Word.DETERMINER | Word.PRONOUN | Word.PREPOSITION | Word.ADVERB)
                && !(before.equals("en") && word.is(Word.FINITE));
    }

    /**
     * Whether a capital here may be that of a name, for a word that in lower case is a common one. Inside a sentence it is; at
     * its beginning a name is believed only where the common word could not begin it: French sentences begin with no bare noun,
     * but headings, lists and labels do.
     */
    public static boolean mayBeName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.capitalised() && token.shape() != Token.Shape.MIXED) {
            return false;
        }
        boolean shouted = isShouted(tokens, at);
        Word word = token.word();
        if (!token.opens() && !shouted || ADDRESSES.contains(word.form())) {
            return true;
        }
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (word.form().equals("me")) {
            return next != null && next.shape() == Token.Shape.CAPITAL && !next.word().known();   // Me Dupont, a lawyer
        }
        if (word.is(Word.FUNCTION | Word.INFINITIVE | Word.ADVERB)) {
            return false;
        }
        boolean verb = word.readings().stream().anyMatch(reading -> (reading.classes() & (Word.FINITE | Word.RARE)) == Word.FINITE);
        if (next == null || next.clitic()) {
            return !verb && isKnownName(word);
        }
        boolean subject = !next.mark() && (next.word().function() && next.word().is(Word.FINITE) || next.capitalised() && !shouted)
                || isApposition(tokens, at + 1) || next.form().equals("se") || next.form().equals("ne");
        return subject || !verb && (isKnownName(word) || isSubject(tokens, at + 1));
    }

    /** Whether the dictionary has it as a name that is met now and then: Nice, Paris; it has Mer and Pare too, but nobody meets those. */
    private static boolean isKnownName(Word word) {
        String form = word.form();
        return Lemmas.french().frequency(form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1)) > 0;
    }

    /** Whether something is said behind a comma of what stands before it: <i>Orange, la cité romaine</i>. */
    private static boolean isApposition(List<Token> tokens, int comma) {
        Token behind = comma + 1 < tokens.size() ? tokens.get(comma + 1) : null;
        return tokens.get(comma).form().equals(",") && behind != null
                && (behind.word().is(Word.DETERMINER | Word.NUMBER) || behind.form().equals("qui"));
    }

    /** Whether what follows shows that a bare noun before it is a name: a verb or another name. */
    private static boolean isSubject(List<Token> tokens, int at) {
        Word word = tokens.get(at).word();
        return BEFORE_VERBS.contains(word.form()) || word.is(Word.FINITE) && !word.is(Word.NOMINAL | Word.FUNCTION)
                || word.form().equals("et") && at + 1 < tokens.size() && tokens.get(at + 1).capitalised();
    }

    /** Whether a verb form that could also be a noun may be the verb here. */
    public static boolean mayBeVerb(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return switch (place(tokens, at)) {
            case NOUN -> false;
            case START -> isObject(tokens, at + 1) || token.word().isOnly(Word.FINITE);
            default -> token.opens() || token.shape() != Token.Shape.CAPITAL; // a Coupe du Monde is none
        };
    }

    /** Whether a word in capitals stands beside another, so that its capitals say nothing. */
    public static boolean isShouted(List<Token> tokens, int at) {
        return tokens.get(at).shape() == Token.Shape.ALL_CAPITALS && (at > 0 && isShouted(tokens.get(at - 1))
                || at + 1 < tokens.size() && isShouted(tokens.get(at + 1)));
    }

    private static boolean isShouted(Token token) {
        return token.shape() == Token.Shape.ALL_CAPITALS && token.word().known();
    }
}
