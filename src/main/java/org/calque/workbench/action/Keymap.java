package org.calque.workbench.action;

import java.awt.event.InputEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.swing.KeyStroke;

/**
 * Which keys do which command: those of a preset, changed by those that somebody chose. No key does two commands: what a preset
 * or a person gives to one is taken from the other.
 */
public final class Keymap {

    /** Whose habits the keys follow. Each but the first changes some keys of the first, in a properties file beside this class. */
    public enum Preset {
        CALQUE, OMEGAT, MEMOQ, TRADOS
    }

    /** The keys that the commands begin with. */
    public static final Keymap USUAL = of(Preset.CALQUE, Map.of());

    private final Map<ActionId, List<KeyStroke>> keys = new EnumMap<>(ActionId.class);

    private Keymap() {
    }

    /** @param own keys chosen by the user, each in the place of all that the preset gives the command */
    public static Keymap of(Preset preset, Map<ActionId, KeyStroke> own) {
        Keymap made = new Keymap();
        Map<KeyStroke, ActionId> taken = new HashMap<>();
        read(preset).forEach((id, those) -> made.give(id, those, taken));
        for (ActionId id : ActionId.values()) {
            if (!made.keys.containsKey(id)) {
                made.give(id, id.keys(), taken);
            }
        }
        made.comfort(taken);
        own.forEach((id, key) -> {
            made.keys.replaceAll((other, those) -> those.stream().filter(each -> !each.equals(key)).toList());
            made.keys.put(id, List.of(key));
        });
        return made;
    }

    /** Whoever lost its only key to a preset gets one that the preset has no use for. */
    private void comfort(Map<KeyStroke, ActionId> taken) {
        List<KeyStroke> free = new ArrayList<>();
        for (ActionId id : ActionId.values()) {
            id.keys().stream().filter(key -> !taken.containsKey(key)).forEach(free::add);
        }
        for (ActionId id : ActionId.values()) {
            if (keys(id).isEmpty() && !id.keys().isEmpty() && !free.isEmpty()) {
                give(id, List.of(free.remove(0)), taken);
            }
        }
    }

    /**
     * As the settings of a window keep it; what another version kept and this one does not know is left out.
     *
     * @param preset its name, "" for the first
     * @param own    keys as {@link KeyStroke#toString} writes them, by the names of commands
     */
    public static Keymap kept(String preset, Map<String, String> own) {
        Map<ActionId, KeyStroke> chosen = new EnumMap<>(ActionId.class);
        for (ActionId id : ActionId.values()) {
            KeyStroke key = KeyStroke.getKeyStroke(own.getOrDefault(id.name(), ""));
            if (key != null) {
                chosen.put(id, key);
            }
        }
        return of(preset(preset), chosen);
    }

    /** The preset of that name, or the first. */
    public static Preset preset(String name) {
        for (Preset preset : Preset.values()) {
            if (preset.name().equals(name)) {
                return preset;
            }
        }
        return Preset.CALQUE;
    }

    private void give(ActionId id, List<KeyStroke> wanted, Map<KeyStroke, ActionId> taken) {
        List<KeyStroke> free = new ArrayList<>();
        for (KeyStroke key : wanted) {
            if (taken.putIfAbsent(key, id) == null) {
                free.add(key);
            }
        }
        keys.put(id, List.copyOf(free));
    }

    private static Map<ActionId, List<KeyStroke>> read(Preset preset) {
        Map<ActionId, List<KeyStroke>> read = new EnumMap<>(ActionId.class);
        if (preset == Preset.CALQUE) {
            return read;
        }
        Properties file = new Properties();
        String name = preset.name().toLowerCase(Locale.ROOT) + ".properties";
        try (Reader in = new InputStreamReader(Objects.requireNonNull(Keymap.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);   // a file of our own
        }
        for (String id : file.stringPropertyNames()) {
            List<KeyStroke> keys = new ArrayList<>();
            for (String key : file.getProperty(id).split(",")) {
                keys.add(read(key.strip()).orElseThrow(() -> new IllegalStateException(name + ": " + key)));
            }
            read.put(ActionId.valueOf(id), keys);
        }
        return read;
    }

    /** A key as the files write it: {@code menu shift S}, where menu is Command on a Mac and Control elsewhere. */
    public static Optional<KeyStroke> read(String written) {
        String menu = Keys.menuMask() == InputEvent.META_DOWN_MASK ? "meta" : "ctrl";
        return Optional.ofNullable(KeyStroke.getKeyStroke(written.replace("menu", menu)));
    }

    /** The key that menus show first, then others that do the same; none where others took them all. */
    public List<KeyStroke> keys(ActionId id) {
        return keys.getOrDefault(id, List.of());
    }

    /** The command that a key does. */
    public Optional<ActionId> command(KeyStroke key) {
        return keys.entrySet().stream().filter(each -> each.getValue().contains(key)).map(Map.Entry::getKey).findFirst();
    }

    /**
     * Whether a key may be given to a command: not one that types, and not Control with Alt and a letter, which is AltGr on many
     * keyboards and types too.
     */
    public static boolean allowed(KeyStroke key) {
        int modifiers = key.getModifiers();
        boolean function = key.getKeyCode() >= java.awt.event.KeyEvent.VK_F1 && key.getKeyCode() <= java.awt.event.KeyEvent.VK_F12;
        int altGr = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK;
        boolean types = (modifiers & altGr) == altGr && Character.isLetterOrDigit(key.getKeyCode())
                || (modifiers & InputEvent.ALT_GRAPH_DOWN_MASK) != 0;
        return !types && (function || (modifiers & (altGr | InputEvent.META_DOWN_MASK)) != 0);
    }
}
