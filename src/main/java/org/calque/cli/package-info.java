/**
 * The command line: results on standard output, progress and log on standard error, and exit codes that a script can trust.
 * Thin: it reads words, asks {@code project} and the rooms below for the work, and prints. May use {@code project},
 * {@code report} and the records of all rooms; opens {@code workbench} where a window is asked for.
 */
@NullMarked
package org.calque.cli;

import org.jspecify.annotations.NullMarked;
