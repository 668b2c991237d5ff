/**
 * The page of everything wrong in all documents: its list, what is told of one issue, and the bulk commands. May use the other
 * rooms of the window below it.
 */
@NullMarked
package org.calque.workbench.issues;

import org.jspecify.annotations.NullMarked;
