package org.calque.workbench.theme;

import java.awt.Color;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * The window's own colours. Each theme gives them a value in its properties file; {@link #get()} reads it anew whenever
 * something is painted, so that a change of theme needs no more than a repaint.
 */
public enum Colour {
    /** Behind tool bar, dock and status bar. */
    WINDOW,
    /** Behind the page buttons on the left. */
    RAIL, RAIL_SELECTED,
    /** Behind the grid and tables. */
    SURFACE,
    CARD, CARD_LINE,
    /** Inside the target being edited. */
    FIELD,
    LINE, TEXT, MUTED, FAINT,
    ACCENT, ACCENT_SOFT, ON_ACCENT,
    ACTIVE_ROW, HOVER_ROW,
    PILL,
    /** Time codes, headings and inline codes. */
    CHIP, CHIP_TEXT,
    GOOD, GOOD_SOFT,
    BAD, BAD_SOFT,
    /** {@code WARN} is for words and dark enough to be read; {@code WARN_MARK} is for underlines and icons. */
    WARN, WARN_MARK, WARN_SOFT,
    INFO, INFO_SOFT,
    WAIVED, WAIVED_SOFT,
    SEARCH_HIT, SEARCH_HIT_TEXT;

    private final String key;

    Colour() {
        StringBuilder camel = new StringBuilder("Calque.");
        boolean upper = false;
        for (char c : name().toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                camel.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        key = camel.toString();
    }

    /** Its name in the properties files and in {@link UIManager}. */
    public String key() {
        return key;
    }

    /** Its value in the theme that is on; magenta where no theme is, so that a gap is seen. */
    public Color get() {
        @Nullable Color colour = UIManager.getColor(key);
        return colour == null ? Color.MAGENTA : colour;
    }
}
