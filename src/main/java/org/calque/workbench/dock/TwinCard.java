package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.calque.language.WordAlignment;
import org.calque.memory.Twin;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** What another text tells in nearly the same words: what only this sentence has struck through, what that has instead behind it. */
final class TwinCard {

    private TwinCard() {
    }

    /** @param source of the active segment */
    static Card of(Twin twin, String source, Wording wording) {
        Card card = new Card(Colour.INFO);
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.setOpaque(false);
        top.add(Words.muted(wording.say("twin.title")));
        top.add(new Badge(twin.percent() + " %", Colour.INFO, Colour.INFO_SOFT), BorderLayout.EAST);
        card.add(top);
        card.add(new Runs(runs(twin, source), Fonts::small));
        card.add(new Wrapped(wording.say(twin.alignment().same() == twin.alignment().words() ? "twin.same" : "twin.differs"), Colour.MUTED,
                Fonts::small));
        return card;
    }

    private static List<Runs.Run> runs(Twin twin, String source) {
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (WordAlignment.Part part : twin.alignment().parts()) {
            if (part.start() > source.length() || part.end() > source.length()) {
                return List.of(new Runs.Run(twin.text(), Colour.TEXT, null, false));   // the segment has another source by now
            }
            runs.add(new Runs.Run(source.substring(at, Math.max(at, part.start())), Colour.MUTED, null, false));
            if (part.same()) {
                runs.add(new Runs.Run(source.substring(part.start(), part.end()), Colour.MUTED, null, false));
            } else {
                if (part.start() < part.end()) {
                    runs.add(new Runs.Run(source.substring(part.start(), part.end()), Colour.BAD, Colour.BAD_SOFT, true));
                }
                if (part.otherStart() < part.otherEnd()) {
                    runs.add(new Runs.Run(" " + twin.text().substring(part.otherStart(), part.otherEnd()), Colour.GOOD, Colour.GOOD_SOFT, false));
                }
            }
            at = Math.max(at, part.end());
        }
        runs.add(new Runs.Run(source.substring(at), Colour.MUTED, null, false));
        return runs;
    }
}
