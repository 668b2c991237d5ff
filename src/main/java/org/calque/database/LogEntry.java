package org.calque.database;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change, as the log keeps it.
 *
 * @param revision that it made
 * @param basedOn  the subject's revision that it was made from; 0 for none
 * @param who      name of the user
 * @param session  the running program that made it
 * @param kind     of the subject: {@code document}, {@code segment}, {@code glossary}, {@code concept}, {@code waiver},
 *                 {@code setting}
 * @param subject  its id
 * @param owner    the document of a segment, the glossary of a concept, otherwise null
 * @param command  what was done
 * @param earlier  the subject before, as JSON, or null where it came into being
 * @param later    the subject after, as JSON, or null where it was deleted
 */
public record LogEntry(long revision, long basedOn, Instant at, String who, UUID session, String kind, UUID subject,
                       @Nullable UUID owner, String command, @Nullable String earlier, @Nullable String later) {
}
