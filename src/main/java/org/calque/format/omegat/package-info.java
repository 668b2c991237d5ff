/** Reads where an OmegaT project keeps its sources, memory and glossary. May use {@code document}, {@code job} and {@code format.bilingual}. */
@NullMarked
package org.calque.format.omegat;

import org.jspecify.annotations.NullMarked;
