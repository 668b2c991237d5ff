package org.calque.workbench.dock;

import java.util.Locale;
import org.calque.glossary.Verdict;
import org.calque.workbench.part.Badge;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** How a verdict looks: a word and its colours. */
final class VerdictBadge {

    private VerdictBadge() {
    }

    /** @param verdict null while there is no target */
    static Badge of(@Nullable Verdict verdict, Wording wording) {
        String key = verdict == null ? "open" : verdict.name().toLowerCase(Locale.ROOT);
        return new Badge(wording.say("verdict." + key), colour(verdict), soft(verdict));
    }

    /** Of a name that only the twin text has: it may sound like nothing that stands here. */
    static Badge twin(Wording wording) {
        return new Badge(wording.say("verdict.twin"), colour(Verdict.SUSPECT), soft(Verdict.SUSPECT));
    }

    /** For words and stripes. */
    static Colour colour(@Nullable Verdict verdict) {
        if (verdict == null) {
            return Colour.INFO;
        }
        return switch (verdict) {
            case SATISFIED, INFLECTED, ADMITTED -> Colour.GOOD;
            case MISSING, FORBIDDEN -> Colour.BAD;
            case FEWER, SUSPECT -> Colour.WARN;
            case WAIVED -> Colour.WAIVED;
        };
    }

    private static Colour soft(@Nullable Verdict verdict) {
        if (verdict == null) {
            return Colour.INFO_SOFT;
        }
        return switch (verdict) {
            case SATISFIED, INFLECTED, ADMITTED -> Colour.GOOD_SOFT;
            case MISSING, FORBIDDEN -> Colour.BAD_SOFT;
            case FEWER, SUSPECT -> Colour.WARN_SOFT;
            case WAIVED -> Colour.WAIVED_SOFT;
        };
    }
}
