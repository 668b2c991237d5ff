package org.calque.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calque.check.Issue;
import org.calque.database.LogEntry;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.Twin;
import org.calque.project.undo.Command;
import org.calque.project.undo.Step;
import org.calque.project.undo.Steps;
import org.calque.store.Store;
import org.calque.store.StoredDocument;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A document open for editing. Every command is kept in the database, with what it changed and from which revision, and can be
 * undone.
 *
 * <p>Any thread may call any method; calls exclude one another for no longer than one write takes (some 10 ms). A window may call
 * all of them from its own thread, except {@link #mend}, {@link #original} and what {@link #overview}, {@link #leverage},
 * {@link #takeBack} and {@link #corrections} have, which look at the whole document. {@link #document()} never waits. {@link #type} only takes a note and
 * returns: what was typed is on the disk 500 ms after the last pause in typing, and {@link SessionListener#saved} tells so; all
 * else is on the disk when its method returns, even if the power fails then.
 *
 * <p>A command on a locked segment throws {@code SEGMENT_LOCKED}; one on a segment that another program has changed throws
 * {@code CONFLICT}. Nothing is changed in either case.
 */
public final class DocumentSession implements AutoCloseable {

    private final Workspace workspace;
    private final Store store;
    private final UUID id;
    private final List<String> leftOut;
    private final Twinning twinning;
    private final Held held;
    private final OwnWays ownWays;
    private final Claims claims;
    private final Telling telling;
    private final Judging judging;
    private final Overview overview;
    private final Typing typing;
    private final Editing editing;
    private final Following following;
    private final Leverage leverage;
    private volatile UUID active;
    private int users = 1;

    DocumentSession(Workspace workspace, Store store, StoredDocument stored) {
        this.workspace = workspace;
        this.store = store;
        this.id = stored.document().id();
        this.leftOut = stored.leftOut();
        this.held = new Held(store, stored);
        this.ownWays = new OwnWays(store, id);
        this.twinning = new Twinning(store, this::document);
        this.telling = new Telling(held);
        this.claims = new Claims(store, id, telling::changed);
        this.judging = new Judging(workspace, held, id, twinning);
        this.overview = new Overview(workspace, held, judging);
        this.typing = new Typing(held, claims, telling, workspace.background(), judging::rows, this::flush);
        this.editing = new Editing(held, typing, judging, ownWays, telling, () -> workspace.terminology(id), () -> workspace.findTwins(this));
        this.following = new Following(held, telling);
        this.leverage = new Leverage(this, workspace, twinning, telling);
        this.active = stored.active() == null ? new UUID(0, 0) : stored.active();
    }

    /** The document as it is now, with what was typed last. Immutable; another after each change. */
    public Document document() {
        return held.document();
    }

    /** The file as it came; read from the database at each call. */
    public Original original() {
        return store.read(transaction -> transaction.documents().original(id)).orElseThrow(() -> Fault.CONFLICT.at(document().name()));
    }

    /** What stands in the file and is not offered for translation, a line each. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** The segment the user is in; kept, so that the document opens there again. From 0; 0 too where there is no segment. */
    public synchronized int active() {
        return held.place(active);
    }

    public void setActive(int index) {
        UUID now = segment(index).id();
        synchronized (this) {
            if (now.equals(active)) {
                return;
            }
            active = now;
            editing.steps().pause();
        }
        workspace.background().in(0, () -> {   // nobody who walks on waits for a server
            typing.writeOrTell();
            claims.release();   // after what was typed: whoever has it next must see that
            store.jot(transaction -> transaction.documents().leave(id, now));
        });
    }

    /** Terms, verdicts and issues of a segment. Remembered until its target or a glossary changes. */
    public SegmentView view(int index) {
        return judging.view(index);
    }

    /** The same for a target that is not kept: for each key pressed. */
    public SegmentView view(int index, Text target) {
        return judging.view(index, target);
    }

    private Segment segment(int index) {
        return held.segment(index);
    }

    /** What tells the same as a segment in nearly the same words, once that was looked for. */
    public Optional<Twin> twin(int index) {
        return Optional.ofNullable(twinning.of(segment(index)));
    }

    /** Looks for twin texts anew, which takes as long as reading some documents; listeners are told if there are any. */
    public void findTwins(Progress progress) {
        if (twinning.renew(progress)) {
            telling.documentChanged();
        }
    }

    /**
     * Takes a target while it is being typed; the segment becomes a draft, or not started where the target is empty. Undo takes
     * typing back word by word, in whatever segments it was.
     */
    public void type(int index, Text target) {
        type(index, segment(index).target(), target);
    }

    /**
     * The same where what stands there may be another by now than what the user sees.
     *
     * @param shown  what stood there when they typed
     * @param target what is to stand there
     * @throws FaultException {@code SEGMENT_CHANGED} where something else stands there: it stays, since nobody typed over it knowingly
     */
    public void type(int index, Text shown, Text target) {
        boolean news;
        synchronized (this) {
            Segment now = unlocked(index);
            if (now.target().equals(target)) {
                return;
            }
            if (!now.target().equals(shown)) {
                throw Fault.SEGMENT_CHANGED.at(Integer.toString(index + 1));
            }
            Segment after = now.withTarget(target, Shape.started(target));
            news = typing.take(index, after);
            editing.steps().typed(now, after);
        }
        typing.tell(index, news);
    }

    /**
     * Who is typing in a segment, where that is somebody else who shares the workspace: to keep out of it. Changes are told by
     * {@link SessionListener#segmentChanged}.
     */
    public Optional<String> holder(int index) {
        return claims.holder(segment(index).id());
    }

    /** @throws FaultException the reason, where {@link #type} would be refused */
    public void permit(int index) {
        unlocked(index);
    }

    /** Whether the user may change segments: readers of a shared workspace may not. */
    public boolean writable() {
        return claims.writable();
    }

    void lookAtClaims() {
        claims.look();
    }

    void settleClaims() {
        claims.settle();
    }

    private Segment unlocked(int index) {
        Segment segment = segment(index);
        if (segment.locked()) {
            throw Fault.SEGMENT_LOCKED.at(segment.key());
        }
        if (!claims.writable()) {
            throw Fault.NOT_ALLOWED.at(workspace.place());
        }
        claims.holder(segment.id()).ifPresent(who -> {
            throw Fault.SEGMENT_HELD.at(Integer.toString(index + 1), who);
        });
        return segment;
    }

    /**
     * Writes what was typed to the disk now.
     *
     * @throws FaultException if it cannot be kept; what was typed is still in the {@link #document()}, and typing on or
     *                        confirming tries again
     */
    public synchronized void flush() {
        typing.write();
    }

    /** Whether all that was typed is on the disk. */
    public synchronized boolean saved() {
        return held.saved();
    }

    void failed(FaultException fault) {
        telling.failed(fault);
    }

    void back() {
        telling.back();
    }

    /**
     * Confirms a segment with the target it has, which becomes a draft where the same sentence stands again and was not begun:
     * at once in this document, a moment later in others. Refused while it has errors that are not waived; an empty target is
     * one: see {@link #leaveEmpty}.
     */
    public synchronized ConfirmResult confirm(int index) {
        Segment now = unlocked(index);
        List<Issue> errors = view(index).errors();
        if (!errors.isEmpty()) {
            return new ConfirmResult.Refused(errors);
        }
        if (now.state() != SegmentState.CONFIRMED) {
            Map<Integer, Segment> changed = new LinkedHashMap<>();
            changed.put(index, now.withState(SegmentState.CONFIRMED));
            changed.putAll(repetitions(List.of(index)));
            edit(Command.CONFIRM, changed);
            remember(index);
            spread(List.of(index));
        }
        return new ConfirmResult.Confirmed(held.nextOpen(index));
    }

    /** What becomes of the segments that say the same as some that are confirmed. */
    Map<Integer, Segment> repetitions(List<Integer> confirmed) {
        return Repetitions.drafts(document(), confirmed, ownWays::has,
                index -> history(index).stream().map(Change::target).collect(Collectors.toSet()));
    }

    /** Carries them to other documents too, a moment later; but not those that go their own way. */
    void spread(List<Integer> confirmed) {
        workspace.spread(document(), confirmed.stream().map(this::segment).filter(segment -> !ownWays.has(segment.id())).toList());
    }

    /** Whether a segment goes its own way: repetitions neither fill it nor are filled from it. */
    public synchronized boolean ownWay(int index) {
        return ownWays.has(segment(index).id());
    }

    public synchronized void setOwnWay(int index, boolean on) {
        editing.setOwnWay(index, on);
    }

    /** What is known already of how its segments are translated. */
    public Leverage leverage() {
        return leverage;
    }

    /** Confirming waits for no memory: it is kept a moment later, and at the latest when the workspace is closed. */
    void remember(int index) {
        workspace.memory().confirmed(document(), index);
        workspace.background().in(0, workspace.memory()::flush);
    }

    /** Sets any state but confirmed, final and left empty, which have commands of their own. */
    public synchronized void setState(int index, SegmentState state) {
        if (state.done()) {
            throw new IllegalArgumentException(state.name());
        }
        edit(Command.SET_STATE, Map.of(index, unlocked(index).withState(state)));
    }

    /** Leaves the target empty on purpose. */
    public synchronized void leaveEmpty(int index) {
        edit(Command.LEAVE_EMPTY, Map.of(index, unlocked(index).withTarget(Text.EMPTY, SegmentState.LEFT_EMPTY)));
    }

    /** @param note null or blank for none */
    public synchronized void setNote(int index, @Nullable String note) {
        edit(Command.SET_NOTE, Map.of(index, segment(index).withNote(note == null || note.isBlank() ? null : note)));
    }

    /**
     * Says where in the target the text of each further cue begins, in the place of where it would by its length.
     *
     * @param breaks as {@link Segment#breaks}
     */
    public synchronized void setBreaks(int index, List<Integer> breaks) {
        edit(Command.MOVE_BREAK, Map.of(index, unlocked(index).withBreaks(breaks)));
    }

    /** What its sources should have been, where they came wrong. */
    public Corrections corrections() {
        return new Corrections(this);
    }

    public synchronized void setLocked(int index, boolean locked) {
        edit(Command.LOCK, Map.of(index, segment(index).withLocked(locked)));
    }

    /** Puts the source, with its codes, into the target as a draft. */
    public synchronized void copySource(int index) {
        Segment now = unlocked(index);
        edit(Command.COPY_SOURCE, Map.of(index, now.withTarget(now.source(), Shape.started(now.source()))));
    }

    /**
     * Gives several segments other targets in one command that one undo takes back. Locked segments are left as they are; what
     * comes as confirmed or final and has errors is kept as {@link SegmentState#NEEDS_REVIEW}.
     *
     * @param command what a menu calls it: {@link Command#REPLACE}, {@link Command#TAKE_IN} …
     * @return how many segments were changed
     */
    public synchronized int apply(Command command, List<Edit> edits) {
        Map<Integer, Segment> changed = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Segment now = segment(edit.index());
            Segment after = now.withTarget(edit.target(), edit.state());
            after = after.withState(judging.standing(edit.index(), after));
            if (!now.locked() && !after.equals(now)) {
                changed.put(edit.index(), after);
            }
        }
        edit(command, changed);
        return changed.size();
    }

    /** For what came back from another tool: what differs, and taking what is accepted. */
    public TakeBack takeBack() {
        return new TakeBack(this, store, held, editing, judging);
    }

    /**
     * A target to put in place of another.
     *
     * @param index of the segment
     */
    public record Edit(int index, Text target, SegmentState state) {
    }

    /** @param indexes of segments that one command is for */
    public Selection selection(List<Integer> indexes) {
        return new Selection(this, indexes);
    }

    /** Saves what was typed, then changes segments, all or none, as one step. @return how many are others now */
    int edit(Command command, Map<Integer, Segment> changed) {
        return editing.edit(command, changed);
    }

    /** Whether {@link #split} may be called: not in a bilingual file, nor where nothing would stand on one side. */
    public synchronized boolean canSplit(int index, int offset) {
        return Shape.canSplit(document(), index, offset);
    }

    /** Splits a segment in two before the character at an offset of its source; the target stays with the first. */
    public synchronized void split(int index, int offset) {
        editing.split(index, offset);
    }

    /** Whether {@link #join} may be called: not in a bilingual file, nor at the end of a unit. */
    public synchronized boolean canJoin(int index) {
        return Shape.canJoin(document(), index);
    }

    /** Joins a segment with the next, which must be of the same unit. */
    public synchronized void join(int index) {
        editing.join(index);
    }

    /** Lets an error of one segment pass, as {@link #waive(int, Issue, String, boolean)} does. */
    public void waive(int index, Issue issue, String reason) {
        waive(index, issue, reason, false);
    }

    /**
     * Lets an issue pass.
     *
     * @param issue      one of this segment's
     * @param reason     not blank
     * @param everywhere whether the same is let pass in the whole document, from now on
     */
    public synchronized void waive(int index, Issue issue, String reason, boolean everywhere) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(issue.check() + ": " + reason);
        }
        flush();
        editing.waive(index, Waivers.letting(issue, document(), index, reason, everywhere));
    }

    /** @param waiver one of {@link SegmentView#waivers()} */
    public synchronized void unwaive(int index, Waiver waiver) {
        editing.unwaive(index, waiver);
    }

    /** What undo would take back, and redo do again. */
    public Steps steps() {
        return editing.steps();
    }

    /**
     * Takes back the last command of this session by a new one, or the last word typed by typing.
     *
     * @return index of the first segment changed; -1 where there was nothing to undo
     * @throws FaultException {@code CONFLICT} if one of its segments was changed elsewhere since; nothing is undone
     */
    public synchronized int undo() {
        List<Segment> remembered = remembered(editing.steps().toUndo());
        int index = editing.undo();
        remembered.forEach(workspace.memory()::withdrawn);
        workspace.background().in(0, workspace.memory()::flush);
        return index;
    }

    /** The same for what was undone last. */
    public synchronized int redo() {
        List<Segment> remembered = remembered(editing.steps().toRedo());
        int index = editing.redo();
        remembered.forEach(segment -> remember(held.place(segment.id())));
        return index;
    }

    private static List<Segment> remembered(Optional<Step> step) {
        return step.isPresent() && step.get() instanceof Step.Edited edited ? edited.remembered() : List.of();
    }

    /**
     * Mends, in one step, whatever its issues say how to mend for certain: a space too many, a guillemet. States stay.
     *
     * @return how many segments were changed
     */
    public int mend(Progress progress) {
        return apply(Command.REPLACE, overview.mending(progress));
    }

    /** The document as a whole: how far it has come, and what is wrong in it. */
    public Overview overview() {
        return overview;
    }

    /** Earlier targets of a segment, the latest first; typing in one go counts as one. */
    public List<Change> history(int index) {
        flush();
        UUID segment = segment(index).id();
        return Change.told(store.read(transaction -> transaction.segments().history(segment)));
    }

    public void addListener(SessionListener listener) {
        telling.add(listener);
    }

    public void removeListener(SessionListener listener) {
        telling.remove(listener);
    }

    /** Another program has changed something of this document. */
    synchronized void elsewhere(List<LogEntry> entries) {
        following.elsewhere(entries);
    }

    /** Waivers were given or withdrawn past this session. */
    synchronized void waiversChanged() {
        following.waiversChanged();
    }

    /** Segments of this document were changed past this session. */
    synchronized void readAnew(List<UUID> segments) {
        following.readAnew(segments);
    }

    /** The glossaries, or what is checked, are others now. */
    void judgedAnew() {
        telling.documentChanged();
    }

    /** Saves what was typed, and lets others type where the user was. */
    void letGo() {
        flush();
        claims.release();
    }

    synchronized DocumentSession again() {
        users++;
        return this;
    }

    /** Saves, and lets the document go. */
    @Override
    public void close() {
        flush();   // also where others go on in it
        synchronized (this) {
            if (--users > 0) {
                return;
            }
        }
        letGo();
        workspace.closed(this);
    }
}
