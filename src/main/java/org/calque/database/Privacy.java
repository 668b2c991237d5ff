package org.calque.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps what is confidential from the other users of a machine: folders and files that only their owner can read, where the
 * file system knows owners (POSIX). H2 makes its files by the umask, which lets everybody read; and its lock file tells how to
 * reach the server through which the programs of one user share a database, so that it would open that to all.
 */
public final class Privacy {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    /** What a workspace has in its folder. */
    private static final Pattern OURS = Pattern.compile("calque\\..*|journal-.*\\.log|migrating|backups|damaged|restoring|memory");

    private Privacy() {
    }

    /**
     * Makes a folder where there is none, and those above it as open as folders are. One that is there is left as it is.
     *
     * @throws IOException if it cannot be made
     */
    public static Path folder(Path folder) throws IOException {
        Path above = folder.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        return posix(folder) ? Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER)) : Files.createDirectories(folder);
    }

    /** What a new file is to be made with. */
    public static FileAttribute<?>[] ofFile(Path file) {
        return posix(file) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
    }

    /**
     * Takes away what others may do with a workspace's files. The folder itself stays as it is if there are files of the user's in
     * it: a home folder that was named for a workspace would be closed to all whom it was open to.
     *
     * @throws IOException if what is in it cannot be looked at
     */
    static void tighten(Path workspace) throws IOException {
        if (!posix(workspace)) {
            return;
        }
        boolean alone = true;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(workspace)) {
            for (Path each : all) {
                if (OURS.matcher(each.getFileName().toString()).matches()) {
                    close(each);
                } else {
                    alone = false;
                }
            }
        }
        if (alone) {
            set(workspace, FOLDER);
        }
    }

    /** Without following links: what they lead to may be anybody's. */
    private static void close(Path ours) throws IOException {
        if (Files.isDirectory(ours, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(ours)) {
                for (Path each : all) {
                    close(each);
                }
            }
            set(ours, FOLDER);
        } else if (Files.isRegularFile(ours, LinkOption.NOFOLLOW_LINKS)) {
            set(ours, FILE);
        }
    }

    /** Another program may have deleted it meanwhile; and drives with a file system of Windows', or of a server, may know no owners after all. */
    private static void set(Path path, Set<PosixFilePermission> wanted) throws IOException {
        try {
            if (!wanted.containsAll(Files.getPosixFilePermissions(path))) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (FileSystemException notOurs) {
            System.getLogger(Privacy.class.getName()).log(System.Logger.Level.DEBUG, "open to others: {0}", path);
        }
    }

    private static boolean posix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
