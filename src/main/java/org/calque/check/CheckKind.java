package org.calque.check;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of fault that are looked for. The name on the command line, in profiles and in waivers is the constant's in small
 * letters.
 *
 * <p>Each has the issue type that the Internationalization Tag Set 2.0 has for it (its data category Localization Quality Issue,
 * value {@code locQualityIssueType}), so that other tools know what is meant.
 */
public enum CheckKind {
    /** How grave it is and whether it is asked at all, each glossary says: no profile may let a term be missed silently. */
    TERMS("terminology", Severity.ERROR),
    /** A name with its gloss where it is first named, in short after that. */
    MENTIONS("terminology", Severity.WARNING),
    UNTRANSLATED("untranslated", Severity.ERROR),
    /** Far shorter than its source, or far longer. */
    PARTLY("omission", Severity.WARNING),
    CODES("markup", Severity.ERROR),
    NUMBERS("numbers", Severity.WARNING),
    /** Numbers, hours and sums of money written the French way. */
    CONVENTIONS("locale-violation", Severity.WARNING),
    ADDRESSES("inconsistent-entities", Severity.WARNING),
    NAMES("inconsistent-entities", Severity.WARNING),
    FRENCH("untranslated", Severity.WARNING),
    BRACKETS("typographical", Severity.WARNING),
    QUOTES("typographical", Severity.WARNING),
    PUNCTUATION("typographical", Severity.WARNING),
    CAPITALS("typographical", Severity.WARNING),
    DOUBLED("duplication", Severity.WARNING),
    SPACES("whitespace", Severity.WARNING),
    CONSISTENCY("inconsistency", Severity.WARNING),
    LENGTH("length", Severity.WARNING),
    FORBIDDEN("style", Severity.WARNING),
    SPELLING("misspelling", Severity.WARNING),
    STYLE("style", Severity.WARNING),
    /** What a subtitle asks of its reader. */
    CUES("length", Severity.WARNING),
    /** One name rendered in several ways. */
    RENDERINGS("inconsistent-entities", Severity.ADVICE);

    private final String itsType;
    private final Severity severity;

    CheckKind(String itsType, Severity severity) {
        this.itsType = itsType;
        this.severity = severity;
    }

    /** The name that it goes by outside: {@code numbers}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its {@code locQualityIssueType}. */
    public String itsType() {
        return itsType;
    }

    /** How grave its gravest fault is while no profile says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What a person calls it, in the given language. */
    public String label(Locale language) {
        return new Words(language).say("kind." + id());
    }

    /** What it looks for, in a sentence. */
    public String about(Locale language) {
        return new Words(language).say("kind." + id() + ".about");
    }

    /** What a person calls the kind of an issue; its own name where it is no kind known here. */
    public static String label(String id, Locale language) {
        return of(id).map(kind -> kind.label(language)).orElse(id);
    }

    /** The kind that goes by a name; empty for a name that is none. */
    public static Optional<CheckKind> of(String id) {
        for (CheckKind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
