package org.calque.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** Looks at a segment with every check there is. Safe across threads. */
public final class Checker {

    private static final List<Check> CHECKS = List.of(new UntranslatedCheck(), new TermCheck(), new CodeCheck(), new NumberCheck(),
            new AddressCheck(), new FrenchCheck(), new BracketCheck(), new PunctuationCheck(), new CapitalCheck(), new DoubledCheck());

    private final Words words;

    /** @param language of the messages: English or French */
    public Checker(Locale language) {
        this.words = new Words(language);
    }

    /**
     * What is wrong with a segment, the gravest first.
     *
     * @param verdicts on its terms, those that are waived as {@code WAIVED}; empty where no glossary is asked
     */
    public List<Issue> check(Segment segment, List<TermVerdict> verdicts) {
        List<Issue> issues = new ArrayList<>();
        for (Check check : CHECKS) {
            issues.addAll(check.look(segment, verdicts, words));
        }
        issues.sort(Comparator.comparing(Issue::severity));   // stable: by check within one severity
        return issues;
    }
}
