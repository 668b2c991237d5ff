package org.calque.language;

/**
 * A word that no dictionary knows.
 *
 * @param start UTF-16 offset in the text, inclusive
 * @param end   exclusive
 * @param word  as it stands there, without a possessive {@code 's}
 */
public record Misspelling(int start, int end, String word) {
}
