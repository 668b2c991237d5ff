/**
 * XLIFF 1.2 and 2.1: writes a document as XLIFF, opens anybody's XLIFF as a bilingual document, writes new targets back into
 * it with everything else untouched, and takes our own back into the document it was made from, the glossary that went along
 * included. May use {@code document}, {@code job}, {@code language}, {@code format.bilingual}, {@code glossary.exchange}, the
 * sentence splitter of {@code format.okapi}, and the records of {@code glossary} and {@code memory}.
 */
@NullMarked
package org.calque.format.xliff;

import org.jspecify.annotations.NullMarked;
