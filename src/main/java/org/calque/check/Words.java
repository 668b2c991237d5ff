package org.calque.check;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The sentences of this room in one language. */
final class Words {

    private final Locale language;
    private final ResourceBundle bundle;

    Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("org.calque.check.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** Several things of which one will do, each in quotation marks. */
    String oneOf(List<String> things) {
        String or = bundle.getString("or");
        List<String> quoted = things.stream().map(thing -> say("quoted", thing)).toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", "))
                + " " + or + " " + quoted.get(quoted.size() - 1);
    }
}
