package org.calque.language;

import java.util.List;
import java.util.Set;

/**
 * A full stop that a recogniser put where the speaker only drew breath: {@code … invite les autres pays européens. À suivre cet
 * exemple, …}. What stands on either side tells, as far as one can: a word that ends no sentence before it, what begins none after.
 */
public final class FalseStop {

    private static final Set<String> ENDING_NONE = Set.of("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "à",
            "en", "dans", "par", "et", "ou", "que", "qu", "qui", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "votre",
            "nos", "vos", "leurs", "cet", "cette", "ces", "dont", "si", "ni", "car", "chaque", "quelques", "chez", "vers", "entre", "parmi",
            "parce", "lorsque", "puisque", "afin", "je", "j", "tu", "il", "ils", "on", "ne", "n", "se", "s", "très");

    /** Verbs that go on with {@code à} and an infinitive, and with {@code de} and one. */
    private static final Set<String> WITH_A = Set.of("inviter", "appeler", "aider", "inciter", "encourager", "obliger", "forcer", "pousser",
            "chercher", "commencer", "continuer", "parvenir", "réussir", "apprendre", "hésiter", "tendre", "contribuer", "servir", "amener",
            "conduire", "contraindre", "autoriser", "préparer", "renoncer", "tarder", "viser", "consister", "exhorter", "condamner", "engager",
            "arriver", "consentir", "habituer", "persister", "participer");
    private static final Set<String> WITH_DE = Set.of("décider", "permettre", "demander", "proposer", "essayer", "tenter", "refuser",
            "accepter", "promettre", "empêcher", "menacer", "risquer", "accuser", "soupçonner", "cesser", "éviter", "interdire", "ordonner",
            "conseiller", "charger", "oublier", "choisir", "envisager", "craindre", "mériter", "dissuader", "convaincre", "prier", "sommer",
            "supplier", "remercier", "féliciter", "suggérer", "recommander", "jurer", "regretter", "finir", "venir");

    /** So many words back the verb may stand. */
    private static final int WORDS = 9;

    private static final int LOOKED_AT = 200;   // characters on either side

    private FalseStop() {
    }

    /**
     * Whether what was said goes on over a full stop.
     *
     * @param before what stands before it, the stop included
     * @param after  what stands after it
     */
    public static boolean between(String before, String after) {
        String ended = before.strip();
        if (!ended.endsWith(".") || ended.endsWith("..") || after.isBlank()) {
            return false;
        }
        List<Token> said = words(ended.substring(Math.max(0, ended.length() - LOOKED_AT)));
        List<Token> next = words(after.substring(0, Math.min(LOOKED_AT, after.length())));
        if (said.isEmpty() || next.isEmpty()) {
            return false;
        }
        String last = said.get(said.size() - 1).form();
        if (ENDING_NONE.contains(last) && said.size() > 1 && !said.get(said.size() - 1).capitalised()) {
            return true;
        }
        String first = next.get(0).form();
        if (next.size() > 1 && next.get(1).word().is(Word.INFINITIVE)) {
            return (first.equals("à") || first.equals("a")) && governs(said, WITH_A) || (first.equals("de") || first.equals("d")) && governs(said, WITH_DE);
        }
        return first.equals("dont") || first.equals("lequel") || first.equals("laquelle") || first.equals("lesquels") || first.equals("lesquelles");
    }

    private static List<Token> words(String text) {
        return Tokenizer.french().tokens(text).stream().filter(token -> !token.mark()).toList();
    }

    private static boolean governs(List<Token> said, Set<String> verbs) {
        return said.subList(Math.max(0, said.size() - WORDS), said.size()).stream()
                .anyMatch(token -> token.word().is(Word.VERBAL) && token.word().readings().stream().anyMatch(reading -> verbs.contains(reading.lemma())));
    }
}
