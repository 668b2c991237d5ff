package org.calque.format.extract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a file is wanted.
 *
 * @param parts   that are taken
 * @param without columns of a spreadsheet that are not, by the name of their sheet
 */
public record Extraction(Set<Part> parts, Map<String, Set<String>> without) {

    /** What is taken where nobody has chosen. */
    public static final Extraction USUAL = new Extraction(usual(), Map.of());

    public Extraction {
        parts = Set.copyOf(parts);
        Map<String, Set<String>> copy = new TreeMap<>();
        without.forEach((sheet, columns) -> {
            if (!columns.isEmpty()) {
                copy.put(sheet, Set.copyOf(columns));
            }
        });
        without = Map.copyOf(copy);
    }

    private static Set<Part> usual() {
        return Arrays.stream(Part.values()).filter(Part::usual).collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    public boolean takes(Part part) {
        return parts.contains(part);
    }

    /** The same with a part taken or left. */
    public Extraction with(Part part, boolean taken) {
        Set<Part> now = new LinkedHashSet<>(parts);
        if (taken) {
            now.add(part);
        } else {
            now.remove(part);
        }
        return new Extraction(now, without);
    }

    /** Its parts by name, to be kept: {@code changes,headers}. Columns belong to one file and are not among them. */
    public String names() {
        return parts.stream().map(Extraction::name).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
    }

    /** What {@link #names()} made; names that are no part's are passed over. */
    public static Extraction named(String names) {
        Set<String> wanted = Set.of(names.strip().split("\\s*,\\s*"));
        return new Extraction(Arrays.stream(Part.values()).filter(part -> wanted.contains(name(part))).collect(Collectors.toSet()),
                Map.of());
    }

    /** {@code speaker-notes}. */
    public static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
