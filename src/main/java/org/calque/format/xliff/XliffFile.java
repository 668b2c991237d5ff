package org.calque.format.xliff;

import java.util.List;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FileUnit;

/**
 * An XLIFF file as it was read.
 *
 * @param v2       whether it is of version 2
 * @param root     the start tag of the whole
 * @param source   source language as the file writes it, or ""
 * @param target   target language, or ""
 * @param ours     whether we wrote it
 * @param original name of what it was made from, or ""
 * @param sha256   fingerprint of that, or ""
 * @param exported when it left us, as ISO 8601 writes it, or ""
 * @param comments of Trados Studio
 */
record XliffFile(boolean v2, Element root, String source, String target, boolean ours, String original, String sha256,
                 String exported, StudioComments comments, List<Placed> units) {

    List<FileUnit> fileUnits() {
        return units.stream().map(Placed::unit).toList();
    }
}
