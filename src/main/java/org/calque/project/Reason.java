package org.calque.project;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Why the file system refused, in the few words it has for it. */
final class Reason {

    private Reason() {
    }

    /** The system's own words without the path, which the sentence around it names already. */
    static String of(IOException failure) {
        if (failure instanceof FileSystemException system) {
            return system.getReason() != null ? system.getReason() : kind(system);
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String kind(FileSystemException failure) {
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
