package org.calque.workbench.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calque.check.Profile;
import org.calque.check.ProfileText;
import org.calque.job.Fault;
import org.calque.job.SafeFile;
import org.calque.project.Profiles;
import org.jspecify.annotations.Nullable;

/** The profiles of checks for the window: which there are, which holds where, in and out as files. Used on the window's thread. */
public final class ProfilesModel {

    private final WorkbenchModel workbench;
    private final Profiles profiles;

    ProfilesModel(WorkbenchModel workbench) {
        this.workbench = workbench;
        this.profiles = workbench.workspace().profiles();
    }

    /** The names of all, the standard one first as "". */
    public List<String> names() {
        return profiles.names();
    }

    /** The profile of a name; the standard one for "". */
    public Profile profile(String name) {
        return profiles.list().stream().filter(each -> each.name().equals(name)).findFirst().orElse(Profile.STANDARD);
    }

    /** What the workspace goes by. */
    public String general() {
        return profiles.general().name();
    }

    /** What the open document has of its own; null where it goes by the workspace's, or none is open. */
    public @Nullable String own() {
        DocumentModel open = workbench.document();
        return open == null ? null : profiles.own(open.document().id()).map(Profile::name).orElse(null);
    }

    /** The name of the open document, or null. */
    public @Nullable String document() {
        DocumentModel open = workbench.document();
        return open == null ? null : open.document().name();
    }

    public void setGeneral(String name) {
        run(() -> profiles.setGeneral(name));
    }

    /** @param name null for the workspace's */
    public void choose(@Nullable String name) {
        DocumentModel open = workbench.document();
        if (open != null) {
            run(() -> profiles.choose(open.document().id(), name));
        }
    }

    public void put(Profile profile) {
        run(() -> profiles.put(profile));
    }

    public void remove(String name) {
        run(() -> profiles.remove(name));
    }

    /** Takes a profile in from a file, under its name, or the file's where it has none. */
    public void importFile(Path file) {
        run(() -> {
            try {
                Profile read = ProfileText.read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
                String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
                profiles.put(read.name().isBlank() ? read.named(stem) : read);
            } catch (IOException failed) {
                throw Fault.FILE_UNREADABLE.because(failed, file, failed);
            }
        });
    }

    public void export(Profile profile, Path file) {
        run(() -> SafeFile.write(file, out -> out.write(ProfileText.write(profile).getBytes(StandardCharsets.UTF_8))));
    }

    private void run(Runnable work) {
        workbench.jobs().run(workbench.wording().say("job.profile"), progress -> {
            work.run();
            return work;
        }, done -> { });
    }

    /** Told, on any thread, when there are other profiles, or others are gone by. */
    public void addListener(Runnable listener) {
        profiles.addListener(listener);
    }

    public void removeListener(Runnable listener) {
        profiles.removeListener(listener);
    }
}
