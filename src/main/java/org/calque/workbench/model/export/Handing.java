package org.calque.workbench.model.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.calque.check.Checker;
import org.calque.check.Issue;
import org.calque.document.Document;
import org.calque.format.Formats;
import org.calque.format.Preview;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;

/** What goes with handing a document over: a look at it before, and a warning of what it would lack. */
public final class Handing {

    private Handing() {
    }

    /**
     * Writes a preview into a folder that nobody else may read, gone when the program ends.
     *
     * @throws org.calque.job.FaultException if it cannot be written
     */
    public static Path preview(Formats formats, DocumentSession session, Progress progress) {
        session.flush();
        Preview preview = Preview.of(formats, session.original(), session.document(), progress);
        try {
            Path folder = Files.createTempDirectory("calque-preview");
            folder.toFile().deleteOnExit();
            Path file = Files.write(folder.resolve(preview.name()), preview.bytes());
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw Fault.WRITE_FAILED.because(e, preview.name(), e);
        }
    }

    /** One issue for each segment whose translation lacks formatting, a link or a placeholder of its source. */
    public static List<Issue> lostCodes(Document document, Locale language) {
        Checker checker = new Checker(language);
        return document.segments().stream()
                .filter(segment -> !segment.target().isBlank() && !segment.source().codesMissingFrom(segment.target()).isEmpty())
                .flatMap(segment -> checker.check(segment, List.of()).stream().filter(issue -> issue.check().equals("codes")).limit(1)).toList();
    }
}
