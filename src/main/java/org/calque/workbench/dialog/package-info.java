/**
 * What is asked in a window of its own, and the pages that ask: which file to open, as what to export, how things are to look.
 */
@NullMarked
package org.calque.workbench.dialog;

import org.jspecify.annotations.NullMarked;
