package org.calque.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says in the user's language; results are data and are not translated. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.calque.cli.messages", Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(arguments);
    }
}
