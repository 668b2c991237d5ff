package org.calque.cli;

import java.util.List;
import java.util.Locale;
import org.calque.check.Checker;
import org.calque.check.Issue;
import org.calque.document.Document;
import org.calque.format.Opened;
import org.calque.format.xliff.TakeBack;
import org.calque.job.Fault;

/** An XLIFF that comes back, and the document it is taken into: what {@code merge} and {@code translate --with} share. */
final class Translation {

    private Translation() {
    }

    /**
     * Puts the translation into the document and says what could not be placed.
     *
     * @throws org.calque.job.FaultException if it was made from another original
     */
    static TakeBack.Applied apply(Common common, ReturnedFile file, Opened into) {
        String sha256 = file.back().sha256();
        if (!sha256.isEmpty() && !sha256.equals(into.original().sha256())) {
            throw Fault.ORIGINAL_DIFFERS.at(file.file(), into.original().name());
        }
        TakeBack.Applied applied = new TakeBack().apply(file.in(into.document()), into.document());
        common.err.println(Messages.text("taken-in", applied.changed()));
        file.keep(common, into.document().languages(), applied.unplaced());
        return applied;
    }

    static List<Issue> lostCodes(Document document) {
        Checker checker = new Checker(Locale.getDefault());
        return document.segments().stream().filter(segment -> !segment.target().isBlank())
                .flatMap(segment -> checker.check(segment, List.of()).stream())
                .filter(issue -> issue.check().equals("codes")).toList();
    }
}
