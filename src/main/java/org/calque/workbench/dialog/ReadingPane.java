package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.calque.document.Segment;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Asks what should stand in a source that came wrong. The source itself stays as it came. */
public final class ReadingPane extends Surface {

    private static final int WIDTH = 560;

    private final JTextArea text;
    private final JButton keep;
    private final JButton cancel;

    /**
     * @param proposal what is known already: names in the place of what was misheard
     * @param twin     how the twin text says it, or null
     */
    public ReadingPane(Wording wording, Segment segment, String proposal, @Nullable String twin) {
        super(new MigLayout("insets 18, wrap 1, gapy 8, fill", "[" + WIDTH + ",grow,fill]", "[][][grow,fill][][]"), Colour.WINDOW);
        add(new Words(wording.say("reading.heading"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)));
        Wrapped came = new Wrapped(wording.say("reading.came", segment.source().string()), Colour.MUTED, Fonts::small);
        came.setSize(WIDTH, Short.MAX_VALUE);
        add(came, "w " + WIDTH);
        text = new JTextArea(proposal, 4, 40);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setFont(Fonts.text());
        text.getAccessibleContext().setAccessibleName(wording.say("reading.heading"));
        JScrollPane scrolling = new JScrollPane(text);
        scrolling.setPreferredSize(new Dimension(WIDTH, 130));
        add(scrolling);
        JButton like = new JButton(wording.say("reading.twin"));
        like.setEnabled(twin != null);
        like.addActionListener(pressed -> text.setText(twin));
        JButton back = new JButton(wording.say("reading.back"));
        back.addActionListener(pressed -> text.setText(segment.source().string()));
        add(like, "split 2, growx 0");
        add(back, "growx 0, gapright push");
        cancel = new JButton(wording.say("cancel"));
        keep = new JButton(wording.say("reading.keep"));
        add(cancel, "split 2, gaptop 8, gapleft push, growx 0");
        add(keep, "growx 0");
    }

    /** Asks in a dialog over a window; whoever asked hears the answer, and nothing where it was called off. */
    public void ask(Component over, String title, Consumer<String> answer) {
        registerKeyboardAction(pressed -> keep.doClick(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        if (Question.ask(over, title, this, keep, cancel, text)) {
            answer.accept(text.getText().replaceAll("\\s*\\R\\s*", " "));
        }
    }
}
