/**
 * What is told of a translation on paper: one HTML file that holds all it needs. May use {@code project} and the records of
 * all rooms below it.
 */
@NullMarked
package org.calque.report;

import org.jspecify.annotations.NullMarked;
