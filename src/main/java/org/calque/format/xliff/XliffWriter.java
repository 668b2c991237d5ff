package org.calque.format.xliff;

import java.io.OutputStream;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Writes a document as XLIFF that other tools can translate and {@link TakeBack} can place again. */
public final class XliffWriter {

    /**
     * Writes the document, its targets and states included, in UTF-8. The stream is flushed and left open.
     *
     * @param original the file it was opened from, whose name and fingerprint go with it, or null where it is not at hand
     * @throws org.calque.job.FaultException if it holds no text, or the stream takes no more
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public void write(Document document, @Nullable Original original, XliffVersion version, OutputStream out, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }
}
