/**
 * The small pieces that panes are made of: words, badges, key caps, pills, cards. They read colours and fonts whenever they are
 * painted, so that a change of theme or size needs no rebuilding. Know nothing of documents.
 */
@NullMarked
package org.calque.workbench.part;

import org.jspecify.annotations.NullMarked;
