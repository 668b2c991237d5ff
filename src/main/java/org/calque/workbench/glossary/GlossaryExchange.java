package org.calque.workbench.glossary;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Locale;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.project.SafeFile;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;

/** Glossary files in, with a look at what they would change, and out. */
public final class GlossaryExchange {

    private final WorkbenchModel workbench;
    private final GlossaryModel model;
    private final FileChoice files;
    private final Component over;
    private final Runnable show;

    /** @param show shows the glossary's page */
    public GlossaryExchange(WorkbenchModel workbench, GlossaryModel model, FileChoice files, Component over, Runnable show) {
        this.workbench = workbench;
        this.model = model;
        this.files = files;
        this.over = over;
        this.show = show;
    }

    public void importFile() {
        files.glossary(over).ifPresent(file -> model.importFile(file, taken -> {
            show.run();
            workbench.tell(Notice.Kind.GOOD, workbench.wording().say("import.done", taken.name(), taken.concepts().size()));
        }));
    }

    /** Writes the glossary that is looked at, or the first. */
    public void export() {
        Glossary glossary = model.usual();
        if (glossary != null) {
            files.target(over, glossary.name() + ".tbx").ifPresent(file -> write(glossary, file));
        }
    }

    private void write(Glossary glossary, Path file) {
        workbench.jobs().run(workbench.wording().say("job.export", file.getFileName()), progress -> {
            SafeFile.write(file, out -> GlossaryFiles.write(glossary, format(file), out));
            return file;
        }, written -> workbench.tell(Notice.Kind.GOOD, workbench.wording().say("exported", written)));
    }

    private static GlossaryFormat format(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (GlossaryFormat format : GlossaryFormat.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return GlossaryFormat.TBX;
    }
}
