package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.Bitext;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.job.Fault;
import org.calque.memory.Twin;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.OccurrenceRow;
import org.jspecify.annotations.Nullable;

/** The glossaries as they were at one revision, made ready for looking. Immutable; safe across threads. */
public final class Terminology {

    private final List<Glossary> glossaries;
    private final long revision;
    private final TermFinder finder;
    private final RenderingCheck renderings;
    private final Listening listening;
    private final Map<String, Terminology> inDomains = new ConcurrentHashMap<>();

    /** @param refused folded forms that are not to be proposed as a concept's name */
    public Terminology(List<Glossary> glossaries, Map<UUID, Set<String>> refused, long revision) {
        this(glossaries, revision, new TermFinder(glossaries), new Listening(glossaries, refused));
    }

    private Terminology(List<Glossary> glossaries, long revision, TermFinder finder, Listening listening) {
        this(List.copyOf(glossaries), revision, finder, listening, new RenderingCheck(glossaries));
    }

    private Terminology(List<Glossary> glossaries, long revision, TermFinder finder, Listening listening, RenderingCheck renderings) {
        this.listening = listening;
        this.glossaries = glossaries;
        this.revision = revision;
        this.finder = finder;
        this.renderings = renderings;
    }

    /** These for a document of some subject field; the same each time. @param domain null where nobody has said of which it is */
    public Terminology inDomain(@Nullable String domain) {
        return domain == null ? this : inDomains.computeIfAbsent(domain, field ->
                new Terminology(glossaries, revision, finder.inDomain(field), listening, renderings));
    }

    public List<Glossary> glossaries() {
        return glossaries;
    }

    /** The workspace's revision that they were read at. */
    public long revision() {
        return revision;
    }

    Optional<Glossary> glossary(UUID id) {
        return glossaries.stream().filter(glossary -> glossary.id().equals(id)).findFirst();
    }

    public Optional<Concept> concept(UUID id) {
        return glossaries.stream().flatMap(glossary -> glossary.concepts().stream()).filter(concept -> concept.id().equals(id))
                .findFirst();
    }

    /**
     * These with concepts changed, for looking at some segments only: of the other concepts those that stand in them, which is
     * all that matters there, and is made ready in no time.
     *
     * @param there ids of the concepts that stand in those segments
     */
    Terminology around(Set<UUID> there, Collection<ConceptEdit> edits) {
        Set<UUID> unchanged = new HashSet<>(there);
        edits.forEach(edit -> unchanged.remove(edit.id()));
        List<Glossary> small = new ArrayList<>();
        for (Glossary each : glossaries) {
            List<Concept> concepts = new ArrayList<>();
            if (!unchanged.isEmpty()) {
                each.concepts().stream().filter(concept -> unchanged.contains(concept.id())).forEach(concepts::add);
            }
            edits.stream().filter(edit -> edit.glossary().equals(each.id()) && edit.after() != null).forEach(edit -> concepts.add(edit.after()));
            small.add(each.with(concepts));
        }
        List<Concept> elsewhere = edits.stream().filter(edit -> glossary(edit.glossary()).isEmpty()).map(ConceptEdit::after)
                .filter(Objects::nonNull).toList();
        if (!elsewhere.isEmpty()) {
            small.add(new Glossary(new UUID(0, 0), "", Enforcement.ENFORCE, small.size(), elsewhere));   // one that is being imported
        }
        return new Terminology(small, Map.of(), revision);
    }

    /** These with many concepts changed at once, of a glossary that is here or is being imported. For looking, not for listening. */
    Terminology edited(List<ConceptEdit> edits) {
        Map<UUID, Map<UUID, Concept>> homes = new LinkedHashMap<>();
        glossaries.forEach(each -> homes.put(each.id(), byId(each)));
        for (ConceptEdit edit : edits) {
            Map<UUID, Concept> home = homes.computeIfAbsent(edit.glossary(), id -> new LinkedHashMap<>());
            if (edit.after() == null) {
                home.remove(edit.id());
            } else {
                home.put(edit.id(), edit.after());
            }
        }
        List<Glossary> then = new ArrayList<>();
        homes.forEach((id, concepts) -> {
            Glossary known = glossary(id).orElseGet(() -> new Glossary(id, "", Enforcement.ENFORCE, glossaries.size(), List.of()));
            then.add(known.with(List.copyOf(concepts.values())));
        });
        return new Terminology(then, revision, new TermFinder(then), listening);
    }

