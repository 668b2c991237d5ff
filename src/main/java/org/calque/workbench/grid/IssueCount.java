package org.calque.workbench.grid;

/** How many issues a segment has, by what they ask for. */
public record IssueCount(int errors, int warnings, int suspects) {

    public static final IssueCount NONE = new IssueCount(0, 0, 0);

    public IssueCount {
        if (errors < 0 || warnings < 0 || suspects < 0) {
            throw new IllegalArgumentException(errors + ", " + warnings + ", " + suspects);
        }
    }
}
