/**
 * The window: a workbench on which a document is translated, its glossary kept and the result exported. This package puts the
 * panes of its subpackages together in a frame: the bars around the pages, and what the commands do ({@code …Actions}). May use
 * {@code project}, {@code report} and the records of every room.
 */
@NullMarked
package org.calque.workbench;

import org.jspecify.annotations.NullMarked;
