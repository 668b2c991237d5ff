package org.calque.format.xliff;

import java.util.List;
import org.calque.document.Document;
import org.calque.job.Fault;
import org.calque.job.Progress;

/** Takes an XLIFF of ours back, whatever tool has written it meanwhile. */
public final class TakeBack {

    /** What became of a document when a file was taken back into it. */
    public record Applied(Document document, int changed, List<Unplaced> unplaced) {
        public Applied {
            unplaced = List.copyOf(unplaced);
        }
    }

    /**
     * A segment that came back and is not, or not as it came, in the document.
     *
     * @param key    of the segment in the file
     * @param target its text as it came
     */
    public record Unplaced(String key, String target, Reason reason) {
    }

    /** Why a segment could not be placed. */
    public enum Reason {
        /** The document has no such segment. */
        UNKNOWN,
        /** The document's source is another one now. */
        SOURCE_DIFFERS,
        /** The document's segment is locked. */
        LOCKED,
        /** The other tool joined the segments of the unit: placed in its first, the others are left empty. */
        JOINED
    }

    /**
     * Reads a file.
     *
     * @throws org.calque.job.FaultException if it is no XLIFF, or broken
     */
    public TakenBack read(String name, byte[] bytes, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** The document with what came back in place. Whether the fingerprint is that of its original is the caller's to ask. */
    public Applied apply(TakenBack back, Document document) {
        throw Fault.INTERNAL.at("not built");
    }
}
