package org.calque.workbench;

import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.TransferHandler;
import org.calque.job.Fault;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dialog.ExportPane;
import org.calque.workbench.dialog.ExtractionPane;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.dialog.ReturnedPane;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.glossary.GlossaryExchange;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What the commands for files do: those that come in, and those that are written. */
final class FileActions {

    private final WorkbenchModel model;
    private final Wording wording;
    private final Settings settings;
    private final FileChoice files;
    private final Component over;
    private final GlossaryExchange exchange;
    private final Supplier<@Nullable EditorPage> editor;

    /**
     * @param over   what dialogs stand above
     * @param editor the page of the open document, otherwise null
     */
    FileActions(WorkbenchModel model, Settings settings, FileChoice files, Component over, GlossaryExchange exchange,
                Supplier<@Nullable EditorPage> editor) {
        this.model = model;
        this.wording = model.wording();
        this.settings = settings;
        this.files = files;
        this.over = over;
        this.exchange = exchange;
        this.editor = editor;
    }

    /** Opens a document, or imports a glossary after it was looked through. */
    void open(Path file) {
        if (GlossaryExchange.isGlossary(file)) {
            exchange.importFile(file);
        } else {
            model.open(file);
        }
    }

    void bind(Actions actions) {
        actions.on(ActionId.OPEN, () -> files.document(over).ifPresent(this::open));
        actions.on(ActionId.OPEN_PROJECT, () -> files.project(over).ifPresent(model::openProject));
        actions.on(ActionId.TAKE_BACK, () -> files.returned(over).ifPresent(file -> model.takeBack(file, this::review)));
        whileOpen(actions, ActionId.EXPORT, this::export);
        whileOpen(actions, ActionId.PREVIEW, document -> model.delivery().preview(file -> Viewer.show(file).ifPresent(model::fail)));
        whileOpen(actions, ActionId.CLOSE, document -> model.closeDocument());
        whileOpen(actions, ActionId.REPORT, document -> paper(document, "report", model.delivery()::report));
        whileOpen(actions, ActionId.SIDE_BY_SIDE, document -> paper(document, "side", model.delivery()::sideBySide));
        model.onChoice((name, choices, usual, answer) ->
                new ExtractionPane(wording, name, choices, usual).ask(over, wording.say("open.title"), answer));
    }

    private void whileOpen(Actions actions, ActionId id, Consumer<DocumentModel> work) {
        actions.on(id, () -> model.document() != null, () -> {
            DocumentModel document = model.document();
            if (document != null) {
                work.accept(document);
            }
        });
    }

    /** @param kind of paper, as it ends the name of its file */
    private void paper(DocumentModel document, String kind, Consumer<Path> writing) {
        files.target(over, document.document().name().replaceFirst("\\.[^.]*$", "") + "." + kind + ".html").ifPresent(writing);
    }

    private void export(DocumentModel document) {
        String name = document.document().name();
        model.delivery().delivered(name, (written, inKind) -> new ExportPane(wording, name, document.untranslated(), document.document().bilingual(), inKind,
                settings.exporting())
                .ask(over, wording.say("export.title"), (kind, asFinal, choice) -> {
                    settings.setExporting(settings.exporting().after(kind, asFinal, choice));
                    boolean itsOwn = kind == ExportKind.DOCUMENT || kind == ExportKind.RETIMED || kind == ExportKind.CORRECTED;
                    files.target(over, kind.fileName(itsOwn ? written : name, document.languages().target().getLanguage()))
                            .ifPresent(file -> model.delivery().export(kind, asFinal, choice, file));
                }));
    }

    private void review(ReturnedChanges changes) {
        new ReturnedPane(wording, changes).ask(over, accepted -> {
            EditorPage at = editor.get();
            if (at != null) {
                at.attempt(() -> model.tell(Notice.Kind.GOOD, wording.say("returned.done", at.model().session().takeBack().take(accepted))));
            }
        });
    }

    /** Files dropped are opened; the last one is shown. */
    TransferHandler dropping() {
        return new Dropping();
    }

    private final class Dropping extends TransferHandler {

        @Override
        public boolean canImport(TransferSupport support) {
            return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            try {
                List<?> dropped = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
                for (Object file : dropped) {
                    open(((File) file).toPath());
                }
                return !dropped.isEmpty();
            } catch (UnsupportedFlavorException | IOException refused) {
                model.fail(Fault.FILE_UNREADABLE.because(refused, "", refused));
                return false;
            }
        }
    }
}
