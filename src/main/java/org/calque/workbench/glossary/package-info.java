/**
 * The glossary's page: its concepts as a table that words narrow, with a form of all that is to be said of one, and beside the table
 * what changes break, where terms are used, candidates, clashes, waivers and the glossaries themselves; the strip that adds a term
 * beside a segment; files in and out. Shows {@code workbench.model}, and decides nothing.
 */
@NullMarked
package org.calque.workbench.glossary;

import org.jspecify.annotations.NullMarked;
