package org.calque.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Turns a word of British English into its American spelling, and the reverse. Only where the word can be nothing else: a
 * {@code check} is no {@code cheque} for sure, nor a {@code tire} a {@code tyre}.
 */
public final class Variant {

    /** American spellings that are British words of their own. */
    private static final Set<String> BOTH = Set.of("check", "checks", "tire", "tires", "curb", "curbs", "story", "stories", "program", "programs", "practice", "practices",
            "license", "licenses", "meter", "meters", "draft", "drafts", "ax", "molt", "disk", "disks", "inquiry", "jail", "jails", "gray", "grays", "mold", "molds", "whiskey", "checked", "checking", "tired", "tiring");

    /** What is written on either side of the ocean. */
    private static final Set<String> EITHER = Set.of("practise", "dialogue", "dialogues", "catalogue", "catalogues", "artefact", "artefacts", "judgement", "judgements", "acknowledgement", "acknowledgements", "whisky");

    private static final Map<String, String> AMERICAN = new ConcurrentHashMap<>();
    private static final Map<String, String> BRITISH = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 25_000;

    /** Pieces of American spellings, and what British ones may have there. */
    private static final Map<String, String> TURNED = new HashMap<>(Map.of("or", "our", "ter", "tre", "ber", "bre", "og", "ogue", "ense", "ence", "led", "lled", "ling", "lling",
            "ler", "ller", "yze", "yse", "yzing", "ysing"));

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+[^aeiouy]+[aeiouy]");

    private Variant() {
    }

    /** The American spelling of a folded word; the word itself where it has no other, or is none. */
    public static String american(String folded) {
        if (folded.length() < 4 || EITHER.contains(folded)) {
            return folded;
        }
        String known = AMERICAN.get(folded);
        if (known != null) {
            return known;
        }
        String other = Spelling.american(folded, Lemmas.english()::written);
        return remembered(AMERICAN, folded, pair(folded, other) ? other : folded);
    }

    /** The British spelling of a folded word, likewise. */
    public static String british(String folded) {
        if (folded.length() < 4 || BOTH.contains(folded)) {
            return folded;
        }
        String known = BRITISH.get(folded);
        return known != null ? known : remembered(BRITISH, folded, turned(folded));
    }

    private static String turned(String folded) {
        for (Map.Entry<String, String> each : TURNED.entrySet()) {
            int at = folded.lastIndexOf(each.getKey());
            if (at >= 2) {
                String other = folded.substring(0, at) + each.getValue() + folded.substring(at + each.getKey().length());
                if (Lemmas.english().written(other) && american(other).equals(folded)) {
                    return other;
                }
            }
        }
        return Spelling.british(folded);
    }

    /** Whether two spellings are of one word: filled is not filed, nor surprise the rare surprize. */
    private static boolean pair(String british, String american) {
        if (british.equals(american)) {
            return false;
        }
        int l = british.indexOf("ll");
        if (l > 0 && american.length() == british.length() - 1 && american.startsWith(british.substring(0, l + 1))
                && !VOWELS.matcher(british.substring(0, l)).find()) {
            return false;   // only where the syllable before is not stressed, so never the first
        }
        Lemmas english = Lemmas.english();
        return !british.contains("is") || american.contains("yz") || english.frequency(american) >= english.frequency(british) - 4;
    }

    private static String remembered(Map<String, String> known, String word, String other) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        known.put(word, other);
        return other;
    }
}
