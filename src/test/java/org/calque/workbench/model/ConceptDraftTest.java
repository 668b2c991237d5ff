package org.calque.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.junit.jupiter.api.Test;

class ConceptDraftTest {

    private static Term term(Locale language, String text, TermStatus status, String gender, Term.Heard heard) {
        return new Term(Ids.next(), language, text, status, heard == null ? Match.INFLECTED : Match.EXACT, false, "noun", gender,
                null, heard);
    }

    private final Concept concept = new Concept(Ids.next(), "c7", "army", "one who leaves", "mind the plural", "desk", false,
            List.of(term(Locale.FRENCH, "déserteur", TermStatus.PREFERRED, "masculine", null),
                    term(Locale.FRENCH, "désert heure", TermStatus.PREFERRED, null, new Term.Heard("interview", 4000)),
                    term(Locale.ENGLISH, "deserter", TermStatus.PREFERRED, null, null),
                    term(Locale.ENGLISH, "absconder", TermStatus.ADMITTED, null, null),
                    term(Locale.ENGLISH, "defector", TermStatus.DEPRECATED, null, null)), 3);

    @Test
    void aConceptThatIsShownAndKeptUnchangedIsTheSame() {
        assertEquals(concept, ConceptDraft.of(concept).applyTo(concept));
    }

    @Test
    void whatTheFormDoesNotShowStaysWithTheTerm() {
        ConceptDraft draft = ConceptDraft.of(concept);
        ConceptDraft changed = new ConceptDraft(draft.french() + "; déserteuse", draft.misheard(), "runaway", draft.admitted(),
                draft.never(), "", draft.definition(), draft.note(), draft.inflected(), draft.proposed(), false);
        Concept kept = changed.applyTo(concept);
        assertEquals(List.of("déserteur", "déserteuse", "désert heure"), kept.french().map(Term::text).toList());
        assertEquals("masculine", kept.terms().get(0).gender());
        assertEquals(4000, kept.terms().get(2).heard().millis());
        assertEquals("runaway", kept.renderings().get(0).text());
        assertEquals(null, kept.domain());
        assertEquals(3, kept.revision());
        assertEquals("c7", kept.key());
    }

    @Test
    void namesAreFoundAsTheyAreWrittenAndWordsInEveryForm() {
        assertFalse(ConceptDraft.begun("Idite Lessom", "").inflected());
        assertTrue(ConceptDraft.begun("plaidoyer", "").inflected());
    }

    @Test
    void aConceptNeedsATermAndARendering() {
        assertFalse(ConceptDraft.begun("plaidoyer", " ").complete());
        assertFalse(ConceptDraft.begun("; ", "advocacy").complete());
        assertTrue(ConceptDraft.begun("plaidoyer", "advocacy").complete());
        assertEquals(TermStatus.PREFERRED, ConceptDraft.begun("plaidoyer", "advocacy").applyTo(null).renderings().get(0).status());
    }
}
