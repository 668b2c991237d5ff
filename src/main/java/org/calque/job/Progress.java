package org.calque.job;

/** Told by long work how far it has come; asked by long work whether anybody still wants the result. */
public interface Progress {

    /** Shows nothing and never cancels. */
    Progress NONE = (done, total) -> { };

    /**
     * @param done  what is done, in any unit, never negative
     * @param total the whole in the same unit, or -1 where it is not known
     */
    void at(long done, long total);

    /** Whether the user has asked to stop; work asks at least every few hundred milliseconds. */
    default boolean cancelled() {
        return false;
    }

    /**
     * Ends work that nobody wants any more.
     *
     * @throws Cancelled if the user has asked to stop
     */
    default void check() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }
}
