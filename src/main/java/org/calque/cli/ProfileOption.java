package org.calque.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.calque.check.Profile;
import org.calque.check.ProfileText;
import org.calque.job.Fault;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which checks a command makes: those of a profile given as a file, or of the workspace's by name, or the standard ones. */
final class ProfileOption {

    @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "profile")
    private @Nullable Path profile;

    Profile of(Common common) {
        if (profile == null) {
            return Profile.STANDARD;
        }
        String name = profile.toString();
        try {
            return ProfileText.read(Files.readString(common.input(profile), StandardCharsets.UTF_8), name);
        } catch (NoSuchFileException none) {
            try (Workspace workspace = common.workspace()) {
                return workspace.profiles().list().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> Fault.FILE_MISSING.at(name));
            }
        } catch (IOException failed) {
            throw Fault.FILE_UNREADABLE.because(failed, name, failed);
        }
    }
}
