package org.calque.workbench;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.Icon;
import javax.swing.JToggleButton;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/** The buttons on the left: one a page. */
final class Rail extends Surface {

    private final Map<Page, Tab> tabs = new EnumMap<>(Page.class);

    Rail(Actions actions) {
        super(null, Colour.RAIL);
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(8, 6, 8, 6));
        for (Page page : Page.values()) {
            if (page == Page.SETTINGS) {
                add(Box.createVerticalGlue());
            }
            Tab tab = new Tab(page, actions);
            tabs.put(page, tab);
            add(tab);
            add(Box.createVerticalStrut(4));
        }
    }

    void show(Page page) {
        tabs.forEach((of, tab) -> tab.setSelected(of == page));
    }

    private static final class Tab extends JToggleButton {

        private final Icon plain;
        private final Icon lit;

        Tab(Page page, Actions actions) {
            ActionId id = page.action();
            setAction(actions.get(id));
            setText(actions.wording().say("page." + page.name().toLowerCase(java.util.Locale.ROOT)));
            plain = id.symbol().icon(20, Colour.MUTED);
            lit = id.symbol().icon(20, Colour.ACCENT);
            setToolTipText(actions.tip(id));
            getAccessibleContext().setAccessibleName(getText());
            setContentAreaFilled(false);
            setBorderPainted(false);
            setFocusPainted(false);
            setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            setAlignmentX(0.5f);
        }

        @Override
        public Font getFont() {
            return Fonts.tiny();
        }

        @Override
        public Dimension getPreferredSize() {
            int text = getFontMetrics(getFont()).stringWidth(getText());
            return new Dimension(Math.max(60, text + 12), 34 + getFontMetrics(getFont()).getHeight());
        }

        @Override
        public Dimension getMaximumSize() {
            return new Dimension(Short.MAX_VALUE, getPreferredSize().height);
        }

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            if (isSelected() || getModel().isRollover()) {
                Color ground = Colour.RAIL_SELECTED.get();
                g.setColor(isSelected() ? ground
                        : new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 130));
                g.fillRoundRect(0, 0, getWidth(), getHeight(), 10, 10);
            }
            if (isFocusOwner()) {
                g.setColor(Colour.ACCENT.get());
                g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, 10, 10);
            }
            (isSelected() ? lit : plain).paintIcon(this, g, (getWidth() - 20) / 2, 8);
            g.setFont(getFont());
            g.setColor((isSelected() ? Colour.ACCENT : Colour.MUTED).get());
            var metrics = g.getFontMetrics();
            g.drawString(getText(), (getWidth() - metrics.stringWidth(getText())) / 2,
                    getHeight() - 7 - metrics.getDescent());
            g.dispose();
        }
    }
}
