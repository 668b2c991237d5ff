/**
 * The page of the translation memories: which there are, what is in them, and what is wrong with it; the analysis of documents,
 * and the review of two texts that were aligned. May use {@code workbench.model} and the parts.
 */
@NullMarked
package org.calque.workbench.memory;

import org.jspecify.annotations.NullMarked;
