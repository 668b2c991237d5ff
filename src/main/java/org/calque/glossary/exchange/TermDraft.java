package org.calque.glossary.exchange;

import java.util.Locale;
import org.calque.document.Ids;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/** A term as it is put together while a file is read; what the file does not say is null until the end. */
final class TermDraft {

    final boolean french;
    final String text;
    final long line;
    @Nullable TermStatus status;
    @Nullable Match match;
    @Nullable Boolean caseSensitive;
    @Nullable String partOfSpeech;
    @Nullable String gender;
    @Nullable String number;

    TermDraft(boolean french, String text, long line) {
        this.french = french;
        this.text = text;
        this.line = line;
    }

    Term build(Match unstated) {
        return new Term(Ids.next(), french ? Locale.FRENCH : Locale.ENGLISH, text,
                status == null ? TermStatus.PREFERRED : status,
                match == null ? unstated : match,
                caseSensitive != null && caseSensitive, partOfSpeech, gender, number, null);
    }
}
