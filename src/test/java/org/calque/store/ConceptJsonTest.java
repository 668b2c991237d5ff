package org.calque.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.junit.jupiter.api.Test;

class ConceptJsonTest {

    @Test
    void everythingComesBack() {
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("descrip:relatedConcept", "désertion\nfuite");
        extra.put("admin:customerSubset", "presse");
        Term french = new Term(Ids.next(), Locale.FRENCH, "Proshaï oruzhie", TermStatus.ADMITTED, Match.EXACT, true, "properNoun",
                "masculine", "singular", null, "in quotes", "the article", Map.of("termNote:termType", "fullForm"));
        Term heard = new Term(Ids.next(), Locale.FRENCH, "Proche à Eurusie", TermStatus.ADMITTED, Match.EXACT, false, null, null, null,
                new Term.Heard("recording", 61_000));
        Term english = new Term(Ids.next(), Locale.ENGLISH, "Farewell to Arms", TermStatus.PROPOSED, Match.INFLECTED, false, null, null,
                null, null);
        Concept concept = new Concept(Ids.next(), "c1", "press", "A project.", "new", "the desk", true,
                new Concept.FirstMention("“Proshai oruzhie” (Farewell to Arms)", "Farewell to Arms"), "ru", extra,
                List.of(french, heard, english), 7);
        Concept read = ConceptJson.read(ConceptJson.write(concept), 7);
        assertEquals(concept, read);
        assertEquals(List.copyOf(extra.keySet()), List.copyOf(read.extra().keySet()), "in the file's order");
    }

    @Test
    void whatIsNotSaidTakesNoRoom() {
        Concept concept = new Concept(Ids.next(), "c1", null, null, null, null, false, List.of(), 1);
        assertEquals("{\"id\":\"" + concept.id() + "\",\"key\":\"c1\",\"terms\":[]}", ConceptJson.write(concept));
        assertEquals(concept, ConceptJson.read(ConceptJson.write(concept), 1));
    }
}
