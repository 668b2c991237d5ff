package org.calque.project;

import java.util.Locale;
import java.util.ResourceBundle;

/** All that can be done to an open document and undone again. */
public enum Command {
    TYPE, CONFIRM, SET_STATE, LEAVE_EMPTY, SET_NOTE, COPY_SOURCE, LOCK, SPLIT, JOIN, PRETRANSLATE, REPLACE, WAIVE, UNWAIVE, TAKE_IN,
    IMPORT, UNDO, REDO;

    /** What a menu calls it, in the given language. */
    public String label(Locale language) {
        return ResourceBundle.getBundle("org.calque.project.commands", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(name());
    }
}
