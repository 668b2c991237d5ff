package org.calque.project.glossary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.SoundAlikes;
import org.calque.glossary.TwinNames;
import org.calque.language.Folding;
import org.calque.memory.Twin;
import org.jspecify.annotations.Nullable;

/**
 * Listens for misheard names with the glossaries of one revision. The index is built when first asked for, since most documents
 * are no transcripts, and shared with the revisions that follow. Safe across threads.
 */
final class Listening {

    /** Changes beside the index before it is built anew. */
    private static final int CHANGES = 200;

    private final List<Glossary> glossaries;
    private final Map<UUID, Set<String>> refused;
    private final @Nullable Listening before;
    private final Set<UUID> changed;
    private @Nullable SoundAlikes sounds;

    Listening(List<Glossary> glossaries, Map<UUID, Set<String>> refused) {
        this(glossaries, refused, null, Set.of());
    }

    private Listening(List<Glossary> glossaries, Map<UUID, Set<String>> refused, @Nullable Listening before, Set<UUID> changed) {
        this.glossaries = glossaries;
        this.refused = refused;
        this.before = before;
        this.changed = changed;
    }

    /** The same after one concept was changed, added or deleted. */
    Listening with(List<Glossary> now, UUID concept) {
        Listening base = before == null ? this : before;
        Set<UUID> all = new HashSet<>(changed);
        all.add(concept);
        return all.size() > CHANGES ? new Listening(now, refused) : new Listening(now, refused, base, all);
    }

    private synchronized SoundAlikes sounds() {
        if (sounds == null) {
            sounds = before == null ? new SoundAlikes(glossaries) : before.sounds().with(changed, glossaries.stream()
                    .map(each -> each.with(each.concepts().stream().filter(concept -> changed.contains(concept.id())).toList()))
                    .filter(each -> !each.concepts().isEmpty()).toList());
        }
        return sounds;
    }

    /** What was found in a source, and what sounds like a name there and was not refused, by offset. */
    List<Occurrence> find(Text source, List<Occurrence> known) {
        List<Occurrence> heard = sounds().find(source, known).stream().filter(one -> !refused(one)).toList();
        return heard.isEmpty() ? known : Stream.concat(known.stream(), heard.stream())
                .sorted((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end()))
                .toList();
    }

    /** The same with what a twin has a name for. */
    List<Occurrence> find(String source, List<Occurrence> heard, Twin twin, List<Occurrence> inTwin) {
        return TwinNames.of(source, heard, twin.alignment(), inTwin.stream().filter(name -> name.enforced()).toList()).stream()
                .filter(one -> one.kind() != Occurrence.Kind.CONTEXT || !refused(one)).toList();
    }

    private boolean refused(Occurrence heard) {
        Concept concept = heard.concept();
        return refused.getOrDefault(concept.id(), Set.of()).contains(Folding.fold(heard.text()));
    }
}
