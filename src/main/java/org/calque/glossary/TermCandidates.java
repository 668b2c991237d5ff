package org.calque.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.language.Folding;
import org.calque.language.Lemmas;
import org.calque.language.Locutions;
import org.calque.language.Neighbours;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * Terms and names of a document worth a place in the glossary. Names are rows of capitalised words; terms are nouns with what
 * hangs on them, as French makes them ({@code statut de réfugié}, {@code forces armées}), weighed by in how many surroundings they
 * stand on their own (after the C-value of Frantzi, Ananiadou and Mima, IJDL 2000). Where segments are translated, the English that
 * goes with a candidate is proposed for it.
 */
public final class TermCandidates {

    private static final int LONGEST = 5;

    /** So often a single common noun must stand in a text, and a word of the language's commonest in so large a share of its segments. */
    private static final int OFTEN = 3;
    private static final int OFTEN_IF_COMMON = 5;
    private static final double[] SHARES = {.003, .003, .003, .003, .003, .003, .003, .004, .005, .010, .012, .015};   // by frequency

    /** In so many surroundings a word stands on its own, however long the text. */
    private static final int ENOUGH = 100;

    /** What is put together with a word that says little is worth it only where it is said again and again. */
    private static final int AGAIN_AND_AGAIN = 8;

    /** How much less a name is worth that English writes alike: there is nothing to agree upon. */
    private static final double ALIKE = .25;

    /** Small words that stand inside of names: {@code Ministère des Armées}, {@code Rostov-sur-le-Don}. */
    private static final Set<String> INSIDE = Set.of("de", "du", "des", "la", "le", "les", "d", "l", "sur", "aux");

    private static final Set<String> KINDS = Set.of("ong", "pdg", "dg", "sa", "sarl", "pme", "chu", "ufr", "umr", "tgv", "iut", "ehpad", "zac", "bd", "pc");
    private static final Pattern ENCLOSED = Pattern.compile("[\"«»“”„()\\[\\]{}<>]");

    private final Tokenizer french = Tokenizer.french();
    private final TermFinder known;
    private final Map<String, Integer> small = new HashMap<>();   // how often each word stands in the text without a capital

    /** @param known what is in a glossary already is no candidate */
    public TermCandidates(List<Glossary> known) {
        this.known = new TermFinder(known);
    }

    /**
     * A term worth a look.
     *
     * @param text      as it stands there most often
     * @param name      whether it is a name
     * @param segments  indexes of the segments it stands in, ascending; one that holds it twice is there twice
     * @param rendering what seems to stand for it in the translations, or null
     */
    public record Candidate(String text, boolean name, List<Integer> segments, @Nullable String rendering) {
    }

    private static final class Found {
        final boolean name;
        final int length;
        final boolean common;
        final Map<String, Integer> forms = new LinkedHashMap<>();
        final List<Integer> segments = new ArrayList<>();
        /** The words around it: the same sentence again says nothing new, as in a text and its transcript, or a notice on each page. */
        final Set<String> contexts = new HashSet<>();
        boolean vague;   // with a word that says little, or a genitive that is put together as one speaks
        int nested;
        int nests;

        Found(boolean name, int length, boolean common) {
            this.name = name;
            this.common = common;
            this.length = length;
        }

        /** As it stands most often; in the singular, as a glossary has it, if it is met so. */
        String text() {
            Comparator<Map.Entry<String, Integer>> oftener = Comparator.comparingInt(Map.Entry::getValue);
            return forms.entrySet().stream().filter(form -> !name && singular(form.getKey())).max(oftener)
                    .or(() -> forms.entrySet().stream().max(oftener)).orElseThrow().getKey();
        }

        private static boolean singular(String form) {
            Word head = Lemmas.french().word(form.split("[ '’]")[0]);
            return head.readings().stream().anyMatch(reading -> reading.lemma().equals(head.form()));
        }

        double weight() {
            double alone = Math.max(1, times() - (nests == 0 ? 0 : (double) nested / nests));
            return (name ? alike() ? ALIKE : 1.5 : 1) * (Math.log(length + 1) / Math.log(2)) * alone;
        }

        int times() {
            return Math.min(segments.size(), contexts.size());
        }

        private boolean alike() {
            String[] words = text().split("[ -]");
            return Arrays.stream(words).allMatch(word -> english(word, words.length > 1));
        }

