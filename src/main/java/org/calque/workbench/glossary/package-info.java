/**
 * The glossary's page: its concepts as a table that words narrow, and a form to see, add, change and delete one. Shows
 * {@code workbench.model}, and decides nothing.
 */
@NullMarked
package org.calque.workbench.glossary;

import org.jspecify.annotations.NullMarked;
