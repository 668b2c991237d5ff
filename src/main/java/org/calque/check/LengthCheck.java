package org.calque.check;

import java.util.ArrayList;
import java.util.List;

/** A target longer than the profile allows: in characters, or beside its source. */
final class LengthCheck implements Check {

    /** A source of fewer characters may become twice as long and hurt nobody. */
    private static final int SHORT = 20;

    private final int longest;
    private final int percent;

    LengthCheck(Profile profile) {
        this.longest = profile.longest();
        this.percent = profile.percent();
    }

    @Override
    public List<Issue> look(Pair pair) {
        List<Issue> issues = new ArrayList<>();
        int target = pair.target().codePointCount(0, pair.target().length());
        int source = pair.source().codePointCount(0, pair.source().length());
        if (longest > 0 && target > longest) {
            issues.add(pair.missing(CheckKind.LENGTH, "characters", "length.characters", target, longest));
        }
        if (percent > 0 && source >= SHORT && target * 100L > (long) source * percent) {
            issues.add(pair.missing(CheckKind.LENGTH, "percent", "length.percent", target * 100L / source, percent));
        }
        return issues;
    }
}
