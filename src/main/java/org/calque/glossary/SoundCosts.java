package org.calque.glossary;

/**
 * What it costs to hear one sound for another, and how alike is alike enough: every weight, threshold and cue of the search for
 * sound-alikes, in one place.
 */
final class SoundCosts {

    static final String SOUNDS = "aeEioOuy2@134jwHpbtdkgfvszSZmnNlR";
    static final int COUNT = SOUNDS.length();

    private static final String VOWELS = "aeEioOuy2@134";
    private static final String GLIDES = "jwH";

    private static final float[][] SUBSTITUTION = new float[COUNT][COUNT];
    private static final float[] DELETION = new float[COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            char one = SOUNDS.charAt(i);
            DELETION[i] = one == '@' ? .25f : VOWELS.indexOf(one) >= 0 ? .6f : GLIDES.indexOf(one) >= 0 ? .4f
                    : one == 'R' ? .6f : one == 'l' ? .65f : .8f;
            for (int j = 0; j < COUNT; j++) {
                char other = SOUNDS.charAt(j);
                boolean vowel = VOWELS.indexOf(one) >= 0;
                boolean vowelToo = VOWELS.indexOf(other) >= 0;
                SUBSTITUTION[i][j] = i == j ? 0 : vowel && vowelToo ? .7f : vowel != vowelToo ? 1.3f : .95f;
            }
        }
        set(.12f, "eE", "oO", "2@");
        set(.2f, "@E", "@e");
        set(.15f, "ij", "uw", "yH");
        set(.25f, "pb", "td", "kg", "fv", "sz", "SZ");
        set(.35f, "mn", "nN");
        set(.4f, "sS", "zZ", "wv", "wH", "a3", "O4", "o4", "E1", "e1", "lj", "nj", "Nj");
        set(.45f, "31", "34", "yi", "y2", "@e", "@E", "2O", "2o", "2E", "2e", "uo", "uO", "ie", "21", "aE", "aO", "uy");
        set(.6f, "pt", "tk", "pk", "bd", "dg", "bg", "fs", "vz", "bv", "lR", "ln", "lm", "nd", "mb", "tS", "dZ", "14", "SZ", "sZ", "zS");
    }

    private SoundCosts() {
    }

    private static void set(float cost, String... pairs) {
        for (String pair : pairs) {
            int one = SOUNDS.indexOf(pair.charAt(0));
            int other = SOUNDS.indexOf(pair.charAt(1));
            SUBSTITUTION[one][other] = Math.min(SUBSTITUTION[one][other], cost);
            SUBSTITUTION[other][one] = SUBSTITUTION[one][other];
        }
    }

    static float substitution(int one, int other) {
        return SUBSTITUTION[one][other];
    }

    static float deletion(int sound) {
        return DELETION[sound];
    }

    /** Whether a vowel and a consonant may be heard as one nasal vowel: {@code an} as an, {@code en} as in. */
    static boolean nasalised(int vowel, int consonant, int heard) {
        return (consonant == N || consonant == M) && switch (SOUNDS.charAt(heard)) {
            case '3' -> vowel == A || vowel == E || vowel == MUTE;
            case '1' -> vowel == I || vowel == E || vowel == CLOSED_E || vowel == Y;
            case '4' -> vowel == O || vowel == CLOSED_O;
            default -> false;
        };
    }

    private static final int N = SOUNDS.indexOf('n');
    private static final int M = SOUNDS.indexOf('m');
    private static final int A = SOUNDS.indexOf('a');
    private static final int E = SOUNDS.indexOf('E');
    private static final int CLOSED_E = SOUNDS.indexOf('e');
    private static final int MUTE = SOUNDS.indexOf('@');
    private static final int I = SOUNDS.indexOf('i');
    private static final int Y = SOUNDS.indexOf('y');
    private static final int O = SOUNDS.indexOf('O');
    private static final int CLOSED_O = SOUNDS.indexOf('o');

    private static final String[] CLASSES = {"pb", "td", "kg", "fv", "sz", "SZ", "m", "nN", "l", "R", "ijyH", "eE@21", "aA3", "oOuw4"};
    private static final byte[] CLASS = new byte[COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            for (byte c = 0; c < CLASSES.length; c++) {
                if (CLASSES[c].indexOf(SOUNDS.charAt(i)) >= 0) {
                    CLASS[i] = c;
                }
            }
        }
    }

    /** The broad class of a sound, 0 to 15: sounds that are often heard for one another share it. */
    static int broad(int sound) {
        return CLASS[sound];
    }
}
