/**
 * What can be wrong with a translation, one class a check, and how grave it is. May use {@code glossary}, {@code memory},
 * {@code language} and {@code document}.
 */
@NullMarked
package org.calque.check;

import org.jspecify.annotations.NullMarked;
