package org.calque.job;

/** Ends work that its user has cancelled. Whoever starts work catches it; nothing has been kept of what was under way. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled", null, false, false);
    }
}
