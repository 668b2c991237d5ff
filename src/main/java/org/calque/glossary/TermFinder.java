package org.calque.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.calque.language.Coordination;
import org.calque.language.Derivations;
import org.calque.language.Locutions;
import org.calque.language.Neighbours;
import org.calque.language.Token;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of glossaries in French texts. Immutable and safe across threads; a changed concept makes a new finder that
 * shares nearly all with the old one.
 */
public final class TermFinder {

    /** Changes kept beside the tree before it is built anew: at so many, looking in two places still costs nothing. */
    private static final int CHANGES = 250;

    /** So few concepts are made ready sooner than their work is shared out. */
    private static final int FEW = 500;

    private static final Comparator<Occurrence> BY_OFFSET = (one, other) -> one.start() != other.start()
            ? Integer.compare(one.start(), other.start()) : Integer.compare(other.end(), one.end());

    private final Tokenizer french = Tokenizer.french();
    private final Map<UUID, Home> concepts;
    private final TokenMatcher<TermEntry> base;
    private final Map<UUID, @Nullable Home> changed;
    private final TokenMatcher<TermEntry> changes;
    private final @Nullable String domain;

    /** A concept and what its glossary says of it; shared by all the concepts of a glossary but for the concept. */
    private record Home(Concept concept, Enforcement enforcement, int rank) {
    }

    /** A finder for these glossaries; those that are off are not looked at. */
    public TermFinder(List<Glossary> glossaries) {
        this(homes(glossaries), null, null);
    }

    private TermFinder(Map<UUID, Home> concepts, @Nullable TokenMatcher<TermEntry> base, @Nullable String domain) {
        this.concepts = concepts;
        this.base = base != null ? base : matcher(concepts.values());
        this.changed = Map.of();
        this.changes = new TokenMatcher.Builder<TermEntry>().build();
        this.domain = domain;
    }

    private TermFinder(TermFinder old, Map<UUID, @Nullable Home> changed, @Nullable String domain) {
        this.concepts = old.concepts;
        this.base = old.base;
        this.changed = changed;
        this.changes = changed == old.changed ? old.changes
                : matcher(changed.values().stream().filter(java.util.Objects::nonNull).toList());
        this.domain = domain;
    }

    private static Map<UUID, Home> homes(List<Glossary> glossaries) {
        Map<UUID, Home> homes = new LinkedHashMap<>();
        glossaries.stream().filter(glossary -> glossary.enforcement() != Enforcement.OFF)
                .sorted(Comparator.comparingInt(Glossary::rank))
                .forEach(glossary -> glossary.concepts().forEach(concept ->
                        homes.put(concept.id(), new Home(concept, glossary.enforcement(), glossary.rank()))));
        return homes;
    }

    /** Most of the work is to cut terms into words, which all processors do. */
    private TokenMatcher<TermEntry> matcher(Collection<Home> homes) {
        TokenMatcher.Builder<TermEntry> builder = new TokenMatcher.Builder<>();
        List<TermEntry.Made> made = (homes.size() < FEW ? homes.stream() : homes.parallelStream()).flatMap(this::made).toList();
        made.forEach(each -> each.addTo(builder));
        return builder.build();
    }

    private Stream<TermEntry.Made> made(Home home) {
        List<TermEntry.Made> made = new ArrayList<>(1);
        for (Term term : home.concept().terms()) {
            if (term.french()) {
                made.add(TermEntry.of(new Occurrence.Found(home.concept(), term, home.enforcement()), home.rank(), made.size(), french));
            }
        }
        return made.stream();
    }

    /** This finder for a document of some domain: where concepts share a French form, those of that domain are meant. */
    public TermFinder inDomain(@Nullable String documentDomain) {
        return new TermFinder(this, changed, documentDomain == null || documentDomain.isBlank() ? null
                : documentDomain.strip().toLowerCase(Locale.ROOT));
    }

    /** This finder with a concept added, or changed where its id is known. */
    public TermFinder with(Concept concept, Enforcement enforcement, int rank) {
        return changing(concept.id(), enforcement == Enforcement.OFF ? null : new Home(concept, enforcement, rank));
    }

    /** This finder without a concept. */
    public TermFinder without(UUID concept) {
        return changing(concept, null);
    }

    private TermFinder changing(UUID id, @Nullable Home home) {
        Map<UUID, @Nullable Home> more = new HashMap<>(changed);
        more.put(id, home);
        if (more.size() <= CHANGES) {
            return new TermFinder(this, more, domain);
        }
        Map<UUID, Home> all = new LinkedHashMap<>(concepts);
        more.forEach((changedId, changedHome) -> {
            if (changedHome == null) {
                all.remove(changedId);
            } else {
                all.put(changedId, changedHome);
            }
        });
        return new TermFinder(all, null, domain);
    }

