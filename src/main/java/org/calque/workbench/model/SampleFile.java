package org.calque.workbench.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.calque.job.Fault;

/** The article that comes with the program, to try it on. */
final class SampleFile {

    private static final String NAME = "deserteurs.fr.md";

    private SampleFile() {
    }

    /**
     * Lays it down as a file of its own, which goes with the program.
     *
     * @throws org.calque.job.FaultException {@code WRITE_FAILED} if there is no room for it
     */
    static Path lay() {
        try (InputStream in = SampleFile.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME);
            }
            Path folder = Files.createTempDirectory("calque-");   // readable by its owner only
            Path file = folder.resolve(NAME);
            folder.toFile().deleteOnExit();   // the last asked for goes first
            file.toFile().deleteOnExit();
            Files.copy(in, file);
            return file;
        } catch (IOException failure) {
            throw Fault.WRITE_FAILED.because(failure, NAME, failure);
        }
    }
}
