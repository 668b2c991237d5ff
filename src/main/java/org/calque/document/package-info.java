/**
 * A document as a translator sees it: units (paragraphs, or runs of captions) cut into segments with a source and a target,
 * inline codes and time codes beside the text. Immutable, without input or output, and using no other room of ours.
 */
@NullMarked
package org.calque.document;

import org.jspecify.annotations.NullMarked;
