package org.calque.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** Looks at a segment with every check that a profile asks for. Safe across threads. */
public final class Checker {

    private final Words words;
    private final Profile profile;
    private final List<Check> checks = new ArrayList<>();

    /** With every check that needs no choice. */
    public Checker(Locale language) {
        this(language, Profile.STANDARD);
    }

    /** @param language of the messages: English or French */
    public Checker(Locale language, Profile profile) {
        this(language, profile, word -> false);
    }

    /** @param own words that are spelt right, whatever a dictionary says */
    public Checker(Locale language, Profile profile, Predicate<String> own) {
        this.words = new Words(language);
        this.profile = profile;
        checks.add(new TermCheck());
        add(CheckKind.UNTRANSLATED, new UntranslatedCheck());
        add(CheckKind.PARTLY, new PartlyCheck());
        add(CheckKind.CODES, new CodeCheck());
        add(CheckKind.NUMBERS, new NumberCheck());
        add(CheckKind.CONVENTIONS, new ConventionCheck(profile));
        add(CheckKind.ADDRESSES, new AddressCheck());
        add(CheckKind.NAMES, new NameCheck());
        add(CheckKind.FRENCH, new FrenchCheck());
        add(CheckKind.BRACKETS, new BracketCheck());
        add(CheckKind.QUOTES, new QuoteCheck(profile));
        add(CheckKind.PUNCTUATION, new PunctuationCheck());
        add(CheckKind.CAPITALS, new CapitalCheck());
        add(CheckKind.DOUBLED, new DoubledCheck());
        add(CheckKind.SPACES, new SpaceCheck());
        add(CheckKind.SPELLING, new SpellingCheck(own));
        add(CheckKind.LENGTH, new LengthCheck(profile));
        add(CheckKind.FORBIDDEN, new ForbiddenCheck(profile));
        add(CheckKind.STYLE, new StyleCheck(profile));
    }

    private void add(CheckKind kind, Check check) {
        if (profile.looksFor(kind)) {
            checks.add(check);
        }
    }

    public Profile profile() {
        return profile;
    }

    /**
     * What is wrong with a segment, the gravest first.
     *
     * @param verdicts on its terms, those that are waived as {@code WAIVED}; empty where no glossary is asked
     */
    public List<Issue> check(Segment segment, List<TermVerdict> verdicts) {
        Pair pair = new Pair(segment, verdicts, words);
        List<Issue> issues = new ArrayList<>();
        for (Check check : checks) {
            for (Issue issue : check.look(pair)) {
                issues.add(profile.weighed(issue));
            }
        }
        if (issues.size() > 1) {
            issues.sort(Comparator.comparing(Issue::severity));   // stable: by check within one severity
        }
        return issues;
    }
}
