package org.calque.workbench;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.calque.job.Fault;
import org.calque.job.FaultException;

/** Opens a file in whatever the system shows such files with. */
final class Viewer {

    private Viewer() {
    }

    /** @return what went wrong, with the place of the file, so that it can be opened by hand */
    static Optional<FaultException> show(Path file) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
                Desktop.getDesktop().open(file.toFile());
            } else if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
                new ProcessBuilder("xdg-open", file.toString()).inheritIO().start();   // desktops that Java knows nothing of
            } else {
                throw new IOException("no viewer");
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.of(Fault.VIEWER_MISSING.because(e, file));
        }
    }
}
