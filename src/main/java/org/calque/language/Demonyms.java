package org.calque.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English places and what is said of them: <i>Ukraine, Ukrainian</i>; <i>France, French</i>. Where French has <i>le gouvernement de
 * l'Ukraine</i>, English has either.
 */
public final class Demonyms {

    /** Of places the adjectives that do not begin alike, or have an ending of their own. */
    private static final Map<String, Set<String>> IRREGULAR = Stream.of("""
            france: french; germany: german; spain: spanish; britain: british; great britain: british; united kingdom: british, uk; uk: british
            england: english; netherlands: dutch; poland: polish; ireland: irish; scotland: scottish, scots; wales: welsh; switzerland: swiss
            greece: greek; turkey: turkish; denmark: danish; sweden: swedish; finland: finnish; norway: norwegian; iceland: icelandic
            portugal: portuguese; cyprus: cypriot; afghanistan: afghan; kazakhstan: kazakh; uzbekistan: uzbek; tajikistan: tajik
            kyrgyzstan: kyrgyz; turkmenistan: turkmen; thailand: thai; philippines: philippine, filipino; lebanon: lebanese; congo: congolese
            czech republic: czech; czechia: czech; slovakia: slovak; slovenia: slovene, slovenian; croatia: croat, croatian; serbia: serb, serbian
            united states: american, us, u.s; united states of america: american, us, u.s; usa: american, us; us: american; soviet union: soviet
            european union: european, eu; iraq: iraqi; chad: chadian; mali: malian; cuba: cuban; peru: peruvian; togo: togolese; oman: omani
            gaza: gazan; niger: nigerien; yemen: yemeni; east: eastern; west: western; north: northern; south: southern; argentina: argentine
            monaco: monegasque; madagascar: malagasy; ivory coast: ivorian; côte d'ivoire: ivorian; burkina faso: burkinabe; belarus: belarusian
            north korea: north korean; south korea: south korean; saudi arabia: saudi; new zealand: new zealand; bosnia: bosnian; laos: lao, laotian
            """.strip().split("[;\n]")).map(each -> each.strip().split(": "))
            .collect(Collectors.toUnmodifiableMap(each -> each[0], each -> Set.of(each[1].split(", "))));

    private static final Set<String> ENDINGS = Set.of("n", "an", "ian", "ean", "nian", "ese", "i", "ish", "ic", "ine", "ite");

    /** So many letters a place and its adjective share at least, and so many at its end the place may lose. */
    private static final int SHARED = 4;
    private static final int LOST = 2;

    private Demonyms() {
    }

    /**
     * Whether an English adjective is that of a place.
     *
     * @param place     as a glossary writes it, the article left out or not
     * @param adjective one word or several, with its capital
     */
    public static boolean isOf(String place, String adjective) {
        String where = place.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("^the ", "");
        String said = adjective.toLowerCase(Locale.ROOT);
        Set<String> known = IRREGULAR.get(where);
        if (known != null && known.contains(said)) {
            return true;
        }
        if (where.isEmpty() || adjective.isEmpty() || !Character.isUpperCase(place.charAt(0)) || !Character.isUpperCase(adjective.charAt(0))) {
            return false;
        }
        int shared = 0;
        while (shared < Math.min(where.length(), said.length()) && where.charAt(shared) == said.charAt(shared)) {
            shared++;
        }
        return shared >= SHARED && where.length() - shared <= LOST && said.length() > shared && ENDINGS.contains(said.substring(shared))
                && Lemmas.english().isCapitalWord(adjective);
    }
}
