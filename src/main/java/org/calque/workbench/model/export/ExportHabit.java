package org.calque.workbench.model.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.format.xliff.XliffPart;

/**
 * How a user last let documents leave, to be offered again.
 *
 * @param kind   the last one
 * @param finals kinds that are final when they leave; others go to someone who works on
 * @param choice what went into the last XLIFF
 */
public record ExportHabit(ExportKind kind, Set<ExportKind> finals, XliffChoice choice) {

    /** What is offered at first: what goes to another tool or a reviewer is seldom final. */
    public static final ExportHabit USUAL =
            new ExportHabit(ExportKind.DOCUMENT, Set.of(ExportKind.DOCUMENT, ExportKind.RETIMED, ExportKind.DOCX), XliffChoice.USUAL);

    private static final String APART = ";";

    public ExportHabit {
        finals = Set.copyOf(finals);
    }

    /** The habit once a document has left so; of XLIFF it learns only from XLIFF. */
    public ExportHabit after(ExportKind left, boolean asFinal, XliffChoice as) {
        Set<ExportKind> now = EnumSet.noneOf(ExportKind.class);
        now.addAll(finals);
        if (asFinal) {
            now.add(left);
        } else {
            now.remove(left);
        }
        return new ExportHabit(left, now, left.xliff() ? as : choice);
    }

    /** As it is kept in the settings. */
    public String written() {
        return String.join(APART, kind.name(), names(finals.stream()), names(choice.without().stream()), Boolean.toString(choice.filled()));
    }

    private static String names(Stream<? extends Enum<?>> of) {
        return of.map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** The habit that was written; what another version wrote and this one does not know is passed over. */
    public static ExportHabit read(String written) {
        String[] parts = written.split(APART, -1);
        if (parts.length != 4) {
            return USUAL;
        }
        return new ExportHabit(named(ExportKind.values(), parts[0]).findFirst().orElse(USUAL.kind),
                named(ExportKind.values(), parts[1]).collect(Collectors.toSet()),
                new XliffChoice(named(XliffPart.values(), parts[2]).collect(Collectors.toSet()), Boolean.parseBoolean(parts[3])));
    }

    private static <E extends Enum<E>> Stream<E> named(E[] all, String names) {
        Set<String> wanted = Set.of(names.split(",", -1));
        return Arrays.stream(all).filter(one -> wanted.contains(one.name()));
    }
}
