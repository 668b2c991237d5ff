package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.part.Words;
import org.calque.workbench.wording.Wording;

/** What the window has to tell, above the status bar, until it is put away. Nothing waits for it. */
final class NoticeStrip extends Surface {

    private final Words icon = new Words("");
    private final Wrapped text = new Wrapped("", Colour.TEXT, Fonts::label);
    private Notice.Kind kind = Notice.Kind.INFO;

    NoticeStrip(Wording wording) {
        super(new BorderLayout(10, 0), Colour.INFO_SOFT);
        setBorder(BorderFactory.createEmptyBorder(8, 14, 8, 8));
        JButton close = new JButton(Symbol.X.icon(14, Colour.MUTED));
        close.putClientProperty("JButton.buttonType", "borderless");
        close.getAccessibleContext().setAccessibleName(wording.say("notice.close"));
        close.setToolTipText(wording.say("notice.close"));
        close.addActionListener(pressed -> setVisible(false));
        JPanel side = new JPanel(new FlowLayout(FlowLayout.RIGHT, 0, 0));
        side.setOpaque(false);
        side.add(close);
        add(icon, BorderLayout.WEST);
        add(text);
        add(side, BorderLayout.EAST);
        setVisible(false);
    }

    void tell(Notice notice) {
        kind = notice.kind();
        icon.setIcon(switch (kind) {
            case GOOD -> Symbol.CIRCLE_CHECK.icon(16, Colour.GOOD);
            case INFO -> Symbol.INFO.icon(16, Colour.INFO);
            case ERROR -> Symbol.CIRCLE_ALERT.icon(16, Colour.BAD);
        });
        text.setText(notice.text());
        if (getParent() != null) {
            text.setSize(Math.max(100, getParent().getWidth() - 90), Short.MAX_VALUE);   // its height depends on its width
        }
        getAccessibleContext().setAccessibleName(notice.text());
        setVisible(true);
        revalidate();
        repaint();
    }

    String told() {
        return isVisible() ? text.getText() : "";
    }

    @Override
    public Color getBackground() {
        if (kind == null) {   // the constructor of the superclass asks
            return super.getBackground();
        }
        return switch (kind) {
            case GOOD -> Colour.GOOD_SOFT.get();
            case INFO -> Colour.INFO_SOFT.get();
            case ERROR -> Colour.BAD_SOFT.get();
        };
    }
}
