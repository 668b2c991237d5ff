/**
 * The use cases: a workspace with its documents and glossaries, a document open for editing with commands that can be undone,
 * and what of it may leave as final. The only room that window and command line ask to keep anything. May use every room
 * except {@code report}, {@code cli} and {@code workbench}.
 */
@NullMarked
package org.calque.project;

import org.jspecify.annotations.NullMarked;
