package org.calque.workbench.grid;

import java.util.List;
import java.util.UUID;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.document.Unit;

/**
 * What the grid shows and how it hands back what is typed. Rows count from 0; a filtered view is a model that shows other rows.
 * Asked on the event thread only, for visible rows at each change of theirs and for {@link #segment(int)} of all rows when the
 * rows are first estimated, so answers must come from memory.
 */
public interface GridModel {

    LanguagePair languages();

    int size();

    Segment segment(int row);

    /** The unit that the row's segment was cut from; tells of headings and time codes. */
    Unit unit(int row);

    /** The number shown beside the row, from 1; it differs from {@code row + 1} where rows are filtered. */
    default int number(int row) {
        return row + 1;
    }

    /** What is to be marked in the source, in UTF-16 offsets of its string, in any order; later marks are painted above. */
    List<Mark> sourceMarks(int row);

    /** What is to be marked in the target, likewise. Empty or stale marks are replaced at the next {@link GridListener#rowsChanged}. */
    List<Mark> targetMarks(int row);

    IssueCount issues(int row);

    /** Whether its source stands elsewhere too. */
    default Repetition repetition(int row) {
        return Repetition.NONE;
    }

    /** Whether the target may be typed into: false for locked segments. */
    boolean editable(int row);

    /** Who else is typing in the segment, or "": it is not editable then. */
    default String holder(int row) {
        return "";
    }

    /**
     * Takes what now stands in the target, at every key. The model may answer with {@link GridListener#rowsChanged} at once or
     * later; where it keeps something else than was typed, the editor shows that.
     *
     * @param shown what stood there before the key; the model may hold something else by now
     */
    void type(int row, Text shown, Text target);

    /** Somebody wants to type where it is not {@linkplain #editable(int) editable}, and should be told why it does not happen. */
    default void refuse(int row) {
    }

    /** The row that shows a segment, or -1. Asked when all rows changed, so that the place is kept. */
    default int rowOf(UUID segment) {
        for (int row = 0; row < size(); row++) {
            if (segment(row).id().equals(segment)) {
                return row;
            }
        }
        return -1;
    }

    void addGridListener(GridListener listener);

    void removeGridListener(GridListener listener);
}
