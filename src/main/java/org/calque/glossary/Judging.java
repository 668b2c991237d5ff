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
import java.util.regex.Pattern;
import org.calque.language.Folding;
import org.calque.language.Token;
import org.calque.language.TokenIndex;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;

/**
 * What one target makes of the terms of its source: renderings are given to occurrences, and what gets none is judged. For one thread,
 * and once.
 */
final class Judging {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’-]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** So many words may stand between the renderings of terms that are inside one. */
    private static final int REACH = 4;

    /** What stands between the two genders of a word: <i>les auteurs et les autrices</i>. */
    private static final Pattern BOTH_GENDERS = Pattern.compile("\\s+(?:et|ou)\\s+(?:(?:le|la|les|un|une|des|de|du|aux|au|à la|de la)\\s+|l['’]|d['’])?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final RenderingCheck check;
    private final Tokenizer english;

    private final String source;
    private final List<Occurrence> occurrences;
    private final String target;
    private final Bitext bitext;
    private final List<Token> tokens;
    private final BitSet taken = new BitSet();
    private final List<Set<UUID>> concepts = new ArrayList<>();
    private final Map<UUID, List<RenderedHit>> good = new HashMap<>();
    private final Map<UUID, List<RenderedHit>> bad = new HashMap<>();
    private final Set<UUID> rendered = new HashSet<>();
    private final Map<Occurrence, TermVerdict> verdicts = new IdentityHashMap<>();
    private final List<RenderedHit> given = new ArrayList<>();

    Judging(RenderingCheck check, Tokenizer english, Bitext bitext, List<Occurrence> occurrences) {
        this.check = check;
        this.english = english;
        this.bitext = bitext;
        this.source = bitext.source().string();
        this.occurrences = occurrences;
        this.target = bitext.target().string();
        this.tokens = bitext.targetTokens();
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
        TokenIndex index = bitext.index();
        List<RenderedHit> hits = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Occurrence occurrence : occurrences) {
            boolean again = true;
            for (Occurrence.Found found : occurrence.matches()) {
                again &= !seen.add(found.concept().id()) && !found.concept().doNotTranslate();
            }
            if (!again) {
                for (RenderedHit.Rendering rendering : check.renderings(occurrence)) {
                    lookFor(rendering, index, hits);
                }
            }
        }
        for (RenderedHit hit : hits) {
            if (!isOverruled(hit, hits)) {
                (hit.rendering().forbidden() ? bad : good).computeIfAbsent(hit.rendering().concept(), id -> new ArrayList<>())
                        .add(hit);
            }
        }
    }

    /** Of a good and a forbidden spelling of one word, the one that is written there counts. */
    private static boolean isOverruled(RenderedHit hit, List<RenderedHit> hits) {
        for (RenderedHit other : hits) {
            if (other.rendering().forbidden() != hit.rendering().forbidden() && other.rendering().concept().equals(hit.rendering().concept())
                    && other.span().equals(hit.span()) && (other.fit() > hit.fit() || other.fit() == hit.fit() && hit.rendering().forbidden())) {
                return true;
            }
        }
        return false;
    }

    private void lookFor(RenderedHit.Rendering rendering, TokenIndex index, List<RenderedHit> hits) {
        if (!rendering.forbidden()) {
            rendered.add(rendering.concept());
        }
        for (TokenMatcher.Hit<RenderedHit.Rendering> hit : index.find(rendering.phrase(), rendering)) {
            Assignment.Span span = new Assignment.Span(hit.first(), hit.last());
            if (rendering.admits(tokens, hit.first(), hit.last()) && !isKnown(span, rendering, hits)) {
                hits.add(new RenderedHit(span, rendering, rendering.fit(target, tokens, hit.first(), hit.last())));
            }
        }
    }

    private static boolean isKnown(Assignment.Span span, RenderedHit.Rendering rendering, List<RenderedHit> hits) {
        for (RenderedHit other : hits) {
            if (other.rendering() == rendering && other.span().equals(span)) {
                return true;
            }
        }
        return false;
    }

    private List<RenderedHit> hits(Occurrence occurrence, Map<UUID, List<RenderedHit>> from) {
        if (from.isEmpty()) {
            return List.of();
        }
        if (occurrence.matches().size() == 1) {
            List<RenderedHit> hits = from.getOrDefault(occurrence.concept().id(), List.of());
            if (hits.size() < 2) {
                return hits;
            }
        }
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

    /** Whether two occurrences are one thing said twice: a gloss pair, or both genders written out. */
    private boolean isGloss(Occurrence first, Occurrence second) {
        String between = source.substring(first.end(), second.start());
        if (BOTH_GENDERS.matcher(between).matches()) {
            return first.concept().id().equals(second.concept().id()) && !Folding.fold(first.text()).equals(Folding.fold(second.text()));
        }
        boolean apart = between.isBlank();
        boolean same = Folding.fold(first.text()).equals(Folding.fold(second.text()));
        if (apart && same || !between.chars().allMatch(c -> "()[]{}\"«»“”„‟‹›‘’',-–—".indexOf(c) >= 0
                || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return false;
        }
        Set<String> common = new HashSet<>();
        RenderingCheck.expected(first).forEach(text -> common.add(Folding.fold(text)));
        return RenderingCheck.expected(second).stream().anyMatch(text -> common.contains(Folding.fold(text)));
    }

    private void give(List<Group> groups) {
        int[] choice = Assignment.of(groups.stream().map(group -> group.hits().stream().map(RenderedHit::span).toList())
                .toList(), taken);
        for (int i = 0; i < groups.size(); i++) {
            if (choice[i] >= 0) {
                give(groups.get(i), groups.get(i).hits().get(choice[i]));
            }
        }
    }

    private void give(Group group, RenderedHit hit) {
        take(hit);
        group.members().forEach(member -> put(member, List.of(hit), hit.verdict(), List.of(), false));
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
        group.members().forEach(member -> expected.addAll(RenderingCheck.expected(member)));
        RenderedHit parted = group.hits().isEmpty()
                ? new PartedRenderings(check, english, bitext).find(group.members(), given, taken) : null;
        if (parted == null && group.hits().isEmpty()) {
            parted = new CoordinatedRenderings(check, bitext).find(group.members(), taken);
            parted = parted != null ? parted : new KindredRenderings(check, bitext).find(group.members(), taken);
        }
        if (parted != null) {
            give(group, parted);
            return;
        }
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
        Map<Occurrence, RenderedHit> together = together(outer, largest);
        for (Occurrence one : largest) {
            RenderedHit hit = together.get(one);
            if (hit != null) {
                take(hit);
                found.add(hit);
                put(one, List.of(hit), hit.verdict(), List.of(), false);
            } else if (!settle(one, found, expected)) {
                expected.addAll(RenderingCheck.expected(one));
                put(one, List.of(), Verdict.MISSING, List.of(), true);
                all = false;
            }
        }
        return all;
    }

    /**
     * Of the renderings of the terms inside one those that stand together, as many as there are: what stands farther apart than the
     * words of a term and a few more renders something else.
     */
    private Map<Occurrence, RenderedHit> together(Occurrence outer, List<Occurrence> inner) {
        int reach = BETWEEN_WORDS.split(outer.text()).length + REACH;
        Map<Occurrence, RenderedHit> best = Map.of();
        for (Occurrence first : inner) {
            for (RenderedHit anchor : hits(first, good)) {
                if (!free(anchor)) {
                    continue;
                }
                Map<Occurrence, RenderedHit> chosen = new IdentityHashMap<>();
                chosen.put(first, anchor);
                for (Occurrence one : inner) {
                    if (one != first) {
                        hits(one, good).stream().filter(hit -> free(hit) && hit.distance(anchor) <= reach
                                && chosen.values().stream().noneMatch(other -> other.span().overlaps(hit.span())))
                                .min(Comparator.comparingInt(hit -> hit.distance(anchor))).ifPresent(hit -> chosen.put(one, hit));
                    }
                }
                if (chosen.size() > best.size()) {
                    best = chosen;
                }
            }
        }
        return best;
    }

    private boolean coveredByAnother(Occurrence inner) {
        return occurrences.stream().anyMatch(other -> other.enforced() && other.start() < inner.end()
                && inner.start() < other.end() && verdicts.containsKey(other) && verdicts.get(other).verdict().good());
    }

    private void put(Occurrence occurrence, List<RenderedHit> hits, Verdict otherwise, List<String> expected, boolean covered) {
        List<String> would = expected.isEmpty() ? RenderingCheck.expected(occurrence) : expected;
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
        for (TokenMatcher.Hit<RenderingCheck.Forbidden> found : check.forbidden().find(bitext.targetKeys())) {
            RenderingCheck.Forbidden term = found.value();
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
            boolean answered = occurrence != null && verdicts.containsKey(occurrence) && verdicts.get(occurrence).verdict().good();
            if (occurrence == null && term.agreedElsewhere() || answered && !term.spelling() && Cognates.stand(bitext.sourceTokens(), occurrences,
                    term.rendering().concept(), term.rendering().phrase().tokens())) {
                continue;
            }
            int start = tokens.get(found.first()).start();
            int end = tokens.get(found.last()).end();
            Occurrence at = occurrence != null ? occurrence
                    : new Occurrence(0, 0, "", List.of(term.found()), Occurrence.Kind.EXACT, true, 1);
            TermVerdict verdict = new TermVerdict(at, Verdict.FORBIDDEN, RenderingCheck.expected(at), target.substring(start, end), start, end,
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
