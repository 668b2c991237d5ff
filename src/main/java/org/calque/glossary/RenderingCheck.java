package org.calque.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.calque.language.Folding;
import org.calque.language.Phrase;
import org.calque.language.Token;
import org.calque.language.TokenIndex;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;

/**
 * Says whether an English target renders the terms found in its French source as agreed. Safe across threads; knows no state
 * but the glossaries it was made of.
 */
public final class RenderingCheck {

    /** Concepts remembered with their renderings ready for matching. */
    private static final int REMEMBERED = 50_000;

    private final Tokenizer english = Tokenizer.english();
    private final Map<UUID, Ready> ready = new ConcurrentHashMap<>();
    private final TokenMatcher<Forbidden> forbidden;

    /** The renderings of a concept as it was then. */
    private record Ready(Concept concept, List<RenderedHit.Rendering> renderings) {
    }

    /** A deprecated English term, with its concept as an occurrence names it. */
    record Forbidden(Occurrence.Found found, RenderedHit.Rendering rendering, boolean agreedElsewhere) {
    }

    /** A check that knows the forbidden terms of these glossaries; those that are off are not looked at. */
    public RenderingCheck(List<Glossary> glossaries) {
        Set<String> deprecated = new HashSet<>();
        each(glossaries, (glossary, concept) -> concept.english().filter(term -> term.status() == TermStatus.DEPRECATED)
                .forEach(term -> deprecated.add(Folding.fold(term.text()))));
        Set<String> agreed = new HashSet<>();
        TokenMatcher.Builder<Forbidden> builder = new TokenMatcher.Builder<>();
        if (!deprecated.isEmpty()) {
            each(glossaries, (glossary, concept) -> concept.renderings().stream().map(term -> Folding.fold(term.text()))
                    .filter(deprecated::contains).forEach(agreed::add));
            each(glossaries, (glossary, concept) -> concept.english().filter(term -> term.status() == TermStatus.DEPRECATED)
                    .forEach(term -> {
                        RenderedHit.Rendering rendering = rendering(concept, term);
                        Term shown = concept.french().filter(french -> !french.misheard()).findFirst().orElse(term);
                        builder.add(rendering.phrase(), new Forbidden(new Occurrence.Found(concept, shown, glossary.enforcement()),
                                rendering, agreed.contains(Folding.fold(term.text()))));
                    }));
        }
        forbidden = builder.build();
    }

    private interface Visit {
        void concept(Glossary glossary, Concept concept);
    }

    private static void each(List<Glossary> glossaries, Visit visit) {
        for (Glossary glossary : glossaries) {
            if (glossary.enforcement() != Enforcement.OFF) {
                glossary.concepts().forEach(concept -> visit.concept(glossary, concept));
            }
        }
    }

    /**
     * The verdicts on the occurrences, in their order; an occurrence whose concepts have no English term has none. After them, a
     * verdict {@link Verdict#FORBIDDEN} for each forbidden term in the target whose concept does not stand in the source: its
     * occurrence is empty, at offset 0. An empty target is the caller's affair.
     *
     * @param occurrences as {@link TermFinder#find} gave them for this source
     */
    public List<TermVerdict> check(Text source, List<Occurrence> occurrences, Text target) {
        if (occurrences.isEmpty() && forbidden.isEmpty()) {
            return List.of();
        }
        return new Judging(source.string(), occurrences, target.string(), english.tokens(target)).verdicts();
    }

    /** What is inserted for an occurrence: the first preferred rendering of the concept most likely meant; "" if it has none. */
    public static String insertion(Occurrence occurrence) {
        for (Occurrence.Found found : occurrence.matches()) {
            List<String> texts = expected(occurrence, found);
            if (!texts.isEmpty()) {
                return texts.get(0);
            }
        }
        return "";
    }

    /** Every rendering that would do for an occurrence, the preferred first. */
    public static List<String> expected(Occurrence occurrence) {
        Set<String> texts = new LinkedHashSet<>();
        occurrence.matches().forEach(found -> texts.addAll(expected(occurrence, found)));
        return List.copyOf(texts);
    }

    private static List<String> expected(Occurrence occurrence, Occurrence.Found found) {
        Stream<String> kept = !found.concept().doNotTranslate() ? Stream.empty()
                : Stream.of(found.term().misheard() ? found.concept().french().filter(term -> !term.misheard()).findFirst()
                        .map(Term::text).orElse(occurrence.text()) : occurrence.text());
        return Stream.concat(kept, found.concept().renderings().stream().map(Term::text)).distinct().toList();
    }

    private RenderedHit.Rendering rendering(Concept concept, Term term) {
        return new RenderedHit.Rendering(concept.id(), term.text(), term.status(), term.caseSensitive(),
                Phrase.of(term.text(), english, term.match() == Match.INFLECTED, TermEntry.classes(term)));
    }

