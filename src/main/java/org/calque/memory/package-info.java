/**
 * The translation memory: units that were translated once, found again for a sentence that is the same or nearly, and for words
 * that stand in them, with what answers them on the other side; texts aligned with their translations; and twin texts, what was
 * spoken laid along what was written of the same. Indexes are built from plain data, so that each can be tried and timed without
 * a window or a database. May use {@code language}, {@code document} and {@code job}.
 */
@NullMarked
package org.calque.memory;

import org.jspecify.annotations.NullMarked;
