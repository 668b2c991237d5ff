package org.calque.project.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.calque.check.Issue;
import org.calque.document.Text;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.language.EnglishForms;
import org.calque.memory.Fragments;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.calque.project.glossary.TermSwaps;
import org.calque.project.glossary.Terminology;

/** What is offered for a segment by the memories and the glossaries, each judged before it is shown. */
public final class Offers {

    /** Where a whole sentence is so much alike, nobody needs one put together of pieces, percent. */
    private static final int WHOLE = 75;

    /** What is put together is worth a look from here on, percent of the sentence. */
    private static final int WORTH = 40;

    private final Terminology terminology;
    private final Memory memory;

    public Offers(Terminology terminology, Memory memory) {
        this.terminology = terminology;
        this.memory = memory;
    }

    /** Says what would be wrong with a target. */
    public interface Judge {
        List<Issue> errors(Text target);
    }

    /**
     * The best first; but what breaks the glossary after all that keeps it.
     *
     * @param matches the likest first
     * @param most    how many are offered
     */
    public List<Offer> of(Text source, List<Match> matches, int most, Judge judge) {
        TermSwaps swaps = new TermSwaps(terminology);
        List<Offer> good = new ArrayList<>();
        List<Offer> breaking = new ArrayList<>();
        for (Match match : matches) {
            Match adapted = match.exact() ? match : swaps.adapt(match, source);
            List<Issue> errors = judge.errors(adapted.target());
            (errors.stream().anyMatch(error -> error.term() != null) ? breaking : good).add(new Offer.Remembered(adapted, errors));
        }
        boolean whole = good.stream().anyMatch(offer -> offer instanceof Offer.Remembered remembered && remembered.match().percent() >= WHOLE);
        if (!whole && good.size() + breaking.size() < most) {
            assembled(source, judge).ifPresent(good::add);
        }
        good.addAll(breaking);
        return good;
    }

    /** The sentence put together from fragments that the memories know, and terms. */
    private Optional<Offer> assembled(Text source, Judge judge) {
        List<Fragments.Fragment> pieces = new ArrayList<>(Fragments.of(source, (stretch, least, most) ->
                memory.find(stretch, null, null, least, most).stream().map(Match::unit).toList()));
        for (Occurrence term : terminology.find(source)) {
            String rendering = RenderingCheck.insertion(term);
            if (term.enforced() && !rendering.isEmpty() && pieces.stream().noneMatch(piece -> piece.start() < term.end() && term.start() < piece.end())) {
                String origin = term.text().endsWith("s") && !term.term().text().endsWith("s")
                        ? EnglishForms.like("", "things", "thing", rendering) : rendering;
                pieces.add(new Fragments.Fragment(term.start(), term.end(), origin));
            }
        }
        pieces.sort((a, b) -> Integer.compare(a.start(), b.start()));
        int covered = pieces.stream().mapToInt(piece -> Likeness.weight(source.string().substring(piece.start(), piece.end()))).sum();
        int percent = 100 * covered / Math.max(1, Likeness.weight(source.string()));
        if (percent < WORTH) {
            return Optional.empty();
        }
        Text target = source;
        List<Match.Adapted> parts = new ArrayList<>();
        int moved = 0;
        for (Fragments.Fragment piece : pieces) {
            int start = piece.start() + moved;
            String rendering = piece.start() == 0 ? capital(source.string(), piece.rendering()) : piece.rendering();
            target = target.replaced(start, piece.end() + moved, rendering);
            parts.add(new Match.Adapted(start, start + rendering.length(), source.string().substring(piece.start(), piece.end())));
            moved += rendering.length() - (piece.end() - piece.start());
        }
        return Optional.of(new Offer.Assembled(target, parts, percent, judge.errors(target)));
    }

    /** What begins a sentence begins as the sentence does. */
    private static String capital(String sentence, String rendering) {
        return Character.isUpperCase(sentence.codePointAt(0))
                ? rendering.substring(0, 1).toUpperCase(Locale.ROOT) + rendering.substring(1) : rendering;
    }
}
