package org.calque.format.xliff;

import java.util.Locale;
import java.util.Optional;
import org.calque.document.Cue;
import org.calque.document.Unit;

/** What goes with a unit beside its text: what it is, and its time codes. */
final class UnitTypes {

    /** {@code context-type} of a time code in 1.2. */
    static final String CUE = "x-calque-cue";
    /** {@code context-type} of a segment's own state in 1.2, where {@code state} is the whole unit's. */
    static final String STATE = "x-calque-state";

    private UnitTypes() {
    }

    /** "" for what needs no saying. */
    static String write(Unit unit) {
        String word = unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (unit.kind()) {
            case PARAGRAPH -> "";
            case HEADING -> word + "-" + Math.max(1, unit.level());
            default -> word;
        };
    }

    /** @param type {@code x-heading-2} in 1.2, {@code calque:heading-2} in 2.1 */
    static Unit.Kind kind(String type) {
        if (type.isEmpty()) {
            return Unit.Kind.PARAGRAPH;
        }
        String word = type.replaceFirst("^(x-|calque:)", "").replaceFirst("-[1-6]$", "").replace('-', '_').toUpperCase(Locale.ROOT);
        for (Unit.Kind kind : Unit.Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        return Unit.Kind.PARAGRAPH;
    }

    static int level(String type) {
        return kind(type) == Unit.Kind.HEADING && type.matches(".*-[1-6]") ? type.charAt(type.length() - 1) - '0' : 0;
    }

    static String writeCue(Cue cue) {
        return cue.offset() + " " + cue.start() + " " + cue.end() + " " + cue.label();
    }

    static Optional<Cue> readCue(String value) {
        String[] words = value.strip().split(" ", 4);
        if (words.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cue(Integer.parseInt(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]),
                    words.length > 3 ? words[3] : ""));
        } catch (NumberFormatException e) {
            return Optional.empty();   // another tool's metadata under our name: a time code less, and nothing lost of the text
        }
    }
}
