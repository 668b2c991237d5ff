package org.calque.format.transcript;

import org.calque.document.Range;

/**
 * A stretch of a file that stands in a unit: the text of one line.
 *
 * @param from  in the file, inclusive
 * @param to    in the file, exclusive
 * @param range in the unit's source; as long as the stretch, but for markup and character references
 * @param cue   the index of its cue in the file, where it is one of a subtitle, otherwise of its line in the unit
 */
record Piece(int from, int to, Range range, int cue) {
}
