package org.calque.document;

/** Counts words as translators are paid for them: what stands between white space and has a letter or a digit in it. */
public final class Words {

    private Words() {
    }

    public static int in(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // French puts U+00A0 and U+202F before its punctuation, and isWhitespace leaves them out.
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                counted = false;
            } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                counted = true;
                words++;
            }
        }
        return words;
    }
}
