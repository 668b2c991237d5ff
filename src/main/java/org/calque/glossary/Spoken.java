package org.calque.glossary;

import java.util.List;
import org.calque.language.Phonemes;
import org.calque.language.Token;

/**
 * A row of tokens as it sounds. Each sound knows its token; a stretch may begin and end where a word does, or a letter that is
 * spelled out.
 */
final class Spoken {

    byte[] sounds = new byte[64];
    boolean[] latent = new boolean[64];
    int[] token = new int[64];
    boolean[] begins = new boolean[65];
    int length;

    private Spoken() {
    }

    static Spoken of(String text, List<Token> tokens) {
        Spoken spoken = new Spoken();
        Phonemes french = Phonemes.french();
        for (int t = 0; t < tokens.size(); t++) {
            Token token = tokens.get(t);
            if (token.mark()) {
                continue;
            }
            String word = text.substring(token.start(), token.end());
            boolean elides = t + 1 < tokens.size() && tokens.get(t + 1).gap() == Token.Gap.APOSTROPHE;
            if (!elides && Phonemes.spelled(word)) {
                for (int i = 0; i < word.length(); i++) {
                    spoken.add(Phonemes.letter(word.charAt(i)), t);
                }
            } else {
                spoken.add(french.word(word), t);
            }
        }
        return spoken;
    }

    private void add(String said, int ofToken) {
        boolean quiet = false;
        boolean first = true;
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            if (c == '(' || c == ')') {
                quiet = c == '(';
                continue;
            }
            int sound = SoundCosts.SOUNDS.indexOf(c);
            if (sound < 0) {
                continue;
            }
            if (length == sounds.length) {
                sounds = java.util.Arrays.copyOf(sounds, length * 2);
                latent = java.util.Arrays.copyOf(latent, length * 2);
                token = java.util.Arrays.copyOf(token, length * 2);
                begins = java.util.Arrays.copyOf(begins, length * 2 + 1);
            }
            sounds[length] = (byte) sound;
            latent[length] = quiet;
            token[length] = ofToken;
            begins[length] = first;
            first = false;
            length++;
        }
        begins[length] = true;   // the end of a word is where the next may begin
    }
}
