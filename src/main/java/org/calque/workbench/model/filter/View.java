package org.calque.workbench.model.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which segments are shown: those that pass the filter, meet every condition, and have what is searched for.
 *
 * @param term a French form: only segments with that term of the glossary in their source; "" for all
 */
public record View(Filter filter, Set<Condition> conditions, String term, Search search) {

    public static final View ALL = new View(Filter.ALL, Set.of(), "", Search.NOTHING);

    private static final String APART = "\u001F";   // what no name and no search has in it

    public View {
        conditions = conditions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(conditions));
    }

    public boolean everything() {
        return filter == Filter.ALL && conditions.isEmpty() && term.isEmpty() && search.empty();
    }

    public View with(Filter other) {
        return new View(other, conditions, term, search);
    }

    public View with(Search other) {
        return new View(filter, conditions, term, other);
    }

    public View withTerm(String other) {
        return new View(filter, conditions, other, search);
    }

    /** With a condition more, or without it. */
    public View with(Condition condition, boolean on) {
        Set<Condition> now = EnumSet.noneOf(Condition.class);
        now.addAll(conditions);
        if (on) {
            now.add(condition);
        } else {
            now.remove(condition);
        }
        return new View(filter, now, term, search);
    }

    /** As it is kept in the settings. */
    public String written() {
        return String.join(APART, filter.name(), conditions.stream().sorted().map(Enum::name).collect(Collectors.joining(",")), term,
                search.text(), search.side().name(), Boolean.toString(search.expression()), Boolean.toString(search.matchCase()));
    }

    /** The view that was written, or null where another version wrote what this one does not know. */
    public static @Nullable View read(String written) {
        String[] parts = written.split(APART, -1);
        try {
            Set<Condition> conditions = EnumSet.noneOf(Condition.class);
            Arrays.stream(parts[1].split(",")).filter(name -> !name.isEmpty()).map(Condition::valueOf).forEach(conditions::add);
            return parts.length != 7 ? null : new View(Filter.valueOf(parts[0]), conditions, parts[2], new Search(parts[3],
                    Search.Side.valueOf(parts[4]), Boolean.parseBoolean(parts[5]), Boolean.parseBoolean(parts[6])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
            return null;
        }
    }
}
