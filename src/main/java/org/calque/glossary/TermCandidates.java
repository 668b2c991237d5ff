package org.calque.glossary;

import java.util.ArrayList;
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
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * Terms and names of a document worth a place in the glossary. Names are rows of capitalised words; terms are nouns with what
 * hangs on them, as French makes them ({@code statut de réfugié}, {@code forces armées}), weighed by how often they stand on their
 * own (the C-value of Frantzi, Ananiadou and Mima, IJDL 2000). Where segments are translated, the English that goes with a
 * candidate more than with anything else is proposed for it (by the Dice coefficient).
 */
public final class TermCandidates {

    private static final int LONGEST = 5;
    private static final int LONGEST_ENGLISH = 4;

    /** A single common noun is worth proposing only where it is rare in the language and not rare in the text. */
    private static final int OFTEN = 3;
    private static final int COMMON = 12;

    /** How well a rendering must go with a candidate, from 0 to 1. */
    private static final double GOES_WITH = .6;

    /** Small words that stand inside of names: {@code Ministère des Armées}, {@code Rostov-sur-le-Don}. */
    private static final Set<String> INSIDE = Set.of("de", "du", "des", "la", "le", "les", "d", "l", "sur", "aux");

    /** Nouns that only measure or place what follows them: {@code fin de la guerre}, {@code mois de plaidoyer}. */
    private static final Set<String> LIGHT = Set.of("an", "année", "jour", "journée", "semaine", "mois", "heure", "minute", "fin", "début", "milieu",
            "partie", "part", "plupart", "nombre", "reste", "ensemble", "suite", "cours", "moment", "fois", "sorte", "intérieur", "extérieur",
            "lieu", "demi", "moitié", "dizaine", "centaine", "millier", "million", "quête", "façon", "manière");
    /** Words of English that no French sentence is full of; {@code on} and {@code as} are French too. */
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "is", "are", "for", "this", "that", "with", "by", "it", "be", "not",
            "from", "which", "you", "your");
    private static final Pattern ENCLOSED = Pattern.compile("[\"«»“”„()\\[\\]{}<>]");

    private final Tokenizer french = Tokenizer.french();
    private final Tokenizer english = Tokenizer.english();
    private final TermFinder known;

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
        int nested;
        int nests;

        Found(boolean name, int length, boolean common) {
            this.name = name;
            this.common = common;
            this.length = length;
        }

        String text() {
            return forms.entrySet().stream().max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)).orElseThrow().getKey();
        }

        double weight() {
            double alone = segments.size() - (nests == 0 ? 0 : (double) nested / nests);
            return (name ? 1.5 : 1) * (Math.log(length + 1) / Math.log(2)) * alone;
        }
    }

    /** The candidates of a document, those most worth a look first. */
    public List<Candidate> of(List<Segment> segments) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            collect(segments.get(i), i, found);
        }
        nest(found);
        List<Found> worth = found.values().stream().filter(TermCandidates::worth)
                .sorted(Comparator.comparingDouble(Found::weight).reversed()).toList();
        Renderings renderings = new Renderings(segments);
        return worth.stream().map(one -> new Candidate(one.text(), one.name, List.copyOf(one.segments), renderings.of(one))).toList();
    }

    private static boolean worth(Found found) {
        if (found.name) {
            boolean seldom = found.common && found.segments.size() < 2;   // a common word with a capital, as titles have them
            return !seldom && found.nested < found.segments.size();   // a surname that stands in its full name only is no name of its own
        }
        if (found.length > 1) {
            return found.segments.size() > 1 && found.nested < found.segments.size();
        }
        return found.segments.size() - found.nested >= OFTEN && Lemmas.french().frequency(found.text()) < COMMON;
    }

    private void collect(Segment segment, int index, Map<String, Found> found) {
        String text = segment.source().string();
        List<Token> tokens = french.tokens(segment.source());
        if (english(tokens)) {
            return;
        }
        List<Occurrence> terms = known.find(segment.source());
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
                if ((name || term(tokens, from, to)) && terms.stream().noneMatch(term -> term.start() <= start && end <= term.end()
                        || name && term.start() < end && start < term.end())) {
                    String form = text.substring(start, end);
                    int length = words(tokens.subList(from, to + 1));
                    boolean common = name && commonWord(tokens, from, to) && !Character.isUpperCase(text.charAt(start + 1));   // no acronym
                    Found one = found.computeIfAbsent(key(tokens, from, to, name), key -> new Found(name, length, common));
                    one.forms.merge(form, 1, Integer::sum);
                    one.segments.add(index);
                }
            }
        }
    }

    /** Whether it is one word, and a common one but for its capital. */
    private static boolean commonWord(List<Token> tokens, int from, int to) {
        return from == to && tokens.get(from).word().known() && tokens.get(from).word().is(Word.NOUN | Word.ADJECTIVE);
    }

    /** A sentence that is in English already: a command, a licence. */
    private static boolean english(List<Token> tokens) {
        long english = tokens.stream().filter(token -> ENGLISH.contains(token.form().toLowerCase(Locale.ROOT))).count();
        long french = tokens.stream().filter(token -> token.word().function()).count();
        return english > 0 && english >= french;
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(token -> !token.word().function()).count();
    }

    /** A whole row of capitalised words: neither before nor behind it another. */
    private static boolean name(List<Token> tokens, int from, int to) {
        Token head = tokens.get(from);
        boolean opens = from == 0 || head.opens();
        // at the beginning of a sentence a capital says something only of no common word, or before another capital
        if (!capital(head) || !capital(tokens.get(to)) || opens && head.word().known() && (from == to || head.word().function())) {
            return false;
        }
        if (from == to && head.word().known() && to + 1 < tokens.size() && tokens.get(to + 1).gap() != Token.Gap.HYPHEN
                 && Character.isDigit(tokens.get(to + 1).form().charAt(0))) {
            return false;   // Tableau 3
        }
        for (int i = from; i <= to; i++) {
            if (!capital(tokens.get(i)) && !(i > from && i < to && INSIDE.contains(tokens.get(i).form()))) {
                return false;
            }
        }
        boolean goesOn = to + 1 < tokens.size() && capital(tokens.get(to + 1)) && !tokens.get(to + 1).opens();
        boolean began = from > 0 && capital(tokens.get(from - 1)) && !opens
                && !(tokens.get(from - 1).word().function() && (from == 1 || tokens.get(from - 1).opens()));
        return !goesOn && !began;
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
        if (alone || LIGHT.contains(head.word().readings().get(0).lemma()) && from < to || LIGHT.contains(head.form())) {
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

    /** The English that goes with a candidate. */
    private final class Renderings {

        private final Map<Integer, Map<String, String>> phrases = new HashMap<>();   // by segment: folded, and as written
        private final Map<String, Integer> counts = new HashMap<>();

        Renderings(List<Segment> segments) {
            for (int i = 0; i < segments.size(); i++) {
                if (!segments.get(i).target().isBlank()) {
                    Map<String, String> own = phrases(segments.get(i));
                    phrases.put(i, own);
                    own.keySet().forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
                }
            }
        }

        private Map<String, String> phrases(Segment segment) {
            Map<String, String> phrases = new LinkedHashMap<>();
            List<Token> tokens = english.tokens(segment.target());
            String text = segment.target().string();
            for (int from = 0; from < tokens.size(); from++) {
                for (int to = from; to < Math.min(tokens.size(), from + LONGEST_ENGLISH) && !tokens.get(to).mark(); to++) {
                    if (!tokens.get(from).word().function() && !tokens.get(to).word().function()) {
                        StringBuilder key = new StringBuilder();
                        for (Token token : tokens.subList(from, to + 1)) {
                            key.append(key.isEmpty() ? "" : " ").append(token.word().readings().get(0).lemma());
                        }
                        phrases.putIfAbsent(key.toString(), text.substring(tokens.get(from).start(), tokens.get(to).end()));
                    }
                }
            }
            return phrases;
        }

        @Nullable String of(Found found) {
            List<Integer> translated = found.segments.stream().distinct().filter(phrases::containsKey).toList();
            if (translated.isEmpty()) {
                return null;
            }
            String same = found.text();
            if (found.name && translated.stream().allMatch(segment -> phrases.get(segment).containsValue(same))) {
                return same;
            }
            Map<String, Integer> together = new HashMap<>();
            translated.forEach(segment -> phrases.get(segment).keySet().forEach(phrase -> together.merge(phrase, 1, Integer::sum)));
            @Nullable String best = null;
            double most = 0;
            for (Map.Entry<String, Integer> phrase : together.entrySet()) {
                double dice = 2.0 * phrase.getValue() / (translated.size() + counts.get(phrase.getKey()));
                int words = phrase.getKey().split(" ").length;
                boolean capital = Character.isUpperCase(phrases.get(translated.get(0)).getOrDefault(phrase.getKey(), "a").codePointAt(0));
                double fits = dice - .05 * Math.abs(words - found.length) - (found.name && !capital ? .3 : 0);
                if (phrase.getValue() > 1 && dice >= GOES_WITH && fits > most) {
                    most = fits;
                    best = phrase.getKey();
                }
            }
            if (best == null) {
                return null;
            }
            String wanted = best;
            String written = translated.stream().map(segment -> phrases.get(segment).get(wanted)).filter(form -> form != null).findFirst().orElse(wanted);
            boolean acronym = written.equals(written.toUpperCase(Locale.ROOT));
            return found.name || acronym || wanted.contains(" ") ? written : wanted;   // one word as the glossary has it: in the singular
        }
    }
}
