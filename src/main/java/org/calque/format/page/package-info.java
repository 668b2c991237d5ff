/**
 * Pages made of documents that can be read and not written back: what RTF, DOC and PDF hold, as HTML that stands in for the original,
 * with headings, lists, tables and their merged cells, pictures and notes, as far as the file tells or its print shows. May use
 * {@code job} and {@code format.bilingual}; nothing of POI or PDFBox leaves it.
 */
@NullMarked
package org.calque.format.page;

import org.jspecify.annotations.NullMarked;
