/**
 * Word documents made of HTML, for what comes in and cannot be written back in its own format. May use {@code
 * format.bilingual}; nothing of jsoup leaves it.
 */
@NullMarked
package org.calque.format.docx;

import org.jspecify.annotations.NullMarked;
