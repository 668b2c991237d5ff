package org.calque.format.xliff;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an XLIFF is to hold beside source, target and state.
 *
 * @param without    what is left out, for a tool that chokes on it
 * @param companions matches and terms
 * @param filled     whether the source stands in for a target that nobody has begun: OmegaT translates nothing else
 * @param at         when it leaves, so that what is edited meanwhile can be told when it comes back; null where nobody edits
 */
public record XliffContents(Set<XliffPart> without, XliffCompanions companions, boolean filled, @Nullable Instant at) {

    /** Notes and sentences; there is no workspace to know more. */
    public static final XliffContents PLAIN = new XliffContents(Set.of(), XliffCompanions.NONE, false, null);

    public XliffContents {
        without = Set.copyOf(without);
    }

    boolean has(XliffPart part) {
        return !without.contains(part);
    }
}
