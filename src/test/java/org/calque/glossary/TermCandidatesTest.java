package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.TermCandidates.Candidate;
import org.junit.jupiter.api.Test;

class TermCandidatesTest {

    private static final List<String> PAIRS = List.of(
            "Le gardien du phare d'Ouessant a vu le navire. | The keeper of the Ushant lighthouse saw the ship.",
            "Les gardiens du phare se relaient la nuit. | The lighthouse keepers take turns at night.",
            "Le ministère des Armées a interrogé Jeanne Le Goff. | The ministry questioned Jeanne Le Goff.",
            "Une balise de détresse a été trouvée. | A distress beacon was found.",
            "La balise de détresse émettait encore. | The distress beacon was still transmitting.",
            "Les balises de détresse sont obligatoires. | Distress beacons are mandatory.",
            "Jeanne Le Goff habite Ouessant depuis 2004. | Jeanne Le Goff has lived in Ushant since 2004.");

    private static Map<String, Candidate> candidates(String glossary) {
        List<Segment> segments = new ArrayList<>();
        for (String pair : PAIRS) {
            Text source = Text.of(pair.split(" \\| ")[0]);
            segments.add(new Segment(Ids.next(), 0, String.valueOf(segments.size()), source.whole(), source,
                    Text.of(pair.split(" \\| ")[1]), SegmentState.CONFIRMED, null, false, null));
        }
        List<Glossary> known = glossary.isEmpty() ? List.of() : List.of(GlossaryText.glossary(glossary));
        return new TermCandidates(known).of(segments).stream().collect(Collectors.toMap(Candidate::text, Function.identity()));
    }

    @Test
    void namesAndTermsAreProposedWithWhereTheyStand() {
        Map<String, Candidate> found = candidates("");
        assertEquals(List.of(2, 6), found.get("Jeanne Le Goff").segments());
        assertTrue(found.get("Jeanne Le Goff").name());
        assertEquals(List.of(3, 4, 5), found.get("balise de détresse").segments(), "all its forms are one");
        assertFalse(found.get("balise de détresse").name());
        assertTrue(found.containsKey("Ouessant"));
    }

    @Test
    void aPartOfALongerOneThatNeverStandsAloneIsLeftOut() {
        Map<String, Candidate> found = candidates("");
        assertFalse(found.containsKey("détresse"), found.keySet().toString());
        assertFalse(found.containsKey("Le Goff"), found.keySet().toString());
    }

    @Test
    void likelyRenderingIsWhatGoesWithIt() {
        Map<String, Candidate> found = candidates("");
        assertEquals("distress beacon", found.get("balise de détresse").rendering());
        assertEquals("Ushant", found.get("Ouessant").rendering());
        assertEquals("Jeanne Le Goff", found.get("Jeanne Le Goff").rendering());
    }

    @Test
    void whatTheGlossaryHasIsNoCandidate() {
        Map<String, Candidate> found = candidates("balise de détresse = distress beacon ; Jeanne Le Goff = Jeanne Le Goff");
        assertFalse(found.containsKey("balise de détresse"));
        assertFalse(found.containsKey("Jeanne Le Goff"));
        assertTrue(found.containsKey("Ouessant"));
    }

    /** Each sentence twice: what is no term in it stands behind the bar. */
    @Test
    void whatOnlyLooksLikeATermIsNone() {
        for (String line : List.of("Elle fut qualifiée d'\"inédite\" à Paris. | qualifiée d'\"inédite",   // no term goes through quotation marks
                "Il parle de la fin de la guerre. | fin de la guerre",                                    // the fin says when, not what
                "Le Tableau 3 montre la surveillance nationale. | Tableau",                                // a caption's number
                "Le Tableau 3 montre la surveillance nationale. | nationale",                              // an adjective beside its noun
                "La boîte de Sécurité des macros s'ouvre. | Sécurité",                                     // a title's capital, once
                "The scripts are in this folder, which is for the boot. | scripts")) {                     // English already
            List<Segment> segments = new ArrayList<>();
            for (int i = 0; i < (line.contains("Sécurité") ? 1 : 3); i++) {
                Text source = Text.of(line.split(" \\| ")[0]);
                segments.add(new Segment(Ids.next(), 0, String.valueOf(i), source.whole(), source, Text.EMPTY, SegmentState.NOT_STARTED, null, false, null));
            }
            List<String> found = new TermCandidates(List.of()).of(segments).stream().map(Candidate::text).toList();
            assertFalse(found.contains(line.split(" \\| ")[1]), found.toString());
        }
    }

    private static List<String> in(String... sentences) {
        List<Segment> segments = new ArrayList<>();
        for (String sentence : sentences) {
            Text source = Text.of(sentence.split(" \\| ")[0]);
            Text target = Text.of(sentence.contains(" | ") ? sentence.split(" \\| ")[1] : "");
            segments.add(new Segment(Ids.next(), 0, String.valueOf(segments.size()), source.whole(), source, target, SegmentState.DRAFT, null, false, null));
        }
        return new TermCandidates(List.of()).of(segments).stream().map(found -> found.text() + (found.rendering() == null ? "" : " = " + found.rendering())).toList();
    }

