/**
 * Documents read and written by Okapi's filters: units out of Markdown, HTML, DOCX and ODT, and their translation merged back
 * into the bytes they came from. May use {@code document}, {@code language} and {@code job}; nothing of Okapi leaves it.
 */
@NullMarked
package org.calque.format.okapi;

import org.jspecify.annotations.NullMarked;
