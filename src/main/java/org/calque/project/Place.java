package org.calque.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.calque.job.Fault;

/** Where a workspace is. */
final class Place {

    private Place() {
    }

    static Path folder(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException wrong) {
            throw Fault.WORKSPACE_UNUSABLE.because(wrong, place, wrong.getReason());
        }
    }

    /** The place if the user names none: the environment's {@code CALQUE_WORKSPACE}, else a folder in the platform's data directory. */
    static String byDefault(Map<String, String> environment, String system, Path home) {
        String asked = environment.getOrDefault("CALQUE_WORKSPACE", "");
        if (!asked.isBlank()) {
            return asked;
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Calque").toString();
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Calque").toString();
        }
        // XDG base directories: a relative path in it is to be ignored
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("calque").toString();
    }
}
