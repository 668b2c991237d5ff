package org.calque.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.AbstractPreferences;

/** Preferences that last as long as a test: those of the user are neither read nor written, nor waited for where other programs hold them. */
final class Unkept extends AbstractPreferences {

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Unkept> children = new TreeMap<>();

    Unkept() {
        this(null, "");
    }

    private Unkept(AbstractPreferences parent, String name) {
        super(parent, name);
    }

    @Override
    protected void putSpi(String key, String value) {
        values.put(key, value);
    }

    @Override
    protected String getSpi(String key) {
        return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
        values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
        ((Unkept) parent()).children.remove(name());
    }

    @Override
    protected String[] keysSpi() {
        return values.keySet().toArray(new String[0]);
    }

    @Override
    protected String[] childrenNamesSpi() {
        return children.keySet().toArray(new String[0]);
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
        return children.computeIfAbsent(name, made -> new Unkept(this, made));
    }

    @Override
    protected void syncSpi() {
        // nothing is kept
    }

    @Override
    protected void flushSpi() {
        // nothing is kept
    }
}
