package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.language.Lemmas;
import org.calque.language.Token;

/** Tells the segments of a French document that are no French: English, commands, what a machine put out. */
final class ForeignText {

    /** Words of English that no French sentence is full of; {@code on} and {@code as} are French too. */
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "is", "are", "for", "this", "that", "with", "by", "it", "be", "not",
            "from", "which", "you", "your");

    /** Of fewer words nothing is concluded from their marks. */
    private static final int SOME = 6;

    /** Words and marks of a title, in which capitals are no names. */
    private static final int SHORT = 2;

    private ForeignText() {
    }

    static boolean is(List<Token> tokens) {
        boolean title = tokens.size() <= SHORT;
        int words = 0;
        int marks = 0;
        int grammar = 0;   // of French
        int little = 0;    // of English
        int french = 0;    // of no other language, and so below
        int english = 0;
        for (Token token : tokens) {
            if (token.mark()) {
                marks++;
                continue;
            }
            words++;
            grammar += token.word().function() ? 1 : 0;
            little += ENGLISH.contains(token.form().toLowerCase(Locale.ROOT)) ? 1 : 0;
            boolean known = token.word().known();
            boolean knownThere = Lemmas.english().word(token.form()).known();
            french += known && !knownThere ? 1 : 0;
            english += !known && knownThere && (title || token.shape() == Token.Shape.LOWER) ? 1 : 0;
        }
        return little > 0 && little >= grammar || english > french || words >= SOME && marks > words;
    }
}
