/**
 * What can be handed out of an open document and how it was last asked for; writes it through {@code format} and {@code report}. No
 * Swing type, as in the rest of {@code workbench.model}.
 */
@NullMarked
package org.calque.workbench.model.export;

import org.jspecify.annotations.NullMarked;
