package org.calque.project;

import java.util.List;
import java.util.Optional;
import org.calque.check.Issue;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A document open for editing. Every command is kept in the database, with what it changed and from which revision, and can be
 * undone.
 *
 * <p>Any thread may call any method; calls exclude one another for no longer than one write takes (a few ms). A window may call
 * all of them from its own thread, except {@link #summary}, {@link #issues}, {@link #pretranslate}, {@link #original} and
 * {@link #blocking}, which look at the whole document. {@link #document()} never waits. {@link #type} only takes a note and
 * returns: what was typed is on the disk 500 ms after the last pause in typing; all else is kept when its method returns, and
 * {@link SessionListener#saved} tells when it is safe from a power cut.
 */
public final class DocumentSession implements AutoCloseable {

    /** The document as it is now, with what was typed last. Immutable; another after each change. */
    public Document document() {
        throw Fault.INTERNAL.at("not built");
    }

    /** The file as it came; read from the database at each call. */
    public Original original() {
        throw Fault.INTERNAL.at("not built");
    }

    /** What stands in the file and is not offered for translation, a line each. */
    public List<String> leftOut() {
        throw Fault.INTERNAL.at("not built");
    }

    /** The segment the user is in; kept, so that the document opens there again. From 0. */
    public int active() {
        throw Fault.INTERNAL.at("not built");
    }

    public void setActive(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Terms, verdicts and issues of a segment. Remembered until its target or a glossary changes. */
    public SegmentView view(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    /** The same for a target that is not kept: for each key pressed. */
    public SegmentView view(int index, Text target) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Takes a target while it is being typed; the segment becomes a draft, or not started where the target is empty. One undo
     * takes back all that was typed in one segment without another command between.
     */
    public void type(int index, Text target) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Writes what was typed to the disk now. */
    public void flush() {
        throw Fault.INTERNAL.at("not built");
    }

    /** Whether all that was typed and decided is on the disk. */
    public boolean saved() {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Confirms a segment with the target it has. Refused while it has errors that are not waived; an empty target is one: see
     * {@link #leaveEmpty}.
     */
    public ConfirmResult confirm(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Sets any state but confirmed, final and left empty, which have commands of their own. */
    public void setState(int index, SegmentState state) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Leaves the target empty on purpose. */
    public void leaveEmpty(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    /** @param note null or blank for none */
    public void setNote(int index, @Nullable String note) {
        throw Fault.INTERNAL.at("not built");
    }

    public void setLocked(int index, boolean locked) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Puts the source, with its codes, into the target as a draft. */
    public void copySource(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Splits a segment in two before the character at an offset of its source; the target stays with the first. */
    public void split(int index, int offset) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Joins a segment with the next, which must be of the same unit. */
    public void join(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Lets an error pass.
     *
     * @param issue  one of this segment's errors
     * @param reason not blank
     */
    public void waive(int index, Issue issue, String reason) {
        throw Fault.INTERNAL.at("not built");
    }

    /** @param waiver one of {@link SegmentView#waivers()} */
    public void unwaive(int index, Waiver waiver) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Gives several segments other targets in one command that one undo takes back.
     *
     * @param command what a menu calls it: {@link Command#REPLACE}, {@link Command#TAKE_IN} …
     */
    public void apply(Command command, List<Edit> edits) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * A target to put in place of another.
     *
     * @param index of the segment
     */
    public record Edit(int index, Text target, SegmentState state) {
    }

    /**
     * Fills, as drafts, the segments without a target that the glossary knows for certain: those that are one term with one
     * agreed rendering, and nothing else but punctuation.
     *
     * @return how many
     */
    public int pretranslate(Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** What undo would take back, or empty. */
    public Optional<Command> undoable() {
        throw Fault.INTERNAL.at("not built");
    }

    public Optional<Command> redoable() {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Takes back the last command of this session by a new one.
     *
     * @return index of the first segment changed; -1 where there was nothing to undo
     * @throws org.calque.job.FaultException {@code CONFLICT} if one of its segments was changed elsewhere since; nothing is undone
     */
    public int undo() {
        throw Fault.INTERNAL.at("not built");
    }

    /** The same for what was undone last. */
    public int redo() {
        throw Fault.INTERNAL.at("not built");
    }

    /** How far the document has come. */
    public Summary summary() {
        throw Fault.INTERNAL.at("not built");
    }

    /** Everything wrong in the document, in its order. */
    public List<Issue> issues(Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** The errors that stop an export as final. */
    public List<Issue> blocking(Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Earlier targets of a segment, the latest first; typing in one go counts as one. */
    public List<Change> history(int index) {
        throw Fault.INTERNAL.at("not built");
    }

    public void addListener(SessionListener listener) {
        throw Fault.INTERNAL.at("not built");
    }

    public void removeListener(SessionListener listener) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Saves, and lets the document go. */
    @Override
    public void close() {
        throw Fault.INTERNAL.at("not built");
    }
}
