package org.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.calque.check.Checker;
import org.calque.check.Profile;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Match;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.project.SegmentView;
import org.calque.store.Waiver;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class CheckReportTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Concept ARMY = new Concept(Ids.next(), "armée", null, null, null, null, false, List.of(
            new Term(Ids.next(), Locale.FRENCH, "armée", TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null),
            new Term(Ids.next(), Locale.ENGLISH, "army", TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null)), 0);

    private static SegmentView view(int index, Text source, Text target, List<TermVerdict> verdicts, List<Waiver> waivers) {
        Segment segment = new Segment(Ids.next(), index, "u" + index, source.whole(), source, target, SegmentState.DRAFT, null, false, null);
        return new SegmentView(index, segment, verdicts.stream().map(TermVerdict::occurrence).toList(), verdicts,
                new Checker(Locale.ENGLISH).check(segment, verdicts), waivers);
    }

    private static TermVerdict verdict(Verdict verdict, int start, String found, int foundStart) {
        Occurrence occurrence = new Occurrence(start, start + 5, "armée", List.of(new Occurrence.Found(ARMY, ARMY.terms().get(0),
                Enforcement.ENFORCE)), Occurrence.Kind.EXACT, true, 1);
        return new TermVerdict(occurrence, verdict, List.of("army"), found, foundStart, found == null ? -1 : foundStart + found.length(), false);
    }

    private static String report(Locale language, SegmentView... views) throws IOException {
        List<Unit> units = new ArrayList<>();
        for (SegmentView view : views) {
            units.add(Unit.paragraph("u" + view.index(), view.segment().source()));
        }
        Document document = new Document(Ids.next(), "<b>Récit & co</b>.xlf", LanguagePair.FRENCH_ENGLISH, units,
                Segments.of(List.of(views).stream().map(SegmentView::segment).toList()), true);
        StringWriter out = new StringWriter();
        new CheckReport(language).write(new Checked(List.of(new Checked.Document(document, List.of(views))), List.of("Starter"), Profile.STANDARD, AT), out);
        return out.toString();
    }

    @Test
    void tellsWhatIsWrongWhereAndHowTermsWereRendered() throws IOException {
        String html = report(Locale.ENGLISH,
                view(0, Text.of("L’armée avance."), Text.of("The army advances."), List.of(verdict(Verdict.SATISFIED, 2, "army", 4)), List.of()),
                view(1, Text.of("L’armée recule."), Text.of("The forces retreat."), List.of(verdict(Verdict.MISSING, 2, null, -1)), List.of()),
                view(2, Text.of("Rien."), Text.EMPTY, List.of(), List.of()));
        assertTrue(html.contains("L’<mark>armée</mark> recule."));
        assertTrue(html.contains("is not rendered as agreed"));
        assertTrue(html.contains("segment 2 (u1)"));
        assertTrue(html.contains("There is no translation yet"));
        assertTrue(html.contains("Glossaries: Starter."));
        assertTrue(html.contains("<tr class=\"fault\"><th scope=\"row\" lang=\"fr\">armée</th><td lang=\"en\">army</td>"
                + "<td><div><span lang=\"en\">army</span> <small>1</small></div><div class=\"lack\">missing in <small>2</small></div></td><td class=\"number\">2</td><td class=\"number\">1</td><td class=\"number\">0</td>"));
        assertFalse(html.contains("L’<mark>armée</mark> avance."), "what is right is not listed");
    }

    @Test
    void whatWasLetPassStandsWithItsReason() throws IOException {
        Waiver waiver = new Waiver(Ids.next(), "a.xlf", "L’armée recule.", 0, "terms", ARMY.id(), "MISSING", "army", "",
                "the <forces> are meant", "Ada", AT);
        String html = report(Locale.ENGLISH, view(0, Text.of("L’armée recule."), Text.of("The forces retreat."),
                List.of(verdict(Verdict.WAIVED, 2, null, -1)), List.of(waiver)));
        assertTrue(html.contains("<q>the &lt;forces&gt; are meant</q> (Ada, "));
        assertTrue(html.contains("No errors were found.") && html.contains("Ready for delivery."));
    }

    @Test
    void nothingFromOutsideBecomesMarkup() throws IOException, ParserConfigurationException, SAXException {
        String bad = "<script>alert('x')</script>\u0001\uD800 \"armée\" & <!-- ]]>";
        Text source = new Text(bad, List.of(new Code(3, Code.Kind.PLACEHOLDER, "1", "x", "<img src=x onerror=y>", "<img>", false)));
        String html = report(Locale.FRENCH, view(0, source, Text.of(bad + "<i>"), List.of(), List.of()));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertTrue(html.contains("<title>Contrôle de &lt;b&gt;Récit &amp; co&lt;/b&gt;.xlf</title>"));
        // no more than these elements stay open: the rest must be well formed for an XML parser too
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*|br)>", "<$1/>").replaceAll("(?s)<style>.*</style>", "");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertEquals("fr", document.getDocumentElement().getAttribute("lang"));
        assertEquals(1, document.getElementsByTagName("article").getLength());
    }

    @Test
    void loadsNothingAndServesLightDarkAndPaper() throws IOException {
        String html = report(Locale.ENGLISH);
        assertFalse(html.matches("(?s).*(https?:|<link|@import|url\\().*"));
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("@media print") && html.contains("default-src 'none'"));
    }
}
