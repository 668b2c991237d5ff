package org.calque.format;

import org.calque.document.Original;
import org.calque.format.extract.Choices;

/**
 * A file looked at before it is opened.
 *
 * @param original tells whether the very same was opened before
 */
public record Glance(Original original, Choices choices) {
}
