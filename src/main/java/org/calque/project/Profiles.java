package org.calque.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.calque.check.Checker;
import org.calque.check.Profile;
import org.calque.check.ProfileText;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of checks of a workspace: which there are, which the workspace goes by, and which a document has of its own. Any
 * thread may call any method.
 */
public final class Profiles {

    private static final String CHOSEN = "profile";

    private final Store store;
    private final Supplier<List<String>> ownWords;
    private final Runnable changed;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Profile> profiles = new HashMap<>();   // this and what follows guarded by this
    private final Map<String, Checker> checkers = new HashMap<>();
    private Map<UUID, String> byDocument = Map.of();
    private String general = "";
    private boolean read;

    /** @param changed told when documents may be judged otherwise than before */
    Profiles(Store store, Supplier<List<String>> ownWords, Runnable changed) {
        this.store = store;
        this.ownWords = ownWords;
        this.changed = changed;
    }

    private synchronized void read() {
        if (!read) {
            store.read(transaction -> {
                profiles.clear();
                transaction.profiles().all().forEach((name, body) -> profiles.put(name, ProfileText.read(body, name).named(name)));
                byDocument = transaction.profiles().chosen();
                general = transaction.settings().get(CHOSEN).orElse("");
                return null;
            });
            read = true;
        }
    }

    /** All but the standard one, by name. */
    public synchronized List<Profile> list() {
        read();
        return profiles.values().stream().sorted((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.name(), b.name())).toList();
    }

    /** What the workspace goes by where a document has nothing of its own. */
    public synchronized Profile general() {
        read();
        return profiles.getOrDefault(general, Profile.STANDARD);
    }

    /** @param name of a profile; "" for the standard one */
    public void setGeneral(String name) {
        store.write(transaction -> {
            transaction.settings().put(CHOSEN, name);
            return null;
        });
        readAnew();
    }

    /** What a document has of its own; empty where it goes by the workspace's. */
    public synchronized Optional<Profile> own(UUID document) {
        read();
        return Optional.ofNullable(byDocument.get(document)).map(profiles::get).filter(Objects::nonNull);
    }

    /** @param name of a profile; null for the workspace's */
    public void choose(UUID document, @Nullable String name) {
        store.write(transaction -> {
            transaction.profiles().choose(document, name);
            return null;
        });
        readAnew();
    }

    /** What a document goes by. */
    public Profile of(UUID document) {
        return own(document).orElseGet(this::general);
    }

    /** Keeps a profile under its name, which must not be blank; another of that name gives way. */
    public void put(Profile profile) {
        if (profile.name().isBlank()) {
            throw new IllegalArgumentException("a profile without a name");
        }
        store.write(transaction -> {
            transaction.profiles().put(profile.name(), ProfileText.write(profile));
            return null;
        });
        readAnew();
    }

    public void remove(String name) {
        store.write(transaction -> {
            transaction.profiles().remove(name);
            return null;
        });
        readAnew();
    }

    /** Here or elsewhere something was changed, or words were kept. */
    void readAnew() {
        synchronized (this) {
            read = false;
            checkers.clear();
        }
        changed.run();
        listeners.forEach(Runnable::run);
    }

    /** The checker that a document is looked at with; the same until something of its profile changes. */
    synchronized Checker checker(UUID document) {
        Profile profile = of(document);
        return checkers.computeIfAbsent(profile.name(), name -> {
            Set<String> own = new HashSet<>(ownWords.get());
            return new Checker(Locale.getDefault(), profile, own::contains);
        });
    }

    /** The names of all, the standard one first as "". */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(""));
        list().forEach(profile -> names.add(profile.name()));
        return names;
    }

    /** Told, on any thread, when there are other profiles, or others are gone by. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
