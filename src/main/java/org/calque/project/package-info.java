/**
 * The use cases: a workspace with its documents, a document open for editing, its checks, and what of it may leave as final.
 * With {@code project.glossary}, {@code project.memory} and {@code project.undo} the only room that window and command line ask
 * to keep anything. May use every room except {@code report}, {@code cli} and {@code workbench}.
 */
@NullMarked
package org.calque.project;

import org.jspecify.annotations.NullMarked;
