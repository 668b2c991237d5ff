package org.calque.language;

/**
 * Sentence rules of a user's own, which go before ours: where they say something of a place, it holds.
 *
 * @param name what the file was called
 * @param srx  SRX 2.0
 */
public record SentenceRules(String name, String srx) {
}