    private List<RenderedHit.Rendering> renderings(Concept concept) {
        Ready known = ready.get(concept.id());
        if (known != null && known.concept() == concept) {
            return known.renderings();
        }
        if (ready.size() >= REMEMBERED) {
            ready.clear();
        }
        List<RenderedHit.Rendering> made = Stream.concat(concept.renderings().stream(),
                        concept.english().filter(term -> term.status() == TermStatus.DEPRECATED))
                .map(term -> rendering(concept, term)).toList();
        ready.put(concept.id(), new Ready(concept, made));
        return made;
    }

    private List<RenderedHit.Rendering> renderings(Occurrence occurrence) {
        List<RenderedHit.Rendering> all = new ArrayList<>();
        for (Occurrence.Found found : occurrence.matches()) {
            Concept concept = found.concept();
            all.addAll(renderings(concept));
            if (concept.doNotTranslate()) {
                Stream.concat(Stream.of(occurrence.text()), concept.french().filter(term -> !term.misheard()).map(Term::text))
                        .distinct().forEach(text -> all.add(new RenderedHit.Rendering(concept.id(), text, TermStatus.PREFERRED,
                                false, Phrase.of(text, english, false, 0))));
            }
        }
        return all;
    }

    /** One source and its target. */
    private final class Judging {

        private final String source;
        private final List<Occurrence> occurrences;
        private final String target;
        private final List<Token> tokens;
        private final BitSet taken = new BitSet();
        private final List<Set<UUID>> concepts = new ArrayList<>();
        private final Map<UUID, List<RenderedHit>> good = new HashMap<>();
        private final Map<UUID, List<RenderedHit>> bad = new HashMap<>();
        private final Set<UUID> rendered = new HashSet<>();
        private final Map<Occurrence, TermVerdict> verdicts = new IdentityHashMap<>();
        private final List<RenderedHit> given = new ArrayList<>();

        Judging(String source, List<Occurrence> occurrences, String target, List<Token> tokens) {
            this.source = source;
            this.occurrences = occurrences;
            this.target = target;
            this.tokens = tokens;
        }

        List<TermVerdict> verdicts() {
            lookFor();
            List<Group> groups = groups();
            give(groups);
            groups.forEach(this::judge);
            for (Occurrence occurrence : occurrences) {
                if (!occurrence.enforced() && !verdicts.containsKey(occurrence)) {
                    put(occurrence, best(hits(occurrence, good)), Verdict.MISSING, List.of(), true);
                }
            }
            List<TermVerdict> all = new ArrayList<>();
            List<TermVerdict> alone = new ArrayList<>();
            forbiddenLeft(alone);
            occurrences.stream().filter(verdicts::containsKey).map(verdicts::get).forEach(all::add);
            all.addAll(alone);
            return List.copyOf(all);
        }

        /** Finds every rendering of every concept met, good and forbidden. */
        private void lookFor() {
            TokenIndex index = new TokenIndex(tokens, english.lemmas());
            List<RenderedHit> hits = new ArrayList<>();
            Set<UUID> seen = new HashSet<>();
            for (Occurrence occurrence : occurrences) {
                boolean again = true;
                for (Occurrence.Found found : occurrence.matches()) {
                    again &= !seen.add(found.concept().id()) && !found.concept().doNotTranslate();
                }
                if (!again) {
                    renderings(occurrence).forEach(rendering -> lookFor(rendering, index, hits));
                }
            }
            for (RenderedHit hit : hits) {
                // of a good and a forbidden spelling of one word, the one that is written there counts
                boolean overruled = hits.stream().anyMatch(other -> other.rendering().forbidden() != hit.rendering().forbidden()
                        && other.rendering().concept().equals(hit.rendering().concept()) && other.span().equals(hit.span())
                        && (other.fit() > hit.fit() || other.fit() == hit.fit() && hit.rendering().forbidden()));
                if (!overruled) {
                    (hit.rendering().forbidden() ? bad : good).computeIfAbsent(hit.rendering().concept(), id -> new ArrayList<>())
                            .add(hit);
                }
            }
        }

        private void lookFor(RenderedHit.Rendering rendering, TokenIndex index, List<RenderedHit> hits) {
            if (!rendering.forbidden()) {
                rendered.add(rendering.concept());
            }
            for (TokenMatcher.Hit<RenderedHit.Rendering> hit : index.find(rendering.phrase(), rendering)) {
                Assignment.Span span = new Assignment.Span(hit.first(), hit.last());
                if (rendering.admits(tokens, hit.first(), hit.last()) && hits.stream().noneMatch(other ->
                        other.span().equals(span) && other.rendering() == rendering)) {
                    hits.add(new RenderedHit(span, rendering, rendering.fit(target, tokens, hit.first(), hit.last())));
                }
            }
        }

