/**
 * The database under a workspace, whichever it is: an H2 file in a folder or a PostgreSQL server; its schema and the log of
 * all changes. The only room that knows a JDBC URL or a driver. Uses no other room except {@code job}.
 */
@NullMarked
package org.calque.database;

import org.jspecify.annotations.NullMarked;
