package org.calque.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.Term;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Verdict;
import org.junit.jupiter.api.Test;

class MentionCheckTest {

    private static final String NAMED = "Le projet « Proshaï oruzhie » commence.";

    private static Glossary glossary(Concept.FirstMention rule) {
        Term french = new Term(Ids.next(), Locale.FRENCH, "Proshaï oruzhie", TermStatus.PREFERRED, Match.EXACT, false, null, null, null, null);
        Term english = new Term(Ids.next(), Locale.ENGLISH, "Farewell to Arms", TermStatus.PREFERRED, Match.EXACT, false, null, null, null, null);
        return new Glossary(Ids.next(), "g", Enforcement.ENFORCE, 0, List.of(new Concept(Ids.next(), "project", null, null, null, null, false, rule,
                null, Map.of(), List.of(french, english), 1)));
    }

    private static List<String> issues(String... targets) {
        return found(targets, (segment, issues) -> issues.stream().map(Issue::message).toList().toString());
    }

    private static List<String> mended(String... targets) {
        return found(targets, (segment, issues) -> Mending.of(segment.target(), issues).string());
    }

    private static List<String> found(String[] targets, BiFunction<Segment, List<Issue>, String> told) {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (String target : targets) {
            Unit unit = Unit.paragraph("p" + units.size(), Text.of(NAMED));
            Range all = new Range(0, NAMED.length(), 0, 0);
            segments.add(new Segment(Ids.next(), units.size(), unit.key() + ":0", all, unit.source().part(all), Text.of(target),
                    SegmentState.DRAFT, null, false, null));
            units.add(unit);
        }
        Document document = new Document(Ids.next(), "a.txt", LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false);
        Map<UUID, List<Issue>> found = new MentionCheck(Locale.ENGLISH).of(document,
                List.of(glossary(new Concept.FirstMention("“Proshai oruzhie” (Farewell to Arms)", "Farewell to Arms"))));
        return segments.stream().map(segment -> told.apply(segment, found.getOrDefault(segment.id(), List.of()))).toList();
    }

    @Test
    void nameAndGlossFirstAndTheShortFormAfter() {
        assertEquals(List.of("[]", "[]"), issues("The project Proshai oruzhie – ‘Farewell to Arms’ – begins.", "Farewell to Arms begins."));
        assertEquals(List.of("[“Proshaï oruzhie” is named for the first time here: write “Proshai oruzhie” (Farewell to Arms).]",
                "[“Proshaï oruzhie” has been named before: write Farewell to Arms.]"),
                issues("Farewell to Arms begins.", "“Proshai oruzhie” (Farewell to Arms) begins."));
    }

    @Test
    void theOtherFormIsMendedWhereItStands() {
        assertEquals(List.of("“Proshai oruzhie” (Farewell to Arms) begins.", "Now (as said) Farewell to Arms begins (again)."),
                mended("Farewell to Arms begins.", "Now (as said) «Proshai oruzhie» – (farewell to arms) begins (again)."));
        assertEquals(List.of("It begins.", "Proshaï oruzhié (Farewell to Arms)"), mended("It begins.", "Proshaï oruzhié (Farewell to Arms)"),
                "what cannot be placed for certain is left to the translator");
    }

    @Test
    void whatIsNotTranslatedYetIsNoFault() {
        assertEquals(List.of("[]", "[]"), issues("", "Farewell to Arms begins."));
    }

    @Test
    void whatTheRuleSaysToWriteIsAgreedThoughItBeNoRenderingOfItsOwn() {
        List<Glossary> glossaries = List.of(glossary(new Concept.FirstMention("“Proshai oruzhie” (Weapons Down)", "PO")));
        Text source = Text.of(NAMED);
        List<Verdict> verdicts = Stream.of("The project “Proshai oruzhie” (Weapons Down) begins.", "PO begins.", "Farewell to Arms begins.", "It begins.")
                .map(target -> new RenderingCheck(glossaries).check(source, new TermFinder(glossaries).find(source), Text.of(target)).get(0).verdict())
                .toList();
        assertEquals(List.of(Verdict.SATISFIED, Verdict.SATISFIED, Verdict.SATISFIED, Verdict.MISSING), verdicts);
    }
}
