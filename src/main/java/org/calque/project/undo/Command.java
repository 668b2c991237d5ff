package org.calque.project.undo;

import java.util.Locale;
import java.util.ResourceBundle;

/** All that can be done to documents, glossaries and memories, and undone again. */
public enum Command {
    TYPE, CONFIRM, SET_STATE, LEAVE_EMPTY, SET_NOTE, CORRECT, MOVE_BREAK, COPY_SOURCE, CLEAR, LOCK, SPLIT, JOIN, PRETRANSLATE, REPLACE, WAIVE, UNWAIVE, TAKE_IN,
    IMPORT, UNDO, REDO,
    TERM_ADDED, TERM_CHANGED, TERM_DELETED, TERMS_CHANGED, TERMS_IMPORTED, GLOSSARY_ADDED, GLOSSARY_CHANGED, GLOSSARY_DELETED, REPLACE_ALL,
    CANDIDATE_REFUSED,
    MEMORY_CHANGED, MEMORY_DELETED, MEMORY_SET_ASIDE, SPREAD, OWN_WAY,
    /** Two typed at once: the words of the second are followed by those of the first, which stand. */
    YIELD;

    /** What a menu calls it, in the given language. */
    public String label(Locale language) {
        return ResourceBundle.getBundle("org.calque.project.undo.commands", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(name());
    }
}
