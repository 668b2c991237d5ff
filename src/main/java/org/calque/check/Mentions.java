package org.calque.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermFinder;
import org.calque.language.Folding;
import org.jspecify.annotations.Nullable;

/** Where a document first names what its glossary wants named with a gloss there, and so what is to be written in each segment. */
public final class Mentions {

    /** Of a document that has to name nothing in a particular way. */
    public static final Mentions NONE = new Mentions(Map.of());

    /** What may differ where a mention stands: quotes, brackets, spaces. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<UUID, UUID> first;   // the segment that first names a concept

    /** Something to be written in the place of what stands from start to end, UTF-16 offsets in a target. */
    public record Place(int start, int end, String with) {
    }

    /** A concept with a rule, met in a segment for the first time there. */
    record Met(Segment segment, Occurrence occurrence, boolean first) {
    }

    private Mentions(Map<UUID, UUID> first) {
        this.first = Map.copyOf(first);
    }

    /** Looks at the whole document, if there is any such rule. */
    public static Mentions of(Document document, List<Glossary> glossaries) {
        return walk(document, glossaries, met -> { });
    }

    /** Tells of each segment the concepts with a rule in it, each once. */
    static Mentions walk(Document document, List<Glossary> glossaries, Consumer<Met> visit) {
        List<Glossary> ruled = glossaries.stream().map(glossary -> glossary.with(glossary.concepts().stream()
                .filter(concept -> concept.firstMention() != null).toList())).filter(glossary -> !glossary.concepts().isEmpty()).toList();
        if (ruled.isEmpty()) {
            return NONE;
        }
        TermFinder finder = new TermFinder(ruled);
        Map<UUID, UUID> first = new HashMap<>();
        for (Segment segment : document.segments()) {
            Set<UUID> here = new HashSet<>();
            for (Occurrence occurrence : finder.find(segment.read())) {
                UUID concept = occurrence.concept().id();
                if (here.add(concept)) {
                    visit.accept(new Met(segment, occurrence, first.putIfAbsent(concept, segment.id()) == null));
                }
            }
        }
        return new Mentions(first);
    }

    /**
     * What is to be written for a concept in a segment, given what stands in its target: the name with its gloss, until that stands
     * where the concept is first named; after that the short form.
     *
     * @return null where any agreed rendering will do
     */
    public @Nullable String wanted(Concept concept, Segment segment) {
        Concept.FirstMention rule = concept.firstMention();
        UUID where = first.get(concept.id());
        if (rule == null || where == null) {
            return null;
        }
        return where.equals(segment.id()) && !glossed(rule, segment.target().string()) ? rule.first() : rule.after();
    }

    /** What stands in a target for a concept and is not what is wanted there; empty where nothing does, or it cannot be told where. */
    public Optional<Place> amiss(Concept concept, Segment segment) {
        Concept.FirstMention rule = concept.firstMention();
        UUID where = first.get(concept.id());
        String target = segment.target().string();
        if (rule == null || where == null || where.equals(segment.id()) == glossed(rule, target)) {
            return Optional.empty();
        }
        return place(rule, where.equals(segment.id()), concept, target);
    }

    /** Whether a name stands there with its gloss. */
    static boolean glossed(Concept.FirstMention rule, String target) {
        return bare(target).contains(bare(rule.first()));
    }

    /** Whether there is a short form, and it is another. */
    static boolean shortens(Concept.FirstMention rule) {
        return rule.after() != null && !bare(rule.first()).equals(bare(rule.after()));
    }

    /** Where the short form, or a rendering, is to become the long one; or the long one the short. */
    static Optional<Place> place(Concept.FirstMention rule, boolean first, Concept concept, String target) {
        if (first) {
            return Stream.concat(Stream.ofNullable(rule.after()), concept.renderings().stream().map(Term::text))
                    .flatMap(text -> standing(text, target).map(found -> new Place(found.start(), found.end(), rule.first())).stream())
                    .max(Comparator.comparingInt(place -> place.end() - place.start()));   // one rendering may stand in another
        }
        return rule.after() == null || !shortens(rule) ? Optional.empty()
                : standing(rule.first(), target).map(found -> new Place(found.start(), found.end(), rule.after()));
    }

    /** Where these words stand, with the quotes and brackets around them that they bring themselves. */
    private static Optional<MatchResult> standing(String text, String target) {
        String words = BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Matcher edges = Pattern.compile("^([^\\p{L}\\p{N}]*).*?([^\\p{L}\\p{N}]*)$", Pattern.DOTALL).matcher(text);
        boolean matched = edges.matches();
        String before = matched && !edges.group(1).isBlank() ? "[\\p{Pi}\\p{Ps}\"'‘’]{0," + edges.group(1).strip().length() + "}" : "";
        String after = matched && !edges.group(2).isBlank() ? "[\\p{Pf}\\p{Pe}\"'’.]{0," + edges.group(2).strip().length() + "}" : "";
        Matcher matcher = Pattern.compile(before + "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])" + after,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(target);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mentions mentions && mentions.first.equals(first);
    }

    @Override
    public int hashCode() {
        return first.hashCode();
    }

    /** Words alone, a space around each. */
    private static String bare(String text) {
        return " " + BETWEEN.matcher(Folding.fold(text)).replaceAll(" ").strip() + " ";
    }
}
