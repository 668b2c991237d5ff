package org.calque.format.xliff;

import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tools whose XLIFF 1.2 says in words of their own how far a segment has come and whether it is locked. In their files the
 * standard's {@code state} and {@code approved} are left alone: these tools neither write nor read them.
 */
enum Vendor {
    /** Trados Studio: {@code sdl:seg} in {@code sdl:seg-defs}, one for each segment of a unit. */
    STUDIO("http://sdl.com/FileTypes/SdlXliff/1.0", "conf", "true"),
    /** memoQ: attributes of the {@code trans-unit}. */
    MEMOQ("MQXliff", "status", "locked");

    final String namespace;
    final String stateAttribute;
    final String lockedValue;

    Vendor(String namespace, String stateAttribute, String lockedValue) {
        this.namespace = namespace;
        this.stateAttribute = stateAttribute;
        this.lockedValue = lockedValue;
    }

    /** @param word "" where the tool says nothing, which is what Studio says of a segment nobody began */
    SegmentState read(String word, Text target) {
        SegmentState said = switch (word) {
            case "Translated", "ManuallyConfirmed" -> SegmentState.CONFIRMED;
            case "ApprovedTranslation", "ApprovedSignOff", "Reviewer1Confirmed", "Proofread" -> SegmentState.FINAL;
            case "RejectedTranslation", "RejectedSignOff", "Rejected" -> SegmentState.NEEDS_REVIEW;
            default -> SegmentState.DRAFT;
        };
        if (target.isBlank()) {
            return said == SegmentState.CONFIRMED || said == SegmentState.FINAL ? SegmentState.LEFT_EMPTY : SegmentState.NOT_STARTED;
        }
        return said;
    }

    /** The tool's word for a state; null where it says nothing. */
    @Nullable String write(SegmentState state) {
        boolean studio = this == STUDIO;
        return switch (state) {
            case NOT_STARTED -> studio ? null : "NotStarted";
            case DRAFT -> studio ? "Draft" : "PartiallyEdited";
            case NEEDS_REVIEW -> studio ? "RejectedTranslation" : "Rejected";
            case CONFIRMED, LEFT_EMPTY -> studio ? "Translated" : "ManuallyConfirmed";
            case FINAL -> studio ? "ApprovedSignOff" : "Proofread";
        };
    }
}
