package org.calque.workbench.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import javax.swing.UIManager;

/** The two looks of the window. */
public enum Theme {
    LIGHT, DARK;

    /** In points: what the settings offer, and begin with. */
    public static final int SMALLEST_FONT = 11;
    public static final int LARGEST_FONT = 22;
    public static final int DEFAULT_FONT = 13;

    /**
     * Puts this look on everything that is made from now on, and on all windows that are open. To be called on the event
     * thread.
     *
     * @param fontSize in points, of ordinary labels; texts under translation are one point larger
     */
    public void install(int fontSize) {
        FlatInterFont.installLazy();
        FlatLaf.registerCustomDefaultsSource("org.calque.workbench.theme");
        FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatLaf.setPreferredSemiboldFontFamily(FlatInterFont.FAMILY_SEMIBOLD);
        // A composite font, since Inter alone shows boxes for emoji and Arabic.
        UIManager.put("defaultFont", FontUtils.getCompositeFont(FlatInterFont.FAMILY, Font.PLAIN, fontSize));
        FlatLaf.setup(this == DARK ? new FlatDarkLaf() : new FlatLightLaf());
        FlatLaf.updateUI();
    }

    /** The look that is on. */
    public static Theme current() {
        return FlatLaf.isLafDark() ? DARK : LIGHT;
    }
}
