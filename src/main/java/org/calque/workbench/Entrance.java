package org.calque.workbench;

import java.awt.EventQueue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.Upkeep;
import org.calque.project.Workspace;
import org.calque.workbench.dialog.UnopenedPane;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.calque.workbench.wording.Wording;

/**
 * The way into a workspace. Whoever started the program from a menu sees no terminal: where it cannot be opened, a window says why
 * and offers the ways that lead on.
 */
final class Entrance {

    private final Settings settings;
    private final Function<String, Workspace> opening;

    /** @param opening opens the workspace at a place, and makes it where there is none */
    Entrance(Settings settings, Function<String, Workspace> opening) {
        this.settings = settings;
        this.opening = opening;
    }

    /** Where the program begins that nobody told where: where it was last, or where workspaces usually are. */
    Onward usual() {
        return settings.workspace().<Onward>map(place -> new Onward.Open(place, true))
                .orElseGet(() -> new Onward.Open(Workspace.defaultPlace(), false));
    }

    /**
     * Opens it, and asks again until something can be opened. Not on the event thread.
     *
     * @param chosen whether it was chosen in the window, and the program is to begin with it the next time
     * @throws FaultException why not, if the user gives up
     */
    Workspace enter(Onward first, boolean chosen) {
        Onward next = first;
        while (true) {
            try {
                Workspace workspace = reached(next);
                if (chosen || next != first) {
                    settings.setWorkspace(next.place());
                }
                return workspace;
            } catch (FaultException fault) {
                next = ask(fault, next.place()).orElseThrow(() -> fault);
            }
        }
    }

    private Workspace reached(Onward next) {
        if (next instanceof Onward.Restore back) {
            Upkeep.restore(back.place(), back.backup(), Progress.NONE);
        } else if (next instanceof Onward.Recover) {
            Upkeep.recover(next.place(), false, Progress.NONE);
        } else if (next instanceof Onward.Open open && open.known() && !Upkeep.exists(open.place())) {
            throw Fault.WORKSPACE_GONE.at(open.place());
        }
        return opening.apply(next.place());
    }

    private Optional<Onward> ask(FaultException fault, String place) {
        CompletableFuture<Optional<Onward>> answer = new CompletableFuture<>();
        EventQueue.invokeLater(() -> {
            Workbench.dress(settings);
            Wording wording = Wording.in(settings.language());
            new UnopenedPane(wording, fault, place).ask(wording.say("window.title"), answer::complete);
        });
        return answer.join();
    }
}
