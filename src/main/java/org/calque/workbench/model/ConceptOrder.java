package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.calque.workbench.model.GlossaryModel.Entry;
import org.calque.workbench.model.filter.Haystack;
import org.jspecify.annotations.Nullable;

/** All concepts in the order of their French terms, made ready to be narrowed by words. Immutable. */
final class ConceptOrder {

    private static final Comparator<Entry> BY_PLACE = Comparator.comparing(Entry::place);

    private final List<Entry> entries;
    private final Haystack words;

    private ConceptOrder(List<Entry> entries) {
        this.entries = entries;
        this.words = new Haystack(entries.stream().map(Entry::folded).toList());
    }

    static ConceptOrder of(Collection<Entry> entries) {
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.parallelSort(sorted, BY_PLACE);
        return new ConceptOrder(List.of(sorted));
    }

    int size() {
        return entries.size();
    }

    /**
     * Those that have all of some words.
     *
     * @param filter folded, with spaces between; "" for all
     * @param only   of that glossary; null for all
     */
    List<Entry> narrowed(String filter, @Nullable UUID only) {
        if (filter.isEmpty() && only == null) {
            return entries;
        }
        BitSet with = words.with(filter.split(" +"));
        List<Entry> left = new ArrayList<>(with.cardinality());
        for (int i = with.nextSetBit(0); i >= 0; i = with.nextSetBit(i + 1)) {
            if (only == null || entries.get(i).glossary().id().equals(only)) {
                left.add(entries.get(i));
            }
        }
        return Collections.unmodifiableList(left);
    }

    /** Where a concept stands in what was narrowed, or -1. */
    static int indexOf(Entry wanted, List<Entry> narrowed) {
        int at = Collections.binarySearch(narrowed, wanted, BY_PLACE);
        while (at > 0 && BY_PLACE.compare(narrowed.get(at - 1), wanted) == 0) {
            at--;
        }
        for (; at >= 0 && at < narrowed.size() && BY_PLACE.compare(narrowed.get(at), wanted) == 0; at++) {
            if (narrowed.get(at).concept().id().equals(wanted.concept().id())) {
                return at;
            }
        }
        return -1;
    }
}
