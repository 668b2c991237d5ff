package org.calque.glossary.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which sections of its entry the lines of a definition, a note or a source stood: a glossary has one of each for the concept, and
 * a file may have one for a language. Kept under a name of its own, so that they go out again where they were.
 */
final class TbxPlaces {

    private static final String IN = " in";
    private static final String WHOLE = "-";
    private static final List<String> CATEGORIES = List.of("definition", "note", "source");

    private TbxPlaces() {
    }

    /** Notes the place of one more value: as many times as it has lines, since values are joined by lines. */
    static void add(List<String> places, String value, String language) {
        value.lines().forEach(line -> places.add(language.isEmpty() ? WHOLE : language));
    }

    /** What is kept of the places of a category; nothing where all stood in the entry itself. */
    static void keep(Map<String, String> extra, String category, List<String> places) {
        if (places.stream().anyMatch(place -> !place.equals(WHOLE))) {
            boolean one = places.stream().distinct().count() == 1;
            extra.put(category + IN, one ? places.get(0) : String.join(" ", places));
        }
    }

    static boolean isPlace(String name) {
        return name.endsWith(IN) && CATEGORIES.contains(name.substring(0, name.length() - IN.length()));
    }

    /**
     * The values of a category by the language they stand in, "" for none. Where a line was added or taken away since, and they stood
     * in several places, nobody knows any more which is where: then all of it is the concept's.
     */
    static Map<String, String> of(String category, @Nullable String text, Map<String, String> extra) {
        if (text == null) {
            return Map.of();
        }
        String[] places = extra.getOrDefault(category + IN, WHOLE).split(" ");
        List<String> lines = text.lines().toList();
        if (places.length != 1 && places.length != lines.size()) {
            return Map.of("", text);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = places[places.length == 1 ? 0 : i];
            values.merge(place.equals("fr") || place.equals("en") ? place : "", lines.get(i), (one, other) -> one + "\n" + other);
        }
        return values;
    }
}
