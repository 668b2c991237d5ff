/**
 * What XLIFF and TMX have in common: XML read safely with the place of every piece known, so that a target can be
 * replaced and every other character of the file stays, and the naming of segments. May use {@code document} and {@code job}.
 */
@NullMarked
package org.calque.format.bilingual;

import org.jspecify.annotations.NullMarked;
