package org.calque.project;

import org.calque.job.FaultException;

/**
 * Saves what was typed and gives up claims when the program is told to end from outside, as when the user logs out (SIGTERM):
 * colleagues would be kept from a segment for as long as an unrenewed claim lasts. Only for workspaces on a server: H2 closes its
 * file at the same time, and knows of no claims.
 */
final class Ending {

    private final Thread hook;

    /** @param letGo what it throws goes to the log, since no window is left to tell it in */
    Ending(Runnable letGo) {
        this.hook = new Thread(() -> {
            try {
                letGo.run();
            } catch (FaultException away) {
                System.getLogger(Ending.class.getName()).log(System.Logger.Level.WARNING, "not all was let go of", away);
            }
        }, "calque-ending");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The workspace was closed in the usual way. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return;   // it runs already, and finds nothing left to do
        }
    }
}
