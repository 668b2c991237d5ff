package org.calque.project;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calque.job.FaultException;

/** Tells those who listen to a session what has become of its document. Any thread may tell. */
final class Telling {

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final Held held;

    Telling(Held held) {
        this.held = held;
    }

    void add(SessionListener listener) {
        listeners.add(listener);
    }

    void remove(SessionListener listener) {
        listeners.remove(listener);
    }

    void changed(int index) {
        listeners.forEach(listener -> listener.segmentChanged(index));
    }

    void changed(UUID segment) {
        listeners.forEach(listener -> listener.segmentChanged(held.place(segment)));
    }

    /** Where the waivers that hold are others than before. */
    void waived(Waivers before) {
        for (int i = 0; i < held.document().segments().size(); i++) {
            if (!before.sameFor(held.segment(i), held.waivers())) {
                changed(i);
            }
        }
    }

    void documentChanged() {
        listeners.forEach(SessionListener::documentChanged);
    }

    void saved(boolean all) {
        listeners.forEach(listener -> listener.saved(all));
    }

    void back() {
        listeners.forEach(SessionListener::back);
    }

    void failed(FaultException fault) {
        listeners.forEach(listener -> listener.failed(fault));
    }
}
