package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** Files of Trados Studio and memoQ say state, lock and comments in words of their own, and get them back so. */
class VendorTest {

    private static final String STUDIO = "<?xml version=\"1.0\" encoding=\"utf-8\"?><xliff xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" "
            + "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><doc-info xmlns=\"http://sdl.com/FileTypes/SdlXliff/1.0\">"
            + "<cmt-defs><cmt-def id=\"c1\"><Comments xmlns=\"\"><Comment severity=\"Low\" user=\"a\">Vérifier</Comment></Comments></cmt-def></cmt-defs></doc-info>"
            + "<file original=\"a.docx\" datatype=\"x-sdlfilterframework2\" source-language=\"fr-FR\" target-language=\"en-US\"><body>"
            + "<trans-unit id=\"u1\"><source>Un. Deux. Trois.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">Un.</mrk> <mrk mtype=\"seg\" mid=\"2\">Deux.</mrk> "
            + "<mrk mtype=\"seg\" mid=\"3\">Trois.</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\"><mrk mtype=\"x-sdl-comment\" sdl:cid=\"c1\">One</mrk>.</mrk> "
            + "<mrk mtype=\"seg\" mid=\"2\">Two.</mrk> <mrk mtype=\"seg\" mid=\"3\"/></target><sdl:seg-defs>"
            + "<sdl:seg id=\"1\" conf=\"ApprovedSignOff\" origin=\"interactive\"/><sdl:seg id=\"2\" conf=\"Draft\" locked=\"true\" origin=\"tm\" percent=\"97\"/>"
            + "<sdl:seg id=\"3\"/></sdl:seg-defs></trans-unit></body></file></xliff>";

    private static final String MEMOQ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:mq=\"MQXliff\">"
            + "<file original=\"a.html\" source-language=\"fr\" target-language=\"en\" datatype=\"x-html\"><body>"
            + "<trans-unit id=\"1\" mq:status=\"ManuallyConfirmed\"><source xml:space=\"preserve\">Un</source><target xml:space=\"preserve\">One</target>"
            + "<mq:comments><mq:comment id=\"x\" deleted=\"false\">Vérifier</mq:comment><mq:comment id=\"y\" deleted=\"true\">Non</mq:comment></mq:comments></trans-unit>"
            + "<trans-unit id=\"2\" mq:status=\"NotStarted\" mq:locked=\"locked\"><source xml:space=\"preserve\">Deux</source><target xml:space=\"preserve\"></target></trans-unit>"
            + "<trans-unit id=\"3\" mq:status=\"Rejected\"><source xml:space=\"preserve\">Trois</source><target xml:space=\"preserve\">Three</target></trans-unit>"
            + "</body></file></xliff>";

