package org.calque.format;

import java.util.List;
import org.calque.document.Document;
import org.calque.document.Original;

/**
 * A file that has been read.
 *
 * @param leftOut what a user should know of the file, a line each: what stands in it and is not offered for translation (text boxes,
 *                notes, headers …), and what in it breaks the standard it goes by
 */
public record Opened(Document document, Original original, List<String> leftOut) {

    public Opened {
        leftOut = List.copyOf(leftOut);
    }
}
