package org.calque.format.standard;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One place where a file breaks its standard.
 *
 * @param line from 1, or 0 where it is not known
 * @param unit the unit's id, or "" outside of units
 */
public record Breach(Rule rule, int line, String unit, List<String> arguments) {

    public Breach {
        arguments = List.copyOf(arguments);
    }

    static Breach of(Rule rule, int line, String unit, String... arguments) {
        return new Breach(rule, line, unit, List.of(arguments));
    }

    /** What is broken and where, without a capital or a stop, to stand behind a colon. */
    public String sentence(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("org.calque.format.standard.rules", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String said = new MessageFormat(words.getString(rule.name()), language).format(arguments.toArray());
        String where = line > 0 && !unit.isEmpty() ? "line-and-unit" : line > 0 ? "line" : unit.isEmpty() ? "nowhere" : "unit";
        return new MessageFormat(words.getString(where), language).format(new Object[] {said, line, unit});
    }
}
