package org.calque.workbench.theme;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import javax.swing.UIManager;

/** The fonts of the window, all derived from the one size in the settings; read anew at each painting, like colours. */
public final class Fonts {

    private Fonts() {
    }

    /** Labels and buttons. */
    public static Font label() {
        Font font = UIManager.getFont("defaultFont");
        return font == null ? UIManager.getFont("Label.font") : font;
    }

    /** Sources and targets. */
    public static Font text() {
        return label().deriveFont(label().getSize2D() + 1);
    }

    /** Chips, badges and second lines. */
    public static Font small() {
        return label().deriveFont(Math.max(9f, label().getSize2D() - 1));
    }

    /** Time codes and key names. */
    public static Font tiny() {
        return label().deriveFont(Math.max(8f, label().getSize2D() - 2));
    }

    /** Semibold, in the size given: a bold that Inter really has. */
    public static Font strong(float size) {
        return FontUtils.getCompositeFont(FlatInterFont.FAMILY_SEMIBOLD, Font.PLAIN, Math.round(size)).deriveFont(size);
    }

    /** Semibold, as large as labels. */
    public static Font strong() {
        return strong(label().getSize2D());
    }

    /** A page's heading. */
    public static Font heading() {
        return strong(label().getSize2D() + 5);
    }
}
