package org.calque.format.tmx;

import java.io.OutputStream;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.job.Fault;
import org.calque.job.Progress;

/** Opens TMX 1.x as a bilingual document, and writes changed targets back into its bytes. */
public final class TmxReader {

    /**
     * Reads a file; of units with more than two languages the wanted two are taken.
     *
     * @param languages the source where the file says {@code *all*}; the target where a unit has several others
     * @throws org.calque.job.FaultException if it is no TMX, broken, or holds no text
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Document open(String name, byte[] bytes, LanguagePair languages, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Writes a copy of the file in which the targets that differ are replaced; every other character stays.
     *
     * @param original the bytes that were opened
     * @param document what {@link #open} made of them, edited
     */
    public void writeBack(byte[] original, Document document, OutputStream out, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }
}
