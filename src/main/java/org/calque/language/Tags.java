package org.calque.language;

import java.util.Map;
import java.util.Set;

/** Reads the tags of the two dictionaries into {@link Word}'s classes. */
final class Tags {

    /** Plurals the French dictionary keeps apart from their singular, and feminines. */
    static final Map<String, String> IRREGULAR = Map.of("yeux", "oeil", "cieux", "ciel", "aïeux", "aïeul", "mesdames", "madame",
            "messieurs", "monsieur", "mesdemoiselles", "mademoiselle", "enquêtrice", "enquêteur", "enquêtrices", "enquêteur");

    /** Adverbs that are words of grammar; fin, haut or fort, which dictionaries call adverbs too, are not. */
    private static final Set<String> ADVERBS_OF_GRAMMAR = Set.of("ne", "pas", "plus", "point", "guère", "moins", "bien", "très",
            "trop", "peu", "si", "aussi", "tant", "autant", "tellement", "déjà", "encore", "jamais", "toujours", "ici", "là", "où",
            "non", "oui", "alors", "ainsi", "puis", "ensuite", "enfin", "hier", "demain", "comment", "quand", "pourquoi", "combien",
            "presque", "assez", "beaucoup", "même", "tout", "mieux", "surtout", "cependant", "pourtant", "toutefois", "environ",
            "comme", "dehors", "dedans", "dessus", "dessous", "auprès", "loin", "près", "vers", "donc", "souvent", "parfois");

    private static final Set<String> ENGLISH_AUXILIARIES = Set.of("am", "is", "are", "was", "were", "be", "been", "being", "has",
            "have", "had", "do", "does", "did", "not", "no", "so", "as", "than", "then", "there", "here", "now", "just", "also",
            "too", "very", "only", "more", "most", "less", "least");

    private Tags() {
    }

    /** Classes of a French tag such as {@code N f pM}, whose last letter is a frequency from A (rare) on. */
    static int french(String form, String lemma, String tag) {
        char frequency = tag.isEmpty() ? 'A' : tag.charAt(tag.length() - 1);
        String plain = tag.isEmpty() ? tag : tag.substring(0, tag.length() - 1);
        if (lemma.equals("être") && plain.startsWith("V") || lemma.equals("avoir") && plain.startsWith("V")) {
            return Word.FUNCTION | (plain.startsWith("V etre inf") || plain.startsWith("V avoir inf") ? Word.INFINITIVE
                    : plain.contains("ppa") || plain.contains("ppr") ? Word.PARTICIPLE : Word.FINITE);
        }
        return switch (plain.isEmpty() ? ' ' : plain.charAt(0)) {
            case 'N', 'T', 'S' -> Word.NOUN;   // T: chef, docteur, which are titles too; S: appli, which is short for something
            case 'J' -> Word.ADJECTIVE;
            case 'V' -> plain.contains("inf") ? Word.INFINITIVE
                    : plain.contains("ppa") || plain.contains("ppr")
                            ? Word.PARTICIPLE | (plain.contains("ppa e sp") ? Word.RARE : 0)
                    : Word.FINITE | (plain.endsWith("2 s") && !plain.contains("imp ") || plain.contains("sub impa")
                            || plain.contains("psim") ? Word.RARE : 0);
            case 'D' -> isNumeral(form) ? Word.NUMBER : Word.FUNCTION | Word.DETERMINER;
            case 'P' -> plain.startsWith("P+D") ? Word.FUNCTION | Word.DETERMINER | Word.PREPOSITION
                    : frequency >= 'K' ? Word.FUNCTION | Word.PREPOSITION : Word.PREPOSITION;
            case 'R' -> Word.FUNCTION | Word.PRONOUN;
            case 'C' -> Word.FUNCTION;
            case 'A' -> Word.ADVERB | (ADVERBS_OF_GRAMMAR.contains(form) ? Word.FUNCTION : 0);
            case 'K', 'Y' -> Word.NUMBER;
            case 'Z' -> Word.NAME;
            default -> Word.ADVERB;
        };
    }

    private static boolean isNumeral(String form) {
        return switch (form) {
            case "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
                 "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante", "cent", "cents", "mille" -> true;
            default -> form.indexOf('-') > 0;
        };
    }

    /** Classes of an English tag of the Penn set, as {@code NN:UN}. */
    static int english(String form, String tag) {
        int auxiliary = ENGLISH_AUXILIARIES.contains(form) ? Word.FUNCTION : 0;
        if (tag.startsWith("NNP")) {
            return Word.NAME;
        }
        if (tag.startsWith("NN")) {
            return Word.NOUN;
        }
        if (tag.startsWith("JJ")) {
            return Word.ADJECTIVE;
        }
        if (tag.startsWith("VB")) {
            return auxiliary | switch (tag) {
                case "VB" -> Word.INFINITIVE;
                case "VBN", "VBG" -> Word.PARTICIPLE;
                default -> Word.FINITE;
            };
        }
        if (tag.startsWith("RB")) {
            return auxiliary | Word.ADVERB;
        }
        if (tag.startsWith("CD")) {
            return Word.NUMBER;
        }
        if (tag.startsWith("DT") || tag.startsWith("PDT") || tag.startsWith("WDT")) {
            return Word.FUNCTION | Word.DETERMINER;
        }
        if (tag.startsWith("PRP") || tag.startsWith("WP") || tag.startsWith("EX")) {
            return Word.FUNCTION | Word.PRONOUN;
        }
        if (tag.startsWith("IN") || tag.startsWith("TO")) {
            return Word.FUNCTION | Word.PREPOSITION;
        }
        if (tag.startsWith("CC") || tag.startsWith("MD") || tag.startsWith("WRB") || tag.startsWith("POS")) {
            return Word.FUNCTION;
        }
        return Word.ADVERB;
    }
}
