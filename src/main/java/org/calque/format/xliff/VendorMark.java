package org.calque.format.xliff;

import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.StartTag;
import org.calque.format.bilingual.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * What a tool says of one segment in its own words.
 *
 * @param tag    the start tag that it says so in
 * @param prefix of the tool's elements with its colon, or ""
 * @param state  its word, or ""
 */
record VendorMark(Vendor vendor, Element tag, String prefix, String state, boolean locked) {

    /** That of the {@code sdl:seg} whose start tag has just been met. */
    static VendorMark studio(XmlCursor cursor) {
        return new VendorMark(Vendor.STUDIO, tag(cursor), cursor.prefix(), cursor.value("conf"), "true".equals(cursor.attribute("locked")));
    }

    /** That of the {@code trans-unit} whose start tag has just been met, or null. */
    static @Nullable VendorMark memoq(XmlCursor cursor) {
        String name = cursor.attributeName(Vendor.MEMOQ.namespace, "status");
        String locked = cursor.attribute(Vendor.MEMOQ.namespace, "locked");
        return name == null ? null : new VendorMark(Vendor.MEMOQ, tag(cursor), name.substring(0, name.indexOf(':') + 1),
                String.valueOf(cursor.attribute(Vendor.MEMOQ.namespace, "status")), locked != null && !locked.equals("false"));
    }

    private static Element tag(XmlCursor cursor) {
        return new Element(cursor.start(), cursor.end(), cursor.end(), cursor.end());
    }

    /** The start tag with what is to be said now. */
    String with(String before, Segment segment, SegmentState state, SegmentState was, boolean textChanged) {
        boolean studio = vendor == Vendor.STUDIO;
        String own = studio ? "" : prefix;
        String after = state == was ? before : StartTag.with(before, own + vendor.stateAttribute, vendor.write(state));
        if (segment.locked() != locked) {
            after = StartTag.with(after, own + "locked", segment.locked() ? vendor.lockedValue : null);
        }
        if (textChanged && studio && StartTag.attributes(after).containsKey("origin")) {
            // a match of the memory is no match any more
            after = StartTag.with(StartTag.with(StartTag.with(after, "origin", "interactive"), "percent", null), "text-match", null);
        }
        return after;
    }
}