    /**
     * The terms that stand in a source, by offset. Those chosen cover the most words, in the fewest spans, leftmost; all
     * others, inside or straddling these, follow with {@code enforced} false in their place; so does what is asked for as a noun and stands
     * there as an adjective (<i>un film policier</i> has no police officer), what is said of a noun in a sentence (<i>le cas a été confirmé</i>), and
     * words derived from a term where nothing else was found. A term that shares its first words with one before
     * ({@link Coordination}) stands where its own words do.
     */
    public List<Occurrence> find(Text source) {
        return find(new Bitext(source, Text.EMPTY));
    }

    /** The same in a source that is looked at more than once. */
    public List<Occurrence> find(Bitext bitext) {
        List<Token> tokens = bitext.sourceTokens();
        List<Span> spans = spans(bitext);
        if (spans.isEmpty()) {
            return List.of();
        }
        addLocutions(spans, bitext.locutions());
        Set<Span> chosen = Span.chosen(spans, tokens.size());
        List<Occurrence> found = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (!span.entries.isEmpty()) {
                boolean qualifies = span.first == span.last && isQualifying(span, tokens);
                found.add(occurrence(bitext.source().string(), tokens, span, chosen.contains(span) && span.sure && !qualifies));
            }
        }
        found.sort(BY_OFFSET);
        return List.copyOf(found);
    }

    private static boolean isQualifying(Span span, List<Token> tokens) {
        for (TermEntry entry : span.entries) {
            if (!entry.qualifies(tokens, span.first)) {
                return false;
            }
        }
        return true;
    }

    /** A locution stands like a longer term over the words it is made of: they are found, and not enforced. */
    private static void addLocutions(List<Span> spans, List<Locutions.Span> locutions) {
        for (Locutions.Span locution : locutions) {
            if (spans.stream().noneMatch(span -> span.first == locution.first() && span.last == locution.last())) {
                spans.add(new Span(locution.first(), locution.last()));
            }
        }
    }

    private List<Span> spans(Bitext bitext) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = bitext.sourceTokens();
        List<TokenMatcher.Parted<TermEntry>> parted = new ArrayList<>(0);
        for (TokenMatcher.Hit<TermEntry> hit : base.find(bitext.sourceKeys(), bitext.steps(), parted)) {
            if (isCurrent(hit.value())) {
                add(spans, tokens, hit);
            }
        }
        parted.removeIf(hit -> !isCurrent(hit.value()));
        for (TokenMatcher.Hit<TermEntry> hit : changes.find(bitext.sourceKeys(), bitext.steps(), parted)) {
            add(spans, tokens, hit);
        }
        parted.forEach(hit -> add(spans, tokens, hit));
        addDerived(spans, tokens);
        return spans;
    }

    /** Words derived from a term, where nothing else was found: they are shown with it, and nothing is asked of their rendering. */
    private void addDerived(List<Span> spans, List<Token> tokens) {
        int found = spans.size();
        for (int at = 0; at < tokens.size(); at++) {
            List<String> bases = tokens.get(at).mark() ? List.of() : Derivations.of(tokens.get(at).word());
            if (bases.isEmpty() || isCovered(spans.subList(0, found), at)) {
                continue;
            }
            Span span = new Span(at, at, false, false);
            for (String lemma : bases) {
                base.alone("~" + lemma).stream().filter(entry -> isCurrent(entry) && entry.isWord(lemma)).forEach(span.entries::add);
                changes.alone("~" + lemma).stream().filter(entry -> entry.isWord(lemma)).forEach(span.entries::add);
            }
            if (!span.entries.isEmpty()) {
                spans.add(span);
            }
        }
    }

    private static boolean isCovered(List<Span> spans, int at) {
        for (Span span : spans) {
            if (span.first <= at && at <= span.last) {
                return true;
            }
        }
        return false;
    }

    private boolean isCurrent(TermEntry entry) {
        return changed.isEmpty() || !changed.containsKey(entry.found().concept().id());
    }

    /** Adds a term of which words are left out, since those of the one beside it serve it too: it stands where its own words do. */
    private static void add(List<Span> spans, List<Token> tokens, TokenMatcher.Parted<TermEntry> hit) {
        List<Token> whole = new ArrayList<>(tokens.subList(hit.first(), hit.step().from()));
        whole.addAll(tokens.subList(hit.step().to(), hit.last() + 1));
        if (!hit.value().admits(whole, 0, whole.size() - 1)) {
            return;
        }
        int first = hit.step().tail() ? hit.first() : hit.step().to();
        int last = hit.step().tail() ? hit.step().from() - 1 : hit.last();
        for (Span span : spans) {
            if (span.elided && span.first == first && span.last == last) {
                span.entries.add(hit.value());
                return;
            }
        }
        Span span = new Span(first, last, true, hit.step().sure());
        span.entries.add(hit.value());
        spans.add(span);
    }

    private static void add(List<Span> spans, List<Token> tokens, TokenMatcher.Hit<TermEntry> hit) {
        int first = hit.first();
        if (hit.value().beginsInContraction(tokens.get(first))) {
            first++; // du Caire: the name begins behind its article
        }
        if (!hit.value().admits(tokens, first, hit.last()) || Neighbours.isInIdentifier(tokens, first, hit.last())) {
            return;
        }
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            if (span.first == first && span.last == hit.last() && !span.elided) {
                span.entries.add(hit.value());
                return;
            }
        }
        Span span = new Span(first, hit.last(), false, !hit.value().isPredicated(tokens, first, hit.last()));
        span.entries.add(hit.value());
        spans.add(span);
    }

    private Occurrence occurrence(String source, List<Token> tokens, Span span, boolean enforced) {
        List<TermEntry> entries = ofBestRank(span.entries);
        List<TermEntry> sorted = entries;
        if (entries.size() > 1) {
            sorted = new ArrayList<>(entries);
            sorted.sort((one, other) -> order(one, other, tokens, span, Set.of()));
            Set<UUID> basic = new HashSet<>();
            entries.stream().filter(TermEntry::basic).forEach(entry -> basic.add(entry.found().concept().id()));
            Set<UUID> seen = new HashSet<>();
            sorted.removeIf(entry -> !seen.add(entry.found().concept().id()));
            sorted.sort((one, other) -> order(one, other, tokens, span, basic));
            if (domain != null && sorted.stream().anyMatch(this::ofDomain)) {
                sorted.removeIf(entry -> !ofDomain(entry));
            }
        }
        TermEntry best = sorted.get(0);
        Occurrence.Kind kind = best.found().term().misheard() ? Occurrence.Kind.MISHEARD
                : best.exact(tokens, span.first(), span.last()) ? Occurrence.Kind.EXACT : Occurrence.Kind.INFLECTED;
        int start = tokens.get(span.first()).start();
        int end = tokens.get(span.last()).end();
        return new Occurrence(start, end, source.substring(start, end), found(sorted), kind,
                enforced, 1);
    }

    /** Where glossaries of different rank know what stands there, the first of them decides; a misheard form decides nothing. */
    private static List<TermEntry> ofBestRank(List<TermEntry> entries) {
        if (entries.size() == 1) {
            return entries;
        }
        boolean real = entries.stream().anyMatch(entry -> !entry.found().term().misheard());
        int best = entries.stream().filter(entry -> !real || !entry.found().term().misheard()).mapToInt(TermEntry::rank).min().orElse(0);
        return entries.stream().filter(entry -> entry.rank() == best || entry.found().term().misheard()).toList();
    }

    private static List<Occurrence.Found> found(List<TermEntry> entries) {
        if (entries.size() == 1) {
            return List.of(entries.get(0).found());
        }
        return entries.stream().map(TermEntry::found).toList();
    }

    /**
     * Real terms before misheard ones, the very form before others, then concepts that have the word's basic form, then the
     * nearer form.
     */
    private static int order(TermEntry one, TermEntry other, List<Token> tokens, Span span, Set<UUID> basic) {
        int order = Boolean.compare(one.found().term().misheard(), other.found().term().misheard());
        order = order != 0 ? order : -Boolean.compare(one.exact(tokens, span.first(), span.last()),
                other.exact(tokens, span.first(), span.last()));
        order = order != 0 ? order : -Boolean.compare(basic.contains(one.found().concept().id()),
                basic.contains(other.found().concept().id()));
        String last = tokens.get(span.last()).form();
        // of two forms of one word the nearer: déserteurs is déserteur, not déserteuse
        order = order != 0 ? order : -Integer.compare(sharedStart(one, last), sharedStart(other, last));
        return order != 0 ? order : Integer.compare(one.place(), other.place());
    }

    private static int sharedStart(TermEntry entry, String form) {
        String last = entry.own().get(entry.own().size() - 1).form();
        int shared = 0;
        while (shared < Math.min(last.length(), form.length()) && last.charAt(shared) == form.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private boolean ofDomain(TermEntry entry) {
        return entry.found().concept().domains().stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(domain));
    }
}
