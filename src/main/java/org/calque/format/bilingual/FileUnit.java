package org.calque.format.bilingual;

import java.util.List;
import org.calque.document.Cue;
import org.calque.document.Unit;

/**
 * A unit of a bilingual file: {@code trans-unit}, {@code unit}, {@code tu}.
 *
 * @param file   id or name of the file within the file, "" where there is no such thing
 * @param id     the file's own
 * @param locked whether the file forbids to translate it
 * @param parts  segments and what stands between them, in order
 */
public record FileUnit(String file, String id, Unit.Kind kind, int level, List<Cue> cues, boolean locked, List<FilePart> parts) {

    public FileUnit {
        cues = List.copyOf(cues);
        parts = List.copyOf(parts);
    }
}
