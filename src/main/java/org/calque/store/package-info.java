/**
 * What is kept, by kind: documents with their bytes, units and segments, glossaries, waivers, occurrences of terms, settings.
 * Each kind is read and written inside a transaction of {@link org.calque.store.Store}. May use {@code database} and the
 * records of all rooms above it.
 */
@NullMarked
package org.calque.store;

import org.jspecify.annotations.NullMarked;