        private List<RenderedHit> hits(Occurrence occurrence, Map<UUID, List<RenderedHit>> from) {
            return occurrence.matches().stream().flatMap(found -> from.getOrDefault(found.concept().id(), List.of()).stream())
                    .sorted(Comparator.comparingInt(RenderedHit::fit).reversed()
                            .thenComparingInt(hit -> hit.span().first())).toList();
        }

        private static List<RenderedHit> best(List<RenderedHit> hits) {
            return hits.isEmpty() ? hits : hits.subList(0, 1);
        }

        /** Occurrences that one rendering satisfies together: one, or a gloss pair. */
        private record Group(List<Occurrence> members, List<RenderedHit> hits) {
        }

        private List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            List<Occurrence> members = new ArrayList<>();
            for (Occurrence occurrence : occurrences) {
                if (!occurrence.enforced()) {
                    continue;
                }
                if (!members.isEmpty() && !isGloss(members.get(members.size() - 1), occurrence)) {
                    groups.add(group(members));
                    members = new ArrayList<>();
                }
                members.add(occurrence);
            }
            if (!members.isEmpty()) {
                groups.add(group(members));
            }
            return groups;
        }

        private Group group(List<Occurrence> members) {
            Set<RenderedHit> hits = new LinkedHashSet<>();
            members.forEach(member -> hits.addAll(hits(member, good)));
            return new Group(List.copyOf(members), List.copyOf(hits));
        }

