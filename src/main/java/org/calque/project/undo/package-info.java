/**
 * What was done, with what it takes to undo it: the commands by name, steps in one document and steps across the workspace, and the
 * one stack that puts them in order. Keeps and changes nothing itself. May use the records of the rooms below {@code project}.
 */
@NullMarked
package org.calque.project.undo;

import org.jspecify.annotations.NullMarked;
