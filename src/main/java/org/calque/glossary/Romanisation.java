package org.calque.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.language.Folding;

/**
 * Russian and Ukrainian names as English newspapers write them, from the way that French ones do: <i>Mikhaïl</i> is Mikhail,
 * <i>Lessom</i> is Lesom. A proposal, and a doubt where a glossary has something else; never more, since people choose how they are
 * written.
 *
 * <p>French transcribes by sound (<i>ou</i>, <i>tch</i>, <i>ss</i> between vowels); English goes by letters, in a simplified form of the
 * systems of the BGN/PCGN of 1947 for Russian and 2019 for Ukrainian.
 */
public final class Romanisation {

    /** A rule: what is replaced in a word in lower case, and by what. */
    private record Rule(Pattern french, String english) {
    }

    private static final String VOWEL = "[aeiouyéèêëïî]";

    /** In this order: what is longer comes first. */
    private static final List<Rule> BOTH = rules(
            "chtch", "shch", "tch", "\u0001", "(?<!s)ch", "sh", "sch", "sh", "\u0001", "ch",
            "dj(?=" + VOWEL + ")", "\u0002", "(?<!\u0002)j", "zh", "\u0002", "dzh",
            "gu(?=[eiéèïy])", "g", "qu(?=[eiéy])", "k",
            "^iou|^you", "yu", "iou", "yu", "ou", "u",
            "(?<=" + VOWEL + ")ss(?=" + VOWEL + ")", "s",
            "(?<=[^aeiouy])ine$", "in", "(?<=[^aeiouy])ène$", "en", "(?<=[bdgklmnprstvz])ane$", "an",
            "skaïa$", "skaya", "aïa$", "aya", "oïa$", "oya", "eïa$", "eya", "oïe$", "oye",
            "^ia|^ïa", "ya", "^ie(?=[vfgkl])", "ye", "^io", "yo",
            "(?<=[bdfklmnprstvz])io(?=[dmnrkl])", "yo");

    private static final List<Rule> RUSSIAN = rules("ski$", "sky", "oï$", "oy", "iï$", "y", "ï", "i", "[éèêë]", "e", "î", "i");

    private static final List<Rule> UKRAINIAN = rules("ski$", "sky", "iï$", "iy", "oï$", "oy", "ï", "i", "[éèêë]", "e", "î", "i");

    /** Names whose English form is a custom of its own. */
    private static final Map<String, String> CUSTOM = Map.ofEntries(Map.entry("alexandre", "alexander"), Map.entry("eltsine", "yeltsin"),
            Map.entry("moscou", "moscow"), Map.entry("tchaïkovski", "tchaikovsky"), Map.entry("gorbatchev", "gorbachev"),
            Map.entry("khrouchtchev", "khrushchev"), Map.entry("catherine", "catherine"), Map.entry("ukraine", "ukraine"),
            Map.entry("crimée", "crimea"), Map.entry("evgueni", "yevgeny"), Map.entry("evguénia", "yevgenia"), Map.entry("fiodor", "fyodor"));

    /** Towns that have another name in Ukrainian than in Russian, by which French still knows them. */
    private static final Map<String, String> UKRAINIAN_TOWNS = Map.of("kiev", "kyiv", "odessa", "odesa", "kharkov", "kharkiv", "lvov", "lviv",
            "tchernobyl", "chornobyl", "dniepr", "dnipro", "nikolaïev", "mykolaiv", "zaporojié", "zaporizhzhia", "zaporijia", "zaporizhzhia");

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    /** What only a transcription from Cyrillic looks like in French. */
    private static final Pattern CYRILLIC = Pattern.compile("kh|tch|chtch|[aeo]ï|ïa|iï|jn|dj[aeio]|"
            + "(?:ski|skaïa|tski|enko|ovitch|evitch|ovna|evna|[ei]ev|ov|ova|eva|oukh|tsine|tine|chkine|ouk)$", Pattern.CASE_INSENSITIVE);

