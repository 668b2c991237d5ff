package org.calque.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.format.review.ReviewTable;
import org.calque.format.review.ReviewTableReader;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.TakenBack;
import org.calque.format.xliff.UnplacedSegments;
import org.calque.job.Fault;
import org.calque.job.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes back: an XLIFF, or a table for review, whose codes are known once its document is.
 *
 * @param back  the XLIFF; of a table only which document it is of
 * @param table null for an XLIFF
 */
record ReturnedFile(Path file, TakenBack back, @Nullable ReviewTable table) {

    static ReturnedFile read(Common common, Path file) {
        InputFile.check(file);
        try {
            byte[] bytes = Files.readAllBytes(common.input(file));
            if (!ReviewTableReader.reads(bytes)) {
                return new ReturnedFile(file, new TakeBack().read(file.toString(), bytes, common.progress()), null);
            }
            ReviewTable table = ReviewTableReader.read(file.toString(), bytes, common.progress());
            return new ReturnedFile(file, new TakenBack(table.original(), table.sha256(), true, table.exported(), List.of()), table);
        } catch (NoSuchFileException missing) {
            throw Fault.FILE_MISSING.because(missing, file);
        } catch (IOException failed) {
            throw Fault.FILE_UNREADABLE.because(failed, file, failed);
        }
    }

    TakenBack in(Document document) {
        return table == null ? back : table.in(document);
    }

    /** Says what could not be placed, and keeps what is nowhere in the document in a file beside the one that came back. */
    void keep(Common common, LanguagePair languages, List<TakeBack.Unplaced> unplaced) {
        for (TakeBack.Unplaced one : unplaced) {
            common.err.println(Messages.text("unplaced." + Names.of(one.reason()), one.key(), one.target()));
        }
        List<TakeBack.Unplaced> lost = UnplacedSegments.lost(unplaced);
        if (!lost.isEmpty() && !file.toString().equals("-")) {
            Path beside = file.resolveSibling(UnplacedSegments.name(file.getFileName().toString()));
            common.write(beside, out -> UnplacedSegments.write(back.original(), languages, lost, out));
            common.err.println(Messages.text("unplaced-kept", beside));
        }
    }

    /** @param conflict whether it was edited here since the file left, and otherwise than there */
    static Map<String, Object> json(Segment before, Segment after, boolean conflict) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("segment", after.key());
        line.put("before", before.target().string());
        line.put("after", after.target().string());
        line.put("state", Names.of(after.state()));
        line.put("note", after.note());
        line.put("conflict", conflict);
        return line;
    }

    static Map<String, Object> json(TakeBack.Unplaced unplaced) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("segment", unplaced.key());
        line.put("after", unplaced.target());
        line.put("unplaced", Names.of(unplaced.reason()));
        return line;
    }
}
