package org.calque.check;

import java.util.Comparator;
import java.util.List;
import org.calque.document.Text;

/** Mends a target where its issues say how. */
public final class Mending {

    private Mending() {
    }

    /** The target with every certain mend made; the same where there is none. Codes keep their places. */
    public static Text of(Text target, List<Issue> issues) {
        Text mended = target;
        int from = Integer.MAX_VALUE;
        for (Issue issue : issues.stream().filter(issue -> issue.mend() != null)
                .sorted(Comparator.comparingInt(Issue::start).reversed()).toList()) {
            String mend = issue.mend();
            if (mend != null && issue.end() <= from && issue.start() >= 0) {
                mended = mended.replaced(issue.start(), issue.end(), mend);
                from = issue.start();   // what overlaps is looked at anew once this is mended
            }
        }
        return mended;
    }
}
