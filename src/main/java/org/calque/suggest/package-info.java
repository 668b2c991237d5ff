/**
 * Suggestions from a translation service that the user has set up: DeepL, LibreTranslate, or any that speaks the protocol of
 * OpenAI. Nothing is sent anywhere until one is set up; what is sent is one sentence, its neighbour before it, and the terms in
 * it. What comes back is only ever offered. May use {@code document} and {@code job}.
 */
@NullMarked
package org.calque.suggest;

import org.jspecify.annotations.NullMarked;
