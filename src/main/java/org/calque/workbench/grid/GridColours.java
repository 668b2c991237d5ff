package org.calque.workbench.grid;

import java.awt.Color;
import org.calque.workbench.theme.Colour;

/** The grid's colours, those of {@link Colour} and mixtures of them, read whenever the look changes. */
record GridColours(Color background, Color text, Color muted, Color line, Color header, Color headerText, Color activeRow,
                   Color selectedRow, Color hoverRow, Color accent, Color editor, Color selection, Color inactiveSelection,
                   Color chip, Color chipText, Color chipLine, Color badge, Color badgeText, Color good, Color open, Color error,
                   Color warning, Color info, Color waived, Color errorTint, Color warningTint, Color hit) {

    static GridColours ofLook() {
        Color accent = Colour.ACCENT.get();
        Color field = Colour.FIELD.get();
        Color faint = Colour.FAINT.get();
        Color soft = Colour.ACCENT_SOFT.get();
        // words keep their colour when selected, so the ground of a selection must stay far from it
        return new GridColours(Colour.SURFACE.get(), Colour.TEXT.get(), faint, Colour.LINE.get(), Colour.WINDOW.get(),
                Colour.MUTED.get(), Colour.ACTIVE_ROW.get(), soft, Colour.HOVER_ROW.get(), accent, field,
                mix(accent, field, 0.30), mix(faint, field, 0.30), soft, accent, mix(accent, soft, 0.35), Colour.CHIP.get(),
                Colour.CHIP_TEXT.get(), Colour.GOOD.get(), Colour.INFO.get(), Colour.BAD.get(), Colour.WARN_MARK.get(),
                mix(accent, faint, 0.5), Colour.WAIVED.get(), Colour.BAD_SOFT.get(), Colour.WARN_SOFT.get(),
                Colour.SEARCH_HIT.get());
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
            case SPELLING, CHECK, CORRECTED -> info;
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
