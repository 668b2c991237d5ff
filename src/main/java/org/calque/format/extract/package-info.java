/**
 * What of a file is taken for translation where there is a choice: which parts it has, which of them are wanted. Plain records,
 * shown by whoever opens files and followed by whoever reads them. May use nothing of ours.
 */
@NullMarked
package org.calque.format.extract;

import org.jspecify.annotations.NullMarked;
