/**
 * TMX 1.4: opens a translation memory file as a bilingual document and writes new targets back into it. May use
 * {@code document}, {@code job} and {@code format.bilingual}.
 */
@NullMarked
package org.calque.format.tmx;

import org.jspecify.annotations.NullMarked;
