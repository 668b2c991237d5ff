package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.junit.jupiter.api.Test;

class ImportPreviewTest {

    private static List<Concept> csv(String text) {
        return GlossaryFiles.read("a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).concepts();
    }

    private static List<String> kinds(List<Concept> here, String file) {
        return ImportPreview.of(here, List.of(), csv(file)).items().stream().map(item -> item.kind() + " "
                + (item.after() == null ? "-" : item.after().key())).toList();
    }

    @Test
    void aConceptMeetsTheOneOfItsIdOrElseOfItsTerms() {
        List<Concept> here = csv("concept,fr,en\nc1,déserteur,deserter\nc2,armée,army\n");
        assertEquals(List.of("SAME -", "CHANGED c2", "NEW c3"),
                kinds(here, "concept,fr,en,domain\nc1,déserteur,deserter,\nc2,armée,army,guerre\nc3,front,front,\n"));
        assertEquals(List.of("CHANGED c1", "SAME -"), kinds(here, "concept,fr,en\nc1,déserteur,defector\nx,Armée,army\n").stream()
                .map(told -> told.replace("CHANGED c2", "SAME -")).toList(), "another rendering; another id, and capitals");
    }

    @Test
    void anIdThatOnlyNumbersARowOverwritesNoOtherConcept() {
        List<Concept> here = csv("fr,en\ndéserteur,deserter\narmée,army\n");
        assertEquals(List.of("NEW 1.2", "SAME -", "NEW 3"), kinds(here, "fr,en\nfront,front\narmée,army\notage,hostage\n"));
    }

    @Test
    void twoOfAKindAndTwoRenderingsOfOneWordAreTold() {
        List<Concept> here = csv("concept,fr,en\nc1,déserteur,deserter\n");
        assertEquals(List.of("CONFLICT c7", "NEW c8", "DUPLICATE c9", "CONFLICT c10"),
                kinds(here, "concept,fr,en\nc7,déserteur,defector\nc8,armée,army\nc9,armée,army\nc10,armée,the military\n"));
        List<Concept> elsewhere = csv("concept,fr,en\nz,front,battlefront\n");
        assertEquals(ImportPreview.Kind.CONFLICT, ImportPreview.of(here, elsewhere, csv("fr,en\nfront,front line\n")).items().get(0).kind());
    }

    @Test
    void whatTheFileDoesNotSayStays() {
        Concept known = csv("concept,fr,en,domain,note,client\nc1,déserteur,deserter,armée,at sea too,le journal\n").get(0);
        List<Term> terms = new ArrayList<>(known.terms());
        terms.add(new Term(Ids.next(), Locale.FRENCH, "déserte heure", TermStatus.ADMITTED, Match.EXACT, false, null, null, null,
                new Term.Heard("reportage", 5_000)));
        terms.add(new Term(Ids.next(), Locale.ENGLISH, "runaway", TermStatus.ADMITTED, Match.INFLECTED, false, null, null, null, null));
        Concept here = known.withTerms(terms);
        Concept after = Objects.requireNonNull(ImportPreview.of(List.of(here), List.of(),
                csv("concept,fr,en,status,note\nc1,déserteur,deserter,preferred,of soldiers\nc1,,traitor,deprecated,\n")).items().get(0).after());
        assertEquals("armée", after.domain());
        assertEquals("of soldiers", after.note());
        assertEquals("le journal", after.extra().get("client"));
        assertEquals(List.of("déserteur", "déserte heure", "deserter", "traitor"), after.terms().stream().map(Term::text).toList(),
                "a misheard form stays, a term that the file no longer has goes");
        assertEquals(here.terms().get(0).id(), after.terms().get(0).id());
        assertEquals(here.id(), after.id());
    }
}
