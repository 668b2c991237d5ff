/**
 * The glossary: concepts with their terms, where they stand in a source, and whether a target renders them as agreed;
 * in transcripts also what sounds like a name, or stands where a twin text has one; and every name with its spellings and renderings.
 * Matchers are built from plain data, so that each can be tried and timed without a window or a database. May use
 * {@code language}, {@code document} and {@code job}.
 */
@NullMarked
package org.calque.glossary;

import org.jspecify.annotations.NullMarked;
