package org.calque.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    /**
     * Where what can be made anew is kept of a workspace that is in no folder: in the platform's cache directory, apart for each
     * database.
     *
     * @param place its URL, without a password
     */
    static Path cache(String place, Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path caches;
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            caches = (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Calque").resolve("Cache");
        } else if (name.contains("mac")) {
            caches = home.resolve("Library").resolve("Caches").resolve("Calque");
        } else {
            String asked = environment.getOrDefault("XDG_CACHE_HOME", "");
            caches = (asked.startsWith("/") ? Path.of(asked) : home.resolve(".cache")).resolve("calque");
        }
        return caches.resolve(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
