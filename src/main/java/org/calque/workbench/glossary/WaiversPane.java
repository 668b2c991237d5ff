package org.calque.workbench.glossary;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.calque.glossary.Verdict;
import org.calque.project.GivenWaiver;
import org.calque.store.Waiver;
import org.calque.workbench.model.WaiverList;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Every error that was let pass, in all documents: by whom, why, and whether it still holds. */
final class WaiversPane extends ListPane {

    private final WaiverList waivers;
    private final DateTimeFormatter times;
    private final JButton lapsed;

    WaiversPane(Wording wording, WaiverList waivers) {
        super(wording, wording.say("tab.waivers"));
        this.waivers = waivers;
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(wording.language())
                .withZone(ZoneId.systemDefault());
        lapsed = new JButton(wording.say("waivers.clear"));
        lapsed.addActionListener(pressed -> waivers.withdraw(waivers.all().stream().filter(each -> !each.holds()).map(GivenWaiver::waiver).toList()));
        offer(lapsed);
    }

    void refresh() {
        List<GivenWaiver> all = waivers.all();
        long gone = all.stream().filter(each -> !each.holds()).count();
        lapsed.setVisible(gone > 0);
        show(wording.say("waivers.title", all.size(), gone), all, this::card, wording.say("waivers.none"));
    }

    private Card card(GivenWaiver given) {
        Waiver waiver = given.waiver();
        Card card = new Card(given.holds() ? Colour.WAIVED : Colour.FAINT);
        card.add(line(Words.strong(about(given)), given.holds() ? new Badge(wording.say("waivers.holds"), Colour.WAIVED, Colour.WAIVED_SOFT)
                : new Badge(wording.say("waivers.lapsed"), Colour.MUTED, Colour.PILL)));
        card.add(new Wrapped(waiver.reason(), Colour.TEXT, Fonts::label));
        card.add(new Wrapped(waiver.everywhere() ? wording.say("waivers.everywhere", waiver.file())
                : waiver.file() + " · " + waiver.source(), Colour.MUTED, Fonts::small));
        card.add(Words.muted(wording.say("waivers.given", waiver.who(), times.format(waiver.at()))));
        JPanel buttons = row(link(wording.say("terms.unwaive"), waiver.reason(), () -> waivers.withdraw(List.of(waiver))));
        if (!waiver.everywhere()) {
            buttons.add(link(wording.say("affected.go"), waiver.source(), () -> waivers.go(waiver)));
        }
        card.add(buttons);
        return card;
    }

    private String about(GivenWaiver given) {
        Waiver waiver = given.waiver();
        if (waiver.concept() == null) {
            return wording.say("check." + waiver.check());
        }
        String term = given.concept() == null ? wording.say("waivers.gone")
                : given.concept().french().findFirst().map(french -> french.text()).orElse(given.concept().key());
        String verdict = waiver.verdict();
        return verdict == null ? term : term + " · " + wording.say("verdict." + Verdict.valueOf(verdict).name().toLowerCase(Locale.ROOT));
    }
}
