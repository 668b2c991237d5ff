/**
 * The table in which somebody without a translation tool reviews: a DOCX of source, target, state and notes, and what comes back
 * in it. May use {@code document}, {@code job}, {@code format.bilingual} and the records of {@code format.xliff}.
 */
@NullMarked
package org.calque.format.review;

import org.jspecify.annotations.NullMarked;