    private Romanisation() {
    }

    private static List<Rule> rules(String... pairs) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rules.add(new Rule(Pattern.compile(pairs[i]), pairs[i + 1]));
        }
        return List.copyOf(rules);
    }

    /**
     * A name as English writes it; capitals, spaces and hyphens stay.
     *
     * @param french as French transcribes it
     * @param origin {@code ru} or {@code uk}; others are taken for Russian
     */
    public static String english(String french, String origin) {
        Matcher words = WORD.matcher(french);
        StringBuilder out = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(out, Matcher.quoteReplacement(word(words.group(), "uk".equals(origin))));
        }
        return words.appendTail(out).toString();
    }

    private static String word(String written, boolean ukrainian) {
        String small = written.toLowerCase(Locale.ROOT);
        String made = ukrainian ? UKRAINIAN_TOWNS.getOrDefault(small, CUSTOM.get(small)) : CUSTOM.get(small);
        if (made == null) {
            made = small;
            for (Rule rule : BOTH) {
                made = rule.french().matcher(made).replaceAll(rule.english());
            }
            for (Rule rule : ukrainian ? UKRAINIAN : RUSSIAN) {
                made = rule.french().matcher(made).replaceAll(rule.english());
            }
        }
        return written.equals(small) ? made : written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT)) ? made.toUpperCase(Locale.ROOT)
                : made.substring(0, 1).toUpperCase(Locale.ROOT) + made.substring(1);
    }

    /** Whether a French name looks like one transcribed from Cyrillic. */
    static boolean looksTranscribed(String french) {
        Matcher words = WORD.matcher(french);
        while (words.find()) {
            if (Character.isUpperCase(words.group().charAt(0)) && CYRILLIC.matcher(words.group()).find()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the house would write for a name: where its concept says that it is Russian or Ukrainian, or where it looks transcribed and
     * nothing says that it is not. Empty for all others, and where the French is left as it is.
     */
    public static Optional<String> proposed(Concept concept) {
        String origin = concept.origin();
        if (concept.doNotTranslate() || origin != null && !origin.equals("ru") && !origin.equals("uk")) {
            return Optional.empty();
        }
        return concept.french().filter(term -> !term.misheard() && term.match() == Match.EXACT
                        && (origin != null || looksTranscribed(term.text())))
                .map(term -> english(term.text(), origin == null ? "ru" : origin)).findFirst();
    }

    /**
     * The agreed renderings of a name that are its French spelling, or depart from the house's in nothing but spelling: those to be
     * doubted. A translation, as <i>Farewell to Arms</i>, is none of them.
     */
    public static List<Term> doubted(Concept concept) {
        Optional<String> house = proposed(concept);
        if (house.isEmpty() || concept.renderings().stream().anyMatch(term -> Folding.fold(term.text()).equals(Folding.fold(house.get())))) {
            return List.of();
        }
        return concept.renderings().stream().filter(term -> concept.french().anyMatch(french -> !french.misheard()
                && alike(Folding.fold(french.text()), Folding.fold(term.text())))).toList();
    }

    /** A concept with the house's spelling in the place of the first rendering that is to be doubted; the same where none is. */
    public static Concept respelt(Concept concept) {
        List<Term> doubted = doubted(concept);
        return doubted.isEmpty() ? concept : concept.withTerms(concept.terms().stream()
                .map(term -> term.id().equals(doubted.get(0).id()) ? term.withText(proposed(concept).orElse(term.text())) : term).toList());
    }

    /** Whether two spellings are of one name: the same consonants, as far as both languages write them alike. */
    private static boolean alike(String one, String other) {
        return bones(one).equals(bones(other));
    }

    private static String bones(String name) {
        return Folding.withoutAccents(name).replaceAll("t?ch|sch|sh|zh|j|dzh", "c").replaceAll("[aeiouyhw\\s-]", "").replaceAll("(.)\\1", "$1");
    }
}
