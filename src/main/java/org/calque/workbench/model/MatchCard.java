package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.List;
import org.calque.check.Issue;
import org.calque.memory.Match;
import org.calque.project.DocumentSession;

/**
 * A match of the active segment, as the dock shows it.
 *
 * @param errors what would be wrong with its target in this segment: what breaks the glossary is offered, and says so
 */
public record MatchCard(Match match, List<Issue> errors) {

    /** More than the keys of the digit row reach nobody reads. */
    private static final int MOST = 9;

    static List<MatchCard> of(DocumentSession session, int index) {
        List<MatchCard> cards = new ArrayList<>();
        for (Match match : session.matches(index, MOST)) {
            cards.add(new MatchCard(match, session.view(index, match.target()).errors()));
        }
        return cards;
    }
}
