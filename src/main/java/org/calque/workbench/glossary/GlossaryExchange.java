package org.calque.workbench.glossary;

import java.awt.Component;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.calque.format.xliff.XliffGlossary;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.Opened;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.project.glossary.GlossaryImport;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Glossary files in, with a look at what they would change, and out, with a list of what the format loses. */
public final class GlossaryExchange {

    private static final String BACKUP = "jsonl";

    private final WorkbenchModel workbench;
    private final Wording wording;
    private final GlossaryModel model;
    private final FileChoice files;
    private final Component over;
    private final Runnable show;

    /** @param show shows the glossary's page */
    public GlossaryExchange(WorkbenchModel workbench, GlossaryModel model, FileChoice files, Component over, Runnable show) {
        this.workbench = workbench;
        this.wording = workbench.wording();
        this.model = model;
        this.files = files;
        this.over = over;
        this.show = show;
    }

    private GlossaryImport imports() {
        return workbench.workspace().glossaries().imports();
    }

    public void importFile() {
        files.glossary(over).ifPresent(this::importFile);
    }

    public void importFile(Path file) {
        if (endsWith(file, BACKUP)) {
            run("job.glossary", file, progress -> restore(file, progress), taken -> taken.forEach(this::taken));
        } else {
            run("job.glossary.read", file, progress -> XliffGlossary.open(file), this::preview);
        }
    }

    /** Whether a file cannot be anything else than a glossary; a table may be a document. */
    public static boolean isGlossary(Path file) {
        return endsWith(file, "tbx");
    }

    private static boolean endsWith(Path file, String extension) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith("." + extension);
    }

    private <T> void run(String job, Path file, org.calque.workbench.model.Jobs.Work<T> work, java.util.function.Consumer<T> done) {
        workbench.jobs().run(wording.say(job, file.getFileName()), work, done);
    }

    private List<Glossary> restore(Path file, Progress progress) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return imports().restore(file.toString(), in, progress);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, file, unreadable);
        }
    }

    private void preview(Opened opened) {
        new ImportPane(wording, opened.glossary(), opened.report(), model.glossaries(), imports()::preview).ask(over,
                chosen -> model.take(chosen, this::taken));
    }

    private void taken(Glossary taken) {
        show.run();
        workbench.tell(Notice.Kind.GOOD, wording.say("import.done", taken.name(), taken.concepts().size()));
    }

    /** Asks for a glossary, a format and a file. */
    public void export() {
        new GlossaryExportPane(wording, model.glossaries(), model.usual()).ask(over, (glossary, format) ->
                files.target(over, glossary.name() + "." + ending(format)).ifPresent(file -> write(glossary, format, file)));
    }

    private static String ending(@Nullable GlossaryFormat format) {
        return format == null ? BACKUP : switch (format) {
            case TBX, TBX_DCT, TBX_V2 -> "tbx";
            case CSV -> "csv";
            case TSV -> "tsv";
            case XLSX -> "xlsx";
            case OMEGAT -> "utf8";
            case HTML -> "html";
            case DOCX -> "docx";
        };
    }

    private void write(Glossary glossary, @Nullable GlossaryFormat format, Path file) {
        run("job.export", file, progress -> {
            SafeFile.write(file, out -> {
                if (format == null) {
                    imports().backup(List.of(glossary), out);
                } else {
                    GlossaryFiles.write(glossary, format, out);
                }
            });
            return file;
        }, written -> workbench.tell(Notice.Kind.GOOD, wording.say("exported", written)));
    }
}
