package org.calque.format.xliff;

import java.util.List;
import java.util.Locale;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * The one table of how far a translation has come, in our words and in those of XLIFF 1.2 ({@code state},
 * {@code state-qualifier}, {@code approved}) and 2.1 ({@code state}, {@code subState}). What we confirm is approved in 1.2:
 * readers that find no approval count nothing as translated.
 */
enum States {
    NOT_STARTED(SegmentState.NOT_STARTED, "new", "", false, "initial", ""),
    DRAFT(SegmentState.DRAFT, "needs-translation", "", false, "initial", "calque:draft"),
    NEEDS_REVIEW(SegmentState.NEEDS_REVIEW, "needs-review-translation", "", false, "translated", "calque:needs-review"),
    CONFIRMED(SegmentState.CONFIRMED, "translated", "", true, "translated", ""),
    LEFT_EMPTY(SegmentState.LEFT_EMPTY, "translated", "x-left-empty", true, "translated", "calque:left-empty"),
    FINAL(SegmentState.FINAL, "final", "", true, "final", "");

    final SegmentState state;
    final String state12;
    final String qualifier12;
    final boolean approved;
    final String state2;
    final String subState2;

    States(SegmentState state, String state12, String qualifier12, boolean approved, String state2, String subState2) {
        this.state = state;
        this.state12 = state12;
        this.qualifier12 = qualifier12;
        this.approved = approved;
        this.state2 = state2;
        this.subState2 = subState2;
    }

    static States of(SegmentState state) {
        return valueOf(state.name());
    }

    /** The one row for a whole {@code trans-unit}, which has a single state in 1.2: that of its least finished segment. */
    static States of(List<SegmentState> segments) {
        States least = FINAL;
        boolean empty = true;
        for (SegmentState segment : segments) {
            States row = of(segment);
            empty &= row == LEFT_EMPTY;
            if (row.ordinal() < least.ordinal()) {
                least = row;
            }
        }
        return least == LEFT_EMPTY && !empty ? CONFIRMED : least;
    }

    /** @param approved what the file says, or null where it says nothing */
    static SegmentState read12(String state, String qualifier, @Nullable String approved, Text target) {
        if (target.isBlank()) {
            return qualifier.equals(LEFT_EMPTY.qualifier12) ? SegmentState.LEFT_EMPTY : SegmentState.NOT_STARTED;
        }
        return switch (state) {
            case "needs-review-translation", "needs-review-l10n", "needs-review-adaptation" -> SegmentState.NEEDS_REVIEW;
            case "translated" -> SegmentState.CONFIRMED;
            case "signed-off", "final" -> SegmentState.FINAL;
            // without a state, approval is all that a tool says of its translation; without either it vouches for nothing
            case "" -> "yes".equals(approved) ? SegmentState.CONFIRMED : SegmentState.DRAFT;
            default -> SegmentState.DRAFT;
        };
    }

    static SegmentState read2(String state, String subState, Text target) {
        if (target.isBlank()) {
            return subState.equals(LEFT_EMPTY.subState2) ? SegmentState.LEFT_EMPTY : SegmentState.NOT_STARTED;
        }
        return switch (state) {
            case "translated" -> subState.equals(NEEDS_REVIEW.subState2) ? SegmentState.NEEDS_REVIEW : SegmentState.CONFIRMED;
            case "reviewed", "final" -> SegmentState.FINAL;
            default -> SegmentState.DRAFT;
        };
    }

    /** Our own word for a state, as stands beside each segment in 1.2. */
    static String word(SegmentState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable SegmentState ofWord(String word) {
        for (SegmentState state : SegmentState.values()) {
            if (word(state).equals(word)) {
                return state;
            }
        }
        return null;
    }
}
