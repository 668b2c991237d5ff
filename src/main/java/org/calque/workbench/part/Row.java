package org.calque.workbench.part;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Components side by side, flush with what stands above and below them: Swing's own flow indents the first by its gap. */
public final class Row extends JPanel {

    /** @param gap between two, pixels before scaling by the screen */
    public Row(int gap, JComponent... parts) {
        super(new MigLayout("insets 0, hidemode 3, gap " + gap + ", aligny center"));
        setOpaque(false);
        for (JComponent part : parts) {
            add(part);
        }
    }

    /** Components at both ends of a line; the left one gives way. */
    public static JPanel ends(JComponent left, JComponent right) {
        JPanel line = new JPanel(new BorderLayout(8, 0));
        line.setOpaque(false);
        line.add(left);
        line.add(right, BorderLayout.EAST);
        return line;
    }
}
