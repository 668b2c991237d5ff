package org.calque.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The words of one language with their lemmas, from a morfologik dictionary. Safe across threads: the look-up itself is not,
 * so it is guarded, and words once looked up are remembered.
 */
public final class Lemmas {

    /** Words remembered at most; some 100 MB would hold them, and a text has far fewer. */
    private static final int REMEMBERED = 400_000;

    private static final class French {
        static final Lemmas IT = new Lemmas("fr/french.dict", true);
    }

    private static final class English {
        static final Lemmas IT = new Lemmas("en/english.dict", false);
    }

    private static final char[] NO_ACCENTS = {};

    private final DictionaryLookup lookup;
    private final boolean french;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();
    private final Map<String, String> agreements = new ConcurrentHashMap<>();

    private Lemmas(String resource, boolean french) {
        this.french = french;
        URL dictionary = Objects.requireNonNull(Dictionary.class.getClassLoader()
                .getResource("org/languagetool/resource/" + resource), resource);
        try {
            lookup = new DictionaryLookup(Dictionary.read(dictionary));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e); // a library of ours is damaged: nothing the user handed us
        }
    }

    public static Lemmas french() {
        return French.IT;
    }

    public static Lemmas english() {
        return English.IT;
    }

    /** The word of a folded form. */
    public Word word(String folded) {
        Word known = words.get(folded);
        if (known != null) {
            return known;
        }
        Word made = french ? french(folded) : english(folded);
        if (words.size() >= REMEMBERED) {
            words.clear();
        }
        words.put(folded, made);
        return made;
    }

    /** The word of a folded form that was written with a capital, which many leave without its accent: {@code Etat}, {@code Ecole}. */
    Word wordWithCapital(String folded) {
        Word plain = word(folded);
        if (plain.known() || folded.isEmpty()) {
            return plain;
        }
        for (char accented : switch (folded.charAt(0)) {
            case 'e' -> "éèê".toCharArray();
            case 'a' -> "âà".toCharArray();
            case 'i' -> "î".toCharArray();
            case 'o' -> "ô".toCharArray();
            case 'c' -> "ç".toCharArray();
            default -> NO_ACCENTS;
        }) {
            Word other = word(accented + folded.substring(1));
            if (other.known()) {
                return other;
            }
        }
        return plain;
    }

    /** Whether the dictionary has the word in lower case. */
    boolean knows(String folded) {
        return word(folded).known();
    }

    /** Whether the dictionary has a word in this very spelling. */
    boolean written(String folded) {
        return !readings(folded).isEmpty();
    }

    private Word english(String folded) {
        String american = Spelling.american(Spelling.agent(folded), this::written);
        Map<String, Integer> found = readings(american);
        if (!american.equals(folded)) {
            // what the British form is besides: analyses are more than analyzes
            readings(folded).forEach((lemma, classes) -> found.merge(Spelling.american(lemma, this::written), classes, Lemmas::merged));
        }
        return word(american, found);
    }

    private Word french(String folded) {
        Map<String, Integer> modern = new LinkedHashMap<>();
        String form = folded;
        for (Map.Entry<String, Integer> reading : readings(folded).entrySet()) {
            String lemma = Reform.modern(reading.getKey(), this::isLemma);
            modern.merge(lemma, reading.getValue(), Lemmas::merged);
            form = lemma.equals(reading.getKey()) ? form : Reform.modern(folded, this::written);
        }
        return word(form, modern);
    }

    private boolean isLemma(String lemma) {
        return readings(lemma).containsKey(lemma);
    }

    private Word word(String folded, Map<String, Integer> found) {
        if (found.isEmpty() && (folded.contains("oe") || folded.contains("ae"))) {
            found.putAll(readings(folded.replace("oe", "œ").replace("ae", "æ")));
        }
        boolean known = !found.isEmpty();
        List<Word.Reading> readings = new ArrayList<>(found.size());
        found.forEach((lemma, classes) -> readings.add(new Word.Reading(lemma, classes)));
        if (!known) {
            readings.add(new Word.Reading(french ? Guess.french(folded) : Guess.english(folded), Word.NOUN | Word.NAME));
        }
        String form = folded;
        List<String> keys = new ArrayList<>(readings.size() + 1);
        keys.add("=" + form);
        readings.forEach(reading -> keys.add("~" + reading.lemma()));
        return new Word(form, readings, known, keys);
    }

    /**
     * How often a word is met, as it is written: names are known with their capital only.
     *
     * @return from 0, hardly ever, to 25, the commonest words; -1 for what the dictionary does not have
     */
    public int frequency(String written) {
        Integer known = frequencies.get(written);
        if (known == null) {
            int most = -1;
            synchronized (lookup) {
                for (WordData data : lookup.lookup(written)) {
                    CharSequence tag = data.getTag();   // its last letter is the frequency, from A
                    most = Math.max(most, tag.charAt(tag.length() - 1) - 'A');
                }
            }
            if (frequencies.size() >= REMEMBERED) {
                frequencies.clear();
            }
            frequencies.put(written, most);
            return most;
        }
        return known;
    }

    /**
     * Which gender and number a French noun, adjective or participle may have.
     *
     * @return m or f, e for either; then s or p, i for either; empty for words that have none
     */
    public String agreement(String form) {
        String known = agreements.get(form);
        if (known == null) {
            int gender = 0;
            int number = 0;
            synchronized (lookup) {
                for (WordData data : lookup.lookup(form)) {
                    String tag = String.valueOf(data.getTag());
                    String[] parts = tag.substring(0, tag.length() - 1).split(" ");
                    if (parts.length > 1 && (tag.startsWith("N") || tag.startsWith("J") || tag.contains("ppa"))) {
                        gender |= parts[parts.length - 2].equals("m") ? 1 : parts[parts.length - 2].equals("f") ? 2 : 3;
                        number |= parts[parts.length - 1].equals("s") ? 1 : parts[parts.length - 1].equals("p") ? 2 : 3;
                    }
                }
            }
            known = gender == 0 ? "" : "?mfe".substring(gender, gender + 1) + "?spi".charAt(number);
            if (agreements.size() >= REMEMBERED) {
                agreements.clear();
            }
            agreements.put(form, known);
        }
        return known;
    }

    /**
     * Whether an English word with a capital is more than somebody's name: an adjective, or a noun without a plural, as languages and
     * peoples are.
     */
    public boolean isCapitalWord(String written) {
        synchronized (lookup) {
            for (WordData data : lookup.lookup(written)) {
                String tag = String.valueOf(data.getTag());
                if (tag.startsWith("JJ") || tag.equals("NN:U")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an English word with a capital has a plural and can be nothing but a noun, as peoples of whom the adjective is another word: Jew, Turk. */
    public boolean isPeople(String written) {
        if (isCapitalWord(written) || written.isEmpty() || !Character.isUpperCase(written.charAt(0))) {
            return false;
        }
        synchronized (lookup) {
            for (WordData data : lookup.lookup(written + "s")) {
                if (String.valueOf(data.getTag()).startsWith("NNPS") && written.contentEquals(data.getStem())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int merged(int one, int other) {
        return one & Word.RARE & other | (one | other) & ~Word.RARE;
    }

    private Map<String, Integer> readings(String form) {
        Map<String, Integer> found = new LinkedHashMap<>();
        synchronized (lookup) {
            for (WordData data : lookup.lookup(form)) {
                // the look-up reuses its buffers: take strings at once
                String lemma = Folding.fold(String.valueOf(data.getStem()));
                String tag = String.valueOf(data.getTag());
                int classes = french ? Tags.french(form, lemma, tag) : Tags.english(form, tag);
                if (!french) {
                    lemma = lemma.toLowerCase(Locale.ROOT);
                }
                found.merge(lemma, classes, Lemmas::merged);
            }
        }
        String irregular = french ? Tags.IRREGULAR.get(form) : null;
        if (irregular != null) {
            found.clear(); // the dictionary has them as nouns of their own
            found.put(irregular, Word.NOUN);
        }
        return found;
    }
}
