package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace whose folder goes away while it is open, as that on a removed drive does, says so and keeps what is typed until it is back. */
class GoneTest {

    @TempDir
    Path folder;

    @Test
    void whatIsTypedWhileTheFolderIsGoneIsKeptUntilItIsBack() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "a system that lets no open file be moved");
        Path place = folder.resolve("drive");
        Path elsewhere = folder.resolve("elsewhere");
        Formats formats = new Formats();
        Path letter = Files.writeString(folder.resolve("lettre.txt"), "Il pleut.\n\nIl neige.\n");
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.importDocument(formats.open(letter, LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE)) {
            session.type(0, Text.of("It rains."));
            session.confirm(0);
            Files.move(place, elsewhere);

            session.type(1, Text.of("It snows."));
            FaultException fault = assertThrows(FaultException.class, session::flush);
            assertEquals(Fault.WORKSPACE_GONE, fault.fault());
            assertTrue(fault.sentence(Locale.ENGLISH).contains(place.toString()), fault.getMessage());
            assertFalse(session.saved());
            assertEquals(Fault.WORKSPACE_GONE, assertThrows(FaultException.class, workspace::backUp).fault());
            assertFalse(Files.exists(place), "what is made there would stand in the way of a drive that comes back");
            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            formats.write(session.original(), session.document(), exported, Progress.NONE);
            assertEquals("It rains.\n\nIt snows.\n", exported.toString(StandardCharsets.UTF_8));

            comesBack(elsewhere, place);
            session.flush();
            assertTrue(session.saved());
            session.confirm(1);
        }
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            for (int index = 0; index < 2; index++) {
                assertEquals(SegmentState.CONFIRMED, session.document().segments().get(index).state());
            }
            assertEquals("It snows.", session.document().segments().get(1).target().string());
        }
    }

    @Test
    void thatSomebodyElseWroteThereIsToldAlsoWhileSavingIsTriedAgain() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "a system that lets no open file be moved");
        Path place = folder.resolve("drive");
        Path elsewhere = folder.resolve("elsewhere");
        List<Fault> told = new CopyOnWriteArrayList<>();
        try (Workspace mine = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession my = mine.importDocument(Sample.article(), Progress.NONE);
             Workspace theirs = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession their = theirs.edit(my.document().id(), Progress.NONE)) {
            my.addListener(new SessionListener() {
                @Override
                public void failed(FaultException fault) {
                    told.add(fault.fault());
                }
            });
            Files.move(place, elsewhere);
            my.type(1, Text.of("Mine."));
            until(() -> told.contains(Fault.WORKSPACE_GONE));
            comesBack(elsewhere, place);
            their.type(1, Text.of("Theirs."));
            their.flush();
            my.setActive(2);
            until(() -> told.contains(Fault.SEGMENT_OVERTAKEN));
            assertEquals("Theirs.", my.document().segments().get(1).target().string());
        }
    }

    private void comesBack(Path elsewhere, Path place) throws IOException {
        if (Files.exists(place)) {   // H2 has renewed its lock file in a folder made anew, which stands in nobody's way where a drive is mounted
            Files.move(place, folder.resolve("anew"));
        }
        Files.move(elsewhere, place);
    }

    private static void until(BooleanSupplier told) throws InterruptedException {
        for (int i = 0; i < 2_000 && !told.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(told.getAsBoolean(), "nothing was told of it in 20 s");
    }
}
