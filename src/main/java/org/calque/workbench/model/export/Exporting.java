package org.calque.workbench.model.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.calque.check.CueLimits;
import org.calque.document.Original;
import org.calque.format.Formats;
import org.calque.format.review.ReviewTableWriter;
import org.calque.format.xliff.XliffContents;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.project.DocumentSession;
import org.calque.project.SessionCompanions;
import org.jspecify.annotations.Nullable;

/** Writes an open document as what was asked for. */
public final class Exporting {

    private final DocumentSession session;
    private final Formats formats;
    private final Locale language;
    private final CueLimits limits;

    /**
     * @param language of the window, for what is written for people
     * @param limits   what a subtitle may ask of its reader
     */
    public Exporting(DocumentSession session, Formats formats, Locale language, CueLimits limits) {
        this.session = session;
        this.formats = formats;
        this.language = language;
        this.limits = limits;
    }

    /**
     * @param choice what goes into XLIFF
     * @throws org.calque.job.FaultException if it cannot be written; what was there before is unharmed
     */
    public void write(ExportKind kind, XliffChoice choice, Path file, Progress progress) {
        Original original = session.original();
        // what is edited from here on is told from what leaves now
        Instant now = Instant.now();
        @Nullable XliffVersion version = kind.xliff;
        SafeFile.write(file, out -> {
            if (version != null) {
                XliffContents contents = new XliffContents(choice.without(), new SessionCompanions(session), choice.filled(), now);
                new XliffWriter().write(session.corrections().corrected(), original, version, contents, out, progress);
            } else {
                switch (kind) {
                    case RETIMED -> formats.writeRetimed(original, session.document(), limits.shortest(), limits.longest(), out);
                    case CORRECTED -> formats.write(original, session.corrections().correctedText(), out, progress);
                    case REVIEW_TABLE -> new ReviewTableWriter(language).write(session.document(), original, now, out, progress);
                    case DOCX -> formats.writeDocx(original, session.document(), out, progress);
                    default -> formats.write(original, session.document(), out, progress);
                }
            }
        });
    }
}
