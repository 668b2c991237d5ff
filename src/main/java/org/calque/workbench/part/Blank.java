package org.calque.workbench.part;

import javax.swing.JComponent;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;

/** Stands where there is nothing to show: says so, why, and what can be done about it. */
public final class Blank extends Surface {

    private final Words symbol = new Words("");
    private final Words title = new Words("", Colour.TEXT, Fonts::strong);
    private final Wrapped more = new Wrapped("", Colour.MUTED, Fonts::label);
    private final Row buttons;

    /** @param buttons for what can be done about it; they go where {@link #say} tells more than that there is nothing */
    public Blank(JComponent... buttons) {
        super(new MigLayout("insets 30, wrap 1, gapy 8, hidemode 3, alignx center, aligny 30%", "[center,320:440:440]"), Colour.SURFACE);
        setOpaque(false);
        this.buttons = new Row(8, buttons);
        add(symbol);
        add(title);
        add(more, "growx, wmin 0");
        add(this.buttons, "gaptop 8");
    }

    /**
     * @param shown what kind of thing is not there
     * @param why   what brings it there; empty where nothing needs to be said
     */
    public void say(Symbol shown, Colour colour, String what, String why) {
        symbol.setIcon(shown.icon(36, colour));
        title.setText(what);
        more.setText(why);
        more.getAccessibleContext().setAccessibleName(why);
        more.setVisible(!why.isEmpty());
        buttons.setVisible(!why.isEmpty() && buttons.getComponentCount() > 0);
        revalidate();
    }
}
