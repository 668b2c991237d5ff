package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.job.Fault;
import org.calque.project.glossary.Terminology;
import org.calque.project.undo.Command;
import org.calque.project.undo.Step;
import org.calque.project.undo.Steps;
import org.calque.store.Waiver;

/**
 * Does what a session is asked to, step by step, and takes it back. Whatever was typed is saved first. Not safe across threads:
 * its session guards it.
 */
final class Editing {

    /** As many changed segments are told one by one: of more, whoever listens looks at all anew in less time. */
    private static final int SINGLY = 200;

    private final Held held;
    private final Typing typing;
    private final Judging judging;
    private final OwnWays ownWays;
    private final Telling telling;
    private final Supplier<Terminology> terminology;
    private final Runnable reshaped;
    private final Steps steps = new Steps();

    /** @param reshaped done when segments are others */
    Editing(Held held, Typing typing, Judging judging, OwnWays ownWays, Telling telling, Supplier<Terminology> terminology, Runnable reshaped) {
        this.held = held;
        this.typing = typing;
        this.judging = judging;
        this.ownWays = ownWays;
        this.telling = telling;
        this.terminology = terminology;
        this.reshaped = reshaped;
    }

    Steps steps() {
        return steps;
    }

    /** Changes segments, all or none, as one step. @return how many are others now */
    int edit(Command command, Map<Integer, Segment> changed) {
        typing.write();
        List<Step.Pair> pairs = new ArrayList<>();
        changed.forEach((index, after) -> {
            if (!after.equals(held.segment(index))) {
                pairs.add(new Step.Pair(held.segment(index), after));
            }
        });
        if (!pairs.isEmpty()) {
            change(command, pairs);
            steps.did(new Step.Edited(command, pairs));
        }
        return pairs.size();
    }

    private void change(Command command, List<Step.Pair> pairs) {
        held.change(command, pairs, judging::rows);
        if (pairs.size() > SINGLY) {
            telling.documentChanged();
            return;
        }
        for (Step.Pair pair : pairs) {
            telling.changed(pair.after().id());
        }
    }

    void split(int index, int offset) {
        typing.write();
        Document document = held.document();
        if (!Shape.canSplit(document, index, offset)) {
            throw new IllegalArgumentException(index + " at " + offset);
        }
        Segment now = held.segment(index);
        reshape(Command.SPLIT, List.of(now), Shape.split(document.unitOf(now), now, offset));
    }

    void join(int index) {
        typing.write();
        Document document = held.document();
        if (!Shape.canJoin(document, index)) {
            throw new IllegalArgumentException(Integer.toString(index));
        }
        Segment first = held.segment(index);
        Segment second = held.segment(index + 1);
        reshape(Command.JOIN, List.of(first, second), List.of(Shape.join(document.unitOf(first), first, second)));
    }

    private void reshape(Command command, List<Segment> before, List<Segment> after) {
        replace(command, before, after);
        steps.did(new Step.Reshaped(command, before, after));
    }

    private void replace(Command command, List<Segment> before, List<Segment> after) {
        held.replace(command, before, after, segment -> Terminology.rows(terminology.get().look(segment)));
        telling.documentChanged();
        reshaped.run();
    }

    void setOwnWay(int index, boolean on) {
        typing.write();
        UUID segment = held.segment(index).id();
        if (ownWays.has(segment) != on) {
            part(segment, on);
            steps.did(new Step.Parted(Command.OWN_WAY, segment, on));
        }
    }

    private void part(UUID segment, boolean on) {
        ownWays.set(segment, on);
        telling.changed(segment);
    }

    void waive(int index, Waiver given) {
        setWaiver(Command.WAIVE, given, true);
        steps.did(new Step.Waived(Command.WAIVE, held.segment(index).id(), given, true));
    }

    void unwaive(int index, Waiver waiver) {
        typing.write();
        setWaiver(Command.UNWAIVE, waiver, false);
        steps.did(new Step.Waived(Command.UNWAIVE, held.segment(index).id(), waiver, false));
    }

    private void setWaiver(Command command, Waiver waiver, boolean given) {
        Waivers before = held.waivers();
        held.setWaiver(command, waiver, given);
        telling.waived(before);
    }

    /** @return index of the first segment changed; -1 where there was nothing to undo */
    int undo() {
        Optional<Step> step = steps.toUndo();
        if (step.isEmpty()) {
            return -1;
        }
        int index = perform(Command.UNDO, step.get(), false);
        steps.undid();
        return index;
    }

    int redo() {
        Optional<Step> step = steps.toRedo();
        if (step.isEmpty()) {
            return -1;
        }
        int index = perform(Command.REDO, step.get(), true);
        steps.redid();
        return index;
    }

    private int perform(Command command, Step step, boolean forward) {
        if (step.command() == Command.TYPE && step instanceof Step.Edited typed) {
            // as if typed: a key held down takes back thirty words a second, and no disk is asked for each
            Step.Pair pair = typed.pairs().get(0);
            int index = held.place(asKnown(forward ? pair.before() : pair.after()).id());
            typing.tell(index, typing.take(index, forward ? pair.after() : pair.before()));
            return index;
        }
        typing.write();
        if (step instanceof Step.Edited edited) {
            List<Step.Pair> pairs = edited.pairs().stream().map(pair -> forward ? pair : new Step.Pair(pair.after(), pair.before()))
                    .map(pair -> new Step.Pair(asKnown(pair.before()), pair.after())).toList();
            change(command, pairs);
            return held.place(pairs.get(0).after().id());
        } else if (step instanceof Step.Reshaped shape) {
            List<Segment> before = forward ? shape.before() : shape.after();
            List<Segment> after = forward ? shape.after() : shape.before();
            replace(command, before.stream().map(this::asKnown).toList(), after);
            return held.place(after.get(0).id());
        } else if (step instanceof Step.Parted parted) {
            part(parted.segment(), parted.on() == forward);
            return held.place(parted.segment());
        } else {
            Step.Waived waived = (Step.Waived) step;
            setWaiver(command, waived.waiver(), waived.given() == forward);
            return held.place(waived.segment());
        }
    }

    /** A segment that is still as a step, or a review, left it. */
    Segment asKnown(Segment left) {
        Integer index = held.index(left.id());
        if (index == null || !held.segment(index).equals(left)) {
            throw Fault.CONFLICT.at(left.key());
        }
        return left;
    }
}
