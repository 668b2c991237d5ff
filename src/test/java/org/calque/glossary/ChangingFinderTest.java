package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

/** A finder whose concepts change, that knows a domain, and that many threads ask at once. */
class ChangingFinderTest {

    private static final Text SOURCE = Text.of("L'armée et le déserteur.");

    private static List<String> found(TermFinder finder) {
        return finder.find(SOURCE).stream().map(Occurrence::text).toList();
    }

    @Test
    void aConceptAddedIsFoundAndTheOldFinderStaysAsItWas() {
        TermFinder old = new TermFinder(List.of(GlossaryText.glossary("armée = army")));
        Concept deserter = GlossaryText.glossary("déserteur = deserter").concepts().get(0);
        assertEquals(List.of("armée", "déserteur"), found(old.with(deserter, Enforcement.ENFORCE, 0)));
        assertEquals(List.of("armée"), found(old));
    }

    @Test
    void aConceptRemovedOrOfAGlossaryThatIsOffIsNotFound() {
        Glossary glossary = GlossaryText.glossary("armée = army ; déserteur = deserter");
        TermFinder finder = new TermFinder(List.of(glossary));
        assertEquals(List.of("déserteur"), found(finder.without(glossary.concepts().get(0).id())));
        assertEquals(List.of("armée"), found(finder.with(glossary.concepts().get(1), Enforcement.OFF, 0)));
    }

    @Test
    void manyChangesAreFoundAsFewAre() {
        TermFinder finder = new TermFinder(List.of(GlossaryText.glossary("armée = army")));
        for (int i = 0; i < 255; i++) {
            finder = finder.with(GlossaryText.glossary("mot" + i + " = word").concepts().get(0), Enforcement.ENFORCE, 0);
        }
        assertEquals(List.of("mot3", "mot254"), finder.find(Text.of("mot3 et mot254")).stream().map(Occurrence::text).toList());
        assertEquals(List.of("armée"), found(finder));
    }

    @Test
    void theDomainOfADocumentChoosesAmongConceptsThatShareAForm() {
        TermFinder finder = new TermFinder(List.of(GlossaryText.glossary(
                "corps = body {domain=medicine} ; corps = corps {domain=army}")));
        Text source = Text.of("le corps");
        assertEquals(List.of("body", "corps"), RenderingCheck.expected(finder.find(source).get(0)).stream().sorted().toList());
        assertEquals(List.of("corps"), RenderingCheck.expected(finder.inDomain("Army").find(source).get(0)));
        assertEquals("body", RenderingCheck.insertion(finder.inDomain("medicine").find(source).get(0)));
        assertEquals(2, finder.inDomain("law").find(source).get(0).matches().size());
    }

    @Test
    void manyThreadsFindTheSame() {
        TermFinder finder = new TermFinder(List.of(GlossaryText.glossary("armée = army ; déserteur = deserter ; mot = word")));
        List<String> once = found(finder);
        List<List<String>> often = IntStream.range(0, 400).parallel().mapToObj(i -> {
            finder.find(Text.of("mot" + i + " inconnu" + i + " désertés")); // words not yet remembered: the look-up is busy
            return found(finder);
        }).distinct().toList();
        assertEquals(List.of(once), often);
    }
}
