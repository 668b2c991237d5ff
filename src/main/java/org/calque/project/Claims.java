package org.calque.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.store.ClaimTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who types where in one open document, where several people share the workspace. Every method but {@link #typing} talks to the
 * server and belongs on the workspace's own thread.
 */
final class Claims {

    /** How often a claim is renewed, in ms: three may be lost before it runs out. */
    private static final long RENEW = ClaimTable.SECONDS * 1_000L / 4;

    private final Store store;
    private final UUID document;
    private final Consumer<UUID> changed;
    private final boolean writable;
    private volatile Map<UUID, String> others = Map.of();
    private volatile Map<UUID, String> seen = Map.of();   // others as last looked; differs from them until all is read
    private volatile @Nullable UUID mine;
    private volatile long renewed;   // System.nanoTime() in ms

    /** @param changed told which segment is claimed or free now */
    Claims(Store store, UUID document, Consumer<UUID> changed) {
        this.store = store;
        this.document = document;
        this.changed = changed;
        this.writable = store.mayWrite("segment");
    }

    /** Who types in a segment, other than this user. */
    Optional<String> holder(UUID segment) {
        return Optional.ofNullable(others.get(segment));
    }

    /** Whether the user may change segments at all. */
    boolean writable() {
        return writable;
    }

    /** Whether a segment that is being typed in has to be claimed first: with {@link #take}. */
    boolean typing(UUID segment) {
        return writable && store.shared() && !segment.equals(mine);
    }

    /** Claims a segment and gives up the one before. Where somebody else has it, that is seen from {@link #holder} afterwards. */
    void take(UUID segment) {
        if (segment.equals(mine)) {
            return;
        }
        mine = null;
        @Nullable String holder;
        try {
            holder = store.write(transaction -> {
                transaction.claims().release(document);
                return transaction.claims().take(document, segment);
            });
        } catch (FaultException away) {
            if (away.fault() == Fault.SERVER_AWAY) {
                return;   // claimed at a later key
            }
            throw away;
        }
        if (holder == null) {
            mine = segment;
            renewed = now();
        } else {
            look();
            settle();
        }
    }

    /** The segment was left, or the document is closed. */
    void release() {
        if (mine != null) {
            mine = null;
            store.jot(transaction -> transaction.claims().release(document));
        }
    }

    /**
     * Looks who types where now, and renews this user's own claim before it runs out. Who came is known at once, so that nobody
     * types over words that are read next; who left only after {@link #settle}.
     */
    void look() {
        if (!store.shared()) {
            return;
        }
        UUID held = mine;
        if (held != null && now() - renewed > RENEW) {
            renewed = now();
            store.jot(transaction -> transaction.claims().take(document, held));
        }
        seen = store.read(transaction -> transaction.claims().others(document));
        Map<UUID, String> both = new HashMap<>(others);
        both.putAll(seen);
        become(both);
    }

    /** Takes over who had left when last looked: to be called once all that was written until then is read. */
    void settle() {
        become(seen);
    }

    private void become(Map<UUID, String> after) {
        Map<UUID, String> before = others;
        if (!after.equals(before)) {
            others = after;
            Set<UUID> touched = new HashSet<>(before.keySet());
            touched.addAll(after.keySet());
            touched.forEach(segment -> {
                if (!Objects.equals(before.get(segment), after.get(segment))) {
                    changed.accept(segment);
                }
            });
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
