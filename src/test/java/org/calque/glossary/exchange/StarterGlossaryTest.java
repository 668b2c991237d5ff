package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.junit.jupiter.api.Test;

class StarterGlossaryTest {

    private static Concept concept(String key) {
        return StarterGlossary.read().concepts().stream().filter(concept -> concept.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void holdsTheNamesAndTermsOfTheSamples() {
        assertEquals("Farewell to Arms", concept("adieu-aux-armes").renderings().get(0).text());
        assertEquals("Idite Lesom", concept("idite-lessom").renderings().get(0).text());
        assertEquals("Mikhail", concept("mikhail").renderings().get(0).text());
        assertEquals(Match.EXACT, concept("metz").terms().get(0).match());
        assertEquals(Match.INFLECTED, concept("deserteur").terms().get(0).match());
    }

    @Test
    void isWrittenTheWayThatItIsKept() throws IOException {
        Glossary glossary = StarterGlossary.read();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(glossary, GlossaryFormat.TBX, out);
        assertArrayEquals(Files.readAllBytes(Path.of("glossary/starter.tbx")), out.toByteArray());
    }
}
