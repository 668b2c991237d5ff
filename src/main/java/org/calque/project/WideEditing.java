package org.calque.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.project.glossary.Terminology;
import org.calque.project.undo.Command;
import org.calque.project.undo.Step;
import org.calque.project.undo.WideStep;
import org.calque.store.Store;
import org.calque.store.Waiver;

/** Does what is done to a workspace and not to one open document, step by step, and takes it back. */
final class WideEditing {

    private final Workspace workspace;
    private final Store store;
    private final Everywhere everywhere;

    WideEditing(Workspace workspace, Store store) {
        this.workspace = workspace;
        this.store = store;
        this.everywhere = new Everywhere(store);
    }

    /** Changes segments of any documents in one step, all or none; how many. */
    int replaceAll(Command command, Map<UUID, List<Step.Pair>> pairs) {
        if (!pairs.isEmpty()) {
            replace(command, pairs);
            workspace.undoStack().did(new WideStep.Replaced(command, pairs));
        }
        return count(pairs);
    }

    /** Fills segments of any documents from what was confirmed at a time, all or none; how many. */
    int spread(Map<UUID, List<Step.Pair>> pairs, long begun) {
        if (!pairs.isEmpty()) {
            replace(Command.SPREAD, pairs);
            workspace.undoStack().followed(new WideStep.Replaced(Command.SPREAD, pairs), begun);
        }
        return count(pairs);
    }

    private static int count(Map<UUID, List<Step.Pair>> pairs) {
        return pairs.values().stream().mapToInt(List::size).sum();
    }

    /** Writes what is being typed to the disk. */
    void flush() {
        workspace.open().forEach(DocumentSession::flush);
    }

    private void replace(Command command, Map<UUID, List<Step.Pair>> pairs) {
        flush();
        everywhere.change(command, pairs, (document, segment) -> Terminology.rows(workspace.terminology(document).look(segment)));
        workspace.memory().reworded(pairs.values().stream().flatMap(List::stream).map(Step.Pair::after)
                .filter(segment -> segment.state().done()).toList());
        for (DocumentSession session : workspace.open()) {
            List<Step.Pair> its = pairs.get(session.document().id());
            if (its != null) {
                session.readAnew(its.stream().map(pair -> pair.after().id()).toList());
            }
        }
    }

    void withdraw(List<Waiver> waivers) {
        setWaivers(Command.UNWAIVE, waivers, false);
        workspace.undoStack().did(new WideStep.Withdrawn(Command.UNWAIVE, List.copyOf(waivers)));
    }

    /** Lets issues pass, in any documents, in one step. */
    void waive(List<Waiver> waivers) {
        setWaivers(Command.WAIVE, waivers, true);
        workspace.undoStack().did(new WideStep.Let(Command.WAIVE, List.copyOf(waivers)));
    }

    private void setWaivers(Command command, List<Waiver> waivers, boolean given) {
        store.write(transaction -> {
            for (Waiver waiver : waivers) {
                if (given) {
                    transaction.waivers().add(waiver, null, command.name());
                } else {
                    transaction.waivers().remove(waiver, null, command.name());
                }
            }
            return null;
        });
        workspace.open().forEach(DocumentSession::waiversChanged);
    }

    /** Does a step again, or takes it back. */
    void perform(WideStep step, boolean forward) {
        Command command = forward ? Command.REDO : Command.UNDO;
        if (step instanceof WideStep.Concepts concepts) {
            workspace.glossaries().perform(concepts, forward);
            workspace.glossaries().settle();
        } else if (step instanceof WideStep.Shelf shelf) {
            workspace.glossaries().perform(shelf, forward);
        } else if (step instanceof WideStep.Replaced replaced) {
            replace(command, forward ? replaced.byDocument() : Everywhere.reversed(replaced.byDocument()));
        } else if (step instanceof WideStep.Let let) {
            setWaivers(command, let.waivers(), forward);
        } else if (step instanceof WideStep.Refused refused) {
            workspace.glossaries().refuseCandidate(refused.text(), forward);
        } else if (step instanceof WideStep.Units units) {
            workspace.upkeep().perform(units, forward);
        } else if (step instanceof WideStep.SetAside aside) {
            workspace.upkeep().perform(aside, forward);
        } else if (step instanceof WideStep.Withdrawn withdrawn) {
            setWaivers(command, withdrawn.waivers(), !forward);
        }
    }
}
