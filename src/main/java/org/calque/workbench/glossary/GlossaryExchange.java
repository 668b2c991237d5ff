package org.calque.workbench.glossary;

import java.awt.Component;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.format.xliff.XliffGlossary;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.Column;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.Opened;
import org.calque.glossary.exchange.Table;
import org.calque.glossary.exchange.TableLayout;
import org.calque.job.Fault;
import org.calque.job.FaultException;
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
    private static final List<String> TABLES = List.of("csv", "tsv", "txt", "tab", "utf8", "xlsx", "ods");

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
            run("job.glossary.read", file, progress -> read(file), read -> {
                if (read.opened() != null) {
                    preview(file, read.opened());
                } else if (read.table() != null) {
                    columns(file, read.table(), read.table().proposed(), read.told());
                }
            });
        }
    }

    /**
     * What was made of a file.
     *
     * @param opened its glossary; null where somebody has to say what its columns are
     * @param table  that, and
     * @param told   why it is asked
     */
    private record Read(@Nullable Opened opened, @Nullable Table table, @Nullable String told) {
    }

    private Read read(Path file) {
        try {
            return new Read(XliffGlossary.open(file), null, null);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.GLOSSARY_FORMAT_UNKNOWN && fault.fault() != Fault.GLOSSARY_INVALID) {
                throw fault;
            }
            Table table = table(file, fault);   // that its kind is unknown says nothing that the question does not
            return new Read(null, table, fault.fault() == Fault.GLOSSARY_FORMAT_UNKNOWN ? null : fault.sentence(wording.language()));
        }
    }

    /** The table in a file that was refused, if it is for its columns and not for what stands in a row. */
    private static Table table(Path file, FaultException refused) {
        try {
            Table table = GlossaryFiles.table(file).filter(Table::regular).orElseThrow(() -> refused);
            if (!table.proposed().sufficient()) {
                return table;
            }
            Map<Column, Integer> free = new EnumMap<>(table.proposed().columns());
            free.keySet().removeAll(List.of(Column.CONCEPT, Column.STATUS, Column.MATCH, Column.CASE));   // in which not all can stand
            TableLayout layout = new TableLayout(table.proposed().headed(), refused.fault() == Fault.GLOSSARY_INVALID ? free : table.proposed().columns(), true);
            GlossaryFiles.open(file, layout);
            return new Table(table.sample(), table.width(), true, layout);
        } catch (FaultException unreadable) {
            throw refused;   // which says what is wrong with it as it is
        }
    }

    private void columns(Path file, Table table, TableLayout now, @Nullable String told) {
        new ColumnsPane(wording, String.valueOf(file.getFileName()), table, now, told).ask(over).ifPresent(layout ->
                run("job.glossary.read", file, progress -> GlossaryFiles.open(file, layout), opened -> preview(file, opened)));
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

    private void preview(Path file, Opened opened) {
        new ImportPane(wording, opened.glossary(), opened.report(), model.glossaries(), imports()::preview).ask(over,
                chosen -> model.take(chosen, this::taken), TABLES.stream().noneMatch(ending -> endsWith(file, ending)) ? null : () ->
                run("job.glossary.read", file, progress -> GlossaryFiles.table(file), table -> table.ifPresent(found ->
                        columns(file, found, found.proposed(), null))));
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