        /**
         * Whether English has a word, with its capital or without, and no French word is meant by it.
         *
         * @param row whether it stands in a row: <i>Front National</i> is put together in English otherwise than its words
         */
        private static boolean english(String word, boolean row) {
            String small = word.toLowerCase(Locale.ROOT);
            boolean capital = Lemmas.english().frequency(word) >= 0;
            return capital && !row || (capital || Lemmas.english().frequency(small) >= 0) && Lemmas.french().frequency(small) < 0;
        }
    }

    /** The candidates of a document, those most worth a look first. */
    public List<Candidate> of(List<Segment> segments) {
        Map<String, Found> found = new LinkedHashMap<>();
        small.clear();
        for (int i = 0; i < segments.size(); i++) {
            collect(segments.get(i), i, found);
        }
        nest(found);
        List<Found> worth = found.values().stream().filter(one -> worth(one, segments.size()))
                .sorted(Comparator.comparingDouble(Found::weight).reversed()).toList();
        LikelyRenderings renderings = new LikelyRenderings(segments);
        return worth.stream().map(one -> new Candidate(one.text(), one.name, List.copyOf(one.segments), renderings.of(one.text(), one.name, one.length, one.segments))).toList();
    }

    private boolean worth(Found found, int segments) {
        if (found.nested >= found.segments.size()) {
            return false;   // a surname that stands in its full name only is no name of its own
        }
        if (found.name) {
            // a common word with a capital, as titles have them
            return !found.common || found.segments.size() > 1 && found.segments.size() > small.getOrDefault(Folding.fold(found.text()), 0);
        }
        if (found.length > 1) {
            return found.times() >= (found.vague ? AGAIN_AND_AGAIN : 2);
        }
        int frequency = found.forms.keySet().stream().mapToInt(Lemmas.french()::frequency).reduce(0, Math::max);
        if (frequency >= SHARES.length) {
            return false;
        }
        double needed = Math.max(frequency < 9 ? OFTEN : OFTEN_IF_COMMON, SHARES[frequency] * segments);
        return found.times() >= Math.min(needed, ENOUGH) && found.segments.size() - found.nested >= needed;
    }

