package org.calque.format;

import java.io.OutputStream;
import java.nio.file.Path;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.job.Fault;
import org.calque.job.Progress;

/**
 * The one door to all formats: opens a file as a document, and writes a translated document back in its own format.
 */
public final class Formats {

    /**
     * Reads a file: detects its type and charset, extracts its units and cuts them into segments.
     *
     * @throws org.calque.job.FaultException if it is missing, empty, damaged, encrypted, too large or of no known kind
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Opened open(Path file, LanguagePair languages, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Writes the translation into a copy of the original. Segments without a target keep their source, those
     * {@linkplain org.calque.document.SegmentState#LEFT_EMPTY left empty} become empty.
     *
     * @throws org.calque.job.FaultException if the original cannot be read again as it was
     */
    public void write(Original original, Document document, OutputStream out, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }
}
