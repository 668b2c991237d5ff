package org.calque.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calque.language.Token;
import org.calque.language.TokenIndex;
import org.calque.language.TokenKeys;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * Renderings that are there, but not in one piece, where English itself parts them: by what stands behind their term in the source,
 * be it the rendering of another term or a word left as it is (<i>confirmed COVID-19 cases</i> for <i>cas confirmés de COVID-19</i>,
 * since English puts before a noun what French puts behind it), or a verb and its particle by their object (<i>locked the city
 * down</i>). A name stays whole.
 */
final class PartedRenderings {

    /** So many words behind a term English may put before its last one. */
    private static final int REACH = 4;

    private static final Set<String> PARTICLES = Set.of("up", "down", "off", "out", "away", "back", "in", "on", "over", "through", "around", "apart",
            "aside", "together", "along", "forward", "free");

    private final RenderingCheck check;
    private final Tokenizer english;
    private final Bitext bitext;
    private final List<Token> tokens;

    PartedRenderings(RenderingCheck check, Tokenizer english, Bitext bitext) {
        this.check = check;
        this.english = english;
        this.bitext = bitext;
        this.tokens = bitext.targetTokens();
    }

    /**
     * The rendering of some occurrences that are one, or null.
     *
     * @param given what is given to other occurrences
     * @param taken tokens given away
     */
    @Nullable RenderedHit find(List<Occurrence> members, List<RenderedHit> given, BitSet taken) {
        List<RenderedHit.Rendering> wanted = members.stream().flatMap(member -> check.renderings(member).stream())
                .filter(rendering -> !rendering.forbidden() && rendering.inflected() && rendering.phrase().tokens().size() > 1
                        && bitext.index().hasNearly(rendering.phrase())).toList();
        if (wanted.isEmpty()) {
            return null;
        }
        for (Assignment.Span between : fromBehind(members, given)) {
            RenderedHit hit = around(between, wanted, taken);
            if (hit != null) {
                return hit;
            }
        }
        List<RenderedHit.Rendering> phrasal = wanted.stream().filter(PartedRenderings::isPhrasal).toList();
        for (Assignment.Span between : phrasal.isEmpty() ? List.<Assignment.Span>of() : objects()) {
            RenderedHit hit = around(between, phrasal, taken);
            if (hit != null && hit.span().last() == between.last() + 1) {
                return hit;
            }
        }
        return null;
    }

    private @Nullable RenderedHit around(Assignment.Span between, List<RenderedHit.Rendering> wanted, BitSet taken) {
        int from = between.first();
        int width = between.last() + 1 - from;
        List<Token> rest = new ArrayList<>(tokens);
        rest.subList(from, from + width).clear();
        TokenIndex index = new TokenIndex(new TokenKeys(rest, english.lemmas()));
        for (RenderedHit.Rendering rendering : wanted) {
            for (TokenMatcher.Hit<RenderedHit.Rendering> hit : index.find(rendering.phrase(), rendering)) {
                Assignment.Span span = new Assignment.Span(hit.first(), hit.last() + width);
                if (hit.first() < from && hit.last() >= from && taken.get(hit.first(), from).isEmpty()
                        && taken.get(from + width, span.last() + 1).isEmpty()) {
                    return new RenderedHit(span, rendering, 1);
                }
            }
        }
        return null;
    }

    /** What of the target stands behind some occurrences in the source too. */
    private List<Assignment.Span> fromBehind(List<Occurrence> members, List<RenderedHit> given) {
        List<Assignment.Span> spans = new ArrayList<>();
        given.forEach(hit -> spans.add(hit.span()));
        Set<String> behind = new HashSet<>();
        for (Occurrence member : members) {
            List<Token> after = english.tokens(bitext.source().string().substring(member.end()));
            after.subList(0, Math.min(REACH, after.size())).forEach(token -> behind.add(token.form()));
        }
        for (int first = 0; first < tokens.size(); first++) {
            int last = first;
            while (last < tokens.size() && !tokens.get(last).mark() && behind.contains(tokens.get(last).form())) {
                last++;
            }
            if (last > first) {
                spans.add(new Assignment.Span(first, last - 1));
                first = last;
            }
        }
        return spans;
    }

    private static boolean isPhrasal(RenderedHit.Rendering rendering) {
        List<Token> own = rendering.phrase().tokens();
        return own.size() == 2 && own.get(0).word().is(Word.INFINITIVE) && PARTICLES.contains(own.get(1).form());
    }

    /** Whatever may be an object between a verb and a particle of the target. */
    private List<Assignment.Span> objects() {
        List<Assignment.Span> spans = new ArrayList<>();
        for (int at = 2; at < tokens.size(); at++) {
            if (PARTICLES.contains(tokens.get(at).form())) {
                for (int first = at - 1; first >= Math.max(1, at - REACH) && !tokens.get(first).mark(); first--) {
                    spans.add(new Assignment.Span(first, at - 1));
                }
            }
        }
        return spans;
    }
}
