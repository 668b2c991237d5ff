/**
 * The glossaries of a workspace at work: kept, imported and changed, and ready for the finder ({@code Terminology}); the
 * postings that tell which stored segments a concept stands in, and what a changed rendering breaks there; of which subject
 * field a document is, and so which concepts are meant in it. Knows no open document: may use {@code project.undo},
 * {@code store} and the rooms below it.
 */
@NullMarked
package org.calque.project.glossary;

import org.jspecify.annotations.NullMarked;
