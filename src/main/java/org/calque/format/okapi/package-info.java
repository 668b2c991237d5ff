/**
 * Documents read and written by Okapi's filters: units out of Markdown, HTML, Office and OpenDocument files, EPUB, IDML and PO,
 * and their translation merged back into the bytes they came from. May use {@code document}, {@code language}, {@code job},
 * {@code format.extract}, {@code format.odf} and {@code format.page}; nothing of Okapi leaves it.
 */
@NullMarked
package org.calque.format.okapi;

import org.jspecify.annotations.NullMarked;
