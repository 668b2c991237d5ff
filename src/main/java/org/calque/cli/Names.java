package org.calque.cli;

import java.util.Locale;

/** How constants are written in JSON: lower case, with hyphens. */
final class Names {

    private Names() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
