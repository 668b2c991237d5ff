package org.calque.check;

import java.util.List;

/**
 * A translation far too short for its source, so that something was left out, or far too long. English is as long as French, or
 * a tenth shorter; what is judged here is less than half, or more than twice and a half.
 */
final class PartlyCheck implements Check {

    /** Words of the longer side from which a share says something. */
    private static final int WORDS = 12;

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated() || pair.source().length() < 60 && pair.target().length() < 100) {
            return List.of();
        }
        int source = pair.sourceWords().size();
        int target = pair.targetWords().size();
        int french = letters(pair.sourceWords());
        int english = letters(pair.targetWords());
        if (source >= WORDS && target * 5 < source * 2 && english * 5 < french * 2) {
            return List.of(pair.missing(CheckKind.PARTLY, "", "partly.short", target, source));
        }
        if (target >= 2 * WORDS && target * 2 > source * 5 && english * 2 > french * 5) {
            return List.of(pair.missing(CheckKind.PARTLY, "", "partly.long", target, source).as(Severity.ADVICE));
        }
        return List.of();
    }

    private static int letters(List<WordAt> words) {
        int letters = 0;
        for (WordAt word : words) {
            letters += word.end() - word.start();
        }
        return letters;
    }
}