    private static Map<UUID, Concept> byId(Glossary glossary) {
        Map<UUID, Concept> concepts = new LinkedHashMap<>();
        glossary.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        return concepts;
    }

    /** These with some glossaries at another level or rank. For looking, not for listening. */
    Terminology altered(Collection<Glossary> altered) {
        List<Glossary> then = glossaries.stream().map(each -> altered.stream().filter(other -> other.id().equals(each.id()))
                .findFirst().orElse(each)).toList();
        return new Terminology(then, revision, new TermFinder(then), listening);
    }

    /** These with a concept changed, or added where its id is new. */
    Terminology with(UUID glossary, Concept changed, long newRevision) {
        Glossary home = glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(changed.key()));
        List<Glossary> now = replacing(home, changed, List.of(changed));
        return new Terminology(now, newRevision, finder.with(changed, home.enforcement(), home.rank()),
                listening.with(now, changed.id()));
    }

    /** These without a concept. */
    Terminology without(UUID glossary, Concept gone, long newRevision) {
        Glossary home = glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(gone.key()));
        List<Glossary> now = replacing(home, gone, List.of());
        return new Terminology(now, newRevision, finder.without(gone.id()), listening.with(now, gone.id()));
    }

    private List<Glossary> replacing(Glossary home, Concept old, List<Concept> replacement) {
        List<Concept> concepts = new ArrayList<>(home.concepts());
        int at = 0;
        while (at < concepts.size() && !concepts.get(at).id().equals(old.id())) {
            at++;
        }
        if (at < concepts.size()) {
            concepts.remove(at);
        }
        concepts.addAll(at, replacement);
        Glossary after = home.with(concepts);
        return glossaries.stream().map(each -> each.id().equals(home.id()) ? after : each).toList();
    }

    public List<Occurrence> find(Text source) {
        return finder.find(source);
    }

    /** The terms of a sentence that was spoken: what sounds like a name is proposed too, and what its twin has a name for. */
    public List<Occurrence> hear(Text source, @Nullable Twin twin) {
        List<Occurrence> heard = listening.find(source, find(source));
        return twin == null ? heard : listening.find(source.string(), heard, twin, find(Text.of(twin.text())));
    }

    /** Nothing where the target is blank: that is untranslated, and no term is missing. */
    public List<TermVerdict> judge(Text source, List<Occurrence> occurrences, Text target) {
        return target.isBlank() ? List.of() : renderings.check(source, occurrences, target);
    }

    /** Of a segment without a target nothing is looked for. */
    public Finding look(Segment segment) {
        return look(new Bitext(segment.read(), segment.target()));
    }

    /** The same for what is looked at more than once. */
    Finding look(Bitext bitext) {
        if (bitext.target().isBlank()) {
            return new Finding(List.of(), List.of());
        }
        List<Occurrence> occurrences = finder.find(bitext);
        return new Finding(occurrences, renderings.check(bitext, occurrences));
    }

    List<Occurrence> find(Bitext bitext) {
        return finder.find(bitext);
    }

    /** Verdicts on a target, of whose source the terms are known. */
    List<TermVerdict> judge(Bitext bitext, List<Occurrence> occurrences) {
        return bitext.target().isBlank() ? List.of() : renderings.check(bitext, occurrences);
    }

    /**
     * What the table of occurrences keeps of a finding: one row a concept, with the gravest verdict. Nothing of a segment without
     * a target: there is no verdict on it, and where its terms stand, the postings know.
     */
    public static List<OccurrenceRow> rows(Finding finding) {
        Map<UUID, OccurrenceRow> rows = new LinkedHashMap<>();
        for (TermVerdict verdict : finding.verdicts()) {
            for (Occurrence.Found found : verdict.occurrence().matches()) {
                rows.merge(found.concept().id(), new OccurrenceRow(found.concept().id(), verdict.verdict(), 1, found.concept().revision()),
                        (a, b) -> new OccurrenceRow(a.concept(), graver(a.verdict(), b.verdict()), a.times() + 1, a.revision()));
            }
        }
        return List.copyOf(rows.values());
    }

    private static Verdict graver(Verdict one, Verdict other) {
        return gravity(one) >= gravity(other) ? one : other;
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case FORBIDDEN -> 7;
            case MISSING -> 6;
            case FEWER -> 5;
            case WAIVED -> 4;
            case SUSPECT -> 3;
            case ADMITTED -> 2;
            case INFLECTED -> 1;
            case SATISFIED -> 0;
        };
    }
}
