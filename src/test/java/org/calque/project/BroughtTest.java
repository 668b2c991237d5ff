package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.xliff.TakeBack;
import org.calque.job.Progress;
import org.calque.memory.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matches that another tool's XLIFF proposes for its segments are offered like those of a memory. */
class BroughtTest {

    private static final String XLIFF12 = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"fr\" "
            + "target-language=\"en\" datatype=\"plaintext\"><body>%s</body></file></xliff>";
    private static final String XLIFF21 = "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" "
            + "srcLang=\"fr\" trgLang=\"en\"><file id=\"f\">%s</file></xliff>";

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void start() {
        workspace = Workspace.open(folder.resolve("workspace"), List::of, Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Opened file(String name, String xliff) throws IOException {
        return new Formats().open(Files.writeString(folder.resolve(name), xliff), LanguagePair.FRENCH_ENGLISH, Progress.NONE);
    }

    /** What is offered for a segment, once the file has been read for it. */
    private static List<String> offered(DocumentSession session, int index) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (session.leverage().matches(0, 5).isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        return session.leverage().matches(index, 5).stream().map(BroughtTest::told).toList();
    }

    private static String told(Match match) {
        return match.percent() + " " + match.target().string() + " (" + match.memory() + ")";
    }

    private static final String UNITS12 = "<trans-unit id=\"1\"><source>Les portes sont <g id=\"1\">fermées</g>.</source>"
            + "<alt-trans match-quality=\"100%\" origin=\"Client TM\"><source>Les portes sont <g id=\"1\">fermées</g>.</source><target>The doors are <g id=\"1\">shut</g>.</target></alt-trans>"
            + "<alt-trans match-quality=\"99\" origin=\"MT engine\"><source>Les portes sont fermées.</source><target>The gates are closed.</target></alt-trans>"
            + "<alt-trans alttranstype=\"previous-version\"><source>x</source><target>Formerly.</target></alt-trans></trans-unit>"
            + "<trans-unit id=\"2\"><source>Elle part. Il reste.</source><seg-source><mrk mtype=\"seg\" mid=\"a\">Elle part.</mrk> <mrk mtype=\"seg\" mid=\"b\">Il reste.</mrk></seg-source>"
            + "<alt-trans mid=\"b\" match-quality=\"0.80\"><target>He stays.</target></alt-trans></trans-unit>";

    @Test
    void thoseOfXliff12AreOfferedAtTheirSegment() throws IOException {
        DocumentSession session = workspace.importDocument(file("a.xlf", XLIFF12.formatted(UNITS12)), Progress.NONE);
        assertEquals(List.of("100 The doors are shut. (Client TM)", "70 The gates are closed. (MT engine)"), offered(session, 0));
        assertEquals(List.of(), offered(session, 1));
        assertEquals(List.of("80 He stays. (a.xlf)"), offered(session, 2));
    }

    @Test
    void thoseOfXliff2AreToo() throws IOException {
        DocumentSession session = workspace.importDocument(file("b.xlf", XLIFF21.formatted("<unit id=\"u\"><mtc:matches>"
                + "<mtc:match ref=\"#s2\" matchQuality=\"85\" origin=\"tm\" type=\"tm\"><source>Les portes sont ouvertes.</source><target>The doors are open.</target></mtc:match>"
                + "<mtc:match ref=\"#f=f/u=u/s1\" type=\"mt\" origin=\"x\"><source>Elle part.</source><target>She is leaving.</target></mtc:match></mtc:matches>"
                + "<segment id=\"s1\"><source>Elle part.</source></segment><segment id=\"s2\"><source>Les portes sont fermées.</source></segment></unit>")), Progress.NONE);
        assertEquals(List.of("70 She is leaving. (x)"), offered(session, 0));
        assertEquals(1, offered(session, 1).size());
        assertTrue(offered(session, 1).get(0).endsWith(" The doors are open. (tm)"), offered(session, 1).toString());
    }

    @Test
    void whatIsWordForWordIsFilledAndAMachinesIsNot() throws IOException {
        Opened opened = file("c.xlf", XLIFF12.formatted(UNITS12.replace("origin=\"Client TM\"", "origin=\"TM\"")
                + "<trans-unit id=\"3\"><source>Il rit.</source><alt-trans origin=\"MT\" match-quality=\"100\"><source>Il rit.</source><target>He laughs.</target></alt-trans></trans-unit>"));
        Document filled = workspace.pretranslated(opened.document(), opened.original(), List.of(), Leverage.CERTAIN, Progress.NONE);
        assertEquals(List.of("The doors are shut.", "", "", ""), filled.segments().stream().map(segment -> segment.target().string()).toList());
        assertEquals(SegmentState.DRAFT, filled.segments().get(0).state());
    }

    @Test
    void whatComesBackConfirmedIsKnownToTheMemory() throws IOException {
        String unit = "<trans-unit id=\"1\" approved=\"%s\"><source>Elle part demain.</source><target state=\"%s\">%s</target></trans-unit>";
        DocumentSession session = workspace.importDocument(file("d.xlf", XLIFF12.formatted(unit.formatted("no", "new", ""))), Progress.NONE);
        byte[] back = XLIFF12.formatted(unit.formatted("yes", "final", "She leaves tomorrow.")).getBytes(StandardCharsets.UTF_8);
        Review review = session.takeBack().review(new TakeBack().read("d.xlf", back, Progress.NONE), Progress.NONE);
        assertEquals(1, session.takeBack().take(review.proposals()));
        workspace.memory().flush();
        assertEquals(List.of("She leaves tomorrow."), workspace.memory().find(org.calque.document.Text.of("Elle part demain."), null, null, 100, 3).stream()
                .map(match -> match.target().string()).toList());
    }
}
