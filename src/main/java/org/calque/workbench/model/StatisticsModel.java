package org.calque.workbench.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.project.Diary;
import org.calque.project.DocumentSession;
import org.calque.project.DocumentSummary;
import org.calque.project.WorkspaceListener;
import org.jspecify.annotations.Nullable;

/** The figures of the workspace, gathered in the background while somebody watches. Used on the window's thread. */
public final class StatisticsModel implements AutoCloseable {

    /** How many days are looked back on, today among them. */
    public static final int DAYS = 30;

    /**
     * What was found.
     *
     * @param documents  of the workspace
     * @param characters of each of them, white space left out
     * @param open       the one of them that is open, or null
     * @param diary      the last {@value #DAYS} days
     */
    public record Figures(List<DocumentSummary> documents, Map<UUID, Integer> characters, @Nullable DocumentSummary open, Diary diary) {
    }

    private final WorkbenchModel workbench;
    private final Latest questions;
    private final WorkspaceListener hears;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean watched;
    private @Nullable Figures figures;

    StatisticsModel(WorkbenchModel workbench, WorkbenchModel.Threads threads) {
        this.workbench = workbench;
        this.questions = new Latest(threads.idle(), threads.window());
        this.hears = new WorkspaceListener() {
            @Override
            public void documentsChanged() {
                threads.window().execute(StatisticsModel.this::refresh);
            }
        };
        workbench.workspace().addListener(hears);
    }

    /** Told when there are other figures. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** While nobody watches nothing is counted. */
    public void watch(boolean now) {
        watched = now;
        refresh();
    }

    /** The document that is open, or null. */
    public @Nullable UUID open() {
        return workbench.document() == null ? null : workbench.document().document().id();
    }

    /** What was found last; null until it was first looked for. */
    public @Nullable Figures figures() {
        return figures;
    }

    private void refresh() {
        if (watched) {
            @Nullable DocumentSession session = workbench.document() == null ? null : workbench.document().session();
            @Nullable UUID open = open();
            questions.ask(() -> {
                if (session != null) {
                    session.flush();   // what was typed last counts too
                }
                List<DocumentSummary> documents = workbench.workspace().documents();
                ZoneId zone = ZoneId.systemDefault();
                return new Figures(documents, workbench.workspace().characters().count(), documents.stream().filter(known -> known.id().equals(open)).findFirst().orElse(null),
                        workbench.workspace().diary(LocalDate.now(zone), DAYS, zone));
            }, found -> {
                figures = found;
                listeners.forEach(Runnable::run);
            });
        }
    }

    @Override
    public void close() {
        workbench.workspace().removeListener(hears);
    }
}