    private void collect(Segment segment, int index, Map<String, Found> found) {
        String text = segment.source().string();
        Bitext bitext = new Bitext(segment.source(), Text.EMPTY);
        List<Token> tokens = bitext.sourceTokens();
        if (ForeignText.is(tokens)) {
            return;
        }
        tokens.stream().filter(token -> token.shape() == Token.Shape.LOWER).forEach(token -> small.merge(token.form(), 1, Integer::sum));
        List<Locutions.Span> locutions = bitext.locutions();
        List<Occurrence> terms = known.find(bitext);
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
                if (tokens.get(to).mark()) {
                    break;
                }
                int start = tokens.get(from).start();
                int end = tokens.get(to).end();
                if (ENCLOSED.matcher(text).region(start, end).find()) {
                    break;
                }
                boolean name = name(tokens, from, to);
                int first = from;
                int last = to;
                boolean compound = compound(tokens, from, to);
                if ((name || compound || term(tokens, from, to)) && !Neighbours.isInIdentifier(tokens, from, to)
                        && (name || compound || locutions.stream().noneMatch(span -> span.first() <= first && last <= span.last())) && terms.stream().noneMatch(term -> term.start() <= start && end <= term.end()
                        || name && term.start() < end && start < term.end())) {
                    // a common noun that begins a sentence is written small: with its capital it would be looked for as a name
                    String form = name ? text.substring(start, end) : Character.toLowerCase(text.charAt(start)) + text.substring(start + 1, end);
                    int length = compound ? 1 : words(tokens.subList(from, to + 1));
                    boolean common = name && commonWord(tokens, from, to) && !Character.isUpperCase(text.charAt(start + 1));   // no acronym
                    Found one = found.computeIfAbsent(key(tokens, from, to, name), key -> new Found(name, length, common));
                    one.forms.merge(form, 1, Integer::sum);
                    one.segments.add(index);
                    one.contexts.add(context(tokens, from - 1, -1) + "|" + context(tokens, to + 1, 1));
                    one.vague |= !name && (Vague.is(tokens.subList(from, to + 1)));
                }
            }
        }
    }

    /** Nouns that the dictionary has with their hyphens: {@code pare-feu}. */
    private static boolean compound(List<Token> tokens, int from, int to) {
        if (from == to || from > 0 && tokens.get(from).gap() == Token.Gap.HYPHEN || to + 1 < tokens.size() && tokens.get(to + 1).gap() == Token.Gap.HYPHEN) {
            return false;
        }
        StringBuilder written = new StringBuilder(tokens.get(from).form());
        for (int i = from + 1; i <= to; i++) {
            if (tokens.get(i).gap() != Token.Gap.HYPHEN || tokens.get(i).shape() != Token.Shape.LOWER) {
                return false;
            }
            written.append('-').append(tokens.get(i).form());
        }
        Word word = Lemmas.french().word(written.toString());
        return word.known() && word.is(Word.NOUN) && !word.is(Word.FUNCTION | Word.ADVERB);
    }

    /** Whether it is one word, and a common one but for its capital. */
    private static boolean commonWord(List<Token> tokens, int from, int to) {
        return from == to && tokens.get(from).word().known() && tokens.get(from).word().is(Word.NOUN | Word.ADJECTIVE);
    }

    /** The next word with a meaning of its own, in one direction. */
    private static String context(List<Token> tokens, int at, int step) {
        int next = at;
        while (next >= 0 && next < tokens.size() && (tokens.get(next).mark() || tokens.get(next).word().function())) {
            next += step;
        }
        return next < 0 || next >= tokens.size() ? "" : tokens.get(next).form();
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(token -> !token.word().function()).count();
    }

    /** A whole row of capitalised words: neither before nor behind it another. */
    private static boolean name(List<Token> tokens, int from, int to) {
        Token head = tokens.get(from);
        boolean opens = from == 0 || head.opens();
        // at the beginning of a sentence a capital says something only of no common word, or before another capital
        if (!capital(head) || opens && head.word().known() && (from == to || head.word().function()) || isCommand(tokens, from)
                || isKind(tokens, from) && from < to) {
            return false;
        }
        if (!capital(tokens.get(to)) && !isForeignRest(tokens, from, to)) {
            return false;
        }
        if (from == to && head.word().known() && to + 1 < tokens.size() && tokens.get(to + 1).gap() != Token.Gap.HYPHEN
                 && Character.isDigit(tokens.get(to + 1).form().charAt(0))) {
            return false;   // Tableau 3
        }
        for (int i = from; i <= to; i++) {
            if (!capital(tokens.get(i)) && !(i > from && i < to && INSIDE.contains(tokens.get(i).form())) && !isForeignRest(tokens, from, i)) {
                return false;
            }
        }
        boolean half = to + 1 < tokens.size() && tokens.get(to + 1).gap() == Token.Gap.HYPHEN && Character.isLowerCase(tokens.get(to + 1).form().codePointAt(0))
                && tokens.get(to + 1).shape() == Token.Shape.LOWER;
        if (half || from == to && isCode(head.form())) {
            return false;   // Pare-feu, XXX, A1
        }
        boolean goesOn = to + 1 < tokens.size() && (capital(tokens.get(to + 1)) && !tokens.get(to + 1).opens() || isForeignRest(tokens, from, to + 1));
        boolean began = from > 0 && capital(tokens.get(from - 1)) && !opens && !isCommand(tokens, from - 1) && !isKind(tokens, from - 1)
                && !(tokens.get(from - 1).word().function() && (from == 1 || tokens.get(from - 1).opens()));
        return !goesOn && !began;
    }

    /** A verb that begins a sentence before a name: {@code Choisissez Format}. */
    private static boolean isCommand(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return (at == 0 || token.opens()) && token.word().isOnly(Word.FINITE | Word.INFINITIVE | Word.PARTICIPLE) && token.shape() == Token.Shape.CAPITAL;
    }

    /** An abbreviation that says what the name behind it is one of: {@code l'ONG Idite Lessom}. */
    private static boolean isKind(List<Token> tokens, int at) {
        return KINDS.contains(tokens.get(at).form()) && tokens.get(at).shape() == Token.Shape.ALL_CAPITALS && at + 1 < tokens.size() && tokens.get(at + 1).shape() == Token.Shape.CAPITAL && tokens.get(at + 1).gap() == Token.Gap.SPACE;
    }

    /** A small word behind a name, where no dictionary knows either: {@code Proshaï oruzhie}. */
    private static boolean isForeignRest(List<Token> tokens, int from, int at) {
        if (at != from + 1 || tokens.get(at).mark() || tokens.get(at).gap() != Token.Gap.SPACE) {
            return false;
        }
        return !tokens.get(from).word().known() && tokens.get(from).shape() == Token.Shape.CAPITAL && !tokens.get(at).word().known()
                && tokens.get(at).shape() == Token.Shape.LOWER && tokens.get(at).form().length() > 3 && tokens.get(at).form().chars().allMatch(Character::isLetter);
    }

    /** A cell of a table, or what stands for something left out. */
    private static boolean isCode(String form) {
        return form.chars().distinct().count() == 1 || Character.isLetter(form.charAt(0)) && form.chars().skip(1).allMatch(Character::isDigit);
    }

    private static boolean capital(Token token) {
        return token.form().length() > 1 && Character.isLetter(token.form().charAt(0)) && token.capitalised() && !token.mark();
    }

    /** A noun, then adjectives, or {@code de} and another noun with its own. */
    private static boolean term(List<Token> tokens, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.get(i).capitalised() || tokens.get(i).clitic()) {
                return false;
            }
        }
        Token head = tokens.get(from);
        boolean led = from > 0 && tokens.get(from - 1).word().is(Word.DETERMINER | Word.PREPOSITION | Word.NUMBER);
        boolean alone = from == to && head.word().is(Word.ADJECTIVE | Word.PARTICIPLE) && (!led || from > 0 && noun(tokens.get(from - 1)));
        if (alone || Vague.NOUNS.contains(head.word().readings().get(0).lemma()) && from < to || Vague.NOUNS.contains(head.form())) {
            return false;
        }
        if (!noun(head) || head.word().is(Word.PARTICIPLE) && !led || head.word().is(Word.FINITE) && !led || from > 0 && tokens.get(from).gap() == Token.Gap.HYPHEN
                || to + 1 < tokens.size() && tokens.get(to + 1).gap() == Token.Gap.HYPHEN) {
            return false;
        }
        int at = from + 1;
        while (at <= to) {
            Token token = tokens.get(at);
            if (token.form().equals("de") || token.form().equals("d") || token.form().equals("du") || token.form().equals("des")
                    || token.form().equals("à")) {
                at++;
                if (at <= to && Set.of("la", "l", "le", "les").contains(tokens.get(at).form())) {
                    at++;
                }
                if (at > to || !noun(tokens.get(at))) {
                    return false;
                }
            } else if (!adjective(token)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean noun(Token token) {
        return token.word().known() && token.word().is(Word.NOUN) && !token.word().function() && token.form().length() > 2;
    }

    private static boolean adjective(Token token) {
        return token.word().known() && token.word().is(Word.ADJECTIVE | Word.PARTICIPLE) && !token.word().function()
                && !token.word().is(Word.FINITE) && token.form().length() > 2;
    }

    /** Forms of one term have one key: that of its lemmas. */
    private static String key(List<Token> tokens, int from, int to, boolean name) {
        StringBuilder key = new StringBuilder(name ? "N" : "T");
        for (Token token : tokens.subList(from, to + 1)) {
            key.append(' ').append(name ? token.form() : token.word().readings().get(0).lemma());
        }
        return key.toString();
    }

    /** How often each stands inside of a longer one. */
    private static void nest(Map<String, Found> found) {
        for (Map.Entry<String, Found> longer : found.entrySet()) {
            if (longer.getValue().segments.size() < 2 && !longer.getValue().name) {
                continue;
            }
            String[] words = longer.getKey().split(" ");
            Set<String> inside = new HashSet<>();
            for (int from = 1; from < words.length; from++) {
                StringBuilder key = new StringBuilder(words[0]);
                for (int to = from; to < words.length; to++) {
                    key.append(' ').append(words[to]);
                    if (to - from + 2 < words.length) {
                        inside.add(key.toString());
                    }
                }
            }
            for (String key : inside) {
                Found shorter = found.get(key);
                if (shorter != null) {
                    shorter.nested += longer.getValue().segments.size();
                    shorter.nests++;
                }
            }
        }
    }
}
