package org.calque.glossary.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What TBX-Basic has no data category for, as a note that we can read again and others show: {@code calque: match=exact}.
 * Values hold no white space but for the last one, which runs to the end of the note.
 */
final class TbxProperties {

    static final String KEY = "key";
    static final String TRANSLATE = "translate";
    static final String STATUS = "status";
    static final String MATCH = "match";
    static final String CASE = "case";
    static final String PART_OF_SPEECH = "partOfSpeech";
    static final String NUMBER = "number";
    static final String ORIGIN = "origin";
    private static final String START = "calque:";

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The properties in a note, or null where it is a note for people. */
    static @Nullable TbxProperties parse(String note) {
        if (!note.startsWith(START)) {
            return null;
        }
        TbxProperties found = new TbxProperties();
        String rest = note.substring(START.length());
        int key = rest.indexOf(" " + KEY + "=");   // a key may hold spaces, so it is written last
        if (key >= 0) {
            found.put(KEY, rest.substring(key + KEY.length() + 2));
            rest = rest.substring(0, key);
        }
        for (String part : rest.strip().split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                found.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return found;
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    @Nullable String get(String name) {
        return values.get(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        StringJoiner joined = new StringJoiner(" ", START + " ", "");
        values.forEach((name, value) -> {
            if (!name.equals(KEY)) {
                joined.add(name + "=" + value);
            }
        });
        String key = values.get(KEY);
        return key == null ? joined.toString() : joined.add(KEY + "=" + key).toString();
    }
}
