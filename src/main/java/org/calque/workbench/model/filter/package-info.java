/**
 * Which rows of an open document are shown, and what is marked in them: filters, conditions, search, saved views and counts. No
 * Swing type, as in the rest of {@code workbench.model}.
 */
@NullMarked
package org.calque.workbench.model.filter;

import org.jspecify.annotations.NullMarked;
