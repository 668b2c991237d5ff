/**
 * What the window shows and does, without a window: the open document as rows, its overview, the glossary as a list, work in the
 * background, what is remembered. No Swing type is known here; results come back through an executor, which in the window is
 * the event thread and in a test is the caller. May use {@code project} and the records of the other rooms.
 */
@NullMarked
package org.calque.workbench.model;

import org.jspecify.annotations.NullMarked;
