/**
 * Plain text as it really comes: paragraphs a line each or wrapped at some width, headings marked with hashes, caption lines
 * with time codes, labels around those, subtitles; all written back where it stood. May use {@code language}, {@code document} and
 * {@code job}.
 */
@NullMarked
package org.calque.format.transcript;

import org.jspecify.annotations.NullMarked;
