package org.calque.workbench.theme;

import static org.calque.workbench.theme.Colour.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** Every colour of words on every ground it is used on: 4.5 to 1, as WCAG 2.1 AA asks; 3 to 1 where it draws signs and lines. */
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double SIGNS = 3;

    private static final Map<Colour, List<Colour>> READ = new EnumMap<>(Map.ofEntries(
            Map.entry(TEXT, List.of(WINDOW, SURFACE, CARD, FIELD, ACTIVE_ROW, HOVER_ROW, INFO_SOFT, BAD_SOFT, GOOD_SOFT, WARN_SOFT, ACCENT_SOFT)),
            Map.entry(MUTED, List.of(WINDOW, RAIL, SURFACE, CARD, PILL, ACTIVE_ROW, HOVER_ROW)),
            Map.entry(FAINT, List.of(WINDOW, SURFACE, CARD, ACTIVE_ROW)),
            Map.entry(ACCENT, List.of(WINDOW, SURFACE, CARD, ACCENT_SOFT, RAIL_SELECTED, ACTIVE_ROW)),
            Map.entry(CHIP_TEXT, List.of(CHIP)),
            Map.entry(GOOD, List.of(GOOD_SOFT, SURFACE, CARD, WINDOW)),
            Map.entry(BAD, List.of(BAD_SOFT, SURFACE, CARD, WINDOW, ACTIVE_ROW)),
            Map.entry(WARN, List.of(WARN_SOFT, SURFACE, CARD, WINDOW, ACTIVE_ROW)),
            Map.entry(INFO, List.of(INFO_SOFT, SURFACE, CARD, WINDOW)),
            Map.entry(WAIVED, List.of(WAIVED_SOFT, SURFACE, CARD, WINDOW)),
            Map.entry(SEARCH_HIT_TEXT, List.of(SEARCH_HIT))));
    private static final Map<Colour, List<Colour>> SEEN = new EnumMap<>(Map.of(WARN_MARK, List.of(WINDOW, SURFACE, CARD, ACTIVE_ROW)));

    @Test
    void wordsAreReadAndSignsAreSeenInBothThemes() throws Exception {
        List<String> pale = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            SwingUtilities.invokeAndWait(() -> {
                theme.install(Theme.DEFAULT_FONT);
                READ.forEach((colour, grounds) -> grounds.forEach(ground -> look(theme, colour, ground, WORDS, pale)));
                SEEN.forEach((colour, grounds) -> grounds.forEach(ground -> look(theme, colour, ground, SIGNS, pale)));
            });
        }
        assertEquals(List.of(), pale);
    }

    private static void look(Theme theme, Colour colour, Colour ground, double least, List<String> pale) {
        double contrast = contrast(colour.get(), ground.get());
        if (contrast < least) {
            pale.add(String.format(java.util.Locale.ROOT, "%s %s on %s: %.2f", theme, colour, ground, contrast));
        }
    }

    /** The ratio of WCAG 2.1: 1 for the same, 21 for black on white. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(Color colour) {
        return .2126 * linear(colour.getRed()) + .7152 * linear(colour.getGreen()) + .0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= .03928 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
