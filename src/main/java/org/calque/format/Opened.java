package org.calque.format;

import java.util.List;
import org.calque.document.Document;
import org.calque.document.Original;

/**
 * A file that has been read.
 *
 * @param leftOut what stands in the file and is not offered for translation (text boxes, notes, headers …), a line each
 */
public record Opened(Document document, Original original, List<String> leftOut) {

    public Opened {
        leftOut = List.copyOf(leftOut);
    }
}
