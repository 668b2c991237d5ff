package org.calque.glossary;

/**
 * Lays the sounds of a name along those of a text at the least cost: the whole name, and any stretch of the text that begins and
 * ends with words. Holds its tables; not safe across threads.
 */
final class Alignment {

    /** What a latent sound of the name costs where the text has nothing for it: hardly anything, yet rather heard than not. */
    private static final float LATENT = .03f;

    /** What it costs to hear a vowel with its n or m as one nasal vowel, or the reverse. */
    private static final float NASAL = .3f;

    private float[] twoBefore = new float[256];
    private float[] before = new float[256];
    private float[] now = new float[256];
    private int[] startTwoBefore = new int[256];
    private int[] startBefore = new int[256];
    private int[] startNow = new int[256];

    /** Of the best: its cost, and where it stands in the text's sounds, the end exclusive. */
    float cost;
    int start;
    int end;

    /** Whether a stretch of the text between two places costs at most so much; then {@link #cost} and the place are set. */
    boolean align(Spoken name, Spoken text, int from, int to, float most) {
        int width = to - from + 1;
        if (before.length < width) {
            twoBefore = new float[width * 2];
            before = new float[width * 2];
            now = new float[width * 2];
            startTwoBefore = new int[width * 2];
            startBefore = new int[width * 2];
            startNow = new int[width * 2];
        }
        for (int j = 0; j < width; j++) {
            boolean opens = from + j < text.length && text.begins[from + j];
            before[j] = opens ? 0 : Float.MAX_VALUE;
            startBefore[j] = from + j;
        }
        for (int i = 0; i < name.length; i++) {
            int sound = name.sounds[i];
            float deletion = name.latent[i] ? LATENT : SoundCosts.deletion(sound);
            float least = Float.MAX_VALUE;
            for (int j = 0; j < width; j++) {
                float best = before[j] == Float.MAX_VALUE ? Float.MAX_VALUE : before[j] + deletion;
                int where = startBefore[j];
                if (j > 0) {
                    int heard = text.sounds[from + j - 1];
                    if (before[j - 1] != Float.MAX_VALUE) {
                        float substitution = before[j - 1] + SoundCosts.substitution(sound, heard);
                        if (substitution < best) {
                            best = substitution;
                            where = startBefore[j - 1];
                        }
                    }
                    if (i > 0 && twoBefore[j - 1] != Float.MAX_VALUE && SoundCosts.nasalised(name.sounds[i - 1], sound, heard)) {
                        float nasal = twoBefore[j - 1] + NASAL;
                        if (nasal < best) {
                            best = nasal;
                            where = startTwoBefore[j - 1];
                        }
                    }
                    if (j > 1 && before[j - 2] != Float.MAX_VALUE
                            && SoundCosts.nasalised(text.sounds[from + j - 2], heard, sound)) {
                        float nasal = before[j - 2] + NASAL;
                        if (nasal < best) {
                            best = nasal;
                            where = startBefore[j - 2];
                        }
                    }
                    if (now[j - 1] != Float.MAX_VALUE) {
                        float insertion = now[j - 1] + (text.latent[from + j - 1] ? 0 : SoundCosts.deletion(heard));
                        if (insertion < best) {
                            best = insertion;
                            where = startNow[j - 1];
                        }
                    }
                }
                now[j] = best;
                startNow[j] = where;
                least = Math.min(least, best);
            }
            if (least > most) {
                return false;
            }
            float[] costs = twoBefore;
            twoBefore = before;
            before = now;
            now = costs;
            int[] starts = startTwoBefore;
            startTwoBefore = startBefore;
            startBefore = startNow;
            startNow = starts;
        }
        cost = Float.MAX_VALUE;
        for (int j = 1; j < width; j++) {
            if (text.begins[from + j] && before[j] < cost - 1e-6 && startBefore[j] < from + j) {
                cost = before[j];
                start = startBefore[j];
                end = from + j;
            }
        }
        return cost <= most;
    }
}
