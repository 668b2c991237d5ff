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

    @Test
    void ofAlternativesInOneEntryEitherWillDo() {
        Glossary dutch = GlossaryText.glossary("néerlandais = Dutch");
        Concept both = dutch.concepts().get(0);
        both = both.withTerms(both.terms().stream().map(term -> term.french() ? term : term.withText("Dutch; Flemish")).toList());
        List<Glossary> glossaries = List.of(dutch.with(List.of(both)));
        for (String target : List.of("He speaks Flemish.", "He speaks Dutch.", "Dutch; Flemish")) {
            Text source = Text.of("Il parle néerlandais.");
            assertEquals(true, new RenderingCheck(glossaries).check(source, new TermFinder(glossaries).find(source), Text.of(target)).get(0).verdict().good(),
                    target);
        }
    }

    private static Glossary ranked(String written, int rank) {
        Glossary glossary = GlossaryText.glossary(written);
        return new Glossary(glossary.id(), glossary.name(), glossary.enforcement(), rank, glossary.concepts());
    }

    private static String renderings(List<Glossary> glossaries, String source) {
        return RenderingCheck.expected(new TermFinder(glossaries).find(Text.of(source)).get(0)).stream().sorted().toList().toString();
    }
}
