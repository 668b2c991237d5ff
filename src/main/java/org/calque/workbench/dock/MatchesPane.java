package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.FlowLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.check.Issue;
import org.calque.document.Text;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.calque.memory.Twin;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.MatchCard;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What the memory has for the active segment: how alike it is, what differs, and which key puts it in. */
public final class MatchesPane extends Surface {

    /** From here on a translator mends rather than writes anew, percent. */
    private static final int GOOD = 85;

    private final Actions actions;
    private final Wording wording;
    private final Consumer<MatchCard> insert;
    private final DateTimeFormatter dates;
    private final CardList list = new CardList();
    private List<MatchCard> shown = List.of();
    private @Nullable Twin twin;

    /** @param insert puts a match in the place of the active target */
    public MatchesPane(Actions actions, Consumer<MatchCard> insert) {
        super(new BorderLayout(), Colour.WINDOW);
        this.actions = actions;
        this.wording = actions.wording();
        this.insert = insert;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(wording.language()).withZone(ZoneId.systemDefault());
        add(scrolling(list));
        build(Text.EMPTY);
    }

    /**
     * @param wanted the source of the active segment
     * @param other  what tells the same, or null
     */
    public void show(List<MatchCard> matches, Text wanted, @Nullable Twin other) {
        if (!matches.equals(shown) || twin != other) {
            shown = List.copyOf(matches);
            twin = other;
            build(wanted);
            list.toTop();
        }
    }

    private void build(Text wanted) {
        List<JComponent> cards = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            cards.add(card(shown.get(i), i, wanted));
        }
        if (twin != null) {
            cards.add(0, TwinCard.of(twin, wanted.string(), wording));
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("matches.none"), Colour.MUTED, Fonts::small));
        }
        list.show(cards);
    }

    private Card card(MatchCard shownMatch, int position, Text wanted) {
        Match match = shownMatch.match();
        boolean wrong = !shownMatch.errors().isEmpty();
        Colour colour = wrong ? Colour.BAD : match.exact() ? Colour.GOOD : match.percent() >= GOOD ? Colour.INFO : Colour.WARN;
        Colour soft = wrong ? Colour.BAD_SOFT : match.exact() ? Colour.GOOD_SOFT : match.percent() >= GOOD ? Colour.INFO_SOFT : Colour.WARN_SOFT;
        Card card = new Card(colour);
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.setOpaque(false);
        JPanel marks = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 0));
        marks.setOpaque(false);
        marks.add(new Badge(match.percent() + " %", colour, soft));
        if (position < ActionId.MATCHES.size()) {
            marks.add(Badge.key(actions.keyName(ActionId.MATCHES.get(position))));
        }
        top.add(Words.muted(match.memory().equals(Match.TWIN) ? wording.say("matches.twin") : match.percent() == Match.IN_CONTEXT ? wording.say("matches.context") : match.exact()
                ? wording.say("matches.exact") : wording.say("matches.fuzzy")));
        top.add(marks, BorderLayout.EAST);
        card.add(top);
        card.add(new Runs(differences(match, wanted), Fonts::small));
        card.add(new Runs(target(match), Fonts::text));
        for (Issue error : shownMatch.errors()) {
            card.add(new Wrapped(error.message(), Colour.BAD, Fonts::small));
        }
        card.add(new Wrapped(origin(match), Colour.MUTED, Fonts::small));
        card.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        card.setToolTipText(wording.say("terms.click"));
        MouseAdapter click = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                insert.accept(shownMatch);
            }
        };
        card.addMouseListener(click);
        for (Component child : card.getComponents()) {
            child.addMouseListener(click);
        }
        return card;
    }

    /** The source of the unit: what it has more struck through, what the segment has instead behind it. */
    private static List<Runs.Run> differences(Match match, Text wanted) {
        String known = match.unit().source().string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Likeness.Part part : match.parts()) {
            if (part.known()) {
                String before = known.substring(at, part.start());
                runs.add(new Runs.Run(before, Colour.MUTED, null, false));
                String text = known.substring(part.start(), part.end());
                runs.add(part.wanted() ? new Runs.Run(text, Colour.MUTED, null, false)
                        : new Runs.Run(text, Colour.BAD, Colour.BAD_SOFT, true));
                at = part.end();
            } else if (part.end() <= wanted.string().length()) {
                String text = wanted.string().substring(part.start(), part.end());
                runs.add(new Runs.Run((runs.isEmpty() ? "" : " ") + text, Colour.GOOD, Colour.GOOD_SOFT, false));
                if (at == 0) {
                    runs.add(new Runs.Run(" ", Colour.MUTED, null, false));
                }
            }
        }
        runs.add(new Runs.Run(known.substring(at), Colour.MUTED, null, false));
        return runs;
    }

    private static List<Runs.Run> target(Match match) {
        String text = match.target().string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Match.Adapted adapted : match.adapted()) {
            runs.add(new Runs.Run(text.substring(at, adapted.start()), Colour.TEXT, null, false));
            runs.add(new Runs.Run(text.substring(adapted.start(), adapted.end()), Colour.TEXT, Colour.INFO_SOFT, false));
            at = adapted.end();
        }
        runs.add(new Runs.Run(text.substring(at), Colour.TEXT, null, false));
        return runs;
    }

    private String origin(Match match) {
        List<String> parts = new ArrayList<>();
        parts.add(match.unit().origin());
        if (!match.unit().who().isBlank()) {
            parts.add(match.unit().who());
        }
        if (!match.unit().at().equals(Instant.EPOCH)) {
            parts.add(dates.format(match.unit().at()));
        }
        if (!match.adapted().isEmpty()) {
            parts.add(wording.say("matches.adapted"));
        }
        return String.join(" · ", parts);
    }
}
