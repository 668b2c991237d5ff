package org.calque.language;

/**
 * A word, number or mark of punctuation of a text. Quotes, spaces, hyphens and apostrophes are no tokens: they are what stands
 * before one.
 *
 * @param start  UTF-16 offset in the text as it came, inclusive
 * @param end    exclusive
 * @param word   what the dictionary says of it; a mark is a word of its own
 * @param shape  its capitals
 * @param gap    what stands between the token before and this one
 * @param mark   whether it is punctuation that parts phrases
 * @param opens  whether it begins a sentence, where a capital says nothing
 * @param clitic whether it is a pronoun hung on a verb, or the {@code t} before one: {@code coule-t-il}, {@code lavez-vous}
 */
public record Token(int start, int end, Word word, Shape shape, Gap gap, boolean mark, boolean opens, boolean clitic) {

    /** The capitals of a token. */
    public enum Shape { LOWER, CAPITAL, ALL_CAPITALS, MIXED }

    /** What parts a token from the one before. */
    public enum Gap { NOTHING, APOSTROPHE, HYPHEN, SPACE }

    /** Whether a capital is seen, and not only for want of another letter. */
    public boolean capitalised() {
        return shape == Shape.CAPITAL || shape == Shape.ALL_CAPITALS;
    }

    public String form() {
        return word.form();
    }

    Token with(Word newWord) {
        return new Token(start, end, newWord, shape, gap, mark, opens, clitic);
    }
}
