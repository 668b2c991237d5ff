/**
 * The guide, which F1 shows. Its pages are HTML in {@code src/main/resources}, one for each topic and language; names and keys
 * of commands are filled in when a page is shown, so that no page can tell of a command that is called or reached otherwise. May
 * use the actions, the theme and the wording.
 */
@NullMarked
package org.calque.workbench.help;

import org.jspecify.annotations.NullMarked;
