package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the window has to tell, over the bottom of the page, so that nothing moves under the eyes. Errors stay until they are put
 * away, all else for as long as it takes to read. Nothing waits for it.
 */
final class NoticeStrip extends Surface {

    private static final int READ = 7_000;   // ms
    private static final int MARGIN = 12;

    private final Timer away = new Timer(READ, due -> setVisible(false));
    private final Words icon = new Words("");
    private final Wrapped text = new Wrapped("", Colour.TEXT, Fonts::label);
    private final JPanel step = new JPanel(new FlowLayout(FlowLayout.RIGHT, 8, 0));   // what can be done at once, with its key
    private Notice.Kind kind = Notice.Kind.INFO;

    NoticeStrip(Wording wording) {
        super(new BorderLayout(10, 0), Colour.INFO_SOFT);
        away.setRepeats(false);
        JButton close = new JButton(Symbol.X.icon(14, Colour.MUTED));
        close.putClientProperty("JButton.buttonType", "borderless");
        close.getAccessibleContext().setAccessibleName(wording.say("notice.close"));
        close.setToolTipText(wording.say("notice.close"));
        close.addActionListener(pressed -> setVisible(false));
        JPanel side = new JPanel(new FlowLayout(FlowLayout.RIGHT, 0, 0));
        side.setOpaque(false);
        step.setVisible(false);
        side.add(step);
        side.add(close);
        add(icon, BorderLayout.WEST);
        JPanel middle = new JPanel(new MigLayout("insets 0, fillx", "[grow]", "push[]push"));
        middle.setOpaque(false);
        middle.add(text, "growx, wmin 0");
        add(middle);
        add(side, BorderLayout.EAST);
        setVisible(false);
    }

    /** The line around it is of the theme that is worn now. */
    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createCompoundBorder(BorderFactory.createLineBorder(Colour.CARD_LINE.get()),
                BorderFactory.createEmptyBorder(8, 14, 8, 8)));
    }

    void tell(Notice notice) {
        kind = notice.kind();
        icon.setIcon(switch (kind) {
            case GOOD -> Symbol.CIRCLE_CHECK.icon(16, Colour.GOOD);
            case INFO -> Symbol.INFO.icon(16, Colour.INFO);
            case ERROR -> Symbol.CIRCLE_ALERT.icon(16, Colour.BAD);
        });
        text.setText(notice.text());
        getAccessibleContext().setAccessibleName(notice.text());
        show(notice.step());
        setVisible(true);
        if (kind == Notice.Kind.ERROR) {
            away.stop();
        } else {
            away.restart();
        }
        place();
        EventQueue.invokeLater(this::place);   // what told it may have gone to the next segment since
    }

    private void show(Notice.@Nullable Step offered) {
        step.removeAll();
        step.setOpaque(false);
        step.setVisible(offered != null);
        if (offered != null) {
            step.add(new Link(offered.words(), () -> {
                setVisible(false);
                offered.take().run();
            }));
            if (!offered.key().isEmpty()) {
                step.add(Badge.key(offered.key()));
            }
        }
    }

    /** At the bottom of what it lies over, as wide as that and as high as its words take. */
    void place() {
        if (isVisible() && getParent() != null) {
            int width = getParent().getWidth() - 2 * MARGIN;
            text.setSize(Math.max(100, width - 90 - (step.isVisible() ? step.getPreferredSize().width : 0)), Short.MAX_VALUE);   // its height depends on its width
            int height = getPreferredSize().height;
            setBounds(MARGIN, top(width, height), width, height);
            validate();
            repaint();
        }
    }

    /** At the bottom, but over what is being written: that is never hidden. */
    private int top(int width, int height) {
        int bottom = getParent().getHeight() - height - MARGIN;
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (!(owner instanceof JTextComponent) || !SwingUtilities.isDescendingFrom(owner, getParent())) {
            return bottom;
        }
        Rectangle written = SwingUtilities.convertRectangle(owner.getParent(), owner.getBounds(), getParent());
        return written.intersects(MARGIN, bottom, width, height) ? Math.max(MARGIN, written.y - height - MARGIN) : bottom;
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
