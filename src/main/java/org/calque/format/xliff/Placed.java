package org.calque.format.xliff;

import java.util.List;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FileUnit;
import org.calque.format.bilingual.StartTag;
import org.jspecify.annotations.Nullable;

/**
 * A unit with the places of what may be rewritten.
 *
 * @param prefix      of the elements around it, with its colon, or ""
 * @param place       the {@code trans-unit} or {@code unit}
 * @param segmented   1.2: whether its parts are marked in {@code seg-source}
 * @param afterSource 1.2: where a missing target belongs
 * @param target      1.2: the target, or null
 * @param notes       2.x: the notes, or null
 * @param beforeData  2.x: where notes belong if there are none
 * @param states      1.2: our own groups of states, which are written anew
 * @param comments    1.2: where memoQ keeps its comments, or null
 * @param parts       one for each part of the unit
 */
record Placed(FileUnit unit, String prefix, Element place, boolean segmented, int afterSource, @Nullable Element target,
              @Nullable Element notes, int beforeData, List<Element> states,
              @Nullable Element comments, List<Part> parts) {

    Placed {
        states = List.copyOf(states);
        parts = List.copyOf(parts);
    }

    /**
     * @param place       1.2: the {@code mrk} in the source, or what stands between two; 2.x: the {@code segment}
     * @param afterSource 2.x: where a missing target belongs
     * @param target      1.2: the {@code mrk} in the target; 2.x: the {@code target}; null where there is none
     * @param own         1.2: what a tool says of it in its own words, or null
     */
    record Part(Element place, int afterSource, @Nullable Element target, @Nullable VendorMark own) {

        Part(Element place, int afterSource, @Nullable Element target) {
            this(place, afterSource, target, null);
        }
    }

    /**
     * Whether the translations of its segments stand in another order than their sources: those that are marked in one target do, or
     * their {@code order} says so (2.x).
     *
     * @param text of the file
     */
    boolean reordered(String text) {
        int before = -1;
        for (int i = 0; i < parts.size(); i++) {
            Element translated = parts.get(i).target();
            if (translated == null) {
                continue;
            }
            String order = StartTag.attributes(text.substring(translated.start(), translated.tagEnd())).getOrDefault("order", "");
            int at = target != null ? translated.start() : order.matches("[\"']\\d{1,6}[\"']") ? Integer.parseInt(order.substring(1, order.length() - 1)) : i + 1;
            if (at < before) {
                return true;
            }
            before = at;
        }
        return false;
    }

    /** Whether a tool says in its own words how far the unit has come. */
    boolean vendors() {
        return parts.stream().anyMatch(part -> part.own() != null);
    }
}