    @Test
    void theSameSentenceAgainSaysNothingNew() {
        String sentence = "Une surveillance électronique attend ces hommes.";
        assertEquals(List.of(), in(sentence, sentence, sentence), "a text and its transcript, a notice on each page");
        assertEquals(List.of("surveillance électronique"), in(sentence, "Le juge ordonne une surveillance électronique."));
    }

    /** Two sentences that share what is put together as one speaks, and is no term. */
    @Test
    void whatSaysLittleIsNoTerm() {
        assertEquals(List.of(), in("Une décision inédite surprend le juge.", "Le juge prend une décision inédite."));
        assertEquals(List.of(), in("Un parcours difficile attend ces hommes.", "Elle raconte son parcours difficile."));
        assertEquals(List.of(), in("Un projet intitulé ainsi plaît.", "Il lit le projet intitulé autrement."));
        assertEquals(List.of(), in("Une existence sereine est rare.", "Elle espère une existence sereine."));
        assertEquals(List.of(), in("La présidente de l'organisation parle.", "Il voit la présidente de l'organisation sourire."), "one and a genitive of the other");
        assertEquals(List.of(), in("Les grandes entreprises recrutent.", "Il aime les grandes entreprises."));
        assertEquals(List.of(), in("D'abord il mange.", "Il dort d'abord.", "Elle rit d'abord.", "On chante d'abord."), "d'abord is one adverb");
        assertEquals(List.of("statut de réfugié"), in("Le statut de réfugié protège.", "Elle demande le statut de réfugié."));
        assertEquals(List.of("pare-feu"), in("Le pare-feu bloque.", "Elle installe un pare-feu.", "Ce pare-feu protège."));
    }

    @Test
    void aNounThatOnlyStandsWhereASentenceBeginsIsWrittenSmallAsNoName() {
        assertEquals(List.of("pare-feu"), in("Pare-feu ou filtre.", "Pare-feu du noyau.", "Pare-feu neuf."));
    }

    /** The sentences are met in the other order. */
    @Test
    void namesThatEnglishWritesAlikeComeLast() {
        assertEquals(List.of("Marcel Achard", "Victor Hugo"), in("Elle relit Victor Hugo.", "Il relit Marcel Achard."), "of several words too");
        assertEquals(List.of("Front National", "Victor Hugo"), in("Elle relit Victor Hugo.", "Le Front National gagne."), "French words, in another order there");
        assertEquals(List.of("Ouessant", "Behavior"), in("Voir nftables Behavior.", "Il parle de Ouessant."));
    }

    /** What stands in its sentence is asked for first: what is a name there. */
    @Test
    void namesAreTakenWholeAndWithoutWhatOnlySaysWhatTheyAre() {
        assertEquals(List.of("Idite Lessom"), in("D'après l'ONG Idite Lessom, ils sont partis."));
        assertEquals(List.of("Proshaï oruzhie"), in("Le projet s'appelle Proshaï oruzhie depuis mars."));
        assertEquals(List.of("Format"), in("Choisissez Format pour continuer.", "Ouvrez Format ensuite."), "the verb of a command is none of it");
        assertEquals(List.of(), in("Le tableau contient XXX et A1."), "what stands for something else");
        assertEquals(List.of(), in("Un Pare-feu local suffit."), "half a compound");
        assertEquals(List.of(), in("Reading package lists from Debian mirrors now"), "what a machine put out");
    }

    @Test
    void whatEnglishWritesAlikeComesLast() {
        assertEquals(List.of("Arménie", "Paris"), in("Il va de Paris en Arménie.", "Elle voit Paris.", "Elle aime Paris."));
    }

    @Test
    void aRenderingIsGivenAsAGlossaryWritesIt() {
        assertEquals(List.of("champ de données = data field"), in("Les champs de données changent. | Data Fields change.",
                "Un champ de données manque. | One of the data fields is missing.", "Videz le champ de données. | Empty the data field."));
        assertEquals(List.of("Affichage = View"), in("Ici, Affichage est à gauche. | Here choose View on the left.", "Ouvrez Affichage ici. | Choose View here.",
                "Il faut Affichage. | It takes this menu.", "Cliquez Affichage. | Click there."), "and not the verb of the command");
    }

    @Test
    void anAcronymWithANumberIsAName() {
        Text source = Text.of("La COVID-19 recule en France.");
        Segment segment = new Segment(Ids.next(), 0, "0", source.whole(), source, Text.EMPTY, SegmentState.NOT_STARTED, null, false, null);
        assertTrue(new TermCandidates(List.of()).of(List.of(segment)).stream().anyMatch(found -> found.text().contains("COVID")));
    }
}
