/**
 * What a language is to the rest of the program: its tokens, the lemmas and sounds of its words, its spelling, where its sentences end,
 * and how units are cut into segments. One shape for French and English. May use {@code document} and {@code job}.
 */
@NullMarked
package org.calque.language;

import org.jspecify.annotations.NullMarked;
