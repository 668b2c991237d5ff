package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.calque.document.Code;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;

/** TTML: sentences whole across cues, times of every notation, and back with all markup where it was. */
class TtmlTest extends FormatsTestBase {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- essai -->
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
                ttp:frameRate="25" ttp:tickRate="1000" xml:lang="fr">
              <head><styling><style xml:id="s1" tts:color="white"/></styling></head>
              <body><div>
                <p begin="00:00:01.000" end="00:00:04.200" region="bas">Six marins ont quitté<br/>leur navire &amp; le port.</p>
                <p begin="4.3s" dur="2700ms">
                  Ils demandent
                  l'asile à
                </p>
                <p begin="00:00:07:05" end="9000t"><span style="s1" tts:fontStyle="italic">la France.</span></p>
                <p begin="00:00:10" end="00:00:12">Avez-vous <span tts:fontWeight="bold">froid</span> ?</p>
                <p begin="00:00:12" end="00:00:13"></p>
              </div></body>
            </tt>
            """;

    @Test
    void sentencesRunAcrossCues() {
        Opened opened = open("film.ttml", FILE);
        assertEquals("application/ttml+xml", opened.original().mediaType());
        assertEquals(List.of("Six marins ont quitté leur navire & le port.", "Ils demandent l'asile à la France.", "Avez-vous froid ?"),
                sources(opened));
        Segment asylum = opened.document().segments().get(1);
        assertEquals(List.of(4300L, 7200L), opened.document().unitOf(asylum).cuesIn(asylum.range()).stream().map(cue -> cue.start()).toList());
        assertEquals(List.of(7000L, 9000L), opened.document().unitOf(asylum).cuesIn(asylum.range()).stream().map(cue -> cue.end()).toList());
        assertEquals("bold", opened.document().segments().get(2).source().codes().get(0).type());
    }

    @Test
    void untouchedItIsTheSameButForItsLanguage() {
        Opened opened = open("film.xml", FILE);
        assertEquals(FILE.replace("xml:lang=\"fr\"", "xml:lang=\"en\""), text(write(opened, segment -> segment)));
    }

    @Test
    void translationsGoBackIntoTheirCues() {
        Opened opened = open("film.ttml", FILE);
        Map<String, String> targets = Map.of("Six marins ont quitté leur navire & le port.", "Six sailors left their ship & harbour.",
                "Ils demandent l'asile à la France.", "They seek asylum in <France>.", "Avez-vous froid ?", "Are you cold?");
        String written = text(write(opened, segment -> segment.withTarget(new Text(targets.get(segment.source().string()),
                segment.source().codes().stream().map(code -> code.at(code.kind() == Code.Kind.OPEN ? 8 : 12)).toList()),
                SegmentState.CONFIRMED)));
        assertTrue(written.contains("region=\"bas\">Six sailors left<br/>their ship &amp; harbour.</p>"), written);
        assertTrue(written.replaceAll("\\s+", " ").contains("dur=\"2700ms\"> They seek asylum </p>"), written);
        assertTrue(written.contains("<span style=\"s1\" tts:fontStyle=\"italic\">in &lt;France&gt;.</span></p>"), written);
        assertTrue(written.contains(">Are you <span tts:fontWeight=\"bold\">cold</span>?</p>"), written);
        assertEquals(3, open("again.ttml", written).document().segments().size());
    }

    @Test
    void whatItsEncodingLacksIsWrittenAsAReference() {
        Opened opened = open("film.ttml", FILE.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        String written = new String(write(opened, segment -> segment.withTarget(Text.of("Прощай é"), SegmentState.CONFIRMED)),
                StandardCharsets.ISO_8859_1);
        assertTrue(written.contains("&#1055;&#1088;") && written.contains("é"), written);
    }

    @Test
    void whatIsNoXmlIsRefusedAndNoEntityIsLookedUp() {
        FaultException broken = assertThrows(FaultException.class, () -> open("a.ttml", FILE.substring(0, FILE.length() - 30)));
        assertEquals(Fault.XML_BROKEN, broken.fault());
        String bomb = "<!DOCTYPE tt [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        Opened opened = open("b.ttml", FILE.replace("<!-- essai -->", bomb).replace("froid", "&b; &x;"));
        assertEquals("Avez-vous &b; &x; ?", sources(opened).get(2));
    }
}
