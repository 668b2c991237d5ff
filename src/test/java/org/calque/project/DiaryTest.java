package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {

    private static final ZoneId EAST = ZoneOffset.ofHours(14);   // the two never have the same date
    private static final ZoneId WEST = ZoneOffset.ofHours(-12);

    @TempDir
    Path folder;

    @Test
    void whatStandsAsDoneCountsOnTheDayItWasConfirmed() throws Exception {
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.document("one.txt", List.of(List.of("Le navire est parti.",
                     "La gare est fermée le dimanche.", "Une phrase toute neuve.", "Il pleut."))), Progress.NONE)) {
            LocalDate today = LocalDate.now(EAST);
            assertEquals(0, workspace.diary(today, 30, EAST).words(), "nothing is done yet");
            assertEquals(Map.of(session.document().id(), 17 + 26 + 20 + 8), workspace.characters().count(), "without spaces");
            session.type(0, Text.of("The ship has left."));
            session.confirm(0);
            session.type(1, Text.of("The station is closed on Sundays."));
            session.confirm(1);
            session.type(2, Text.of("A brand-new sentence."));
            session.leaveEmpty(3);
            session.flush();
            List<Diary.Day> days = workspace.diary(today, 30, EAST).days();
            assertEquals(30, days.size());
            assertEquals(new Diary.Day(today, 3, 4 + 6 + 2), days.get(29), "what is only typed is not done");
            assertEquals(12, workspace.diary(today, 30, EAST).words(), "and all of it today");
            assertEquals(new Diary.Day(today.minusDays(1), 0, 0), days.get(28));
            assertEquals(12, workspace.diary(today.plusDays(2), 5, EAST).days().get(2).words(), "each day in its place");
            assertEquals(0, workspace.diary(today.minusDays(1), 30, EAST).words(), "a day after the last is left out");
            assertEquals(0, workspace.diary(today.plusDays(5), 3, EAST).words(), "and one before the first");
            assertEquals(12, workspace.diary(LocalDate.now(WEST), 1, WEST).days().get(0).words(), "the zone's midnight parts the days");

            session.confirm(0);
            session.setState(1, SegmentState.DRAFT);
            session.flush();
            assertEquals(new Diary.Day(today, 2, 6), workspace.diary(today, 30, EAST).days().get(29),
                    "twice confirmed counts once, taken back not at all");
        }
    }
}
