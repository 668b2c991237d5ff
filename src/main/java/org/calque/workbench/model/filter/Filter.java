package org.calque.workbench.model.filter;

import org.calque.document.SegmentState;

/** Which segments are shown. */
public enum Filter {
    ALL,
    /** Those not done. */
    OPEN,
    /** Those somebody asked to have looked at. */
    REVIEW,
    /** Those with an error or a warning. */
    ISSUES;

    boolean shows(SegmentState state, boolean hasIssues) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> !state.done();
            case REVIEW -> state == SegmentState.NEEDS_REVIEW;
            case ISSUES -> hasIssues;
        };
    }
}
