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

    @Test
    void ofTwoGlossariesTheFirstByRankDecides() {
        Glossary client = ranked("déserteur = deserter ; front = front line", 0);
        Glossary house = ranked("déserteur = defector ; armée = army ; déserteurs en fuite = runaways", 1);
        List<Glossary> both = List.of(house, client);
        assertEquals("[deserter]", renderings(both, "un déserteur"));
        assertEquals("[deserter]", renderings(both, "deux déserteurs"));
        assertEquals("[army]", renderings(both, "une armée"));
        assertEquals("[defector, deserter]", renderings(List.of(client, ranked("déserteur = defector", 0)), "un déserteur"), "of one rank either will do");
    }

    private static Glossary ranked(String written, int rank) {
        Glossary glossary = GlossaryText.glossary(written);
        return new Glossary(glossary.id(), glossary.name(), glossary.enforcement(), rank, glossary.concepts());
    }

    private static String renderings(List<Glossary> glossaries, String source) {
        return RenderingCheck.expected(new TermFinder(glossaries).find(Text.of(source)).get(0)).stream().sorted().toList().toString();
    }
}
