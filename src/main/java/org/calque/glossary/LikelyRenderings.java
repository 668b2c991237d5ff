package org.calque.glossary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.calque.document.Segment;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * The English that goes with French candidates for a glossary in the translated segments of a document more than with anything else,
 * by the Dice coefficient.
 */
final class LikelyRenderings {

    private static final int LONGEST = 4;

    /** How well a rendering must go with a candidate, from 0 to 1. */
    private static final double GOES_WITH = .5;

    private final Tokenizer english = Tokenizer.english();
    private final Map<Integer, Map<String, String>> phrases = new HashMap<>();   // by segment: folded, and as written
    private final Map<String, Integer> counts = new HashMap<>();

    LikelyRenderings(List<Segment> segments) {
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
            for (int to = from; to < Math.min(tokens.size(), from + LONGEST) && !tokens.get(to).mark(); to++) {
                boolean says = tokens.get(from).word().isOnly(Word.FINITE | Word.INFINITIVE);   // choose Insert
                if (!says && !tokens.get(from).word().function() && !tokens.get(to).word().function()) {
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

    /**
     * @param text     the candidate as it stands there
     * @param words    how many it has that are no words of grammar
     * @param segments indexes of those it stands in
     * @return null where nothing goes with it well enough
     */
    @Nullable String of(String text, boolean name, int words, List<Integer> segments) {
        List<Integer> translated = segments.stream().distinct().filter(phrases::containsKey).toList();
        if (translated.isEmpty()) {
            return null;
        }
        if (name && translated.stream().allMatch(segment -> phrases.get(segment).containsValue(text))) {
            return text;
        }
        Map<String, Integer> together = new HashMap<>();
        translated.forEach(segment -> phrases.get(segment).keySet().forEach(phrase -> together.merge(phrase, 1, Integer::sum)));
        @Nullable String best = null;
        double most = 0;
        for (Map.Entry<String, Integer> phrase : together.entrySet()) {
            double dice = 2.0 * phrase.getValue() / (translated.size() + counts.get(phrase.getKey()));
            int own = phrase.getKey().split(" ").length;
            boolean capital = Character.isUpperCase(phrases.get(translated.get(0)).getOrDefault(phrase.getKey(), "a").codePointAt(0));
            double fits = dice - .05 * Math.abs(own - words) - (name && !capital ? .3 : 0);
            if (phrase.getValue() > 1 && dice >= GOES_WITH && fits > most) {
                most = fits;
                best = phrase.getKey();
            }
        }
        if (best == null) {
            return null;
        }
        return written(best, name, translated);
    }

    /** As it is written most often; a common term small if it is met so, and in the singular, as the glossary has it. */
    private String written(String wanted, boolean name, List<Integer> translated) {
        Map<String, Integer> forms = new HashMap<>();
        translated.stream().map(segment -> phrases.get(segment).get(wanted)).filter(Objects::nonNull).forEach(form -> forms.merge(form, 1, Integer::sum));
        Comparator<Map.Entry<String, Integer>> oftener = Comparator.comparingInt(Map.Entry::getValue);
        String usual = forms.entrySet().stream().filter(form -> !name && form.getKey().equals(form.getKey().toLowerCase(Locale.ROOT))).max(oftener)
                .or(() -> forms.entrySet().stream().max(oftener)).map(Map.Entry::getKey).orElse(wanted);
        boolean acronym = usual.equals(usual.toUpperCase(Locale.ROOT));
        if (name || acronym) {
            return usual;
        }
        int last = wanted.lastIndexOf(' ');
        int end = Math.max(usual.lastIndexOf(' '), usual.lastIndexOf('-'));
        return last < 0 || end < 0 ? wanted : usual.substring(0, end + 1) + wanted.substring(last + 1);
    }
}
