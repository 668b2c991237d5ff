package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calque.format.xliff.TakeBack;
import org.calque.project.Review;

/** What came back for a document, and what the user says of each change. */
public final class ReturnedChanges {

    /** What is to become of a change. */
    public enum Decision { OPEN, ACCEPTED, REJECTED }

    private final String file;
    private final Review review;
    private final Decision[] decisions;

    /** @param file its name */
    public ReturnedChanges(String file, Review review) {
        this.file = file;
        this.review = review;
        this.decisions = new Decision[review.proposals().size()];
        Arrays.fill(decisions, Decision.OPEN);
    }

    public String file() {
        return file;
    }

    public Review review() {
        return review;
    }

    /** Changes first, then what could not be placed. */
    public int size() {
        return decisions.length + review.unplaced().size();
    }

    /** Whether a row is a change that can be decided on. */
    public boolean change(int row) {
        return row >= 0 && row < decisions.length;
    }

    public Review.Proposal proposal(int row) {
        return review.proposals().get(row);
    }

    public TakeBack.Unplaced unplaced(int row) {
        return review.unplaced().get(row - decisions.length);
    }

    public Decision decision(int row) {
        return decisions[row];
    }

    public void decide(int row, Decision decision) {
        decisions[row] = decision;
    }

    /** Accepts whatever nobody has decided on, conflicts excepted: those are to be looked at. */
    public void acceptRest() {
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i] == Decision.OPEN && !proposal(i).conflict()) {
                decisions[i] = Decision.ACCEPTED;
            }
        }
    }

    /** The next change after a row that nobody has decided on, from the beginning again after the last; -1 where there is none. */
    public int nextOpen(int row) {
        for (int step = 1; step <= decisions.length; step++) {
            int next = (row + step) % decisions.length;
            if (decisions[next] == Decision.OPEN) {
                return next;
            }
        }
        return -1;
    }

    public List<Review.Proposal> accepted() {
        List<Review.Proposal> accepted = new ArrayList<>();
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i] == Decision.ACCEPTED) {
                accepted.add(proposal(i));
            }
        }
        return accepted;
    }
}
