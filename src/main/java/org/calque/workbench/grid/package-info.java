/**
 * The grid of segments: source beside target, virtual, with the active target edited in place. It knows no project and no
 * database: everything it shows and changes goes through {@link org.calque.workbench.grid.GridModel}. May use the records of
 * {@code document} and {@code glossary}, and the colours of {@code theme}.
 */
@NullMarked
package org.calque.workbench.grid;

import org.jspecify.annotations.NullMarked;
