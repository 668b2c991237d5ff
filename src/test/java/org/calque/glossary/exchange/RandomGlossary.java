package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/** Glossaries made at random of what people and other programs put into them; the same seed gives the same. */
final class RandomGlossary {

    private static final String[] WORDS = {"déserteur", "l’armée", "aujourd'hui", "Idite Lessom", "=1+1", "+33 1", "-fin", "@home", "'=2", "''", "\"cité\"",
        "a\"b", "a,b", "a;b", "<b>gras</b>", "&amp;", "]]>", "œuf", "ﬁn", "été", "Ёлка", "日本", "😀", "non sécable", "% 100", "\\n",
        "x=y", "calque", "key=3", "tiret – long", "１", "＝2", "fr", "null", "true", "1", "0,5", "|", "C:\\temp", "#", "//", "^", "$1", "{0}", "{"};
    private static final String[] CONTEXTS = {"termNote:geographicalUsage", "admin:projectSubset", "admin:customerSubset", "descrip:context"};

    private final Random random;

    RandomGlossary(long seed) {
        random = new Random(seed);
    }

    /** At least one French and one English term are in it, which a file must have to be read. */
    Glossary next(int size) {
        List<Concept> concepts = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < size) {
            keys.add(random.nextInt(3) == 0 ? phrase(2) : "c" + random.nextInt(1000));
        }
        for (String key : keys) {
            concepts.add(concept(key, concepts.isEmpty()));
        }
        return new Glossary(id(), phrase(2), Enforcement.ENFORCE, 0, concepts);
    }

    private Concept concept(String key, boolean whole) {
        List<Term> terms = new ArrayList<>();
        terms(terms, true, whole ? 1 : random.nextInt(3));
        terms(terms, false, whole || terms.isEmpty() ? 1 : random.nextInt(4));
        Concept.FirstMention first = maybe() ? new Concept.FirstMention(phrase(3), maybe() ? phrase(2) : null) : null;
        return new Concept(id(), key, some(1), some(4), some(3), some(2), maybe(), first, maybe() ? "uk" : null, Map.of(), terms, 0);
    }

    private void terms(List<Term> terms, boolean french, int count) {
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < count) {
            texts.add(phrase(3));
        }
        for (String text : texts) {
            TermStatus status = french ? TermStatus.PREFERRED : pick(TermStatus.values());
            Map<String, String> extra = new LinkedHashMap<>();
            if (maybe()) {
                extra.put(pick(CONTEXTS), phrase(3));
            }
            terms.add(new Term(id(), french ? Locale.FRENCH : Locale.ENGLISH, text, status, pick(Match.values()), random.nextBoolean(),
                    maybe() ? pick("noun", "verb", "adjective", "properNoun", "other") : null,
                    french && maybe() ? pick("masculine", "feminine", "neuter", "other") : null, french && maybe() ? pick("singular", "plural") : null,
                    null, some(2), some(1), extra));
        }
    }

    private boolean maybe() {
        return random.nextInt(4) == 0;
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    private @Nullable String some(int lines) {
        if (random.nextInt(3) > 0) {
            return null;
        }
        List<String> text = new ArrayList<>();
        for (int i = random.nextInt(lines); i >= 0; i--) {
            text.add(phrase(5));
        }
        return String.join("\n", text);
    }

    private String phrase(int most) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.add(pick(WORDS));
        }
        return String.join(" ", words);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
