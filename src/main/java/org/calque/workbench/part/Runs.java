package org.calque.workbench.part;

import java.awt.Font;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.calque.workbench.theme.Colour;
import org.jspecify.annotations.Nullable;

/** Text that wraps, of stretches in several colours; to be read and not to be changed. */
public final class Runs extends JTextPane {

    /**
     * A stretch.
     *
     * @param ground behind it, or null for none
     * @param struck whether a line goes through it
     */
    public record Run(String text, Colour colour, @Nullable Colour ground, boolean struck) {
    }

    private final @Nullable List<Run> runs;   // null only while the constructor of the superclass asks
    private final @Nullable Supplier<Font> font;

    public Runs(List<Run> runs, Supplier<Font> font) {
        this.runs = List.copyOf(runs);
        this.font = font;
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        setMargin(null);
        ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);   // it would scroll to where it was written last
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text));
        getAccessibleContext().setAccessibleName(all.toString());
        write();
    }

    private void write() {
        try {
            getDocument().remove(0, getDocument().getLength());
            for (Run run : runs == null ? List.<Run>of() : runs) {
                SimpleAttributeSet style = new SimpleAttributeSet();
                StyleConstants.setForeground(style, run.colour.get());
                StyleConstants.setStrikeThrough(style, run.struck);
                if (run.ground != null) {
                    StyleConstants.setBackground(style, run.ground.get());
                }
                getDocument().insertString(getDocument().getLength(), run.text, style);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);   // we write at the end of what we have
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(null);
        if (runs != null) {
            write();   // another theme has other colours
        }
    }

    @Override
    public Font getFont() {
        return font == null ? super.getFont() : font.get();
    }
}
