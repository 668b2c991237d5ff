package org.calque.workbench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.format.review.ReviewTable;
import org.calque.format.review.ReviewTableReader;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.TakenBack;
import org.calque.format.xliff.UnplacedSegments;
import org.calque.format.xliff.XliffReader;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.InputFile;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.project.DocumentSession;
import org.calque.project.DocumentSummary;
import org.calque.project.Review;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;

/** Finds the document that a file has come back for, and what of it differs there. */
final class TakingBack {

    private final Workspace workspace;

    TakingBack(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What was found.
     *
     * @param session of the document; null where the file is none of ours and belongs to no document: it is to be opened on its own
     * @param saved   where what has no place is kept, or null where all has one
     * @param trouble why it could not be kept, or null
     */
    record Found(@Nullable DocumentSession session, @Nullable Review review, @Nullable Path saved, @Nullable FaultException trouble) {
    }

    /**
     * @param open the document that is open, or null
     * @throws FaultException if the file cannot be read, or was made from another version of its document
     */
    Found find(Path file, @Nullable DocumentSession open, Progress progress) {
        byte[] bytes = bytes(file);
        String name = file.getFileName().toString();
        if (ReviewTableReader.reads(bytes)) {
            ReviewTable table = ReviewTableReader.read(name, bytes, progress);
            return ours(file, new TakenBack(table.original(), table.sha256(), true, table.exported(), List.of()), table, open, progress);
        }
        TakenBack back = new TakeBack().read(name, bytes, progress);
        if (!back.ours()) {
            Document foreign = new XliffReader().open(name, bytes, open == null ? LanguagePair.FRENCH_ENGLISH
                    : open.document().languages(), progress);
            return open != null && open.document().bilingual() && same(open.document(), foreign)
                    ? review(file, workspace.edit(open.document().id(), progress), TakenBack.of(foreign), progress)
                    : new Found(null, null, null, null);
        }
        return ours(file, back, null, open, progress);
    }

    /** @param table what it holds where it is a table for review, and so known only once its document is */
    private Found ours(Path file, TakenBack back, @Nullable ReviewTable table, @Nullable DocumentSession open, Progress progress) {
        Optional<DocumentSummary> original = original(back, open);
        if (original.isEmpty()) {
            throw Fault.ORIGINAL_MISSING.at(file, back.original());
        }
        DocumentSession session = workspace.edit(original.get().id(), progress);
        boolean ready = false;
        try {
            if (!back.sha256().isEmpty() && !session.original().sha256().equals(back.sha256())) {
                throw Fault.ORIGINAL_DIFFERS.at(file, session.document().name());
            }
            Found found = review(file, session, table == null ? back : table.in(session.document()), progress);
            ready = true;
            return found;
        } finally {
            if (!ready) {
                session.close();
            }
        }
    }

    private Found review(Path file, DocumentSession session, TakenBack back, Progress progress) {
        Review review = session.takeBack().review(back, progress);
        List<TakeBack.Unplaced> lost = UnplacedSegments.lost(review.unplaced());
        if (lost.isEmpty()) {
            return new Found(session, review, null, null);
        }
        Path beside = file.resolveSibling(UnplacedSegments.name(file.getFileName().toString()));
        try {
            SafeFile.write(beside, out -> UnplacedSegments.write(session.document().name(), session.document().languages(), lost, out));
            return new Found(session, review, beside, null);
        } catch (FaultException trouble) {
            return new Found(session, review, null, trouble);   // the rest can be taken all the same; the user is told
        }
    }

    /** The very document, the open one first; one of its name only where the file does not tell which. */
    private Optional<DocumentSummary> original(TakenBack back, @Nullable DocumentSession open) {
        List<DocumentSummary> all = workspace.documents();
        if (open != null && (back.sha256().isEmpty() ? open.document().name().equals(back.original()) : open.original().sha256().equals(back.sha256()))) {
            return all.stream().filter(one -> one.id().equals(open.document().id())).findFirst();
        }
        Optional<DocumentSummary> exact = workspace.madeFrom(back.sha256());
        return exact.isPresent() ? exact : all.stream().filter(one -> one.name().equals(back.original())).findFirst();
    }

    /** Whether most of what came back stands in the document under the same id and with the same source. */
    private static boolean same(Document here, Document there) {
        Set<String> known = new HashSet<>();
        here.segments().forEach(segment -> known.add(segment.key() + "\n" + segment.source().string().strip()));
        int found = 0;
        for (Segment segment : there.segments()) {
            found += known.contains(segment.key() + "\n" + segment.source().string().strip()) ? 1 : 0;
        }
        return found * 2 > there.segments().size();
    }

    private static byte[] bytes(Path file) {
        InputFile.check(file);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw Fault.FILE_MISSING.because(missing, file);
        } catch (IOException failed) {
            throw Fault.FILE_UNREADABLE.because(failed, file, failed);
        }
    }
}
