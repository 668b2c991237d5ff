/**
 * Files in and files out: detects what a file is, reads it into a document, writes the translation back into it, and
 * exchanges XLIFF and TMX with other tools. The only room that imports Tika or Okapi; none of their types leaves it. May use
 * {@code document}, {@code language}, {@code job}, and the plain records of {@code glossary} and {@code memory} to write them
 * into XLIFF and TMX.
 */
@NullMarked
package org.calque.format;

import org.jspecify.annotations.NullMarked;
