package org.calque.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.junit.jupiter.api.Test;

/** Which rows of a very large glossary are there first. */
class ConceptHeadTest {

    private static Glossary glossary(int concepts) {
        List<Concept> all = new ArrayList<>();
        for (int i = 0; i < concepts; i++) {
            Term term = new Term(Ids.next(), Locale.FRENCH, "Terme %05d".formatted(i), TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null);
            all.add(new Concept(Ids.next(), String.valueOf(i), null, null, null, null, false, List.of(term), 0));
        }
        Collections.shuffle(all, new Random(3));
        return new Glossary(Ids.next(), "large", Enforcement.ENFORCE, 0, all);
    }

    @Test
    void areThoseThatComeFirstInTheAlphabet() {
        List<String> keys = ConceptHead.of(List.of(glossary(6_000))).stream().map(each -> each.concept().key())
                .sorted(Comparator.comparingInt(Integer::parseInt)).toList();
        assertEquals(200, keys.size());
        assertEquals("0", keys.get(0));
        assertEquals("199", keys.get(199));
    }

    @Test
    void ofAFewConceptsNoneSinceAllAreThereAtOnce() {
        assertEquals(List.of(), ConceptHead.of(List.of(glossary(100))));
    }
}
