package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.calque.document.Text;
import org.calque.project.memory.Offer;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** What the memory has for the active segment: how alike it is, what differs, and which key puts it in. */
public final class MatchesPane extends Surface {

    private final Actions actions;
    private final Wording wording;
    private final Consumer<Offer> insert;
    private final OfferCard offers;
    private final CardList list = new CardList();
    private List<Offer> shown = List.of();
    private String told = "";
    private BesideCards beside = new BesideCards("", null, null);

    /** @param insert puts a match in the place of the active target */
    public MatchesPane(Actions actions, Consumer<Offer> insert) {
        super(new BorderLayout(), Colour.WINDOW);
        this.actions = actions;
        this.wording = actions.wording();
        this.insert = insert;
        this.offers = new OfferCard(wording);
        add(scrolling(list));
        build(Text.EMPTY);
    }

    /**
     * @param wanted the source of the active segment
     * @param other  what else is known of that source
     */
    public void show(List<Offer> matches, Text wanted, BesideCards other) {
        if (!matches.equals(shown) || !beside.equals(other)) {
            shown = List.copyOf(matches);
            beside = other;
            build(wanted);
            list.toTop();
        }
    }

    /** Says why a service has no suggestion; "" for nothing. */
    public void say(String sentence, Text wanted) {
        if (!sentence.equals(told)) {
            told = sentence;
            build(wanted);
        }
    }

    private void build(Text wanted) {
        List<JComponent> cards = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            cards.add(card(shown.get(i), i, wanted));
        }
        cards.addAll(0, beside.cards(wording));
        if (!told.isEmpty()) {
            cards.add(new Wrapped(told, Colour.WARN, Fonts::small));
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("matches.none"), Colour.MUTED, Fonts::small));
        }
        list.show(cards);
    }

    private Card card(Offer offer, int position, Text wanted) {
        Card card = offers.of(offer, wanted,
                position < ActionId.MATCHES.size() ? actions.keyName(ActionId.MATCHES.get(position)) : "");
        card.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        card.setToolTipText(wording.say("terms.click"));
        MouseAdapter click = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                insert.accept(offer);
            }
        };
        card.addMouseListener(click);
        for (Component child : card.getComponents()) {
            child.addMouseListener(click);
        }
        return card;
    }
}
