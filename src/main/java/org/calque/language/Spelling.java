package org.calque.language;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings British and American spellings of an English word together: of two that a dictionary knows, the American one stands
 * for both. A rule is only followed where its outcome is a word, so {@code hour} and {@code rise} stay.
 */
final class Spelling {

    /** Pairs that no rule makes, British first. */
    private static final Map<String, String> PAIRS = Map.ofEntries(Map.entry("grey", "gray"), Map.entry("tyre", "tire"),
            Map.entry("kerb", "curb"), Map.entry("plough", "plow"), Map.entry("cheque", "check"), Map.entry("storey", "story"),
            Map.entry("programme", "program"), Map.entry("sceptic", "skeptic"), Map.entry("sceptical", "skeptical"),
            Map.entry("mould", "mold"), Map.entry("jewellery", "jewelry"), Map.entry("pyjamas", "pajamas"),
            Map.entry("aluminium", "aluminum"), Map.entry("manoeuvre", "maneuver"), Map.entry("defence", "defense"),
            Map.entry("offence", "offense"), Map.entry("licence", "license"), Map.entry("practise", "practice"),
            Map.entry("pretence", "pretense"), Map.entry("analyse", "analyze"), Map.entry("paralyse", "paralyze"),
            Map.entry("catalyse", "catalyze"), Map.entry("sulphur", "sulfur"), Map.entry("artefact", "artifact"),
            Map.entry("ageing", "aging"), Map.entry("judgement", "judgment"), Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("whisky", "whiskey"), Map.entry("gaol", "jail"), Map.entry("axe", "ax"), Map.entry("cosy", "cozy"), Map.entry("fulfil", "fulfill"),
            Map.entry("skilful", "skillful"), Map.entry("enrol", "enroll"), Map.entry("instalment", "installment"), Map.entry("counsellor", "counselor"),
            Map.entry("fulfilment", "fulfillment"), Map.entry("enrolment", "enrollment"), Map.entry("wilful", "willful"), Map.entry("distil", "distill"),
            Map.entry("instil", "instill"), Map.entry("appal", "appall"), Map.entry("enthral", "enthrall"), Map.entry("moustache", "mustache"),
            Map.entry("yoghurt", "yogurt"), Map.entry("smoulder", "smolder"), Map.entry("moult", "molt"), Map.entry("phoney", "phony"),
            Map.entry("omelette", "omelet"), Map.entry("doughnut", "donut"), Map.entry("despatch", "dispatch"), Map.entry("enquiry", "inquiry"),
            Map.entry("enquiries", "inquiries"), Map.entry("enquire", "inquire"), Map.entry("connexion", "connection"), Map.entry("inflexion", "inflection"),
            Map.entry("councillor", "councilor"), Map.entry("marvellous", "marvelous"), Map.entry("woollen", "woolen"),
            Map.entry("tranquillity", "tranquility"), Map.entry("chilli", "chili"), Map.entry("cypher", "cipher"), Map.entry("pyjama", "pajama"),
            Map.entry("towards", "toward"), Map.entry("amongst", "among"), Map.entry("whilst", "while"));

    /** Words of the ending -re or -our that are no spelling of the word the rule makes of them. */
    private static final Set<String> THEMSELVES = Set.of("timbre", "acre", "lucre", "four", "our", "tour", "pour", "sour");

    private static final Map<String, String> AGENTS = Map.of("advisor", "adviser", "protestor", "protester", "convenor", "convener", "imposter", "impostor",
            "adaptor", "adapter");

    private Spelling() {
    }

    /** Of two spellings that are both right on either side of the ocean, the commoner: <i>adviser</i> for <i>advisor</i>; otherwise the word itself. */
    static String agent(String form) {
        boolean several = form.endsWith("s");
        String agent = AGENTS.get(several ? form.substring(0, form.length() - 1) : form);
        return agent == null ? form : several ? agent + "s" : agent;
    }

    /** The American spelling of a folded word, or the word itself. */
    static String american(String form, Predicate<String> isWord) {
        String pair = PAIRS.get(form);
        if (pair != null) {
            return pair;
        }
        if (form.length() < 5) {
            return form;
        }
        for (String ending : new String[] {"", "s", "d", "r", "ed", "er", "ers", "ing"}) {
            if (form.endsWith(ending)) {
                String stem = form.substring(0, form.length() - ending.length());
                String other = PAIRS.get(stem);
                if (other == null && (ending.startsWith("e") || ending.equals("ing"))) {
                    other = PAIRS.get(stem + "e");
                    other = other != null && other.endsWith("e") ? other.substring(0, other.length() - 1) : null;
                }
                if (other != null) {
                    return other + ending;
                }
            }
        }
        String made = form;
        made = rule(made, "isation", "ization", isWord);
        made = rule(made, "ise", "ize", isWord);
        made = rule(made, "ising", "izing", isWord);
        made = rule(made, "isable", "izable", isWord);
        made = rule(made, "yse", "yze", isWord);
        made = rule(made, "ysing", "yzing", isWord);
        made = rule(made, "our", "or", isWord);
        made = rule(made, "tre", "ter", isWord);
        made = rule(made, "bre", "ber", isWord);
        made = rule(made, "ogue", "og", isWord);
        made = rule(made, "ence", "ense", isWord);
        made = rule(made, "eable", "able", isWord);
        made = rule(made, "gramme", "gram", isWord);
        made = rule(made, "aeo", "eo", isWord);
        made = rule(made, "oeo", "eo", isWord);
        made = rule(made, "aev", "ev", isWord);
        made = begins(made, isWord);
        made = rule(made, "aemi", "emi", isWord);
        made = rule(made, "aem", "em", isWord);
        made = rule(made, "aes", "es", isWord);
        made = rule(made, "aed", "ed", isWord);
        made = rule(made, "aec", "ec", isWord);
        made = rule(made, "oed", "ed", isWord);
        made = rule(made, "oes", "es", isWord);
        made = rule(made, "oet", "et", isWord);
        made = rule(made, "oem", "em", isWord);
        made = rule(made, "rrhoe", "rrhe", isWord);
        made = rule(made, "lled", "led", isWord);
        made = rule(made, "lling", "ling", isWord);
        made = rule(made, "ller", "ler", isWord);
        return made;
    }

    /** The British spelling of a word of which no rule makes one, or the word itself. */
    static String british(String form) {
        for (Map.Entry<String, String> pair : PAIRS.entrySet()) {
            for (String ending : new String[] {"", "s", "d", "r"}) {
                if (form.equals(pair.getValue() + ending)) {
                    return pair.getKey() + ending;
                }
            }
        }
        return form;
    }

    /** {@code oesophagus}, {@code aetiology}. */
    private static String begins(String form, Predicate<String> isWord) {
        return (form.startsWith("oe") || form.startsWith("ae")) && isWord.test(form.substring(1)) ? form.substring(1) : form;
    }

    private static String rule(String form, String british, String american, Predicate<String> isWord) {
        int at = form.lastIndexOf(british);
        if (at < 1 || THEMSELVES.contains(form)) {
            return form;
        }
        int behind = form.length() - at - british.length();
        boolean inner = british.indexOf('e') == 1 && british.length() == 3 || british.startsWith("rrh") || british.equals("aemi");
        if (!inner && behind > 6 || !inner && at < 2) {
            return form;
        }
        String other = form.substring(0, at) + american + form.substring(at + british.length());
        return isWord.test(other) ? other : form;
    }
}
