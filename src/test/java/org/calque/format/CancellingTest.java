package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.calque.document.LanguagePair;
import org.calque.format.EveryFormatTest.Sample;
import org.calque.job.Cancelled;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who cancels does not wait for a reader that is slow to ask: each is held here where it first asks, until the test is over. */
class CancellingTest extends FormatsTestBase {

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread user = Thread.currentThread();

    private final Progress cancelling = new Progress() {
        @Override
        public void at(long done, long total) {
            cancelled();
        }

        @Override
        public boolean cancelled() {
            if (Thread.currentThread() == user) {
                return true;
            }
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    };

    @AfterEach
    void letGo() {
        over.countDown();
    }

    static Stream<Sample> samples() {
        return EveryFormatTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void openingIsLeftAtOnce(Sample sample) throws IOException {
        Path file = Files.write(folder.resolve(sample.name()), sample.bytes());
        assertThrows(Cancelled.class, () -> formats.open(file, LanguagePair.FRENCH_ENGLISH, cancelling));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writingIsLeftAtOnceAndLeavesNothing(Sample sample) {
        Opened opened = open(sample.name(), sample.bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (opened.original().filter().equals("html")) {
            assertThrows(Cancelled.class, () -> formats.writeDocx(opened.original(), opened.document(), out, cancelling));
        }
        try {
            formats.write(opened.original(), opened.document(), out, cancelling);   // texts are written before anybody could cancel
        } catch (Cancelled cancelled) {
            assertEquals(0, out.size());
        }
    }
}
