package org.calque.glossary.exchange;

import org.jspecify.annotations.Nullable;

/** A note that holds one value TBX-Basic has no data category for, in words that others can read: {@code calque first: …}. */
record TbxNote(String name, String value) {

    static final String FIRST = "first";
    static final String AFTER = "after";
    private static final String START = "calque ";
    private static final String EXTRA = "extra ";

    static TbxNote extra(String name, String value) {
        return new TbxNote(EXTRA + name, value);
    }

    /** What was kept of another file under a name, or null where this is none of it. */
    @Nullable String extraName() {
        return name.startsWith(EXTRA) ? name.substring(EXTRA.length()) : null;
    }

    /** Null for a note for people. */
    static @Nullable TbxNote parse(String note) {
        int colon = note.indexOf(": ");
        return note.startsWith(START) && colon > 0 ? new TbxNote(note.substring(START.length(), colon).replace('\u00A6', ':'),
                note.substring(colon + 2)) : null;
    }

    @Override
    public String toString() {
        return START + name.replace(':', '\u00A6') + ": " + value;   // names of data hold colons: descrip:context
    }
}
