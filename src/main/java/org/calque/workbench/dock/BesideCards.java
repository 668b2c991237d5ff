package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.calque.language.Tokenizer;
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
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a source: what should be there, and what another text tells in nearly the same words. What only the source has
 * is struck through, what there is instead stands behind it.
 *
 * @param source  of the active segment
 * @param reading what should stand there, or null where it is right
 * @param twin    what tells the same, or null
 */
public record BesideCards(String source, @Nullable String reading, @Nullable Twin twin) {

    List<Card> cards(Wording wording) {
        List<Card> cards = new ArrayList<>();
        if (reading != null) {
            Tokenizer french = Tokenizer.french();
            WordAlignment alignment = WordAlignment.fit(french.tokens(source), french.tokens(reading));
            cards.add(card(Words.muted(wording.say("reading.title")), null, runs(alignment, reading), wording.say("reading.about")));
        }
        if (twin != null) {
            Badge alike = new Badge(twin.percent() + " %", Colour.INFO, Colour.INFO_SOFT);
            cards.add(card(Words.muted(wording.say("twin.title")), alike, runs(twin.alignment(), twin.text()),
                    wording.say(twin.alignment().same() == twin.alignment().words() ? "twin.same" : "twin.differs")));
        }
        return cards;
    }

    private static Card card(Words title, @Nullable Badge badge, List<Runs.Run> runs, String about) {
        Card card = new Card(Colour.INFO);
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.setOpaque(false);
        top.add(title);
        if (badge != null) {
            top.add(badge, BorderLayout.EAST);
        }
        card.add(top);
        card.add(new Runs(runs, Fonts::small));
        card.add(new Wrapped(about, Colour.MUTED, Fonts::small));
        return card;
    }

    private List<Runs.Run> runs(WordAlignment alignment, String other) {
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (WordAlignment.Part part : alignment.parts()) {
            if (part.end() > source.length()) {
                return List.of(new Runs.Run(other, Colour.TEXT, null, false));   // the segment has another source by now
            }
            runs.add(new Runs.Run(source.substring(at, Math.max(at, part.start())), Colour.MUTED, null, false));
            String here = source.substring(part.start(), part.end());
            if (part.same()) {
                runs.add(new Runs.Run(here, Colour.MUTED, null, false));
            } else {
                if (!here.isEmpty()) {
                    runs.add(new Runs.Run(here, Colour.BAD, Colour.BAD_SOFT, true));
                }
                if (part.otherStart() < part.otherEnd()) {
                    runs.add(new Runs.Run(" " + other.substring(part.otherStart(), part.otherEnd()), Colour.GOOD, Colour.GOOD_SOFT, false));
                }
            }
            at = Math.max(at, part.end());
        }
        runs.add(new Runs.Run(source.substring(at), Colour.MUTED, null, false));
        return runs;
    }
}
