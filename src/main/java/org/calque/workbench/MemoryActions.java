package org.calque.workbench;

import java.awt.Component;
import java.awt.EventQueue;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.format.Formats;
import org.calque.job.SafeFile;
import org.calque.project.DocumentSession;
import org.calque.project.DocumentSummary;
import org.calque.project.memory.Aligning;
import org.calque.project.memory.Analysis;
import org.calque.report.AnalysisReport;
import org.calque.store.MemoryTable;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.memory.AlignPane;
import org.calque.workbench.memory.AnalysisPane;
import org.calque.workbench.memory.MemoryPage;
import org.calque.workbench.model.AlignModel;
import org.calque.workbench.model.MemoryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What the commands of the memories do. */
final class MemoryActions {

    private final WorkbenchModel workbench;
    private final Wording wording;
    private final Actions actions;
    private final FileChoice files;
    private final Component over;
    private final Runnable go;
    private final MemoryModel model;
    private final MemoryPage page;

    /** @param go shows the page of the memories */
    MemoryActions(WorkbenchModel workbench, Actions actions, FileChoice files, Component over, Runnable go) {
        this.workbench = workbench;
        this.wording = workbench.wording();
        this.actions = actions;
        this.files = files;
        this.over = over;
        this.go = go;
        this.model = workbench.memories();
        this.page = new MemoryPage(model, actions);
    }

    MemoryPage page() {
        return page;
    }

    MemoryModel model() {
        return model;
    }

    /** Counts documents by what the memories know of them. */
    AnalysisPane.Work counting() {
        return new Counting();
    }

    void bind() {
        actions.on(ActionId.PAGE_MEMORY, () -> {
            show();
            EventQueue.invokeLater(page::search);   // once it is seen
        });
        actions.on(ActionId.NEW_MEMORY, () -> {
            show();
            page.create();
        });
        actions.on(ActionId.IMPORT_MEMORY, () -> files.memory(over).ifPresent(file -> {
            show();
            model.importFile(file, broken -> JOptionPane.showConfirmDialog(over, wording.say("memory.broken", broken),
                    wording.say("memory.import.title"), JOptionPane.OK_CANCEL_OPTION, JOptionPane.WARNING_MESSAGE) == JOptionPane.OK_OPTION);
        }));
        actions.on(ActionId.EXPORT_MEMORY, () -> {
            MemoryTable.@Nullable Row chosen = page.chosen();
            files.target(over, (chosen == null ? wording.say("page.memory") : chosen.name()) + ".tmx").ifPresent(file -> model.export(chosen, file));
        });
        actions.on(ActionId.ANALYSE, () -> new AnalysisPane(wording, workbench.document() != null, new Counting()).open(over));
        actions.on(ActionId.ALIGN, this::align);
    }

    private void show() {
        go.run();
        model.refresh();
    }

    private final class Counting implements AnalysisPane.Work {

        @Override
        public void analyse(boolean everything, Consumer<Analysis> answer) {
            workbench.jobs().run(wording.say("job.analyse"), progress -> {
                List<Document> documents = new ArrayList<>();
                if (!everything && workbench.document() != null) {
                    documents.add(workbench.document().document());
                } else {
                    for (DocumentSummary known : workbench.workspace().documents()) {
                        progress.check();
                        try (DocumentSession session = workbench.workspace().edit(known.id(), progress)) {
                            documents.add(session.document());
                        }
                    }
                }
                return Analysis.of(documents, workbench.workspace().memory(), progress);
            }, answer);
        }

        @Override
        public void html(Analysis analysis) {
            write("html", writer -> new AnalysisReport(wording.language()).html(analysis, Instant.now(), writer));
        }

        @Override
        public void csv(Analysis analysis) {
            write("csv", writer -> AnalysisReport.csv(analysis, writer));
        }
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private void write(String kind, Writing writing) {
        files.target(over, wording.say("analysis.file") + "." + kind).ifPresent(file ->
                workbench.jobs().run(wording.say("job.export", file.getFileName()), progress -> {
                    SafeFile.write(file, out -> writing.to(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
                    return file;
                }, done -> workbench.tell(Notice.Kind.GOOD, wording.say("exported", done))));
    }

    private void align() {
        files.chosen(over, "align.source.title").ifPresent(source -> files.chosen(over, "align.target.title").ifPresent(target ->
                workbench.jobs().run(wording.say("job.align", target.getFileName()), progress -> {
                    LanguagePair languages = LanguagePair.FRENCH_ENGLISH;
                    Document from = new Formats().open(source, languages, progress).document();
                    Document into = new Formats().open(target, new LanguagePair(languages.target(), languages.source()), progress).document();
                    return workbench.workspace().aligning().of(from, into, progress);
                }, aligned -> review(aligned, target))));
    }

    private void review(List<Aligning.Aligned> aligned, Path target) {
        String name = String.valueOf(target.getFileName());
        new AlignPane(wording, new AlignModel(aligned)).ask(over, taken -> workbench.jobs().run(wording.say("job.memory"), progress ->
                workbench.workspace().memory().add(name.replaceFirst("\\.[^.]+$", ""), Aligning.units(taken, name, Instant.now())::forEach, progress),
                added -> {
                    workbench.tell(Notice.Kind.GOOD, wording.say("memory.imported", name, added));
                    show();
                }));
    }
}
