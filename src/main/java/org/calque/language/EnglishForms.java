package org.calque.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * Gives one English phrase the form in which another stands in a text: number, tense, possessive, capitals. What a dictionary
 * does not know is inflected by the rules of regular words. Safe across threads.
 */
public final class EnglishForms {

    private static final DictionaryLookup TAGS = open("english.dict");
    private static final DictionaryLookup FORMS = open("english_synth.dict");

    /** What was looked up: a term that is changed stands in thousands of segments, in the same few forms. */
    private static final Map<Asked, List<String>> KNOWN = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 10_000;

    private record Asked(String form, @Nullable String lemma) {
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("(['’])(s?)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "in", "for", "to", "from", "on", "at", "with", "against", "by",
            "between", "without", "and", "or", "as");
    /** What a noun's head stands before: {@code freedom of the press, mother-in-law, passer-by}. */
    private static final Set<String> BEHIND_HEAD = Set.of("of", "in", "for", "to", "from", "on", "at", "with", "against", "by", "between",
            "without", "de");
    /** After these, a past form is a participle. */
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)(?:^|\\P{L})(?:have|has|had|having|be|been|being|is|are|was|were|am|get|gets|got)(?:\\s+(?:not|never|already|also|just))?\\s+$"
                    + "|['’](?:ve|s|d|re|m)\\s+$");
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?…:]['”’»\"]*\\s)[\\s\\p{Pi}\\p{Ps}\"'«–—-]*$");
    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?:^|\\P{L})([Aa]n?)\\s+$");
    /** Letters whose names begin with a vowel: {@code an NGO}. */
    private static final String VOWEL_NAMES = "AEFHILMNORSX";
    private static final Pattern VOWEL = Pattern.compile("(?i)(?!eu|ewe|one\\b|once\\b|uni(?!n|m)|us[aeiu]|ut[ei]|ubi)[aeiou].*|hour.*|honest.*|hono.*|heir.*");

    private EnglishForms() {
    }

    private static DictionaryLookup open(String name) {
        URL dictionary = Objects.requireNonNull(Dictionary.class.getClassLoader().getResource("org/languagetool/resource/en/" + name), name);
        try {
            return new DictionaryLookup(Dictionary.read(dictionary));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);   // a library of ours is damaged: nothing the user handed us
        }
    }

    /**
     * A phrase in the form of another.
     *
     * @param before what stands before it in the text, for the capital of a sentence and the participle after {@code have}
     * @param stands the phrase to be replaced, as it stands there: {@code Deserters’}
     * @param term   that phrase as a glossary writes it: {@code deserter}
     * @param by     what shall stand there, as a glossary writes it: {@code defector}
     * @return {@code Defectors’}
     */
    public static String like(String before, String stands, String term, String by) {
        Matcher possessive = POSSESSIVE.matcher(stands);
        boolean owns = possessive.find() && !POSSESSIVE.matcher(term).find();
        String bare = owns ? stands.substring(0, possessive.start()) : stands;
        List<String> there = words(bare);
        List<String> base = words(term);
        String article = "";
        if (base.size() > 1 && (ARTICLES.contains(lower(base.get(0))) || lower(base.get(0)).equals("to")) && there.size() < base.size()) {
            base = base.subList(1, base.size());
        } else if (there.size() == base.size() + 1 && ARTICLES.contains(lower(there.get(0)))) {
            article = bare.substring(0, bare.indexOf(there.get(0)) + there.get(0).length()) + " ";
            there = there.subList(1, there.size());
        }
        String leading = withoutParticle(by, article.isEmpty());
        @Nullable String tag = tag(before, there, base);
        String made = tag == null ? leading : inflected(leading, tag);
        made = capitals(before, article, there, base, made);
        if (owns) {
            made += possessive.group(1) + (made.endsWith("s") || made.endsWith("S") ? "" : bare.equals(upper(bare)) && bare.length() > 1 ? "S" : "s");
        }
        return article.isEmpty() ? made : agreeing(article, made);
    }

    /** Of some terms of a glossary the one that stands in a text in one of its forms; the first where none does. */
    public static String origin(String stands, List<String> terms) {
        List<String> there = words(POSSESSIVE.matcher(stands).replaceFirst(""));
        for (String term : terms) {
            List<String> base = words(term);
            List<String> inner = base.size() == there.size() + 1 ? base.subList(1, base.size()) : base;
            if (inner.size() <= there.size() && kin(there.subList(there.size() - inner.size(), there.size()), inner)) {
                return term;
            }
        }
        return terms.get(0);
    }

    private static boolean kin(List<String> there, List<String> base) {
        for (int i = 0; i < base.size(); i++) {
            String one = lower(there.get(i));
            String other = lower(base.get(i));
            if (!one.equals(other) && tags(one, other).isEmpty() && tags(other, one).isEmpty() && !regular(one, other)) {
                return false;
            }
        }
        return true;
    }

    /** What to change in the text before a phrase so that its article fits: {@code a deserter, an exile}; the same where it does. */
    public static String agreeing(String before, String phrase) {
        Matcher article = ARTICLE_BEFORE.matcher(before);
        if (!article.find()) {
            return before;
        }
        String fits = article.group(1).charAt(0) + (vowel(phrase) ? "n" : "");
        return before.substring(0, article.start(1)) + fits + before.substring(article.end(1));
    }

    private static boolean vowel(String phrase) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0);
        boolean initials = first.length() > 1 && first.equals(upper(first)) && (words.size() == 1 || !phrase.equals(upper(phrase)));
        return initials ? VOWEL_NAMES.indexOf(first.charAt(0)) >= 0 : VOWEL.matcher(first).matches();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private static String withoutParticle(String by, boolean article) {
        String stripped = by.strip();
        String low = lower(stripped);
        for (String first : article ? List.of("to ") : List.of("to ", "the ", "an ", "a ")) {
            if (low.startsWith(first) && !tags(words(low.substring(first.length())).stream().findFirst().orElse(""), null).isEmpty()) {
                return stripped.substring(first.length());
            }
        }
        return stripped;
    }

    /** In which form a phrase stands: a tag of the dictionary, or null for the one that the glossary has. */
    private static @Nullable String tag(String before, List<String> there, List<String> base) {
        if (there.size() != base.size()) {
            return null;
        }
        for (int i = 0; i < base.size(); i++) {
            String form = lower(there.get(i));
            String lemma = lower(base.get(i));
            if (!form.equals(lemma)) {
                List<String> tags = tags(form, lemma);
                if (tags.contains("VBN") && AUXILIARY.matcher(before).find()) {
                    return "VBN";
                }
                if (!tags.isEmpty()) {
                    return tags.contains("NNS") && !tags(lemma, lemma).stream().allMatch(known -> known.startsWith("VB")) ? "NNS" : tags.get(0);
                }
                if (regular(form, lemma)) {
                    return "NNS";
                }
                if (tags(lemma, form).contains("NNS")) {
                    return "NN";
                }
            }
        }
        return null;
    }

    private static boolean regular(String form, String lemma) {
        return form.equals(plural(lemma)) || form.equals(lemma + "s");
    }

    /** The tags of a form as a form of a lemma, or of any where that is null. */
    private static List<String> tags(String form, @Nullable String lemma) {
        Asked asked = new Asked(form, lemma);
        List<String> known = KNOWN.get(asked);
        if (known == null) {
            if (KNOWN.size() >= REMEMBERED) {
                KNOWN.clear();
            }
            known = lookedUp(form, lemma);
            KNOWN.put(asked, known);
        }
        return known;
    }

    private static List<String> lookedUp(String form, @Nullable String lemma) {
        Set<String> tags = new LinkedHashSet<>();
        synchronized (TAGS) {
            for (String written : List.of(form, capital(form))) {
                for (WordData data : TAGS.lookup(written)) {
                    if (lemma == null || lower(String.valueOf(data.getStem())).equals(lemma)) {
                        tags.add(String.valueOf(data.getTag()).replaceFirst(":.*", ""));
                    }
                }
            }
        }
        return List.copyOf(tags);
    }

    private static String inflected(String phrase, String tag) {
        Matcher found = WORD.matcher(phrase);
        List<int[]> places = new ArrayList<>();
        while (found.find()) {
            places.add(new int[] {found.start(), found.end()});
        }
        if (places.isEmpty()) {
            return phrase;
        }
        int head = places.size() - 1;
        if (tag.startsWith("VB")) {
            head = 0;
        } else if (tag.startsWith("NN")) {
            for (int i = 1; i < places.size(); i++) {
                if (BEHIND_HEAD.contains(lower(phrase.substring(places.get(i)[0], places.get(i)[1])))) {
                    head = i - 1;
                    break;
                }
            }
        }
        String word = phrase.substring(places.get(head)[0], places.get(head)[1]);
        return phrase.substring(0, places.get(head)[0]) + form(word, tag) + phrase.substring(places.get(head)[1]);
    }

    private static String form(String word, String tag) {
        String low = lower(word);
        List<String> own = tags(low, null);
        if (tag.equals("NN")) {
            return singular(word);
        }
        if (own.contains(tag) && !own.contains(tag.startsWith("NN") ? "NN" : "VB")) {
            return word;   // it is one already
        }
        if (tag.startsWith("VB") && !own.isEmpty() && !own.contains("VB")) {
            return word;
        }
        if (tag.startsWith("NN") && !own.isEmpty() && !own.contains("NN")
                && own.stream().noneMatch(known -> known.startsWith("NNP") || known.startsWith("VB") || known.startsWith("JJ"))) {
            return word;
        }
        synchronized (FORMS) {
            for (WordData data : FORMS.lookup(low + "|" + tag)) {
                String made = String.valueOf(data.getStem());
                if (!made.isEmpty() && Character.isLetter(made.charAt(0))) {
                    return word.equals(low) ? made : word.equals(upper(word)) && word.length() > 1 ? upper(made) : capital(made);
                }
            }
        }
        return switch (tag) {
            case "NNS", "VBZ" -> plural(word);
            case "VBG" -> (low.endsWith("e") && !low.endsWith("ee") ? word.substring(0, word.length() - 1) : word) + "ing";
            case "VBD", "VBN" -> low.endsWith("e") ? word + "d" : word + "ed";
            default -> word;
        };
    }

    private static String singular(String word) {
        synchronized (TAGS) {
            for (WordData data : TAGS.lookup(lower(word))) {
                if (String.valueOf(data.getTag()).startsWith("NNS")) {
                    String made = String.valueOf(data.getStem());
                    return word.equals(lower(word)) ? made : capital(made);
                }
            }
        }
        return word;
    }

    private static String plural(String word) {
        String low = lower(word);
        if (word.length() > 1 && word.equals(upper(word))) {
            return word + "s";   // NGOs
        }
        if (low.endsWith("s") || low.endsWith("x") || low.endsWith("z") || low.endsWith("ch") || low.endsWith("sh")) {
            return word + "es";
        }
        if (low.length() > 1 && low.endsWith("y") && "aeiou".indexOf(low.charAt(low.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (low.endsWith("man") && low.length() > 3 && !low.endsWith("human") && !low.endsWith("german")) {
            return word.substring(0, word.length() - 2) + "en";
        }
        return word + "s";
    }

    /** The capitals of what stands there, where the glossary does not write them anyway. */
    private static String capitals(String before, String article, List<String> there, List<String> base, String made) {
        if (there.isEmpty() || base.isEmpty()) {
            return made;
        }
        String all = String.join("", there);
        String written = String.join("", base);
        if (all.length() > 1 && all.equals(upper(all)) && !written.equals(upper(written)) && all.chars().anyMatch(Character::isLetter)) {
            return upper(made);
        }
        boolean begins = article.isEmpty() && BEGINS.matcher(before).find();
        boolean raised = isCapital(there.get(0)) && !isCapital(base.get(0));
        if (begins) {
            return there.size() > 1 && raised && isCapital(there.get(there.size() - 1)) && !isCapital(base.get(base.size() - 1))
                    ? titled(made) : isCapital(there.get(0)) ? capital(made) : made;
        }
        return raised ? titled(made) : made;
    }

    private static String titled(String phrase) {
        StringBuilder all = new StringBuilder(phrase);
        Matcher found = WORD.matcher(phrase);
        boolean first = true;
        while (found.find()) {
            if (first || !SMALL.contains(found.group())) {
                all.setCharAt(found.start(), Character.toUpperCase(phrase.charAt(found.start())));
            }
            first = false;
        }
        return all.toString();
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
