package org.calque.workbench.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.document.Document;
import org.calque.format.Formats;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.model.export.Exporting;
import org.calque.workbench.model.export.Handing;
import org.calque.workbench.model.export.Reporting;
import org.calque.workbench.model.export.XliffChoice;
import org.calque.workbench.model.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Makes of the open document what leaves the house: the translated file, XLIFF, reports, a preview. Used on the window's thread. */
public final class Delivery {

    /** How many errors a refusal names; the issues pane has them all. */
    private static final int NAMED = 3;

    private record Exported(Path file, List<Issue> errors, List<Issue> lost) {
    }

    /** What a document is written as. */
    @FunctionalInterface
    public interface Delivered {
        /**
         * @param name   of the file that would be written back
         * @param inKind whether it is of the kind that came
         */
        void as(String name, boolean inKind);
    }

    private final WorkbenchModel model;
    private final Formats formats;

    Delivery(WorkbenchModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
    }

    /** Writes the report of the open document: HTML, or JSON or CSV where the name of the file ends so. */
    public void report(Path file) {
        paper(file, (document, progress) -> new Reporting(model.workspace(), model.wording().language()).report(document, file, progress));
    }

    /** Writes the open document with source and translation beside each other, as HTML to be read. */
    public void sideBySide(Path file) {
        paper(file, (document, progress) -> new Reporting(model.workspace(), model.wording().language()).sideBySide(document, file));
    }

    private void paper(Path file, BiConsumer<Document, Progress> writing) {
        @Nullable DocumentModel open = model.document();
        if (open != null) {
            model.jobs().run(model.wording().say("job.report"), progress -> {
                open.session().flush();
                writing.accept(open.session().document(), progress);
                return file;
            }, done -> model.tell(Notice.Kind.GOOD, model.wording().say("exported", done)));
        }
    }

    /** As what the open document is written back; answered on the window's thread. */
    public void delivered(String name, Delivered answer) {
        @Nullable DocumentModel open = model.document();
        if (open != null) {
            model.jobs().run(model.wording().say("job.look", name), progress -> open.session().original(), original -> {
                boolean inKind = Formats.inKind(original, name);
                answer.as(inKind ? name : original.name(), inKind);
            });
        }
    }

    /**
     * Writes the open document, with the targets so far, to where a viewer finds it.
     *
     * @param show opens the viewer, on the window's thread
     */
    public void preview(Consumer<Path> show) {
        @Nullable DocumentModel open = model.document();
        if (open != null) {
            model.jobs().run(model.wording().say("job.preview", open.document().name()), progress -> Handing.preview(formats, open.session(), progress), show);
        }
    }

    /** Writes the open document into a file, with all that goes with it. */
    public void export(ExportKind kind, boolean asFinal, Path file) {
        export(kind, asFinal, XliffChoice.USUAL, file);
    }

    /**
     * Writes the open document into a file.
     *
     * @param asFinal refuse it while errors remain
     * @param choice  what goes into XLIFF
     */
    public void export(ExportKind kind, boolean asFinal, XliffChoice choice, Path file) {
        @Nullable DocumentModel open = model.document();
        if (open == null) {
            return;
        }
        DocumentSession session = open.session();
        long untranslated = open.untranslated();
        model.jobs().run(model.wording().say("job.export", file.getFileName()), progress -> {
            session.flush();
            List<Issue> errors = asFinal ? session.overview().blocking(progress) : List.of();
            if (errors.isEmpty()) {
                new Exporting(session, formats, model.wording().language(), model.workspace().cueLimits()).write(kind, choice, file, progress);
            }
            return new Exported(file, errors, kind.keepsCodes() ? Handing.lostCodes(session.document(), model.wording().language()) : List.of());
        }, done -> report(done, open, untranslated));
    }

    private void report(Exported done, DocumentModel open, long untranslated) {
        if (done.errors().isEmpty()) {
            String left = untranslated == 0 ? "" : " " + model.wording().say("exported.untranslated", untranslated);
            String lost = done.lost().isEmpty() ? "" : " " + model.wording().say("exported.lost", done.lost().size(),
                    done.lost().stream().limit(NAMED).map(issue -> String.valueOf(open.indexOf(issue.segment()) + 1)).collect(Collectors.joining(", ")));
            model.tell(lost.isEmpty() ? Notice.Kind.GOOD : Notice.Kind.INFO, model.wording().say("exported", done.file()) + left + lost);
        } else {
            List<Issue> wrong = done.errors().stream().filter(issue -> !issue.check().equals(CheckKind.UNTRANSLATED.id())).toList();
            int empty = done.errors().size() - wrong.size();   // said once, not for each
            String named = wrong.stream().limit(NAMED)
                    .map(issue -> model.wording().say("export.error", open.indexOf(issue.segment()) + 1, issue.message()))
                    .collect(Collectors.joining(" ")) + (empty == 0 ? "" : " " + model.wording().say("export.open", empty));
            model.tell(Notice.Kind.ERROR, model.wording().say("export.refused", done.errors().size(), named.strip()));
            Issue first = done.errors().get(0);
            open.activate(open.indexOf(first.segment()));
            open.show(first.check().equals(CheckKind.UNTRANSLATED.id()) ? Filter.ALL : Filter.ISSUES);
        }
    }
}
