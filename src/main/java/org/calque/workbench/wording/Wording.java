package org.calque.workbench.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words in one language: the bundle {@code org/calque/workbench/wording/window}. */
public final class Wording {

    /** The languages that the window speaks. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Locale language;
    private final ResourceBundle bundle;

    private Wording(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("org.calque.workbench.wording.window", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in a language, English where the window does not speak it. */
    public static Wording in(Locale language) {
        return new Wording(LANGUAGES.stream().filter(known -> known.getLanguage().equals(language.getLanguage())).findFirst()
                .orElse(Locale.ENGLISH));
    }

    public Locale language() {
        return language;
    }

    /** What stands under a key; where arguments are given, as a {@link MessageFormat} pattern. */
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }
}
