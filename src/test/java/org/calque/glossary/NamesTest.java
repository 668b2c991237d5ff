package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** Each name with all its spellings and all its renderings. */
class NamesTest {

    private static Document document(String... pairs) {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Unit unit = Unit.paragraph("u" + i, Text.of(pairs[i]));
            segments.add(new Segment(Ids.next(), units.size(), "u" + i, unit.source().whole(), unit.source(), Text.of(pairs[i + 1]),
                    SegmentState.DRAFT, null, false, null));
            units.add(unit);
        }
        return new Document(Ids.next(), "a.txt", LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false);
    }

    private static List<String> names(Document... documents) {
        return Names.of(List.of(documents), Progress.NONE).stream().map(name -> told(name.spellings()) + " = " + told(name.renderings())).toList();
    }

    private static String told(List<Names.Form> forms) {
        return forms.stream().map(form -> form.text() + " " + form.places().size()).collect(Collectors.joining(", "));
    }

    @Test
    void oneNameInTwoRenderings() {
        assertEquals(List.of("Tchérevine 3 = Cherevin 2, Tcherevine 1"), names(document(
                "Hier Tchérevine a parlé.", "Cherevin spoke yesterday.", "On a revu Tchérevine.", "Tcherevine was seen again.",
                "Où est Tchérevine ?", "Where is Cherevin?")));
    }

    @Test
    void spellingsThatDifferInAccentsAndHyphensAreOneName() {
        assertEquals(List.of("Rostov-Velikaïa 1, Rostov Velikaia 1 = Rostov Velikaya 2"), names(
                document("Ils vivent à Rostov-Velikaïa.", "They live in Rostov Velikaya."),
                document("Ils quittent Rostov Velikaia.", "They leave Rostov Velikaya.")));
    }

    @Test
    void fullNamesAreNamesOfTheirOwn() {
        assertEquals(List.of("Olga Brassenko 1 = Olga Brassenko 1", "Brassenko 1 = Brassenko 1"), names(document(
                "La présidente, Olga Brassenko, est venue.", "The president, Olga Brassenko, came.", "Selon Brassenko, rien ne change.",
                "According to Brassenko, nothing changes.")));
    }

    @Test
    void firstWordOfASentenceIsNoNameByItsCapital() {
        assertEquals(List.of(), names(document("Demain nous partons. Personne ne le sait.", "Tomorrow we leave. Nobody knows.")));
    }

    @Test
    void whatLooksQuiteDifferentIsNotTakenForItsRendering() {
        assertEquals(List.of("Allemagne 1 = "), names(document("Il est né en Allemagne.", "He was born in Germany.")));
    }

    @Test
    void correctedNamesAreReadAsTheyShouldBe() {
        Document came = document("Ils vivent à Merseyse.", "They live in Metz.");
        Document read = came.with(0, came.segments().get(0).withReading("Ils vivent à Metz."));
        assertEquals(List.of("Metz 1 = Metz 1"), names(read));
    }
}
