package org.calque.workbench.part;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/** A word on a soft round ground: a verdict, a count, a status. */
public final class Badge extends Words {

    private Colour ground;
    private final int arc;

    public Badge(String text, Colour colour, Colour ground) {
        this(text, colour, ground, () -> Fonts.strong(Fonts.tiny().getSize2D()), 999);
        setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
    }

    private Badge(String text, Colour colour, Colour ground, Supplier<Font> font, int arc) {
        super(text, colour, font);
        this.ground = ground;
        this.arc = arc;
    }

    /** The name of a key, as on its cap. */
    public static Badge key(String name) {
        Badge cap = new Badge(name, Colour.CHIP_TEXT, Colour.CHIP, Fonts::tiny, 8);
        cap.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        return cap;
    }

    public void show(String text, Colour colour, Colour newGround) {
        ground = newGround;
        setText(text);
        setColour(colour);
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(ground.get());
        int round = Math.min(arc, getHeight());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), round, round);
        g.dispose();
        super.paintComponent(graphics);
    }
}
