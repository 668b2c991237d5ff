package org.calque.workbench.model.export;

import java.util.Set;
import org.calque.format.xliff.XliffPart;

/**
 * What the user wants in an XLIFF.
 *
 * @param without what is left out
 * @param filled  whether the source stands in for targets that nobody has begun
 */
public record XliffChoice(Set<XliffPart> without, boolean filled) {

    /** All there is, and nothing that is no translation. */
    public static final XliffChoice USUAL = new XliffChoice(Set.of(), false);
}
