package org.calque.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.language.Token;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * Renderings of terms that are joined to others, where English leaves out what both share or puts it elsewhere: <i>civil and political
 * rights</i>, <i>the Ministries of the Interior and Defence</i>, <i>cases confirmed or suspected</i>; and participles that English puts
 * behind their noun since something depends on them (<i>people infected with HIV</i>). All words of the rendering must be there, near
 * each other, and one of them must render nothing else.
 */
final class CoordinatedRenderings {

    /** So many words that are not its own may stand between the words of a rendering. */
    private static final int REACH = 6;
    /** And between those of a name, which keeps their order: a conjunction and one word. */
    private static final int NAME_REACH = 2;

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "&");
    private static final Pattern JOINED = Pattern.compile("^[\\s\"»”]*(?:et|ou|ni)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DEPENDENT = Pattern.compile("^\\s+(?:par|à|au|aux|en|dans|avec|pour|sur|depuis|lors|pendant|de|du|des|d['’])(?:\\b|(?<=['’]))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final RenderingCheck check;
    private final Bitext bitext;
    private final List<Token> tokens;

    CoordinatedRenderings(RenderingCheck check, Bitext bitext) {
        this.check = check;
        this.bitext = bitext;
        this.tokens = bitext.targetTokens();
    }

    /** The rendering of some occurrences that are one, or null. */
    @Nullable RenderedHit find(List<Occurrence> members, BitSet taken) {
        for (Occurrence member : members) {
            for (RenderedHit.Rendering rendering : check.renderings(member)) {
                List<Token> own = rendering.forbidden() ? List.of() : own(rendering);
                // the source is read only where it matters, which is seldom
                RenderedHit hit = own.size() < 2 || !isAllThere(own, rendering) ? null : find(member, rendering, own, taken);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    private static List<Token> own(RenderedHit.Rendering rendering) {
        List<Token> all = rendering.phrase().tokens();
        return all.stream().filter(token -> !token.mark() && (!token.word().function()
                || token == all.get(all.size() - 1) && token.word().is(Word.NOUN))).toList();   // the first and second rounds
    }

    private boolean isAllThere(List<Token> own, RenderedHit.Rendering rendering) {
        return own.stream().allMatch(token -> tokens.stream().anyMatch(there -> same(token, there, rendering)));
    }

    private @Nullable RenderedHit find(Occurrence member, RenderedHit.Rendering rendering, List<Token> own, BitSet taken) {
        String behind = bitext.source().string().substring(member.end());
        boolean shares = shares(member);
        // a name stays whole unless it shares words itself: North and South Korea
        RenderedHit hit = shares || rendering.inflected() && JOINED.matcher(behind).find() ? find(rendering, own, taken) : null;
        return hit == null && DEPENDENT.matcher(behind).find() ? postposed(rendering, own, taken) : hit;
    }

    /** Whether an occurrence shares words of the source with another. */
    private boolean shares(Occurrence occurrence) {
        List<Token> french = bitext.sourceTokens();
        return bitext.steps().stream().anyMatch(step -> step.tail()
                ? french.get(step.from() - 1).end() == occurrence.end() || french.get(step.to() - 1).start() == occurrence.start()
                : french.get(step.to()).start() == occurrence.start()
                || french.get(step.from()).start() > occurrence.start() && french.get(step.from()).start() < occurrence.end());
    }

    private @Nullable RenderedHit find(RenderedHit.Rendering rendering, List<Token> own, BitSet taken) {
        for (int at = 0; at < tokens.size(); at++) {
            if (!same(own.get(0), tokens.get(at), rendering)) {
                continue;
            }
            int[] places = near(rendering, own, at);
            int first = Arrays.stream(places).min().orElse(0);
            int last = Arrays.stream(places).max().orElse(0);
            boolean near = rendering.inflected() ? last - first < own.size() + REACH
                    : last - first < own.size() + NAME_REACH && Arrays.equals(places, Arrays.stream(places).sorted().toArray());
            if (places.length == 0 || !near || isParted(first, last) || !isJoined(first, last, own.size())) {
                continue;
            }
            for (int place : places) {
                if (!taken.get(place)) {
                    return new RenderedHit(new Assignment.Span(place, place), rendering, 1);
                }
            }
        }
        return null;
    }

    /** For each word of a rendering the nearest place where it stands, each place once; empty where one is wanting. */
    private int[] near(RenderedHit.Rendering rendering, List<Token> own, int anchor) {
        List<Integer> places = new ArrayList<>(List.of(anchor));
        for (Token token : own.subList(1, own.size())) {
            int best = -1;
            for (int at = 0; at < tokens.size(); at++) {
                if (!places.contains(at) && same(token, tokens.get(at), rendering)
                        && (best < 0 || Math.abs(at - anchor) < Math.abs(best - anchor))) {
                    best = at;
                }
            }
            if (best < 0) {
                return new int[0];
            }
            places.add(best);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isParted(int first, int last) {
        return tokens.subList(first, last).stream().anyMatch(token -> token.mark() && !token.form().equals(",") && !token.form().equals("&"));
    }

    /** Whether a conjunction stands between two places, or beside them where nothing else is between; in a list it comes later. */
    private boolean isJoined(int first, int last, int words) {
        int beside = last - first + 1 == words ? 1 : 0;
        boolean list = tokens.subList(first, last).stream().anyMatch(token -> token.form().equals(","));
        return tokens.subList(Math.max(0, first - beside), Math.min(tokens.size(), last + 1 + (list ? REACH : beside))).stream()
                .anyMatch(token -> CONJUNCTIONS.contains(token.form()));
    }

    /** A noun and its participle, where a glossary has the participle first. */
    private @Nullable RenderedHit postposed(RenderedHit.Rendering rendering, List<Token> own, BitSet taken) {
        int words = own.size();
        if (!rendering.inflected() || words != rendering.phrase().tokens().size() || !own.get(0).word().is(Word.PARTICIPLE)) {
            return null;
        }
        for (int at = 0; at + words <= tokens.size(); at++) {
            boolean there = same(own.get(0), tokens.get(at + words - 1), rendering) && tokens.get(at + words - 1).word().is(Word.PARTICIPLE);
            for (int i = 1; i < words && there; i++) {
                there = same(own.get(i), tokens.get(at + i - 1), rendering);
            }
            if (there && taken.get(at, at + words).isEmpty()) {
                return new RenderedHit(new Assignment.Span(at, at + words - 1), rendering, 1);
            }
        }
        return null;
    }

    private static boolean same(Token own, Token there, RenderedHit.Rendering rendering) {
        if (there.mark()) {
            return false;
        }
        return own.form().equals(there.form()) || own.capitalised() && there.form().equals(own.form() + "s") || rendering.inflected() && own.word().readings().stream()
                .anyMatch(reading -> there.word().classesUnder(reading.lemma()) != 0);
    }
}