        private boolean isGloss(Occurrence first, Occurrence second) {
            String between = source.substring(first.end(), second.start());
            boolean apart = between.isBlank();
            boolean same = Folding.fold(first.text()).equals(Folding.fold(second.text()));
            if (apart && same || !between.chars().allMatch(c -> "()[]{}\"«»“”„‟‹›‘’',-–—".indexOf(c) >= 0
                    || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                return false;
            }
            Set<String> common = new HashSet<>();
            expected(first).forEach(text -> common.add(Folding.fold(text)));
            return expected(second).stream().anyMatch(text -> common.contains(Folding.fold(text)));
        }

        private void give(List<Group> groups) {
            int[] choice = Assignment.of(groups.stream().map(group -> group.hits().stream().map(RenderedHit::span).toList())
                    .toList(), taken);
            for (int i = 0; i < groups.size(); i++) {
                if (choice[i] >= 0) {
                    RenderedHit hit = groups.get(i).hits().get(choice[i]);
                    take(hit);
                    groups.get(i).members().forEach(member -> put(member, List.of(hit), hit.verdict(), List.of(), false));
                }
            }
        }

        private void take(RenderedHit hit) {
            taken.set(hit.span().first(), hit.span().last() + 1);
            given.add(hit);
        }

        private boolean free(RenderedHit hit) {
            int next = taken.nextSetBit(hit.span().first());
            return next < 0 || next > hit.span().last();
        }

        /** What is to be said of a group that got no rendering. */
        private void judge(Group group) {
            if (group.members().stream().anyMatch(verdicts::containsKey)) {
                return;
            }
            Set<String> expected = new LinkedHashSet<>();
            group.members().forEach(member -> expected.addAll(expected(member)));
            List<RenderedHit> inside = new ArrayList<>();
            boolean settled = group.members().stream().anyMatch(member -> settle(member, inside, expected));
            List<RenderedHit> wrong = group.members().stream().flatMap(member -> hits(member, bad).stream()).filter(this::free)
                    .limit(1).toList();
            Verdict verdict = !wrong.isEmpty() ? Verdict.FORBIDDEN : settled ? Verdict.ADMITTED
                    : group.hits().isEmpty() ? Verdict.MISSING : Verdict.FEWER;
            wrong.forEach(this::take);
            List<RenderedHit> shown = !wrong.isEmpty() ? wrong : settled ? best(inside) : List.of();
            boolean first = true;
            for (Occurrence member : group.members()) {
                boolean suspect = !verdict.good() && member.proposed();   // whatever is wrong: what is only proposed stops nobody
                if (verdict == Verdict.FORBIDDEN || member.matches().stream().anyMatch(found -> rendered.contains(found.concept().id()))) {
                    put(member, shown, suspect ? Verdict.SUSPECT : verdict, List.copyOf(expected), !first && !verdict.good());
                    first = false;
                }
            }
        }

        /**
         * Tries the terms inside one whose rendering is not there: where they are rendered, all of them, there is nothing to say.
         */
        private boolean settle(Occurrence outer, List<RenderedHit> found, Set<String> expected) {
            List<Occurrence> inner = occurrences.stream().filter(other -> !other.enforced() && !verdicts.containsKey(other)
                    && other.start() < outer.end() && outer.start() < other.end() && !other.equals(outer)
                    && other.end() - other.start() < outer.end() - outer.start() && !coveredByAnother(other)
                    && other.matches().stream().anyMatch(match -> rendered.contains(match.concept().id()))).toList();
            List<Occurrence> largest = inner.stream().filter(one -> inner.stream().noneMatch(other -> other != one
                    && other.start() <= one.start() && one.end() <= other.end())).toList();
            boolean all = !largest.isEmpty();
            for (Occurrence one : largest) {
                List<RenderedHit> hits = hits(one, good).stream().filter(this::free).limit(1).toList();
                if (!hits.isEmpty()) {
                    take(hits.get(0));
                    found.add(hits.get(0));
                    put(one, hits, hits.get(0).verdict(), List.of(), false);
                } else if (!settle(one, found, expected)) {
                    expected.addAll(expected(one));
                    put(one, List.of(), Verdict.MISSING, List.of(), true);
                    all = false;
                }
            }
            return all;
        }

        private boolean coveredByAnother(Occurrence inner) {
            return occurrences.stream().anyMatch(other -> other.enforced() && other.start() < inner.end()
                    && inner.start() < other.end() && verdicts.containsKey(other) && verdicts.get(other).verdict().good());
        }

        private void put(Occurrence occurrence, List<RenderedHit> hits, Verdict otherwise, List<String> expected, boolean covered) {
            List<String> would = expected.isEmpty() ? expected(occurrence) : expected;
            if (hits.isEmpty()) {
                verdicts.put(occurrence, new TermVerdict(occurrence, otherwise, would, null, -1, -1, covered));
                return;
            }
            RenderedHit hit = hits.get(0);
            int start = tokens.get(hit.span().first()).start();
            int end = tokens.get(hit.span().last()).end();
            Verdict verdict = covered && !otherwise.good() ? hit.verdict() : otherwise;
            verdicts.put(occurrence, new TermVerdict(occurrence, verdict, would, target.substring(start, end), start, end, covered));
        }

        /** Forbidden terms that nobody has answered for yet. */
        private void forbiddenLeft(List<TermVerdict> alone) {
            for (TokenMatcher.Hit<Forbidden> found : forbidden.find(tokens, english.lemmas())) {
                Forbidden term = found.value();
                Assignment.Span span = new Assignment.Span(found.first(), found.last());
                if (!term.rendering().admits(tokens, found.first(), found.last())
                        || given.stream().anyMatch(hit -> span.within(hit.span()) || isGlossed(span, hit.span()))) {
                    continue;
                }
                int fit = term.rendering().fit(target, tokens, found.first(), found.last());
                boolean agreedHere = good.values().stream().flatMap(List::stream).anyMatch(hit -> span.within(hit.span())
                        && (hit.fit() >= fit || !hit.rendering().concept().equals(term.rendering().concept())));
                if (agreedHere) {
                    continue;
                }
                Occurrence occurrence = occurrences.stream().filter(one -> one.enforced() && one.matches().stream()
                        .anyMatch(match -> match.concept().id().equals(term.rendering().concept()))).findFirst().orElse(null);
                if (occurrence == null && term.agreedElsewhere()) {
                    continue;
                }
                int start = tokens.get(found.first()).start();
                int end = tokens.get(found.last()).end();
                Occurrence at = occurrence != null ? occurrence
                        : new Occurrence(0, 0, "", List.of(term.found()), Occurrence.Kind.EXACT, true, 1);
                TermVerdict verdict = new TermVerdict(at, Verdict.FORBIDDEN, expected(at), target.substring(start, end), start, end,
                        false);
                if (occurrence == null) {
                    alone.add(verdict);
                } else if (!verdicts.containsKey(occurrence) || verdicts.get(occurrence).verdict() != Verdict.FORBIDDEN) {
                    verdicts.put(occurrence, verdict);
                }
            }
        }

        /** Whether only brackets, quotes, a comma or a dash stand between a span and a good rendering beside it. */
        private boolean isGlossed(Assignment.Span span, Assignment.Span other) {
            Assignment.Span left = span.first() < other.first() ? span : other;
            Assignment.Span right = left == span ? other : span;
            if (left.last() >= right.first()) {
                return false;
            }
            String between = target.substring(tokens.get(left.last()).end(), tokens.get(right.first()).start());
            return !between.isBlank() && between.chars().allMatch(c -> "()[]\"“”«»‘’',–—".indexOf(c) >= 0 || Character.isWhitespace(c));
        }
    }
}
