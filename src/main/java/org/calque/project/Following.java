package org.calque.project;

import java.util.List;
import java.util.UUID;
import org.calque.database.LogEntry;

/** Takes over what was done to an open document past its session. Its session guards it. */
final class Following {

    private final Held held;
    private final Telling telling;

    Following(Held held, Telling telling) {
        this.held = held;
        this.telling = telling;
    }

    void elsewhere(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.kind().equals("waiver")) {
                waiversChanged();
            } else if (entry.kind().equals("segment") && !readAnew(entry.subject())) {
                return;
            }
        }
    }

    void waiversChanged() {
        Waivers before = held.waivers();
        held.readWaivers();
        telling.waived(before);
    }

    void readAnew(List<UUID> segments) {
        for (UUID segment : segments) {
            if (!readAnew(segment)) {
                return;
            }
        }
    }

    /** Returns false where all was read anew, since segments are others now. */
    private boolean readAnew(UUID segment) {
        switch (held.readAnew(segment)) {
            case MINE, SAME -> { }
            case CHANGED -> telling.changed(segment);
            case RESHAPED -> {
                held.readAnew();
                telling.documentChanged();
                return false;
            }
        }
        return true;
    }
}
