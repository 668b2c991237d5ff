/**
 * XLIFF 1.2 and 2.1: writes a document as XLIFF, opens anybody's XLIFF as a bilingual document, writes new targets back into
 * it with everything else untouched, and takes our own back into the document it was made from. May use {@code document},
 * {@code job}, {@code format.bilingual}, and the records of {@code glossary}.
 */
@NullMarked
package org.calque.format.xliff;

import org.jspecify.annotations.NullMarked;
