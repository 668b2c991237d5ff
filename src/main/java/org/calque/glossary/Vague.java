package org.calque.glossary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.language.Token;
import org.calque.language.Word;

/**
 * French words that say little of what they stand with: nouns that only measure or place it, adjectives that judge it. What is put
 * together with them is seldom a term: {@code fin de la guerre}, {@code décision inédite}, {@code parcours difficile}.
 */
final class Vague {

    /** Nouns that only measure or place what follows them: {@code mois de plaidoyer}. */
    static final Set<String> NOUNS = words("""
            an année jour journée semaine mois heure minute fin début milieu partie part plupart nombre reste ensemble suite cours moment fois
            sorte intérieur extérieur lieu demi moitié dizaine centaine millier million quête façon manière janvier février mars avril mai juin
            juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche matin soir nuit veille lendemain
            époque siècle période durée instant occasion chose truc cas exemple type genre espèce série quantité majorité minorité totalité
            ensemble groupe côté bout bord fond haut bas droite gauche centre tête face sein endroit place zéro cent mille monsieur madame
            mademoiselle origine raison cause but objectif effet résultat rapport sujet question problème point niveau titre sens idée fait
            possibilité impossibilité nécessité besoin envie espoir avis accord tour aide présence milliard euro mal bien absence début arrivée départ plupart
            """);

    /** Adjectives, and participles used as such, that judge, compare, count or only lead on to what follows. */
    private static final Set<String> ADJECTIVES = words("""
            grand petit nouveau ancien vieux jeune difficile facile simple complexe compliqué important principal inédit serein minutieux long
            court profond fort faible bon mauvais meilleur pire vrai faux propre possible impossible nécessaire utile inutile suivant précédent
            actuel récent prochain dernier premier second deuxième troisième certain différent divers autre même seul unique entier total plein
            vide beau joli laid riche pauvre cher rapide lent haut bas large étroit clair sombre précis exact correct normal spécial particulier
            général habituel quotidien régulier rare fréquent commun célèbre connu inconnu intitulé situé nommé appelé dit donné attendu prévu
            souhaité voulu chaleureux agréable magnifique superbe excellent terrible horrible énorme immense lourd léger dur doux chaud froid sûr
            absurde étrange curieux sérieux grave triste heureux malheureux content fier libre prêt capable digne essentiel majeur mineur
            considérable remarquable exceptionnel extraordinaire incroyable efficace intéressant passionnant formidable parfait imparfait
            équivalent semblable similaire pareil identique présent absent passé futur éventuel probable réel véritable évident apparent
            lié destiné consacré issu basé fondé composé formé équipé muni doté entouré accompagné suivi précédé associé utilisé employé
            concerné correspondant approprié requis voisin lointain proche éloigné permanent temporaire provisoire définitif final initial
            supérieur inférieur antérieur postérieur quelconque intégral complet incomplet ouvert fermé supplémentaire additionnel
            """);

    /** Those of them that stand before their noun: {@code grandes entreprises}. */
    private static final Set<String> BEFORE = words("""
            grand petit nouveau ancien vieux jeune long bon mauvais meilleur vrai faux beau joli gros premier second dernier prochain certain
            différent divers autre même seul haut bas
            """);

    private Vague() {
    }

    private static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a noun with what hangs on it is rather put together by the speaker than a term. */
    static boolean is(List<Token> tokens) {
        if (tokens.size() > 1 && lemma(tokens.get(0), BEFORE)) {
            return true;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = tokens.get(i - 1);
            boolean article = token.word().function() && !before.word().function() && (token.form().equals("du") || token.form().equals("des"))
                    || before.word().function() && Set.of("la", "l", "le", "les").contains(token.form());
            boolean noun = before.word().function();   // champ de données
            if (article || !noun && !token.word().function() && token.word().is(Word.ADJECTIVE | Word.PARTICIPLE) && lemma(token, ADJECTIVES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lemma(Token token, Set<String> among) {
        return token.word().readings().stream().anyMatch(reading -> among.contains(reading.lemma()));
    }
}
