package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.document.Ids;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

class ClashesTest {

    private static Concept concept(String key, String domain, Term... terms) {
        return new Concept(Ids.next(), key, domain, null, null, null, false, List.of(terms), 0);
    }

    private static Term french(String text) {
        boolean name = Character.isUpperCase(text.charAt(0));
        return new Term(Ids.next(), Locale.FRENCH, text, TermStatus.PREFERRED, name ? Match.EXACT : Match.INFLECTED, false, null, null, null, null);
    }

    private static Term english(String text, TermStatus status) {
        return new Term(Ids.next(), Locale.ENGLISH, text, status, Match.INFLECTED, false, null, null, null, null);
    }

    private static Term english(String text) {
        return english(text, TermStatus.PREFERRED);
    }

    /** Each clash as its kind, its text, and the keys of its concepts. */
    private static List<String> found(Concept... concepts) {
        return Clashes.in(List.of(new Glossary(Ids.next(), "g", Enforcement.ENFORCE, 0, List.of(concepts))), Progress.NONE).stream()
                .map(clash -> clash.kind() + " " + clash.text() + " " + clash.concepts().stream().map(Concept::key).toList()).toList();
    }

    @Test
    void oneFormWithTwoPreferredRenderings() {
        assertEquals(List.of("TWO_RENDERINGS déserteur [a, b]"), found(concept("a", null, french("déserteur"), english("deserter")),
                concept("b", null, french("Déserteur".toLowerCase(Locale.ROOT)), english("defector"))));
    }

    private static Set<Clash.Difference> differences(Concept one, Concept other) {
        return Clashes.in(List.of(new Glossary(Ids.next(), "g", Enforcement.ENFORCE, 0, List.of(one, other))), Progress.NONE).get(0).differences();
    }

    private static Term mail(String part, String gender) {
        return new Term(Ids.next(), Locale.FRENCH, "poste", TermStatus.PREFERRED, Match.INFLECTED, false, part, gender, null, null);
    }

    @Test
    void whatSpeaksForTwoMeanings() {
        Concept mail = concept("a", null, mail("noun", "feminine"), english("post"));
        assertEquals(Set.of(), differences(mail, concept("b", null, mail(null, null), english("mail"))), "what one of them does not say is no difference");
        assertEquals(Set.of(Clash.Difference.GENDER), differences(mail, concept("b", null, mail("noun", "masculine"), english("position"))));
        assertEquals(Set.of(Clash.Difference.PART_OF_SPEECH), differences(mail, concept("b", null, mail("verb", null), english("posts"))));
        assertEquals(Set.of(Clash.Difference.DOMAIN), differences(mail, concept("b", "army", mail(null, null), english("outpost"))));
        assertEquals(Set.of(Clash.Difference.DEFINITION), differences(
                new Concept(Ids.next(), "a", null, "letters", null, null, false, List.of(mail(null, null), english("post")), 0),
                new Concept(Ids.next(), "b", null, "a place to stand", null, null, false, List.of(mail(null, null), english("station")), 0)));
    }

    @Test
    void twoDomainsKeepThemApart() {
        assertEquals(List.of(), found(concept("a", "law", french("avocat"), english("lawyer")),
                concept("b", "food", french("avocat"), english("avocado"))));
    }

    @Test
    void aNameAndACommonWordAreKeptApartByTheCapital() {
        assertEquals(List.of(), found(concept("a", null, french("Est"), english("East")), concept("b", null, french("est"), english("east wind"))));
    }

    @Test
    void aNameThatTheHouseSpellsOtherwiseWhereItRomanises() {
        Concept name = GlossaryText.glossary("Mikhaïl = Mikhaïl").concepts().get(0);
        List<Glossary> glossaries = List.of(new Glossary(Ids.next(), "g", Enforcement.ENFORCE, 0, List.of(name)));
        assertEquals(List.of(new Clash(Clash.Kind.ROMANISED, "Mikhail", List.of(name))), Clashes.in(glossaries, true, Progress.NONE));
        assertEquals(List.of(), Clashes.in(glossaries, false, Progress.NONE));
    }

    @Test
    void theSameTwice() {
        assertEquals(List.of("DUPLICATE front [a, b]"), found(concept("a", null, french("front"), english("front")),
                concept("b", null, french("front"), english("front"), english("front line", TermStatus.ADMITTED))));
    }

    @Test
    void formsThatAreOneOnceInflected() {
        assertEquals(List.of("SHADOWED infectieux [a, b]"), found(concept("a", null, french("infectieux"), english("infectious")),
                concept("b", null, french("infectieuse"), english("contagious"))));
        assertEquals(List.of("SHADOWED forces armées [a, b]"), found(concept("a", null, french("forces armées"), english("armed forces")),
                concept("b", null, french("force armée"), english("armed force"))));
    }

    @Test
    void aWordThatIsItsOwnLemmaShadowsNoOther() {
        assertEquals(List.of(), found(concept("a", null, french("armée"), english("army")), concept("b", null, french("armer"), english("arm"))));
    }

    @Test
    void aRenderingThatAnotherForbids() {
        assertEquals(List.of("FORBIDDEN_ELSEWHERE defector [b, a]"), found(
                concept("a", null, french("déserteur"), english("deserter"), english("defector", TermStatus.DEPRECATED)),
                concept("b", null, french("transfuge"), english("defector"))));
    }

    @Test
    void aRenderingThatItForbidsItself() {
        assertEquals(List.of("FORBIDDEN_ELSEWHERE deserter [a]"), found(
                concept("a", null, french("déserteur"), english("deserter"), english("deserter", TermStatus.DEPRECATED))));
    }

    @Test
    void aGlossaryThatIsOffClashesWithNothing() {
        Concept one = concept("a", null, french("déserteur"), english("deserter"));
        Concept other = concept("b", null, french("déserteur"), english("defector"));
        assertEquals(List.of(), Clashes.in(List.of(new Glossary(Ids.next(), "on", Enforcement.ADVISE, 0, List.of(one)),
                new Glossary(Ids.next(), "off", Enforcement.OFF, 1, List.of(other))), Progress.NONE));
    }
}
