package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

class TermFinderTest {

    @Test
    void theTermNamedIsTheNearestFormOfTheConcept() {
        TermFinder finder = new TermFinder(List.of(GlossaryText.glossary("déserteur/déserteuse = deserter")));
        assertEquals(List.of("déserteur", "déserteuse", "déserteur", "déserteuse"),
                finder.find(Text.of("Un déserteur, une déserteuse, des déserteurs et des déserteuses.")).stream()
                        .map(occurrence -> occurrence.term().text()).toList());
    }
}
