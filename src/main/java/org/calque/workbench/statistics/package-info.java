/**
 * The page of figures: how much there is and how far it has come, what the memories know of it, and what was done on which day.
 * May use {@code workbench.model}, the analysis of {@code workbench.memory} and the parts.
 */
@NullMarked
package org.calque.workbench.statistics;

import org.jspecify.annotations.NullMarked;
