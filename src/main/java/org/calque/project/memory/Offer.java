package org.calque.project.memory;

import java.util.List;
import org.calque.check.Issue;
import org.calque.document.Text;
import org.calque.memory.Match;
import org.calque.memory.Match.Adapted;

/** A target that is offered for a segment. It is never more than offered: who puts it in answers for it. */
public sealed interface Offer {

    /** What would stand there. */
    Text target();

    /** What would be wrong with it there, the gravest first: what breaks the glossary is offered, and says so. */
    List<Issue> errors();

    /** A unit of a memory. */
    record Remembered(Match match, List<Issue> errors) implements Offer {

        @Override
        public Text target() {
            return match.target();
        }
    }

    /**
     * What no memory has as a whole, put together from what memory and glossary know of it; the rest is left in French.
     *
     * @param parts   what was put in, in order
     * @param covered how much of the sentence that is, percent by weight of its words
     */
    record Assembled(Text target, List<Adapted> parts, int covered, List<Issue> errors) implements Offer {

        public Assembled {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What the user's own translation service has answered.
     *
     * @param service its name
     */
    record Suggested(String service, Text target, List<Issue> errors) implements Offer {
    }
}
