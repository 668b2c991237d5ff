package org.calque.job;

import java.nio.file.Files;
import java.nio.file.Path;

/** What is asked of a path before a file is read from it: systems read the empty one as the folder one is in. */
public final class InputFile {

    private InputFile() {
    }

    /**
     * Refuses a path that cannot be a file's, whether there is one or not.
     *
     * @throws FaultException {@code FILE_UNNAMED} if it is empty, {@code FILE_IS_FOLDER} if it is a folder's
     */
    public static void check(Path path) {
        if (path.toString().isEmpty()) {
            throw Fault.FILE_UNNAMED.at();
        }
        if (Files.isDirectory(path)) {
            throw Fault.FILE_IS_FOLDER.at(path);
        }
    }
}
