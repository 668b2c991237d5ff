package org.calque.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Match;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {

    private static final Checker CHECKER = new Checker(Locale.ENGLISH);
    private static final Concept ARMY = concept("armée", TermStatus.PREFERRED, "army");
    private static final Concept LAND_ARMY = concept("armée de terre", TermStatus.PREFERRED, "land army");

    private static Concept concept(String french, TermStatus status, String... english) {
        List<Term> terms = new java.util.ArrayList<>(List.of(term(Locale.FRENCH, french, TermStatus.PREFERRED)));
        Arrays.stream(english).forEach(text -> terms.add(term(Locale.ENGLISH, text, status)));
        return new Concept(Ids.next(), french, null, null, null, null, false, terms, 0);
    }

    private static Term term(Locale language, String text, TermStatus status) {
        return new Term(Ids.next(), language, text, status, Match.INFLECTED, false, null, null, null, null);
    }

    private static Segment segment(Text source, Text target, SegmentState state) {
        return new Segment(Ids.next(), 0, "1-0", source.whole(), source, target, state, null, false, null);
    }

    private static Segment segment(String source, String target) {
        return segment(Text.of(source), Text.of(target), SegmentState.DRAFT);
    }

    private static TermVerdict verdict(Verdict verdict, Concept concept, int start, int end, boolean enforced, Enforcement enforcement,
                                       String... expected) {
        Occurrence occurrence = new Occurrence(start, end, "x".repeat(end - start),
                List.of(new Occurrence.Found(concept, concept.terms().get(0), enforcement)), Occurrence.Kind.EXACT, enforced, 1);
        boolean stands = verdict == Verdict.FORBIDDEN;
        return new TermVerdict(occurrence, verdict, List.of(expected), stands ? "forces" : null, stands ? 4 : -1, stands ? 10 : -1, false);
    }

    private static List<String> found(Segment segment, TermVerdict... verdicts) {
        return CHECKER.check(segment, List.of(verdicts)).stream().map(issue -> issue.check() + " " + issue.severity()).toList();
    }

    @ParameterizedTest
    @CsvSource({"MISSING,ENFORCE,ERROR", "FORBIDDEN,ENFORCE,ERROR", "FEWER,ENFORCE,WARNING", "SUSPECT,ENFORCE,WARNING",
        "MISSING,ADVISE,WARNING", "FORBIDDEN,ADVISE,WARNING", "FEWER,ADVISE,WARNING"})
    void severityFollowsTheVerdictAndTheGlossary(Verdict verdict, Enforcement enforcement, Severity severity) {
        List<Issue> issues = CHECKER.check(segment("L’armée avance.", "The forces advance."),
                List.of(verdict(verdict, ARMY, 2, 7, true, enforcement, "army")));
        assertEquals(List.of(severity), issues.stream().map(Issue::severity).toList());
        assertEquals("terms", issues.get(0).check());
        assertTrue(issues.get(0).message().contains("“army”"));
        assertEquals(verdict, issues.get(0).term().verdict());
    }

    @ParameterizedTest
    @CsvSource({"SATISFIED", "INFLECTED", "ADMITTED", "WAIVED"})
    void whatIsGoodOrWaivedIsNoIssue(Verdict verdict) {
        assertEquals(List.of(), found(segment("L’armée avance.", "The army advances."),
                verdict(verdict, ARMY, 2, 7, true, Enforcement.ENFORCE, "army")));
    }

    @Test
    void whatIsOnlyProposedIsAdvice() {
        Concept proposed = concept("armée", TermStatus.PROPOSED, "army");
        assertEquals(List.of("terms ADVICE"), found(segment("L’armée avance.", "The forces advance."),
                verdict(Verdict.MISSING, proposed, 2, 7, true, Enforcement.ENFORCE, "army")));
    }

    @Test
    void oneFaultIsOneIssueThatExpectsWhateverWouldDo() {
        List<Issue> issues = CHECKER.check(segment("L’armée de terre et l’armée de terre.", "The forces."), List.of(
                verdict(Verdict.MISSING, ARMY, 2, 7, false, Enforcement.ENFORCE, "army"),
                verdict(Verdict.MISSING, LAND_ARMY, 2, 16, true, Enforcement.ENFORCE, "land army"),
                verdict(Verdict.MISSING, LAND_ARMY, 22, 36, true, Enforcement.ENFORCE, "land army")));
        assertEquals(1, issues.size());
        assertEquals(LAND_ARMY, issues.get(0).term().occurrence().concept());
        assertEquals(List.of("land army", "army"), issues.get(0).term().expected());
    }

    @Test
    void ofTwoFaultsAtOnePlaceTheGraverIsTold() {
        List<Issue> issues = CHECKER.check(segment("L’armée de terre.", "The forces."), List.of(
                verdict(Verdict.MISSING, LAND_ARMY, 2, 16, true, Enforcement.ENFORCE, "land army"),
                verdict(Verdict.FORBIDDEN, ARMY, 2, 7, false, Enforcement.ENFORCE, "army")));
        assertEquals(List.of(Verdict.FORBIDDEN), issues.stream().map(issue -> issue.term().verdict()).toList());
        assertEquals(4, issues.get(0).start());
    }

    @Test
    void aForbiddenWordWhoseTermIsNotInTheSourceIsAWarning() {
        assertEquals(List.of("terms ERROR", "terms WARNING"), found(segment("Armée de terre.", "The forces."),
                verdict(Verdict.MISSING, LAND_ARMY, 0, 14, true, Enforcement.ENFORCE, "land army"),
                verdict(Verdict.FORBIDDEN, ARMY, 0, 0, true, Enforcement.ENFORCE, "army")));
    }

    @Test
    void aWaiverOfTheOuterTermHoldsForWhatIsInside() {
        assertEquals(List.of(), found(segment("L’armée de terre.", "The forces."),
                verdict(Verdict.WAIVED, LAND_ARMY, 2, 16, true, Enforcement.ENFORCE, "land army"),
                verdict(Verdict.MISSING, ARMY, 2, 7, false, Enforcement.ENFORCE, "army")));
    }

    @Test
    void anEmptyTargetIsUntranslatedAndNothingElse() {
        TermVerdict missing = verdict(Verdict.MISSING, ARMY, 2, 7, true, Enforcement.ENFORCE, "army");
        assertEquals(List.of("untranslated ERROR"), found(segment("L’armée avance.", " "), missing));
        assertEquals(List.of(), found(segment(Text.of("L’armée avance."), Text.EMPTY, SegmentState.LEFT_EMPTY), missing));
        assertEquals(List.of(), found(segment("* * *", "")));
        assertEquals(List.of(), found(segment("L’armée avance.", "").withLocked(true)), "nobody's to translate");
        assertEquals(List.of("untranslated WARNING"), found(segment("Une armée qui avance toujours.", "Une armée qui avance toujours.")));
        assertEquals(List.of(), found(segment("Caen, Paris, Metz", "Caen, Paris, Metz")));
    }

    private static Code code(int offset, Code.Kind kind, String id) {
        return new Code(offset, kind, id, "bold", "<" + id + ">", "<" + id + ">", false);
    }

    @Test
    void codesLostAddedAndCrossedAreTold() {
        Text source = new Text("un gros chat", List.of(code(3, Code.Kind.OPEN, "b"), code(3, Code.Kind.OPEN, "i"),
                code(7, Code.Kind.CLOSE, "i"), code(12, Code.Kind.CLOSE, "b")));
        Text lost = new Text("a fat cat", List.of(code(2, Code.Kind.OPEN, "b"), code(9, Code.Kind.CLOSE, "b")));
        assertEquals(List.of("codes ERROR"), found(segment(source, lost, SegmentState.DRAFT)), "a pair is one fault");
        assertEquals(List.of("codes WARNING"), found(segment(lost, source, SegmentState.DRAFT)));
        Text halved = new Text("a fat cat", List.of(code(2, Code.Kind.OPEN, "b"), code(2, Code.Kind.OPEN, "i"), code(9, Code.Kind.CLOSE, "b")));
        assertEquals(List.of("codes ERROR"), found(segment(source, halved, SegmentState.DRAFT)), "its closing half alone is one too");
        Text crossed = new Text("a fat cat", List.of(code(2, Code.Kind.OPEN, "b"), code(2, Code.Kind.OPEN, "i"),
                code(5, Code.Kind.CLOSE, "b"), code(9, Code.Kind.CLOSE, "i")));
        assertEquals(List.of("codes ERROR"), found(segment(source, crossed, SegmentState.DRAFT)));
        assertEquals(List.of(), found(segment(crossed, crossed, SegmentState.DRAFT)));
        Text backwards = new Text("a fat cat", List.of(code(2, Code.Kind.CLOSE, "b"), code(9, Code.Kind.OPEN, "b")));
        assertEquals(List.of("codes ERROR"), found(segment(lost, backwards, SegmentState.DRAFT)));
        Text half = new Text("chat", List.of(code(4, Code.Kind.CLOSE, "z")));
        assertEquals(List.of(), found(segment(half, half, SegmentState.DRAFT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Il a payé 1\u202F234,5 euros.|He paid 1,234.5 euros.|true", "Il a payé 1 234,5 euros.|He paid 1234.50 euros.|true",
        "Il a payé 1 234,5 euros.|He paid 1,234 euros.|false", "Environ 500 soldats.|About 5,000 soldiers.|false",
        "Ils sont 6.|There are six of them.|true", "Ils sont 6.|There are seven of them.|false",
        "En 2022 500 soldats.|In 2022, 500 soldiers.|true", "À 15 h 30, le 24/02/2022.|At 3:30 pm on 24 February 2022.|true",
        "Le 24 février 2022.|On February 24, 2022.|true", "Le 24 février 2022.|On February 24, 2023.|false",
        "Version 1.234 et 1.234.567.|Version 1.234 and 1,234,567.|true", "Un taux de 50 %, 3,5 fois.|A rate of 50%, 3.5 times.|true"})
    void numbersAreTheSameInEitherWriting(String source, String target, boolean same) {
        assertEquals(same ? List.of() : List.of("numbers WARNING"), found(segment(source, target)));
    }

    @Test
    void messagesAreInTheLanguageAskedFor() {
        List<Issue> issues = new Checker(Locale.FRENCH).check(segment("L’armée avance.", "The forces advance."),
                List.of(verdict(Verdict.MISSING, ARMY, 2, 7, true, Enforcement.ENFORCE, "army", "the military")));
        assertTrue(issues.get(0).message().contains("«\u00A0army\u00A0» ou «\u00A0the military\u00A0»"), issues.get(0).message());
    }
}
