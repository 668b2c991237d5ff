/**
 * What is asked in a window of its own: which file to open, as what to export, which workspace; and the page of settings with its
 * sections.
 */
@NullMarked
package org.calque.workbench.dialog;

import org.jspecify.annotations.NullMarked;
