/**
 * The memories of a workspace at work: searched, analysed, kept clean, and what they offer for a segment; texts aligned into a
 * memory. May use {@code project.glossary} (the terms in a match are brought up to date), {@code project.undo}, {@code store}
 * and the rooms below it.
 */
@NullMarked
package org.calque.project.memory;

import org.jspecify.annotations.NullMarked;
