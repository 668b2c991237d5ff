/**
 * OpenDocument (ISO/IEC 26300) before the filter reads it and after its writer is done: what of it is not wanted is set aside and
 * put back, tracked changes are accepted or taken back, since the filter knows neither. Works on the XML as text, in one pass. May
 * use {@code format.extract}, and how {@code format.bilingual} writes XML.
 */
@NullMarked
package org.calque.format.odf;

import org.jspecify.annotations.NullMarked;
