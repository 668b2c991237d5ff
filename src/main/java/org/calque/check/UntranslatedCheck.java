package org.calque.check;

import java.util.List;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.language.Folding;
import org.calque.language.Lemmas;

/** A target that is empty without being meant to be, or that is still the source. */
final class UntranslatedCheck implements Check {

    /** A shorter text may well be the same in both languages: names, titles, numbers. */
    private static final int WORDS = 4;

    @Override
    public List<Issue> look(Pair pair) {
        Segment segment = pair.segment();
        String source = pair.source();
        // A locked segment is nobody's to translate: another tool's translate="no" comes so.
        if (segment.locked() || source.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        if (pair.target().isBlank()) {
            return segment.state() == SegmentState.LEFT_EMPTY ? List.of() : List.of(pair.missing(CheckKind.UNTRANSLATED, "", "untranslated.empty"));
        }
        boolean same = source.strip().equals(pair.target().strip()) && (small(pair.sourceWords()) >= WORDS || french(pair));
        return same ? List.of(pair.missing(CheckKind.UNTRANSLATED, "", "untranslated.same").as(Severity.WARNING)) : List.of();
    }

    private static int small(List<WordAt> words) {
        int count = 0;
        for (WordAt word : words) {
            count += Character.isLowerCase(word.form().codePointAt(0)) ? 1 : 0;
        }
        return count;
    }

    /** Whether a short text can be no English: {@code Une nuit inédite}. Names are known with their capital, and are no words. */
    private static boolean french(Pair pair) {
        int french = 0;
        for (WordAt word : pair.sourceWords()) {
            if (word.form().length() < 4 || word.partOfSomething(pair.source()) || pair.asked(word.form())) {
                continue;
            }
            if (word.capital() && (Lemmas.english().frequency(word.form()) >= 0 || word.form().equals(word.form().toUpperCase(java.util.Locale.ROOT)))) {
                continue;
            }
            boolean known = Lemmas.english().word(word.folded()).known() || Lemmas.english().word(Folding.withoutAccents(word.folded())).known();
            french += !known && Lemmas.french().word(word.folded()).known() && (!word.capital() || word.start() == 0) ? 1 : 0;
        }
        return french > 0;
    }
}
