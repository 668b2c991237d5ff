package org.calque.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.calque.database.ChangeLog;
import org.calque.database.Journal;
import org.calque.database.LogEntry;
import org.calque.database.Recording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, with the tables it may touch. What writes takes its revision first of all: that makes writers wait for one
 * another in one place only, and so never for each other in a circle.
 */
public final class Transaction {

    private final Handle handle;
    private final String who;
    private final UUID session;
    private final Instant at;
    private final @Nullable Recording recording;

    Transaction(Handle handle, String who, UUID session, Instant at) {
        this.handle = handle;
        this.who = who;
        this.session = session;
        this.at = at;
        this.recording = Recording.of(handle.getConnection());
    }

    public DocumentTable documents() {
        return new DocumentTable(this);
    }

    public SegmentTable segments() {
        return new SegmentTable(this);
    }

    public GlossaryTable glossaries() {
        return new GlossaryTable(this);
    }

    public OccurrenceTable occurrences() {
        return new OccurrenceTable(this);
    }

    public PostingTable postings() {
        return new PostingTable(this, "posting");
    }

    public TargetPostings targetPostings() {
        return new TargetPostings(this, new PostingTable(this, "target_posting"));
    }

    public WaiverTable waivers() {
        return new WaiverTable(this);
    }

    public RefusalTable refusals() {
        return new RefusalTable(this);
    }

    public OwnWordTable ownWords() {
        return new OwnWordTable(this);
    }

    public MemoryTable memories() {
        return new MemoryTable(this);
    }

    public ClaimTable claims() {
        return new ClaimTable(this);
    }

    public ProfileTable profiles() {
        return new ProfileTable(this);
    }

    public OwnWayTable ownWays() {
        return new OwnWayTable(this);
    }

    public DiaryTable diary() {
        return new DiaryTable(this);
    }

    public SettingTable settings() {
        return new SettingTable(this);
    }

    /** The newest revision of the workspace. */
    public long now() {
        try {
            return ChangeLog.now(handle.getConnection());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** What other programs have done after a revision, in order. */
    public List<LogEntry> elsewhereSince(long revision) {
        try {
            return ChangeLog.since(handle.getConnection(), revision, session);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    Handle handle() {
        return handle;
    }

    /** Writes down what it has done, once it is committed; false where the journal does not have it all. */
    boolean keep(Journal journal) {
        return recording != null && journal.keep(recording);
    }

    UUID session() {
        return session;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }

    /** Takes a number of revisions in a row, and returns the first. */
    long take(int count) {
        try {
            long first = ChangeLog.take(handle.getConnection(), count);
            if (recording != null) {
                recording.took(first, count);
            }
            return first;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    LogEntry entry(long revision, long basedOn, String kind, UUID subject, @Nullable UUID owner, String command,
                   @Nullable String earlier, @Nullable String later) {
        return new LogEntry(revision, basedOn, at, who, session, kind, subject, owner, command, earlier, later);
    }

    void log(List<LogEntry> entries) {
        if (recording != null && !entries.isEmpty()) {
            recording.logged(entries.get(0).revision());
        }
        try {
            ChangeLog.append(handle.getConnection(), entries);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Tells other programs, when it commits, that there is something to see that takes no revision. */
    void wake() {
        try {
            ChangeLog.wake(handle.getConnection());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    List<LogEntry> historyOf(UUID subject) {
        try {
            return ChangeLog.of(handle.getConnection(), subject);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** As Jdbi itself would throw it, so that all failures of the database are caught in one place. */
    ConnectionException failed(SQLException failure) {
        return new ConnectionException(failure);
    }
}
