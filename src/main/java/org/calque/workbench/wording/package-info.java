/**
 * Every word the window says, in English and French, by key. Knows nothing of documents nor of Swing.
 */
@NullMarked
package org.calque.workbench.wording;

import org.jspecify.annotations.NullMarked;
