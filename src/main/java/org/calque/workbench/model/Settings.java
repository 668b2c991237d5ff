package org.calque.workbench.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.calque.language.EnglishSpelling;
import org.calque.project.Workspace;
import org.calque.suggest.Account;
import org.calque.suggest.Service;
import org.calque.workbench.model.export.ExportHabit;
import org.calque.workbench.model.filter.View;
import org.jspecify.annotations.Nullable;

/**
 * What one user's window remembers on this computer: looks, language, its place on the screen. What belongs to a team is kept in
 * the workspace instead.
 */
public final class Settings {

    private static final String OFF = "OFF";

    private final Preferences kept;

    public Settings(Preferences kept) {
        this.kept = kept;
    }

    /** Those of the user who runs the program. */
    public static Settings ofUser() {
        return new Settings(Preferences.userRoot().node("org/calque/workbench"));
    }

    /** Whether the window is dark where the desktop is; so until a look was chosen. */
    public boolean followsSystem() {
        return kept.getBoolean("system", true);
    }

    public void setFollowsSystem(boolean follows) {
        kept.putBoolean("system", follows);
    }

    /** The name of the page that was shown last; "" for none. */
    public String page() {
        return kept.get("page", "");
    }

    public void setPage(String page) {
        kept.put("page", page);
    }

    /**
     * How wide the columns of a table are.
     *
     * @return pixels at the usual scale, in the order of the table; empty until any was changed
     */
    public int[] columns(String table) {
        String widths = kept.get("columns." + table, "");
        return Stream.of(widths.split(" ")).filter(width -> width.matches("\\d{1,5}")).mapToInt(Integer::parseInt).toArray();
    }

