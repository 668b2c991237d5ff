package org.calque.project;

import java.util.List;
import org.calque.check.Issue;

/** What came of confirming a segment. */
public sealed interface ConfirmResult {

    /**
     * It is confirmed, and kept.
     *
     * @param next index of the next segment that is not done, from the beginning again after the last; -1 where all are done
     */
    record Confirmed(int next) implements ConfirmResult {
    }

    /**
     * It was refused, and stays as it was.
     *
     * @param errors what to mend or waive first; at least one
     */
    record Refused(List<Issue> errors) implements ConfirmResult {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
