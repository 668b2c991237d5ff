package org.calque.database;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** What a failure of a database is a sign of. */
public final class Diagnosis {

    /**
     * What H2 says where it reads something other than it has written: the file's own faults, what is missing of a schema that it
     * opened at an older state, and the stumbling of its engine over rows that are none.
     */
    private static final Set<Integer> DAMAGE = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.COLUMN_NOT_FOUND_1, ErrorCode.SCHEMA_NOT_FOUND_1, ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1, ErrorCode.GENERAL_ERROR_1);

    private Diagnosis() {
    }

    /** Whether the server knows the user and gives no right to this. */
    static boolean denied(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && "42501".equals(sql.getSQLState())) {   // insufficient_privilege, PostgreSQL's appendix A
                return true;
            }
        }
        return false;
    }

    /** Whether H2 read something other than it has written. */
    static boolean damaged(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode())
                    || at instanceof MVStoreException store && (store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                    || store.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND
                    || store.getErrorCode() == DataUtils.ERROR_READING_FAILED && store.getCause() instanceof EOFException)) {   // cut short
                return true;
            }
        }
        return false;
    }

    /** Whether H2 was refused by the disk, or read something there that it did not expect. */
    static boolean ofTheFile(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof MVStoreException) {
                return true;
            }
        }
        return false;
    }

    /** Whether the connection broke, and another may do: the program that served the file has ended, or the server restarted. */
    public static boolean connectionLost(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")
                    || sql.getErrorCode() == 90067 || sql.getErrorCode() == 90121 || sql.getErrorCode() == 90098)) {
                return true;
            }
        }
        return false;
    }

    /** The lowest cause where it is the disk's, for which a fault has words; else the server's own, without the statement that met it. */
    static Object reason(Throwable failure) {
        Throwable lowest = failure;
        while (lowest.getCause() != null && lowest.getCause() != lowest) {
            lowest = lowest.getCause();
        }
        if (lowest instanceof IOException) {
            return lowest;
        }
        String message = firstLine(lowest.getMessage());
        return message.isEmpty() ? lowest.getClass().getSimpleName() : message;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst(";? SQL statement:.*", "")
                .replaceFirst(" ?\\[\\d+-\\d+\\]$", "").strip();
    }
}
