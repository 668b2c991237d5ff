/**
 * What Tika reads for us: formats that neither Okapi nor {@code format.page} reads (e-mail, XLS, PPT and more, or what of DOC and PDF
 * that room could not make sense of) as plain HTML that stands in for the original, and the bare text of others, to see what has been
 * left out. May use {@code job}, {@code format.bilingual} and {@code format.page}; nothing of Tika leaves it but a stream for the
 * detector.
 */
@NullMarked
package org.calque.format.tika;

import org.jspecify.annotations.NullMarked;
