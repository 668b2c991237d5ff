package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.XliffContents;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An XLIFF that was out and came back is looked through, against what was done here meanwhile. */
class ReviewTest {

    @TempDir
    Path folder;
    private Workspace workspace;
    private DocumentSession session;

    @BeforeEach
    void start() {
        workspace = Workspace.open(folder, () -> List.of(Sample.glossary()), Progress.NONE);
        session = workspace.importDocument(Sample.article(), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private String export(XliffVersion version) {
        session.flush();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffWriter().write(session.document(), session.original(), version, new XliffContents(Set.of(), new SessionCompanions(session), false, Instant.now()),
                out, Progress.NONE);
        pass();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Lets the clock move on, which may stand still for a while between two commands. */
    private static void pass() {
        Instant now = Instant.now();
        while (Instant.now().toEpochMilli() <= now.toEpochMilli() + 1) {
            Thread.onSpinWait();
        }
    }

    private Review review(String xliff) {
        return session.takeBack().review(new TakeBack().read("back.xlf", xliff.getBytes(StandardCharsets.UTF_8), Progress.NONE), Progress.NONE);
    }

    private void type(int index, String target) {
        session.type(index, Text.of(target));
        session.flush();
    }

    private String target(int index) {
        return session.document().segments().get(index).target().string();
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void whatChangedThereIsProposedAndWhatDidNotIsNot(XliffVersion version) {
        type(0, "Six Russian deserters came to France.");
        type(1, "They live in Caen.");
        Review review = review(export(version).replace("came to France.", "arrived in France."));
        assertEquals(List.of("Six Russian deserters arrived in France."), review.proposals().stream().map(one -> one.after().target().string()).toList());
        assertFalse(review.proposals().get(0).conflict());
        assertEquals("Six Russian deserters came to France.", review.proposals().get(0).before().target().string());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void whatWasEditedHereMeanwhileStandsUnlessItChangedThereToo(XliffVersion version) {
        type(0, "Six Russian deserters came to France.");
        type(1, "They live in Caen.");
        String out = export(version);
        type(0, "Six Russian deserters reached France.");
        type(1, "They live in Caen, Paris and Metz.");
        assertEquals(List.of(), review(out).proposals());
        Review review = review(out.replace("came to France.", "arrived in France."));
        Review.Proposal only = review.proposals().get(0);
        assertEquals(1, review.proposals().size());
        assertTrue(only.conflict());
        assertEquals("Six Russian deserters came to France.", String.valueOf(only.left() == null ? null : only.left().string()));
        assertEquals("Six Russian deserters reached France.", only.before().target().string());
        assertEquals(1, review.conflicts());
    }

    @Test
    void whatIsAcceptedIsTakenInOneStepAndUndoneInOne() {
        type(0, "Six Russian deserters came to France.");
        type(1, "They live in Caen.");
        String back = export(XliffVersion.V1_2).replace("came to France.", "arrived in France.").replace("in Caen.", "in Caen, Paris and Metz.");
        Review review = review(back);
        assertEquals(2, session.takeBack().take(review.proposals()));
        assertEquals("Six Russian deserters arrived in France.", target(0));
        assertEquals("They live in Caen, Paris and Metz.", target(1));
        session.undo();
        assertEquals("Six Russian deserters came to France.", target(0));
        assertEquals("They live in Caen.", target(1));
        assertEquals(1, session.takeBack().take(review(back).proposals().subList(1, 2)));
        assertEquals("Six Russian deserters came to France.", target(0));
    }

    @Test
    void whatIsConfirmedThereWithAnErrorOfTheGlossaryIsKeptForReview() {
        type(0, "Six Russian deserters came to France.");
        Review review = review(export(XliffVersion.V2_1).replace("deserters came", "defectors came").replace("state=\"initial\" subState=\"calque:draft\"", "state=\"final\""));
        assertEquals(SegmentState.NEEDS_REVIEW, review.proposals().get(0).after().state(), "and is shown so before it is taken");
        session.takeBack().take(review.proposals());
        assertEquals("Six Russian defectors came to France.", target(0));
        assertEquals(SegmentState.NEEDS_REVIEW, session.document().segments().get(0).state());
    }

    @Test
    void nothingIsTakenWhereASegmentWasChangedSinceItWasLookedThrough() {
        type(0, "Six Russian deserters came to France.");
        Review review = review(export(XliffVersion.V1_2).replace("came", "arrived"));
        type(0, "Other.");
        assertEquals(Fault.CONFLICT, assertThrows(FaultException.class, () -> session.takeBack().take(review.proposals())).fault());
        assertEquals("Other.", target(0));
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void segmentsSplitAndJoinedHereLeaveAndComeBack(XliffVersion version) {
        session.split(0, 20);
        type(0, "Six Russian deserters");
        type(1, "arrived.");
        Review review = review(export(version).replace("arrived.", "have come."));
        assertEquals(List.of("have come."), review.proposals().stream().map(one -> one.after().target().string()).toList());
        assertEquals(List.of(), review.unplaced());
        session.join(0);
        assertEquals(List.of(), review(export(version)).proposals());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void whatWasSplitOrJoinedMeanwhileFindsItsPlaceBySource(XliffVersion version) {
        type(0, "Six deserters came.");
        type(1, "They live in Caen.");
        String out = export(version).replace("They live in Caen.", "They live there.").replace("deserters came.", "deserters have come.");
        session.split(0, 20);
        Review review = review(out);
        assertEquals(List.of("Six deserters have come.", "", "They live there."), review.proposals().stream().map(one -> one.after().target().string()).toList());
        assertEquals(List.of(TakeBack.Reason.JOINED), review.unplaced().stream().map(TakeBack.Unplaced::reason).toList());
        session.undo();
        session.join(0);
        assertEquals(List.of("Six deserters have come. They live there."), review(out).proposals().stream().map(one -> one.after().target().string()).toList());
    }

    private List<String> remembered() {
        workspace.memory().flush();
        return workspace.memory().find(Text.of(Sample.PLAIN), null, null, 100, 5).stream().map(match -> match.target().string()).toList();
    }

    @Test
    void whatIsTakenBackByUndoIsOfferedNoMoreAndWhatStoodBeforeIsAgain() {
        type(1, "They live in Caen, Paris and Metz.");
        session.confirm(1);
        assertEquals(List.of("They live in Caen, Paris and Metz."), remembered());
        String xliff = export(XliffVersion.V1_2);
        session.takeBack().take(review(xliff.replace("They live", "They dwell")).proposals());
        assertEquals(SegmentState.CONFIRMED, session.document().segments().get(1).state());
        assertEquals(List.of("They dwell in Caen, Paris and Metz."), remembered());
        session.undo();
        assertEquals(List.of("They live in Caen, Paris and Metz."), remembered(), "what was confirmed before");
        session.redo();
        assertEquals(List.of("They dwell in Caen, Paris and Metz."), remembered());
        session.undo();
        session.undo();
        assertEquals(SegmentState.DRAFT, session.document().segments().get(1).state());
        assertEquals(List.of(), remembered(), "nothing is confirmed");
    }

    @Test
    void undoLeavesInTheMemoryWhatSomebodyHasWrittenThereMeanwhile() {
        type(1, "They live in Caen, Paris and Metz.");
        session.confirm(1);
        workspace.memory().flush();
        var unit = workspace.upkeep().search(null, "", null, 1).get(0);
        workspace.upkeep().edit(unit, unit.unit().source(), Text.of("They live here."));
        session.undo();
        assertEquals(List.of("They live here."), remembered());
    }
}
