package org.calque.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words, rules and figures that are data: in files of ours, each beside the class that goes by it. */
public final class WordLists {

    private WordLists() {
    }

    /** The lists of a file by their names: {@code name: word, word}, and more words on the lines below. */
    public static Map<String, Set<String>> read(Class<?> beside, String file) {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = Set.of();
        for (String line : lines(beside, file)) {
            int colon = line.indexOf(':');
            if (colon >= 0) {
                list = lists.computeIfAbsent(line.substring(0, colon).strip(), name -> new HashSet<>());
            }
            for (String word : line.substring(colon + 1).split(",")) {
                if (!word.isBlank()) {
                    list.add(word.strip());
                }
            }
        }
        return Map.copyOf(lists);
    }

    /** The lines of a file that say something: neither blank nor a comment. */
    public static List<String> lines(Class<?> beside, String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(beside.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);   // our own file is damaged: nothing the user handed us
        }
    }
}
