/**
 * What stands around the running text of an office document or a book and is read all the same: labels of charts, descriptions of
 * pictures, heads of sheets, what a field of a form asks, titles in properties, tables of contents. The filters pass it over; here it
 * becomes units of its own, or follows the translation of what it repeats. Works on the parts of a package as text. May use
 * {@code document}, {@code format.extract}, and how {@code format.bilingual} writes XML.
 */
@NullMarked
package org.calque.format.paratext;

import org.jspecify.annotations.NullMarked;
