package org.calque.language;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings the French spellings of before and after 1990 together: of two that the dictionary knows, the new one stands for both
 * ({@code événement} and {@code évènement}, {@code maîtrise} and {@code maitrise}). The rules are those of the Conseil supérieur de
 * la langue française (Journal officiel, 6 December 1990).
 */
final class Reform {

    /** A circumflex that tells two words apart stays. */
    private static final Set<String> KEPT = Set.of("dû", "mûr", "sûr", "jeûne", "jeûner", "croître", "recrû", "crû", "mûre", "sûre", "fût", "mûrs",
            "sûrs", "mûres", "sûres");

    /** Words of which both spellings have always been right. */
    private static final Map<String, String> PAIRS = Map.of("clef", "clé", "cuiller", "cuillère", "paye", "paie", "bistrot", "bistro", "oignon", "ognon",
            "gaîté", "gaieté", "tzar", "tsar", "yogourt", "yaourt", "clefs", "clés", "cuillers", "cuillères");

    private Reform() {
    }

    /** The new spelling of a folded word, or the word itself. */
    static String modern(String word, Predicate<String> isWord) {
        String pair = PAIRS.get(word);
        if (pair != null) {
            return isWord.test(pair) ? pair : word;
        }
        if (KEPT.contains(word)) {
            return word;
        }
        if (word.indexOf('î') >= 0 || word.indexOf('û') >= 0) {
            String plain = word.replace('î', 'i').replace('û', 'u');
            return isWord.test(plain) ? plain : word;
        }
        for (int at = word.indexOf('é'); at >= 0; at = word.indexOf('é', at + 1)) {
            if (isBeforeMuteE(word, at)) {
                String grave = word.substring(0, at) + 'è' + word.substring(at + 1);
                if (isWord.test(grave)) {
                    return grave;
                }
            }
        }
        return word;
    }

    private static boolean isBeforeMuteE(String word, int at) {
        int next = at + 1;
        while (next < word.length() && "aeiouyéèêàâîïôûü".indexOf(word.charAt(next)) < 0) {
            next++;
        }
        return next > at + 1 && next < word.length() && word.charAt(next) == 'e';
    }
}
