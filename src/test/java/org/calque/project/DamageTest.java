package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workspace's file, spoilt at places that a seed chooses, is opened whole, or refused in one sentence and recovered: nothing
 * that was confirmed is lost. A bit that flips within a row is none of it: H2 keeps no checksum of rows. {@code -Ddamages=200} spoils it more often than a build has time for.
 */
class DamageTest {

    private static final int TIMES = Integer.getInteger("damages", 10);
    private static final int CONFIRMED = 40;

    @TempDir
    Path folder;

    private Path sound() {
        Path place = folder.resolve("sound");
        List<List<String>> paragraphs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            paragraphs.add(List.of("Ceci est la phrase " + i + "."));
        }
        try (Workspace workspace = Workspace.open(place, () -> List.of(Sample.glossary()), Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.document("long.txt", paragraphs), Progress.NONE)) {
            for (int i = 0; i < CONFIRMED; i++) {
                if (i == CONFIRMED / 2) {
                    workspace.backUp();
                }
                session.type(i, Text.of("This is sentence " + i + "."));
                assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(i));
            }
        }
        return place;
    }

    private static void copy(Path from, Path into) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(into.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, into.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static byte[] spoilt(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                int page = at / 4096 * 4096;
                Arrays.fill(bytes, page, Math.min(bytes.length, page + 4096 * (1 + random.nextInt(4))), (byte) 0);
            }
            case 2 -> Arrays.fill(bytes, 0, Math.min(bytes.length, 4096 * (1 + random.nextInt(2))), (byte) random.nextInt());
            default -> {   // the end is that of another time
                byte[] tail = new byte[Math.min(bytes.length / 2, 8192)];
                System.arraycopy(bytes, 0, tail, 0, tail.length);
                System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
            }
        }
        return bytes;
    }

    private static void assertWhole(Path place) {
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            List<Segment> segments = session.document().segments();
            assertEquals(300, segments.size());
            for (int i = 0; i < CONFIRMED; i++) {
                assertEquals(SegmentState.CONFIRMED, segments.get(i).state(), "segment " + i);
                assertEquals("This is sentence " + i + ".", segments.get(i).target().string());
            }
            session.original();
            assertEquals(Sample.glossary().concepts().size(), workspace.glossaries().list().get(0).concepts().size());
            session.type(CONFIRMED, Text.of("This is one more."));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(CONFIRMED));
        }
    }

    @Test
    void nothingConfirmedIsLostWhateverIsSpoilt() throws IOException {
        Path sound = sound();
        Random random = new Random(5);
        Map<String, Integer> ends = new TreeMap<>();
        for (int n = 0; n < TIMES; n++) {
            Path place = folder.resolve("spoilt" + n);
            copy(sound, place);
            Path file = place.resolve("calque.mv.db");
            Files.write(file, spoilt(Files.readAllBytes(file), random));
            String end = "opened whole";
            try {
                assertWhole(place);
            } catch (FaultException fault) {
                assertEquals(Fault.WORKSPACE_DAMAGED, fault.fault(), "spoilt " + n + ": " + fault.getMessage());
                assertEquals(1, fault.getMessage().lines().count());
                assertTrue(Upkeep.recover(place.toString(), false, Progress.NONE).isPresent(), "spoilt " + n + " is said to be sound");
                assertWhole(place);
                end = "recovered";
            }
            ends.merge(end, 1, Integer::sum);
        }
        if (Integer.getInteger("damages") != null) {
            System.out.println(TIMES + " times: " + ends);
        }
        assertTrue(ends.getOrDefault("recovered", 0) > 0, "nothing was spoilt: " + ends);
    }
}