    public void setColumns(String table, int[] widths) {
        kept.put("columns." + table, IntStream.of(widths).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    /** Whether the window is dark, or was when it last followed the desktop. */
    public boolean dark() {
        return kept.getBoolean("dark", false);
    }

    public void setDark(boolean dark) {
        kept.putBoolean("dark", dark);
    }

    /** The language of the window; the system's until another was chosen. */
    public Locale language() {
        String chosen = kept.get("language", "");
        return chosen.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(chosen);
    }

    public void setLanguage(Locale language) {
        kept.put("language", language.toLanguageTag());
    }

    /** @return points; {@code usual} until another was chosen */
    public int fontSize(int usual) {
        return kept.getInt("fontSize", usual);
    }

    public void setFontSize(int points) {
        kept.putInt("fontSize", points);
    }

    /** How targets in a language are spelt; null where spelling is not to be checked. */
    public @Nullable EnglishSpelling spelling(Locale target) {
        String chosen = kept.get("spelling", "");
        return chosen.equals(OFF) ? null : chosen.isEmpty() ? EnglishSpelling.of(target) : EnglishSpelling.valueOf(chosen);
    }

    /** @param spelling null for not checking it */
    public void setSpelling(@Nullable EnglishSpelling spelling) {
        kept.put("spelling", spelling == null ? OFF : spelling.name());
    }

    /** The service that is asked for suggestions; empty, as it is at first, where none is. The key is kept elsewhere. */
    public Optional<Account> suggesting() {
        String chosen = kept.get("suggest", OFF);
        return Stream.of(Service.values()).filter(service -> service.name().equals(chosen)).findFirst().map(this::account);
    }

    private Account account(Service service) {
        Preferences node = kept.node("suggest/" + service.name());
        return new Account(service, node.get("address", service.address()), node.get("model", service.model()),
                node.get("variable", service.variable()), node.get("command", ""), Account.TIMEOUT);
    }

    /** @param service null for none */
    public void setSuggesting(@Nullable Service service) {
        kept.put("suggest", service == null ? OFF : service.name());
    }

    public void setAccount(Account account) {
        Preferences node = kept.node("suggest/" + account.service().name());
        node.put("address", account.address());
        node.put("model", account.model());
        node.put("variable", account.variable());
        node.put("command", account.command());
    }

    /** Whether words are proposed while one types. */
    public boolean completing() {
        return kept.getBoolean("completing", true);
    }

    public void setCompleting(boolean on) {
        kept.putBoolean("completing", on);
    }

    /** Whether spaces and line ends are shown. */
    public boolean whitespace() {
        return kept.getBoolean("whitespace", false);
    }

    public void setWhitespace(boolean shown) {
        kept.putBoolean("whitespace", shown);
    }

    /** Whether codes are shown as numbers only. */
    public boolean shortCodes() {
        return kept.getBoolean("shortCodes", false);
    }

    public void setShortCodes(boolean shown) {
        kept.putBoolean("shortCodes", shown);
    }

    /** The name of the preset that the keys follow; "" until one was chosen. */
    public String keyPreset() {
        return kept.get("keys", "");
    }

    public void setKeyPreset(String name) {
        kept.put("keys", name);
    }

    /** Keys of the user's own, as Swing's key strokes write them, by command. */
    public Map<String, String> keys() {
        Map<String, String> own = new TreeMap<>();
        Preferences node = kept.node("keys");
        try {
            for (String command : node.keys()) {
                own.put(command, node.get(command, ""));
            }
        } catch (BackingStoreException gone) {
            return Map.of();   // then there are none to be had
        }
        return own;
    }

    /** @param key null for none of one's own */
    public void setKey(String command, @Nullable String key) {
        if (key == null) {
            kept.node("keys").remove(command);
        } else {
            kept.node("keys").put(command, key);
        }
    }

    /** Views kept by name, in the order of their names; what another version kept and this one cannot read is left out. */
    public Map<String, View> views() {
        Map<String, View> views = new TreeMap<>();
        Preferences node = kept.node("views");
        try {
            for (String key : node.keys()) {
                String[] parts = node.get(key, "").split("\n", 2);
                View view = parts.length == 2 ? View.read(parts[1]) : null;
                if (view != null) {
                    views.put(parts[0], view);
                }
            }
        } catch (BackingStoreException gone) {
            return Map.of();   // then there are none to be had
        }
        return views;
    }

    public void keepView(String name, View view) {
        kept.node("views").put(viewKey(name), name + "\n" + view.written());
    }

    public void forgetView(String name) {
        kept.node("views").remove(viewKey(name));
    }

    /** Preferences take 80 characters for a key, a name may be longer. */
    private static String viewKey(String name) {
        return java.util.UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }

    /** The workspace that was last chosen in the window, where it is not the usual one: a folder, or a URL. */
    public Optional<String> workspace() {
        return Optional.ofNullable(kept.get("workspace", null));
    }

    /** Keeps no password: the driver takes it from the user's file of passwords for PostgreSQL. */
    public void setWorkspace(String place) {
        if (place.equals(Workspace.defaultPlace())) {
            kept.remove("workspace");
        } else {
            kept.put("workspace", place.replaceAll("(?i)[?&]password=[^&]*", ""));
        }
    }

    /** How documents last left; the usual way until one has. */
    public ExportHabit exporting() {
        return ExportHabit.read(kept.get("export", ""));
    }

    public void setExporting(ExportHabit habit) {
        kept.put("export", habit.written());
    }

    /** Where a file was last opened or written. */
    public Optional<String> folder() {
        return Optional.ofNullable(kept.get("folder", null));
    }

    public void setFolder(String folder) {
        kept.put("folder", folder);
    }

    /**
     * A place on the screen.
     *
     * @param maximized whether it then filled the screen
     */
    public record Bounds(int x, int y, int width, int height, boolean maximized) {
    }

    /** Where the window last was, or null. */
    public @Nullable Bounds bounds() {
        int width = kept.getInt("width", 0);
        return width == 0 ? null : new Bounds(kept.getInt("x", 0), kept.getInt("y", 0), width, kept.getInt("height", 0),
                kept.getBoolean("maximized", false));
    }

    public void setBounds(Bounds bounds) {
        kept.putInt("x", bounds.x());
        kept.putInt("y", bounds.y());
        kept.putInt("width", bounds.width());
        kept.putInt("height", bounds.height());
        kept.putBoolean("maximized", bounds.maximized());
    }

    /** Where a divider stood. @param usual until it was moved */
    public int divider(String name, int usual) {
        return kept.getInt("divider." + name, usual);
    }

    public void setDivider(String name, int location) {
        kept.putInt("divider." + name, location);
    }

    /** Whether the first minute was gone through, or put away. */
    public boolean minuteSeen() {
        return kept.getBoolean("minuteSeen", false);
    }

    public void setMinuteSeen(boolean seen) {
        kept.putBoolean("minuteSeen", seen);
    }

    /** What the first of two panes has of both, between 0 and 1. @param usual until the divider was moved */
    public double share(String name, double usual) {
        return kept.getDouble("share." + name, usual);
    }

    public void setShare(String name, double share) {
        kept.putDouble("share." + name, share);
    }
}
