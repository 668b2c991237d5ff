package org.calque.workbench.grid;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import javax.swing.UIManager;

/**
 * The grid's colours, read from the look at each change of it: {@code Calque.grid.*} of this package's FlatLaf properties. Where
 * those are not registered, the look's own colours stand in, so that the grid is never unreadable.
 */
record GridColours(Color background, Color text, Color muted, Color line, Color header, Color headerText, Color activeRow,
                   Color selectedRow, Color hoverRow, Color accent, Color editor, Color selection, Color inactiveSelection,
                   Color chip, Color chipText, Color chipLine, Color badge, Color badgeText, Color good, Color open, Color error,
                   Color warning, Color info, Color waived, Color errorTint, Color warningTint, Color hit) {

    static GridColours ofLook() {
        boolean dark = FlatLaf.isLafDark();
        return new GridColours(
                key("background", "Table.background", dark, 0x1E222A, 0xFFFFFF),
                key("text", "Table.foreground", dark, 0xE3E6EB, 0x1B2130),
                key("muted", "Label.disabledForeground", dark, 0x8A93A3, 0x6B7484),
                key("line", "Separator.foreground", dark, 0x2D333E, 0xE6E9EE),
                key("header", "TableHeader.background", dark, 0x22262F, 0xF6F7F9),
                key("headerText", "TableHeader.foreground", dark, 0x9AA3B2, 0x5E6675),
                key("activeRow", "", dark, 0x272E42, 0xEDF1FE),
                key("selectedRow", "", dark, 0x2A3040, 0xE3EAFD),
                key("hoverRow", "", dark, 0x232833, 0xF8F9FB),
                key("accent", "Component.accentColor", dark, 0x7C93FF, 0x3A57D9),
                key("editor", "TextField.background", dark, 0x1A1E25, 0xFFFFFF),
                key("selection", "TextArea.selectionBackground", dark, 0x35508F, 0xBFD0FB),
                key("inactiveSelection", "", dark, 0x3A4150, 0xDCE1EA),
                key("chip", "", dark, 0x2F3747, 0xEEF0FB),
                key("chipText", "", dark, 0xA9B8F0, 0x4456A6),
                key("chipLine", "", dark, 0x465172, 0xC3CCF0),
                key("badge", "", dark, 0x363D4A, 0xE6E9EE),
                key("badgeText", "", dark, 0xB4BBC7, 0x5E6675),
                key("good", "", dark, 0x4CC38A, 0x1F9D55),
                key("open", "", dark, 0x7C93FF, 0x3A57D9),
                key("error", "", dark, 0xFF6B72, 0xD92D3A),
                key("warning", "", dark, 0xF0B23E, 0xB97A00),
                key("info", "", dark, 0x58B7D6, 0x1580A5),
                key("waived", "", dark, 0x8A93A3, 0x7A8494),
                key("errorTint", "", dark, 0x4A262D, 0xFDE7E9),
                key("warningTint", "", dark, 0x46391D, 0xFDF2D6),
                key("hit", "", dark, 0x6A5A12, 0xFFE98A));
    }

    private static Color key(String name, String instead, boolean dark, int darkRgb, int lightRgb) {
        Color own = UIManager.getColor("Calque.grid." + name);
        if (own != null) {
            return own;
        }
        Color look = instead.isEmpty() ? null : UIManager.getColor(instead);
        return look != null ? look : new Color(dark ? darkRgb : lightRgb);
    }

    Color of(Underline underline) {
        return switch (underline) {
            case GOOD -> good;
            case OPEN -> open;
            case MISSING, FORBIDDEN -> error;
            case FEWER, SUSPECT, HIT -> warning;
            case WAIVED -> waived;
            case SPELLING, CHECK -> info;
        };
    }

    Color tint(Underline underline) {
        return switch (underline) {
            case HIT -> hit;
            case SUSPECT -> warningTint;
            default -> errorTint;
        };
    }
}
