/**
 * Every command of the window in one table: its name, picture and keys, and the Swing actions made of them. Knows nothing of
 * documents: what a command does is handed in.
 */
@NullMarked
package org.calque.workbench.action;

import org.jspecify.annotations.NullMarked;
