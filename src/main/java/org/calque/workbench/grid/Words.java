package org.calque.workbench.grid;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calque.document.SegmentState;

/** The grid's own words in the user's language. */
record Words(Locale locale, ResourceBundle bundle) {

    static Words in(Locale locale) {
        return new Words(locale, ResourceBundle.getBundle("org.calque.workbench.grid.grid", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    String state(SegmentState state) {
        return get("state." + state.name());
    }

    /** A language's name with a capital, as a heading. */
    String language(Locale language) {
        String name = language.getDisplayLanguage(locale);
        return name.isEmpty() ? language.toLanguageTag() : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
