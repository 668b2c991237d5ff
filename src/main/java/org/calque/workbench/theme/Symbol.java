package org.calque.workbench.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.util.Locale;
import javax.swing.Icon;

/** The pictures of the window, drawn from the SVG files of Lucide that lie beside the themes. */
public enum Symbol {
    LANGUAGES, BOOK_OPEN_TEXT, SETTINGS, FOLDER_OPEN, UNDO_2, REDO_2, CHECK_CHECK, SEARCH, CIRCLE_CHECK, BADGE_CHECK,
    CIRCLE_DASHED, EYE, PENCIL_LINE, CIRCLE_ALERT, TRIANGLE_ALERT, INFO, MESSAGE_SQUARE_TEXT, BOOK_MARKED, HISTORY, X, PLUS,
    TRASH_2, FILE_OUTPUT, CIRCLE_SLASH, LOCK, COPY, UPLOAD, CHEVRON_DOWN, CHEVRON_UP, CHEVRON_RIGHT, FILE_TEXT, AUDIO_LINES, STAMP,
    LIST_CHECKS, HASH, SKIP_FORWARD, ROTATE_CCW, ARROW_RIGHT, CIRCLE_MINUS, INBOX, DATABASE, CHART_COLUMN;

    private String path() {
        return "org/calque/workbench/theme/icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /**
     * The picture in a colour of the theme that is on when it is painted.
     *
     * @param size width and height in pixels before scaling by the screen
     */
    public Icon icon(int size, Colour colour) {
        FlatSVGIcon icon = new FlatSVGIcon(path(), size, size, Symbol.class.getClassLoader());
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(drawn -> colour.get()));
        return icon;
    }

    /** For buttons and menus. */
    public Icon icon() {
        return icon(16, Colour.MUTED);
    }
}
