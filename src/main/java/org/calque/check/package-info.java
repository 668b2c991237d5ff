/**
 * What can be wrong with a translation, one class a check, how grave it is, and the profiles that a client has of that. May use
 * {@code glossary}, {@code memory}, {@code language} and {@code document}.
 */
@NullMarked
package org.calque.check;

import org.jspecify.annotations.NullMarked;
