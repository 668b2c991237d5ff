package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk without room ends in a sentence, nothing that was confirmed is lost, and work goes on where there is room again. The
 * room is that which the system gives the files of one process, so that no disk has to be filled.
 */
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void noRoomIsSaidAndWorkGoesOnWhenThereIsSome() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "no prlimit on this system");
        Workspace.open(folder, List::of, Progress.NONE).close();
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
            workspace.importDocument(Sample.document("long.txt", Typist.sentences()), Progress.NONE).close();
        }
        long room = Files.size(folder.resolve("calque.mv.db")) + (1 << 18);
        Process process = new ProcessBuilder("/usr/bin/prlimit", "--fsize=" + room + ":unlimited",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Stubborn.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);   // one that hangs fails here
        TreeSet<Integer> confirmed = new TreeSet<>();
        int after = 0;
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean refused = false;
            for (String line = output.readLine(); line != null && after < 20; line = output.readLine()) {
                if (line.startsWith("refused")) {
                    if (!refused) {
                        refused = true;
                        assertTrue(line.contains(folder.toString()), line);
                        new ProcessBuilder("/usr/bin/prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited:unlimited")
                                .start().waitFor();
                    }
                } else {
                    confirmed.add(Integer.valueOf(line));
                    after += refused ? 1 : 0;
                }
            }
            assertTrue(refused, "there was room for all");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(20, after, "it did not go on when there was room");
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            for (int index : confirmed) {
                Segment segment = session.document().segments().get(index);
                assertEquals(SegmentState.CONFIRMED, segment.state(), "segment " + index);
                assertEquals(Typist.target(index), segment.target().string());
            }
        }
    }

    /** A program of its own that types and confirms, and tries again what was refused. */
    static final class Stubborn {

        private Stubborn() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Workspace workspace = Workspace.open(arguments[0], List::of, Progress.NONE);
            DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE);
            for (int i = 0; i < Typist.SEGMENTS; ) {
                String said;
                try {
                    session.type(i, Text.of(Typist.target(i)));
                    session.confirm(i);
                    said = Integer.toString(i++);
                } catch (FaultException fault) {
                    said = "refused " + fault.getMessage();
                    Thread.sleep(50);
                }
                System.out.println(said);
                System.out.flush();
            }
        }
    }
}
