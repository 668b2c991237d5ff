/**
 * What stands beside the grid: the terms of the active segment as cards, its note and history, the document's issues, and the
 * strip that says why a segment was not confirmed. Shows {@code workbench.model}, and decides nothing.
 */
@NullMarked
package org.calque.workbench.dock;

import org.jspecify.annotations.NullMarked;
