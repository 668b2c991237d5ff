package org.calque.format.page;

import java.nio.charset.Charset;
import org.calque.format.page.Inline.Look;

/** What holds within a group of RTF, and goes when it ends. */
final class RtfState implements Cloneable {

    /** What becomes of the text of a group. */
    enum Place { BODY, SKIPPED, FONTS, STYLES, INFO_TITLE, PICTURE, PICTURE_NAME, PICTURE_VALUE, FIELD_CODE, LIST_MARK, NOTE, HEAD, FOOT }

    Place place = Place.BODY;
    boolean bold;
    boolean italic;
    boolean underline;
    boolean strike;
    boolean hidden;
    boolean result;     // of a field
    int shift;
    int skip = 1;       // characters that stand in for one in Unicode, for programs that do not know it
    int style;
    Charset charset;

    RtfState(Charset charset) {
        this.charset = charset;
    }

    Look look() {
        return new Look(bold, italic, underline, strike, shift);
    }

    void plain() {
        bold = false;
        italic = false;
        underline = false;
        strike = false;
        hidden = false;
        shift = 0;
    }

    RtfState copy() {
        try {
            return (RtfState) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
