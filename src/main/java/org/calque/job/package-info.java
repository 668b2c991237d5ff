/**
 * What any piece of work may say to whoever started it: how far it has come, that it was cancelled, or the one sentence on why
 * it stopped; work that cannot be asked to stop, and is left behind; and what every file that is read or written is held to.
 * Knows no window and no console, and uses no other room.
 */
@NullMarked
package org.calque.job;

import org.jspecify.annotations.NullMarked;
