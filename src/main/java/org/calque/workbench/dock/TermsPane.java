package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Verdict;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.TermCard;
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
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The terms of the active segment: what to write, whether it is written, and which key writes it. */
public final class TermsPane extends Surface {

    /** What can be done with a term. */
    public interface Uses {
        void insert(TermCard card);

        /** Asks for the reason for which its error is let pass. */
        void waive(TermCard card);

        void unwaive(TermCard card);

        /** Keeps what stands there as a misheard form of the name. */
        void accept(TermCard card);

        /** Says that what stands there is no misheard form of the name. */
        void refuse(TermCard card);

        /** Shows only the segments in which it stands in that form. */
        void showWhere(TermCard card);

        /** Shows it in the glossary. */
        void open(TermCard card);
    }

    /** From which score on a proposal is said to sound the same, or much alike. */
    private static final double SAME = .9;
    private static final double MUCH = .75;

    private final Actions actions;
    private final Wording wording;
    private final Uses uses;
    private final CardList list = new CardList();
    private List<TermCard> shown = List.of();

    public TermsPane(Actions actions, Uses uses) {
        super(new BorderLayout(), Colour.WINDOW);
        this.actions = actions;
        this.wording = actions.wording();
        this.uses = uses;
        add(scrolling(list));
    }

    /** Shows the terms of another segment, or of another target; rebuilt only where something differs. */
    public void show(List<TermCard> cards) {
        if (cards.equals(shown) && list.getComponentCount() > 0) {
            return;
        }
        boolean others = !cards.stream().map(TermCard::at).toList().equals(shown.stream().map(TermCard::at).toList());
        shown = List.copyOf(cards);
        List<JComponent> made = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            made.add(card(cards.get(i), i));
        }
        if (made.isEmpty()) {
            made.add(new Wrapped(wording.say("terms.none"), Colour.MUTED, Fonts::small));
        }
        list.show(made);
        if (others) {
            list.toTop();
        }
    }

    private Card card(TermCard term, int position) {
        Card card = new Card(stripe(term));
        Row marks = new Row(6);
        marks.add(term.proposed() && term.at().kind() == Occurrence.Kind.CONTEXT ? VerdictBadge.twin(wording)
                : VerdictBadge.of(verdict(term), wording));
        if (position < ActionId.TERMS.size()) {
            marks.add(Badge.key(actions.keyName(ActionId.TERMS.get(position))));
        }
        card.add(Row.ends(Words.muted(term.times() == 1 ? term.found() : term.found() + "  ×" + term.times()), marks));
        Wrapped rendering = new Wrapped(term.rendering(), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 1));
        card.add(rendering);
        if (term.proposed()) {
            card.add(new Wrapped(wording.say(likeness(term.at()), term.found(), term.alike()), Colour.WARN, Fonts::small));
        } else if (term.misheard()) {
            card.add(new Wrapped(wording.say("heard.accepted", term.found(), term.alike()), Colour.MUTED, Fonts::small));
        }
        card.add(new Wrapped(status(term), Colour.MUTED, Fonts::small));
        if (!term.never().isEmpty()) {
            card.add(new Never(wording.say("terms.never"), term.never()));
        }
        if (term.concept().note() != null) {
            card.add(new Wrapped(term.concept().note(), Colour.MUTED, Fonts::small));
        }
        if (term.waiver() != null && term.verdict() == Verdict.WAIVED) {
            card.add(new Wrapped(wording.say(term.waiver().everywhere() ? "terms.waived.everywhere" : "terms.waived", term.waiver().reason(), term.waiver().who()), Colour.WAIVED,
                    Fonts::small));
        }
        card.add(buttons(term));
        card.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        card.setToolTipText(wording.say("terms.click"));
        card.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                uses.insert(term);
            }
        });
        return card;
    }

    private static Colour stripe(TermCard term) {
        return VerdictBadge.colour(verdict(term));
    }

    /** A proposal is one before anything was translated, too. */
    private static @Nullable Verdict verdict(TermCard term) {
        return term.proposed() && term.verdict() == null ? Verdict.SUSPECT : term.verdict();
    }

    private static String likeness(Occurrence at) {
        double score = at.score();
        return at.kind() == Occurrence.Kind.CONTEXT ? "heard.twin" : score >= SAME ? "heard.same" : score >= MUCH ? "heard.much" : "heard.somewhat";
    }

    private String status(TermCard term) {
        List<String> parts = new ArrayList<>();
        if (term.concept().domain() != null) {
            parts.add(term.concept().domain());
        }
        boolean proposed = term.concept().renderings().stream().anyMatch(known -> known.status() == TermStatus.PROPOSED);
        String kind = term.concept().doNotTranslate() ? "untranslated" : proposed ? "proposed" : "preferred";
        parts.add(wording.say("terms." + kind));
        if (term.mention() != null) {
            parts.add(wording.say(term.mention()));
        }
        if (!term.others().isEmpty()) {
            parts.add(wording.say("terms.also", String.join(", ", term.others())));
        }
        if (term.wrong() != null) {
            parts.add(wording.say("terms.wrong", term.wrong()));
        }
        return String.join(" · ", parts);
    }

    private JComponent buttons(TermCard term) {
        Row row = new Row(14);
        if (term.proposed()) {
            row.add(link("heard.accept", term, uses::accept));
            row.add(link("heard.refuse", term, uses::refuse));
        }
        row.add(link("terms.insert", term, uses::insert));
        row.add(link("terms.open", term, uses::open));
        if (term.misheard()) {
            row.add(link("heard.refuse", term, uses::refuse));
            row.add(link("heard.show", term, uses::showWhere));
        }
        if (term.issue() != null && (term.verdict() == Verdict.MISSING || term.verdict() == Verdict.FORBIDDEN)) {
            row.add(link("terms.waive", term, uses::waive));
        }
        if (term.waiver() != null && term.verdict() == Verdict.WAIVED) {
            row.add(link("terms.unwaive", term, uses::unwaive));
        }
        return row;
    }

    private Link link(String key, TermCard term, Consumer<TermCard> use) {
        return new Link(wording.say(key), term.rendering(), () -> use.accept(term));
    }

    /** What must not be written, struck through so that it is not read as a proposal. */
    private static final class Never extends Words {

        private final String before;
        private final String renderings;

        Never(String before, List<String> renderings) {
            super(before + " " + String.join(", ", renderings), Colour.MUTED, Fonts::small);
            this.before = before + " ";
            this.renderings = String.join(", ", renderings);
            setIcon(Symbol.CIRCLE_SLASH.icon(12, Colour.BAD));
            setIconTextGap(5);
        }

        @Override
        protected void paintComponent(java.awt.Graphics graphics) {
            super.paintComponent(graphics);
            var metrics = graphics.getFontMetrics(getFont());
            int from = 17 + metrics.stringWidth(before);
            int to = Math.min(getWidth(), from + metrics.stringWidth(renderings));
            graphics.setColor(Colour.BAD.get());
            int y = getHeight() / 2 + 1;
            graphics.drawLine(from, y, to, y);
        }
    }
}
