/**
 * What Tika reads for us: formats that Okapi cannot write (PDF, RTF, e-mail, DOC, XLS, PPT) as plain HTML that stands in for the
 * original, and the bare text of others, to see what Okapi has left out. May use {@code document} and {@code job}; nothing of
 * Tika leaves it.
 */
@NullMarked
package org.calque.format.tika;

import org.jspecify.annotations.NullMarked;
