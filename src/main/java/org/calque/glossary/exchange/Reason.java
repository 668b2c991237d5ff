package org.calque.glossary.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a file was refused, in words: what stands in the brackets of a fault's sentence. In the language of the program. */
enum Reason {
    /** {0} first line of the row, {1} cells it has, {2} columns of the header */
    ROW_RAGGED,
    /** {0} column, {1} line of the header */
    COLUMN_TWICE,
    /** {0} column */
    COLUMN_MISSING,
    /** {0} line */
    NUL,
    /** {0} line where the row begins */
    QUOTE,
    /** {0} line, {1} column, {2} what stands there, {3} what may */
    VALUE_UNKNOWN,
    /** {0} line */
    ROW_WITHOUT_TERM,
    /** {0} line */
    CONCEPT_EMPTY,
    /** {0} line, {1} term, {2} line where it had another status */
    STATUS_CONTRADICTS,
    /** none */
    NO_FRENCH,
    /** none */
    NO_ENGLISH,
    /** {0} line, {1} namespace */
    NAMESPACE,
    /** {0} line */
    ENTITY,
    /** {0} cell, as B7 */
    FORMULA,
    /** none */
    SHEET_BROKEN,
    /** {0} line */
    PAIR_WANTED,
    /** {0} line */
    NO_BACKUP,
    /** {0} line, {1} id, {2} line where it was taken */
    ID_TWICE,
    /** {0} line */
    LANGUAGE_MISSING,
    /** {0} line */
    XML_BROKEN,
    /** {0} name of the root element */
    NOT_TBX,
    ACCESS_DENIED;

    String in(Object... arguments) {
        return words(name(), arguments);
    }

    /** What this room says, in the language of the program. */
    static String words(String key, Object... arguments) {
        Locale language = Locale.getDefault();
        ResourceBundle bundle = ResourceBundle.getBundle("org.calque.glossary.exchange.reasons", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    static String of(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return ACCESS_DENIED.in();
        }
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }
}
