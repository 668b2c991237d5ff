/**
 * TMX 1.4: opens a translation memory file as a bilingual document and writes new targets back into it. May use
 * {@code document}, {@code job}, {@code format.bilingual} and the records of {@code memory}.
 */
@NullMarked
package org.calque.format.tmx;

import org.jspecify.annotations.NullMarked;
