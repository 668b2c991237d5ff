package org.calque.glossary.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    final Set<String> notes = new LinkedHashSet<>();
    final Set<String> sources = new LinkedHashSet<>();
    final Map<String, String> extra = new LinkedHashMap<>();

    TermDraft(boolean french, String text, long line) {
        this.french = french;
        this.text = text;
        this.line = line;
    }

    Term build(Match unstated) {
        return new Term(Ids.next(), french ? Locale.FRENCH : Locale.ENGLISH, text,
                status == null ? TermStatus.PREFERRED : status,
                match == null ? unstated : match,
                caseSensitive != null && caseSensitive, partOfSpeech, gender, number, null,
                ConceptDraft.joined(notes, "\n"), ConceptDraft.joined(sources, "\n"), extra);
    }
}
