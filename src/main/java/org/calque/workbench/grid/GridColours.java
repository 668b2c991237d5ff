package org.calque.workbench.grid;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import javax.swing.UIManager;

/**
 * The grid's colours, read from the look whenever it changes: the window's own {@code Calque.*} keys. In a look that does not
 * know them (another program's, a bare FlatLaf) values that can be read stand in.
 */
record GridColours(Color background, Color text, Color muted, Color line, Color header, Color headerText, Color activeRow,
                   Color selectedRow, Color hoverRow, Color accent, Color editor, Color selection, Color inactiveSelection,
                   Color chip, Color chipText, Color chipLine, Color badge, Color badgeText, Color good, Color open, Color error,
                   Color warning, Color info, Color waived, Color errorTint, Color warningTint, Color hit) {

    static GridColours ofLook() {
        Color accent = key("accent", 0x8AA2FF, 0x3B5BDB);
        Color field = key("field", 0x1A1D24, 0xFFFFFF);
        Color faint = key("faint", 0x828B9B, 0x7F8898);
        Color soft = key("accentSoft", 0x2A3357, 0xE6EBFF);
        Color warning = key("warnMark", 0xF0B445, 0xDD9B12);
        return new GridColours(
                key("surface", 0x20242C, 0xFFFFFF),
                key("text", 0xE4E8F0, 0x1D2330),
                faint,
                key("line", 0x2C313B, 0xE4E7ED),
                key("window", 0x1C1F26, 0xF6F7F9),
                key("muted", 0x9AA3B2, 0x616B7B),
                key("activeRow", 0x272E42, 0xEEF2FF),
                soft,
                key("hoverRow", 0x242932, 0xF7F8FB),
                accent,
                field,
                // words keep their colour when selected, so the ground must stay far from it
                mix(accent, field, 0.30),
                mix(faint, field, 0.30),
                soft,
                accent,
                mix(accent, soft, 0.35),
                key("chip", 0x343A46, 0xE8EBF1),
                key("chipText", 0xB5BDCA, 0x4D5767),
                key("good", 0x4CCB87, 0x1A8A53),
                key("info", 0x8AA2FF, 0x3B5BDB),
                key("bad", 0xFF7A85, 0xCF2234),
                warning,
                mix(accent, faint, 0.5),
                key("waived", 0xC3A1F5, 0x7C4DBD),
                key("badSoft", 0x4A2329, 0xFDE5E8),
                key("warnSoft", 0x43351A, 0xFFF1D2),
                key("searchHit", 0x7A6210, 0xFFE27A));
    }

    private static Color key(String name, int dark, int light) {
        Color found = UIManager.getColor("Calque." + name);
        return found != null ? found : new Color(FlatLaf.isLafDark() ? dark : light);
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color((int) (a.getRed() * share + b.getRed() * (1 - share)),
                (int) (a.getGreen() * share + b.getGreen() * (1 - share)),
                (int) (a.getBlue() * share + b.getBlue() * (1 - share)));
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
