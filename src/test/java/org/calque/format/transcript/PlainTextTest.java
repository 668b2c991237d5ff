package org.calque.format.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.okapi.SrxSplitter;
import org.calque.language.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private final Segmenter segmenter = new Segmenter(SrxSplitter.of(Locale.FRENCH));

    private static final String MIXED = """
            Six marins ont quitté leur navire à Brest. Ils demandent l'asile.
            ## Une nuit en mer
            Le canot a dérivé longtemps. « Nous avions froid », dit l'un d'eux.

            Category
            🗞
            NewsTranscription
            00:00Six marins ont quitté leur
            00:04navire à Brest, dit-on. Ils demandent
            00:09l'asile.
            01:02:03Nous avions froid.""";

    @Test
    void articleAndTranscriptInOneFile() {
        List<Unit> units = PlainText.read(MIXED).units();
        assertEquals(List.of(Unit.Kind.PARAGRAPH, Unit.Kind.HEADING, Unit.Kind.PARAGRAPH, Unit.Kind.LABEL, Unit.Kind.LABEL,
                Unit.Kind.LABEL, Unit.Kind.CAPTIONS), units.stream().map(Unit::kind).toList());
        assertEquals(List.of("L1", "L2", "L3", "L5", "L6", "L7", "L8"), units.stream().map(Unit::key).toList());
        assertEquals("Une nuit en mer", units.get(1).source().string());
        assertEquals(2, units.get(1).level());
        Unit captions = units.get(6);
        assertEquals("Six marins ont quitté leur navire à Brest, dit-on. Ils demandent l'asile. Nous avions froid.",
                captions.source().string());
        assertEquals(List.of(new Cue(0, 0, Cue.UNKNOWN, "00:00"), new Cue(27, 4000, Cue.UNKNOWN, "00:04"),
                new Cue(65, 9000, Cue.UNKNOWN, "00:09"), new Cue(74, 3_723_000, Cue.UNKNOWN, "01:02:03")), captions.cues());
    }

    @Test
    void whatAPageFilesATranscriptUnderIsTranslatedOnRequestOnly() {
        List<Unit> units = PlainText.read(MIXED).units();
        assertTrue(segmenter.cut(units.get(3), 3).get(0).locked());
        assertTrue(segmenter.cut(units.get(4), 4).isEmpty(), "a picture has no words");
        assertFalse(segmenter.cut(units.get(2), 2).get(0).locked());
        String dated = "Ils ont fui.\nSource : radio du port\nhttps://exemple.fr/a\n00:00Ils ont\n00:04fui.\nPartager\nIls sont partis hier.";
        assertEquals(List.of("PARAGRAPH", "LABEL", "LABEL", "CAPTIONS", "LABEL", "PARAGRAPH"),
                PlainText.read(dated).units().stream().map(unit -> unit.kind().name()).toList());
    }

    @Test
    void titleOfATranscriptAloneIsText() {
        assertEquals(List.of(Unit.Kind.PARAGRAPH, Unit.Kind.CAPTIONS),
                PlainText.read("Journal télévisé\n00:00Ils ont\n00:04fui.").units().stream().map(Unit::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
    void untranslatedFileIsTheSameToTheByte(String lineEnd) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                for (String end : List.of("", lineEnd, " " + lineEnd + lineEnd)) {
                    byte[] bytes = (mark + MIXED.replace("\n", lineEnd) + end).getBytes(charset);
                    String written = translate(new String(bytes, charset), source -> null);
                    assertTrue(Arrays.equals(bytes, written.getBytes(charset)), charset + mark + end);
                }
            }
        }
    }

    /** Every target is its source with another letter case: all that is not letters must come out as it was. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void onlyTargetsChange(String lineEnd) {
        String file = "\uFEFF" + MIXED.replace("\n", lineEnd) + lineEnd;
        String upper = translate(file, source -> source.toUpperCase(Locale.ROOT));
        assertTrue(upper.contains("## UNE NUIT EN MER" + lineEnd), upper);
        assertTrue(upper.contains(lineEnd + "00:04NAVIRE À BREST, DIT-ON. ILS DEMANDENT" + lineEnd), upper);
        assertEquals(file.toUpperCase(Locale.ROOT), upper.toUpperCase(Locale.ROOT));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertEquals("Bonjour.", PlainText.read("\uFEFFBonjour.").units().get(0).source().string());
        assertEquals(List.of(), PlainText.read("\uFEFF").units());
        assertEquals(List.of(), PlainText.read("").units());
    }

    @Test
    void aSentenceIsSpreadOverItsCuesInProportion() {
        String file = "00:05 Ils demandent l'asile à la France, dit\n00:09 l'avocate, depuis une semaine. Ils attendent.\n";
        assertEquals("""
                00:05 They have been seeking asylum in France,
                00:09 the lawyer says, for a week. They wait.
                """, translate(file, Map.of("Ils demandent l'asile à la France, dit l'avocate, depuis une semaine.",
                "They have been seeking asylum in France, the lawyer says, for a week.", "Ils attendent.", "They wait.")));
    }

    @Test
    void everyCueKeepsItsLine() {
        assertEquals("0:01 One\n0:02 two\n0:03", translate("0:01 Un deux\n0:02 trois quatre\n0:03 cinq", source -> "One two").stripTrailing());
        assertEquals("0:01 Un deux\n0:02 trois. Four\n0:03 five.\n", translate("0:01 Un deux\n0:02 trois. Quatre\n0:03 cinq.\n",
                Map.of("Quatre cinq.", "Four five.")), "what is not translated stays on its lines");
    }

    @Test
    void aSegmentLeftEmptyLeavesItsLine() {
        String file = "[00:01] Un.\n[00:02] Deux.\n[00:03] Trois.\n";
        assertEquals("[00:01] Un.\n[00:02] \n[00:03] Trois.\n", translate(file, Map.of("Deux.", "")));
        assertEquals("Un. Trois.\n", translate("Un. Deux. Trois.\n", Map.of("Deux.", "")));
        assertEquals("Deux.\n", translate("Un. Deux.\n", Map.of("Un.", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:05%s", "00:05 %s", "0:05 %s", "[00:05] %s", "(00:05) %s", "00:00:05 %s", "00:00:05,000\t%s", "00:05.000 %s",
        "[00:05.000 --> 00:09.500]  %s", "00:05 - 00:09 %s", "[00:05]\n%s", "00:05\n%s", "00:05 %s\n"})
    void timeCodesAsTheyComeInTheWild(String form) {
        String file = String.format(form, "Nous partons") + "\n" + String.format(form.replace("05", "10"), "demain.") + "\n";
        List<Unit> units = PlainText.read(file).units();
        assertEquals(List.of("Nous partons demain."), units.stream().map(unit -> unit.source().string()).toList());
        assertEquals(List.of(0, 13), units.get(0).cues().stream().map(Cue::offset).toList());
        assertEquals(List.of(5000L, 10_000L), units.get(0).cues().stream().map(Cue::start).toList());
        assertEquals(file, translate(file, source -> null));
        assertEquals(file.replace("Nous partons", "We leave").replace("demain", "tomorrow"), translate(file, source -> "We leave tomorrow."));
    }

    @Test
    void aRangeTellsWhereACueEnds() {
        assertEquals(List.of(new Cue(0, 1500, 4250, "[00:01.5 --> 00:04.25]")),
                PlainText.read("[00:01.5 --> 00:04.25] Bonjour.").units().get(0).cues());
    }

    @Test
    void captionsGoOnOverBlankLinesAndLinesWithoutACode() {
        Unit unit = only("00:01 Il a dit\n\n00:04 qu'il partirait\nsans attendre\n00:09 demain.\n");
        assertEquals("Il a dit qu'il partirait sans attendre demain.", unit.source().string());
        assertEquals(3, unit.cues().size());
    }

    @Test
    void aNewRecordingIsANewUnit() {
        assertEquals(List.of("Un. Deux.", "Trois. Quatre."), sources("00:01 Un.\n00:09 Deux.\n00:00 Trois.\n00:07 Quatre.\n"));
        assertEquals(List.of("Un.", "Suite", "Deux."), sources("00:01 Un.\n# Suite\n00:09 Deux.\n"));
    }

    @Test
    void whatOnlyLooksLikeATimeCode() {
        assertEquals(List.of("15:30 Accueil du public", "16:00 Ouverture", "16:45 Débat"),
                sources("15:30 Accueil du public\n16:00 Ouverture\n16:45 Débat\n"), "a programme");
        assertEquals(List.of("12:30 : le préfet arrive."), sources("12:30 : le préfet arrive.\n"), "one time in prose");
        assertEquals(List.of("24:75 est un rapport."), sources("24:75 est un rapport.\n"), "no such second");
    }

    @Test
    void cueWithoutTextIsKept() {
        String file = "00:01 Un.\n00:02\n\n00:03 Deux.\n00:04\n";
        Unit unit = only(file);
        assertEquals(List.of(0, 4, 4, 9), unit.cues().stream().map(Cue::offset).toList());
        assertEquals("00:01 One.\n00:02\n\n00:03 Two.\n00:04\n", translate(file, Map.of("Un.", "One.", "Deux.", "Two.")));
    }

    private static final String WRAPPED = """
            Les six hommes sont arrivés à Brest au petit matin, après une nuit
            passée en mer dans un canot. Ils ont demandé l'asile le jour même, et
            attendent depuis une réponse de l'administration.
            Une association les loge, non loin du port, dans une maison vide qui
            lui a été prêtée.

              - le premier vient de Mourmansk, où il a servi pendant plus de deux
                ans ;
              - le second d'Arkhangelsk.

            > Nous ne voulons plus de cette guerre, a écrit l'un d'eux dans une
            > lettre au préfet.
            """;

    @Test
    void linesBrokenAtSomeWidthAreJoined() {
        assertEquals(List.of(
                "Les six hommes sont arrivés à Brest au petit matin, après une nuit passée en mer dans un canot. Ils ont demandé "
                        + "l'asile le jour même, et attendent depuis une réponse de l'administration.",
                "Une association les loge, non loin du port, dans une maison vide qui lui a été prêtée.",
                "- le premier vient de Mourmansk, où il a servi pendant plus de deux ans ;",
                "- le second d'Arkhangelsk.",
                "Nous ne voulons plus de cette guerre, a écrit l'un d'eux dans une lettre au préfet."), sources(WRAPPED));
        assertEquals(WRAPPED, translate(WRAPPED, source -> null));
    }

    @Test
    void aTranslatedParagraphIsWrappedAnew() {
        String written = translate(WRAPPED, Map.of(
                "Nous ne voulons plus de cette guerre, a écrit l'un d'eux dans une lettre au préfet.",
                "We want no more of this war, one of them wrote to the prefect, in a letter that has not been answered.",
                "- le premier vient de Mourmansk, où il a servi pendant plus de deux ans ;",
                "- the first comes from Murmansk, where he served for more than two years ;"));
        assertEquals(WRAPPED.substring(0, WRAPPED.indexOf("  - le premier")) + """
                  - the first comes from Murmansk, where he served for more than two
                    years ;
                  - le second d'Arkhangelsk.

                > We want no more of this war, one of them wrote to the prefect, in a
                > letter that has not been answered.
                """, written);
    }

    @Test
    void aParagraphALineIsNotJoined() {
        String article = "Le navire est rentré.\nLes marins dorment encore.\nPersonne ne sait ce que demain leur réserve à Brest.\nOn verra.\n";
        assertEquals(4, PlainText.read(article).units().size());
        String verse = "Sous le pont du canal coule une eau sans lumière\nEt nos amours aussi que le courant emmène\n"
                + "Faut-il que la mémoire en revienne légère\nOu que la joie ici ne vaille que sa peine\n";
        assertEquals(4, PlainText.read(verse).units().size());
        String items = "pommes de terre nouvelles de la région\nharicots verts\nune douzaine d'œufs de ferme très frais\nsel\n";
        assertEquals(4, PlainText.read(items).units().size());
    }

    @Test
    void compoundsBrokenAtTheirHyphenAreWhole() {
        assertEquals("La lettre qui fut envoyée hier au préfet par les marins de Saint-Brieuc tient en une seule page, que le journal "
                + "de la ville a pu lire.",
                only("La lettre qui fut envoyée hier au préfet par les marins de Saint-\nBrieuc tient en une seule page, que le journal de la ville a\n"
                        + "pu lire.\n").source().string());
    }

    @Test
    void marksOfHeadingsAndItemsAreSkeleton() {
        String file = "# Titre #\n\n• Un point\n* Un autre\n=====\n#sansespace\n";
        assertEquals(List.of("Titre", "Un point", "Un autre", "#sansespace"), sources(file));
        assertEquals("# X #\n\n• X\n* X\n=====\nX\n", translate(file, source -> "X"));
    }

    @Test
    void aLineBreakInATargetIsASpace() {
        assertEquals("One two\n", translate("Un deux\n", source -> "One\n two"));
    }

    private static Unit only(String file) {
        List<Unit> units = PlainText.read(file).units();
        assertEquals(1, units.size(), units.toString());
        return units.get(0);
    }

    private static List<String> sources(String file) {
        return PlainText.read(file).units().stream().map(unit -> unit.source().string()).toList();
    }

    private String translate(String file, Map<String, String> targets) {
        return translate(file, targets::get);
    }

    /** The file with each sentence's translation: null leaves it untranslated, "" leaves it empty on purpose. */
    private String translate(String file, UnaryOperator<String> translator) {
        Map<String, List<Segment>> segments = new HashMap<>();
        for (Unit unit : PlainText.read(file).units()) {
            segments.put(unit.key(), segmenter.cut(unit, 0).stream().map(segment -> {
                String target = translator.apply(segment.source().string());
                return target == null ? segment : segment.withTarget(Text.of(target),
                        target.isEmpty() ? SegmentState.LEFT_EMPTY : SegmentState.CONFIRMED);
            }).toList());
        }
        return PlainText.read(file).write(segments::get);
    }
}
