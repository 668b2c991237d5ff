package org.calque.workbench.dock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.calque.check.Issue;
import org.calque.document.Text;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.calque.project.memory.Memory;
import org.calque.project.memory.Offer;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** One offer: how good it is, what differs, what was adapted, what it would break, and where it comes from. */
final class OfferCard {

    /** From here on a translator mends rather than writes anew, percent. */
    private static final int GOOD = 85;

    private final Wording wording;
    private final DateTimeFormatter dates;

    OfferCard(Wording wording) {
        this.wording = wording;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(wording.language()).withZone(ZoneId.systemDefault());
    }

    /** The two colours of a badge. */
    private record Tone(Colour colour, Colour soft) {
    }

    /**
     * @param wanted the source of the active segment
     * @param key    that puts it in, or ""
     */
    Card of(Offer offer, Text wanted, String key) {
        Tone tone = tone(offer);
        Card card = new Card(tone.colour);
        Row marks = new Row(6);
        String figure = figure(offer);
        if (!figure.isEmpty()) {
            marks.add(new Badge(figure, tone.colour, tone.soft));
        }
        if (!key.isEmpty()) {
            marks.add(Badge.key(key));
        }
        card.add(Row.ends(Words.muted(title(offer)), marks));
        if (offer instanceof Offer.Remembered remembered) {
            card.add(new Runs(differences(remembered.match(), wanted), Fonts::small));
        }
        List<Match.Adapted> adapted = adapted(offer);
        card.add(new Runs(target(offer.target(), adapted), Fonts::text));
        for (Issue error : offer.errors()) {
            card.add(new Wrapped(error.message(), Colour.BAD, Fonts::small));
        }
        if (offer instanceof Offer.Remembered && !adapted.isEmpty()) {
            card.add(new Wrapped(wording.say("matches.adapted", swaps(offer.target(), adapted)), Colour.INFO, Fonts::small));
        }
        card.add(new Wrapped(origin(offer), Colour.MUTED, Fonts::small));
        return card;
    }

    private static Tone tone(Offer offer) {
        if (!offer.errors().isEmpty()) {
            return new Tone(Colour.BAD, Colour.BAD_SOFT);
        }
        if (offer instanceof Offer.Remembered remembered && remembered.match().exact()) {
            return new Tone(Colour.GOOD, Colour.GOOD_SOFT);
        }
        return offer instanceof Offer.Remembered remembered && remembered.match().percent() < GOOD
                || offer instanceof Offer.Assembled ? new Tone(Colour.WARN, Colour.WARN_SOFT) : new Tone(Colour.INFO, Colour.INFO_SOFT);
    }

    private String figure(Offer offer) {
        return offer instanceof Offer.Remembered remembered ? wording.say("matches.percent", remembered.match().percent()) : "";
    }

    private String title(Offer offer) {
        if (offer instanceof Offer.Remembered remembered) {
            Match match = remembered.match();
            return wording.say(match.memory().equals(Match.TWIN) ? "matches.twin" : match.percent() == Match.IN_CONTEXT ? "matches.context"
                    : match.exact() ? "matches.exact" : "matches.fuzzy");
        }
        return offer instanceof Offer.Suggested suggested ? wording.say("matches.suggested", suggested.service()) : wording.say("matches.assembled");
    }

    private static List<Match.Adapted> adapted(Offer offer) {
        return offer instanceof Offer.Remembered remembered ? remembered.match().adapted()
                : offer instanceof Offer.Assembled assembled ? assembled.parts() : List.of();
    }

    private static String swaps(Text target, List<Match.Adapted> adapted) {
        return adapted.stream().map(one -> one.was() + " → " + target.string().substring(one.start(), one.end()))
                .collect(Collectors.joining(", "));
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

    private static List<Runs.Run> target(Text target, List<Match.Adapted> adapted) {
        String text = target.string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Match.Adapted one : adapted) {
            runs.add(new Runs.Run(text.substring(at, one.start()), Colour.TEXT, null, false));
            runs.add(new Runs.Run(text.substring(one.start(), one.end()), Colour.TEXT, Colour.INFO_SOFT, false));
            at = one.end();
        }
        runs.add(new Runs.Run(text.substring(at), Colour.TEXT, null, false));
        return runs;
    }

    private String origin(Offer offer) {
        if (offer instanceof Offer.Assembled assembled) {
            return wording.say(assembled.covered() < 100 ? "matches.covers" : "matches.covers.all", assembled.covered());
        }
        if (offer instanceof Offer.Suggested) {
            return wording.say("matches.unread");
        }
        Match match = ((Offer.Remembered) offer).match();
        List<String> parts = new ArrayList<>();
        parts.add(match.unit().origin());
        if (!List.of(Match.TWIN, Memory.OWN, match.unit().origin()).contains(match.memory())) {   // what was confirmed here needs no other name
            parts.add(match.memory());
        }
        if (!match.unit().who().isBlank()) {
            parts.add(match.unit().who());
        }
        if (!match.unit().at().equals(Instant.EPOCH)) {
            parts.add(dates.format(match.unit().at()));
        }
        if (match.times() > 1) {
            parts.add(wording.say("matches.times", match.times()));
        }
        return String.join(" · ", parts);
    }
}