    private static String back(String xliff, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffReader().writeBack(xliff.getBytes(StandardCharsets.UTF_8), document, out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document with(Document document, int index, String target, SegmentState state) {
        return document.with(index, document.segments().get(index).withTarget(Text.of(target), state));
    }

    private static List<SegmentState> states(Document document) {
        return document.segments().stream().map(Segment::state).toList();
    }

    @Test
    void studiosStatesLocksAndCommentsAreRead() {
        Document document = XliffReaderTest.open(STUDIO);
        assertEquals(List.of(SegmentState.FINAL, SegmentState.DRAFT, SegmentState.NOT_STARTED), states(document));
        assertEquals(List.of(false, true, false), document.segments().stream().map(Segment::locked).toList());
        assertEquals("Vérifier", document.segments().get(0).note());
        assertNull(document.segments().get(1).note());
    }

    @Test
    void studiosFileGetsThemBackInItsOwnWords() {
        Document document = XliffReaderTest.open(STUDIO);
        document = document.with(1, document.segments().get(1).withLocked(false).withTarget(Text.of("Two!"), SegmentState.NEEDS_REVIEW));
        document = with(document, 2, "Three.", SegmentState.CONFIRMED);
        document = document.with(2, document.segments().get(2).withNote("Ton ?"));
        String out = back(STUDIO, document);
        assertTrue(out.contains("<sdl:seg id=\"1\" conf=\"ApprovedSignOff\" origin=\"interactive\"/>"
                + "<sdl:seg id=\"2\" conf=\"RejectedTranslation\" origin=\"interactive\"/><sdl:seg id=\"3\" conf=\"Translated\"/>"), out);
        assertFalse(out.contains(" state=") || out.contains("approved=") || out.contains("<note"), out);
        Document again = XliffReaderTest.open(out);
        assertEquals(List.of(SegmentState.FINAL, SegmentState.NEEDS_REVIEW, SegmentState.CONFIRMED), states(again));
        assertEquals("Ton ?", again.segments().get(2).note());
        assertEquals("Three.", again.segments().get(2).target().string());
        assertEquals("Vérifier", again.segments().get(0).note());
    }

    @Test
    void aCommentStaysOnItsWordsWhenTheTargetChanges() {
        String out = back(STUDIO, with(XliffReaderTest.open(STUDIO), 0, "Number One!", SegmentState.FINAL));
        assertTrue(out.contains("Number <mrk mtype=\"x-sdl-comment\" sdl:cid=\"c1\">One</mrk>!"), out);
        out = back(STUDIO, with(XliffReaderTest.open(STUDIO), 0, "First", SegmentState.FINAL));
        assertTrue(out.contains("<mrk mtype=\"x-sdl-comment\" sdl:cid=\"c1\">First</mrk></mrk>"), out);
    }

    @Test
    void aFileWithoutAPlaceForCommentsIsGivenOne() {
        for (String head : List.of("", "<doc-info xmlns=\"http://sdl.com/FileTypes/SdlXliff/1.0\"><rep-defs/></doc-info>",
                "<doc-info xmlns=\"http://sdl.com/FileTypes/SdlXliff/1.0\"><cmt-defs/></doc-info>")) {
            String xliff = STUDIO.replaceFirst("<doc-info.*</doc-info>", head);
            Document document = XliffReaderTest.open(xliff);
            String out = back(xliff, document.with(1, document.segments().get(1).withNote("Ton ?")));
            assertEquals("Ton ?", XliffReaderTest.open(out).segments().get(1).note(), out);
        }
    }

    @Test
    void memoqsStatesLocksAndCommentsAreReadAndWrittenBack() {
        Document document = XliffReaderTest.open(MEMOQ);
        assertEquals(List.of(SegmentState.CONFIRMED, SegmentState.NOT_STARTED, SegmentState.NEEDS_REVIEW), states(document));
        assertEquals(List.of(false, true, false), document.segments().stream().map(Segment::locked).toList());
        assertEquals("Vérifier", document.segments().get(0).note());
        document = with(document, 0, "1", SegmentState.FINAL);
        document = document.with(0, document.segments().get(0).withNote("Vérifier\nVu"));
        document = document.with(1, document.segments().get(1).withLocked(false).withTarget(Text.of("Two"), SegmentState.DRAFT));
        document = document.with(1, document.segments().get(1).withNote("Ton ?"));
        String out = back(MEMOQ, document);
        assertTrue(out.contains("<trans-unit id=\"1\" mq:status=\"Proofread\">") && out.contains("<trans-unit id=\"2\" mq:status=\"PartiallyEdited\">"), out);
        assertFalse(out.contains(" state=") || out.contains("approved=") || out.contains("<note"), out);
        Document again = XliffReaderTest.open(out);
        assertEquals(List.of(SegmentState.FINAL, SegmentState.DRAFT, SegmentState.NEEDS_REVIEW), states(again));
        assertEquals("Vérifier\nVu", again.segments().get(0).note());
        assertEquals("Ton ?", again.segments().get(1).note());
    }
}
