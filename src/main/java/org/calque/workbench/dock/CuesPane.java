package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.check.CueCheck;
import org.calque.check.CueLimits;
import org.calque.document.Cue;
import org.calque.language.CueText;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** The cues of the active segment with what each will show, and buttons that send a word over the boundary between two. */
public final class CuesPane extends Surface {

    private final Wording wording;
    private final Consumer<List<Integer>> breaks;
    private final CardList list = new CardList();
    private List<CueText> shown = List.of();

    /** @param breaks takes where the text of each further cue is to begin; empty to spread it by length again */
    public CuesPane(Wording wording, Consumer<List<Integer>> breaks) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.breaks = breaks;
        add(scrolling(list));
    }

    /**
     * Shows the cues of another segment, or of another target.
     *
     * @param target of the segment
     * @param moved  whether somebody has set a boundary by hand
     */
    public void show(List<CueText> cues, String target, boolean moved, CueLimits limits) {
        if (cues.equals(shown) && list.getComponentCount() > 0) {
            return;
        }
        shown = List.copyOf(cues);
        List<JComponent> cards = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            cards.add(card(i, target, limits));
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("cues.none"), Colour.MUTED, Fonts::small));
        } else if (moved) {
            cards.add(row(button("cues.spread", "", () -> breaks.accept(List.of()))));
        }
        list.show(cards);
    }

    private Card card(int index, String target, CueLimits limits) {
        CueText text = shown.get(index);
        Card card = new Card(Colour.INFO);
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.setOpaque(false);
        top.add(Words.muted(time(text.cue())));
        Badge speed = speed(text, index, limits);
        if (speed != null) {
            top.add(speed, BorderLayout.EAST);
        }
        card.add(top);
        card.add(new Wrapped(text.target().isEmpty() ? text.source() : text.target(), text.target().isEmpty() ? Colour.FAINT : Colour.TEXT, Fonts::label));
        if (text.cue().end() != Cue.UNKNOWN && CueCheck.lines(text.target(), limits.line()) > limits.lines()) {
            card.add(new Wrapped(wording.say("cues.long", limits.lines(), limits.line()), Colour.WARN, Fonts::small));
        }
        if (index + 1 < shown.size() && !text.target().isEmpty()) {
            card.add(row(button("cues.later", time(text.cue()), () -> breaks.accept(CueText.moved(shown, target, index, 1))),
                    button("cues.earlier", time(text.cue()), () -> breaks.accept(CueText.moved(shown, target, index, -1)))));
        }
        return card;
    }

    /** How fast it is to be read; null where nobody knows for how long it is shown, or nothing is. */
    private @org.jspecify.annotations.Nullable Badge speed(CueText text, int index, CueLimits limits) {
        long end = text.cue().end() != Cue.UNKNOWN ? text.cue().end() : index + 1 < shown.size() ? shown.get(index + 1).cue().start() : Cue.UNKNOWN;
        if (text.target().isEmpty() || end <= text.cue().start()) {
            return null;
        }
        long speed = Math.round(text.target().length() * 1000.0 / (end - text.cue().start()));
        boolean fast = speed > limits.perSecond();
        return new Badge(wording.say("cues.speed", speed), fast ? Colour.WARN : Colour.MUTED, fast ? Colour.WARN_SOFT : Colour.PILL);
    }

    private static String time(Cue cue) {
        long seconds = Math.abs(cue.start()) / 1000;
        String short_ = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return (cue.start() < 0 ? "-" : "") + (seconds >= 3600 ? seconds / 3600 + ":" + short_ : short_);
    }

    private static JPanel row(JButton... buttons) {
        return new Row(14, buttons);
    }

    private JButton button(String key, String of, Runnable work) {
        return new Link(wording.say(key), of, work);
    }
}
