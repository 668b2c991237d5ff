/**
 * What everything in the window looks like: light and dark, colours by name, icons, fonts. Knows nothing of documents.
 */
@NullMarked
package org.calque.workbench.theme;

import org.jspecify.annotations.NullMarked;
