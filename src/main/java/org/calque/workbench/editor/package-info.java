/**
 * The page on which a document is translated: the grid with its dock, what is refused at confirming, completion and spelling while
 * typing, playing what is heard, and what is done with many rows selected. May use {@code workbench.model} and the rooms of
 * panes ({@code grid}, {@code dock}, {@code dialog}, {@code part}); the frame around it is not known here.
 */
@NullMarked
package org.calque.workbench.editor;

import org.jspecify.annotations.NullMarked;
