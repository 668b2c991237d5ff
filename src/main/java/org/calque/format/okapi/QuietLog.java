package org.calque.format.okapi;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Okapi from warning once a segment. Its loggers are held here, since the JDK forgets the level of a logger that nobody
 * holds.
 */
final class QuietLog {

    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("net.sf.okapi"));

    private QuietLog() {
    }

    /** Silences all below SEVERE, unless a level was set by whoever started the program. */
    static void begin() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.SEVERE);
            }
        }
    }
}
