package org.calque.job;

/**
 * All that can stop a piece of work and that its user can do something about. Each has one sentence in the bundle
 * {@code org/calque/job/faults}: what, where, and what to do. Modelled on one table of error codes with messages apart from
 * the code, so that no sentence is ever put together in two places.
 */
public enum Fault {
    /** {0} path */
    FILE_MISSING,
    /** A path of no letters, as an unset variable of a script leaves it. */
    FILE_UNNAMED,
    /** {0} path of a folder where a file is wanted */
    FILE_IS_FOLDER,
    /** {0} path, {1} reason */
    FILE_UNREADABLE,
    /** {0} path */
    FILE_EMPTY,
    /** {0} path, {1} size in MB, {2} limit in MB */
    FILE_TOO_LARGE,
    /** {0} path, {1} type found */
    FORMAT_UNKNOWN,
    /** {0} path: by its name or its beginning a text, with bytes in it of no charset */
    TEXT_UNDECODABLE,
    /** {0} path */
    DOCUMENT_ENCRYPTED,
    /** {0} path, {1} reason */
    DOCUMENT_DAMAGED,
    /** {0} path, {1} limit in MB: it would unpack to more */
    DOCUMENT_BOMB,
    /** {0} path: nothing to translate in it */
    DOCUMENT_WITHOUT_TEXT,
    /** {0} path, {1} line, from 1 */
    XML_BROKEN,
    /** {0} path, {1} line, from 1 */
    XML_ENTITIES,
    /** {0} path, {1} encoding the file claims, {2} line, from 1 */
    XML_ENCODING,
    /** {0} path, {1} name of the root element found, {2} of the one awaited */
    XML_ROOT,
    /** {0} path: TMX without a unit that has text in two languages */
    TMX_EMPTY,
    /** {0} path, {1} and {2} the languages wanted, {3} those it has */
    TMX_LANGUAGES,
    /** {0} name of a memory, {1} how much of it is needed at least to search it, {2} how much this program may have, both in MB */
    MEMORY_TOO_LARGE,
    /** {0} name of a memory, {1} and {2} its languages */
    MEMORY_LANGUAGES,
    /** {0} path: XLIFF or TMX with no segment in it */
    BILINGUAL_WITHOUT_TEXT,
    /** {0} path: XLIFF without a glossary to take from it */
    XLIFF_WITHOUT_GLOSSARY,
    /** {0} path of an OmegaT project where a document is wanted */
    PROJECT_NOT_DOCUMENT,
    /** {0} name of an OmegaT project of whose sources none can be opened */
    PROJECT_WITHOUT_SOURCES,
    /** {0} path: a packed file that is no table for review */
    REVIEW_TABLE_MISSING,
    /** {0} path of the XLIFF, {1} name of the original it asks for */
    ORIGINAL_MISSING,
    /** {0} path of the XLIFF, {1} path of the original: their fingerprints differ */
    ORIGINAL_DIFFERS,
    /** {0} path, {1} reason, where known with the line or cell */
    GLOSSARY_INVALID,
    /** {0} path, {1} formats known */
    GLOSSARY_FORMAT_UNKNOWN,
    /** {0} what was asked for, {1} formats that can be written */
    GLOSSARY_NOT_WRITTEN,
    /** {0} path: the system has nothing to show it with */
    VIEWER_MISSING,
    /** {0} path, {1} reason */
    WRITE_FAILED,
    /** {0} folder, {1} reason */
    WORKSPACE_UNUSABLE,
    /** {0} folder, {1} reason: what the disk gives back is not what was written */
    WORKSPACE_DAMAGED,
    /** {0} folder: nothing of it can be read, and there is no backup */
    WORKSPACE_LOST,
    /** {0} folder: another program has it open */
    WORKSPACE_IN_USE,
    /** {0} place: there is a workspace already */
    WORKSPACE_THERE,
    /** {0} folder, {1} its version, {2} ours */
    WORKSPACE_NEWER,
    /** {0} name that something else has already */
    NAME_TAKEN,
    /** {0} name of a service, {1} its address */
    SUGGESTION_ADDRESS,
    /** {0} name of a service, {1} the variable, the command or the answer that says so */
    SUGGESTION_KEY,
    /** {0} name of a service, {1} reason */
    SUGGESTION_UNREACHABLE,
    /** {0} name of a service */
    SUGGESTION_SLOW,
    /** {0} name of a service */
    SUGGESTION_QUOTA,
    /** {0} name of a service, {1} its answer */
    SUGGESTION_REFUSED,
    /** {0} name of a service */
    SUGGESTION_NONSENSE,
    /** {0} what was changed by another program meanwhile */
    CONFLICT,
    /** {0} key of the segment */
    SEGMENT_LOCKED,
    /** {0} number of the segment in its document, from 1, {1} who is typing in it */
    SEGMENT_HELD,
    /** {0} number of the segment in its document, from 1, {1} who has changed it */
    SEGMENT_OVERTAKEN,
    /** {0} number of the segment in its document, from 1 */
    SEGMENT_CHANGED,
    /** {0} what the user may not change */
    NOT_ALLOWED,
    /** {0} file of sentence rules, {1} reason */
    RULES_INVALID,
    /** {0} path of the profile of checks, {1} line, from 1, {2} what stands there */
    PROFILE_INVALID,
    /** {0} place of a workspace that was there before */
    WORKSPACE_GONE,
    /** {0} URL of the workspace's database, which was open and does not answer now */
    SERVER_AWAY,
    /** {0} URL of a database of another kind */
    DATABASE_UNKNOWN,
    /** {0} URL of a PostgreSQL workspace, of which we make no backups */
    WORKSPACE_ON_SERVER,
    /** {0} folder of a workspace, which has no users */
    WORKSPACE_WITHOUT_ROLES,
    /** {0} what the caller gave, {1} what would do */
    BAD_USAGE,
    /** {0} reason: a fault of ours */
    INTERNAL;

    /** The error to throw for this fault, with its sentence filled in; what a disk said is told in a few words for the failure itself. */
    public FaultException at(Object... arguments) {
        return new FaultException(this, null, arguments);
    }

    /** The same, keeping what was underneath for {@code --debug}. */
    public FaultException because(Throwable cause, Object... arguments) {
        return new FaultException(this, cause, arguments);
    }
}
