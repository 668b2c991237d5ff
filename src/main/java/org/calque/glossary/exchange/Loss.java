package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;

/** What of a glossary a format has no place for. A backup holds all of it. */
public enum Loss {
    /** Forms a recogniser produced: no terms of anybody else's, so they are never written. */
    MISHEARD,
    /** That a term is only proposed. */
    PROPOSED,
    /** That a French term is rather not to be used, which is of no matter where it is only looked for. */
    FRENCH_STATUS,
    /** Terms that must not be written. */
    FORBIDDEN,
    /** How a term is looked for. */
    MATCH,
    /** That capitals count. */
    CASE,
    DO_NOT_TRANSLATE,
    FIRST_MENTION,
    ORIGIN,
    /** Part of speech, gender, number. */
    GRAMMAR,
    /** Notes and sources of a single term, and what was kept of another file about it. */
    OF_TERM,
    /** What was kept of another file. */
    EXTRA,
    /** Who made the glossary, and on what terms. */
    SOURCE,
    /** Who changed what, and when. */
    HISTORY;

    /**
     * How often something is lost.
     *
     * @param asNote whether it goes out after all, as a note that only Calque reads again
     */
    public record Count(Loss loss, long times, boolean asNote) {

        /** A sentence in the language of the program. */
        public String sentence() {
            return Reason.words("LOSS_" + loss, times) + (loss == HISTORY ? "" : " " + Reason.words(asNote ? "LOSS_NOTE" : "LOSS_OUT"));
        }
    }

    /** What a format loses of a glossary; nothing that it does not have. */
    public static List<Count> of(Glossary glossary, GlossaryFormat format) {
        List<Count> losses = new ArrayList<>();
        boolean tbx = format == GlossaryFormat.TBX || format == GlossaryFormat.TBX_DCT || format == GlossaryFormat.TBX_V2;
        boolean table = format == GlossaryFormat.CSV || format == GlossaryFormat.TSV || format == GlossaryFormat.XLSX;
        for (Loss loss : values()) {
            boolean lost = switch (loss) {
                case MISHEARD, HISTORY -> true;
                case OF_TERM, FRENCH_STATUS -> !tbx;
                case EXTRA -> !table || glossary.concepts().stream().flatMap(concept -> concept.extra().keySet().stream()).distinct().count()
                        > TableWriter.others(glossary).size();
                case SOURCE -> !tbx && format != GlossaryFormat.HTML && format != GlossaryFormat.DOCX;
                case FORBIDDEN -> format == GlossaryFormat.OMEGAT;
                default -> !table;
            };
            long times = lost ? times(glossary, loss, tbx) : 0;
            if (times > 0) {
                losses.add(new Count(loss, times, tbx && loss != MISHEARD && loss != HISTORY));
            }
        }
        return losses;
    }

    private static long times(Glossary glossary, Loss loss, boolean tbx) {
        if (loss == SOURCE) {
            return glossary.source() == null ? 0 : 1;
        }
        Set<String> keys = glossary.concepts().stream().map(Concept::key).collect(Collectors.toSet());
        return glossary.concepts().stream().mapToLong(concept -> switch (loss) {
            case MISHEARD -> count(concept, Term::misheard);
            case PROPOSED -> count(concept, term -> term.status() == TermStatus.PROPOSED);
            case FRENCH_STATUS -> count(concept, term -> term.french() && !term.misheard() && term.status() != TermStatus.PREFERRED);
            case FORBIDDEN -> count(concept, term -> term.status() == TermStatus.DEPRECATED);
            case MATCH -> count(concept, term -> !term.misheard() && term.match() == Match.EXACT);
            case CASE -> count(concept, Term::caseSensitive);
            case DO_NOT_TRANSLATE -> concept.doNotTranslate() ? 1 : 0;
            case FIRST_MENTION -> concept.firstMention() != null ? 1 : 0;
            case ORIGIN -> concept.origin() != null ? 1 : 0;
            case GRAMMAR -> count(concept, term -> term.number() != null || "properNoun".equals(term.partOfSpeech())
                    || !tbx && (term.partOfSpeech() != null || term.gender() != null));
            case OF_TERM -> count(concept, term -> term.note() != null || term.source() != null || !term.extra().isEmpty());
            case EXTRA -> extra(concept, tbx, keys);
            case HISTORY -> concept.revision() > 0 ? 1 : 0;
            case SOURCE -> 0;   // of the glossary, not of a concept
        }).sum();
    }

    private static long extra(Concept concept, boolean tbx, Set<String> keys) {
        TbxSections sections = new TbxSections(concept);
        long ofConcept = concept.extra().entrySet().stream().filter(each -> !tbx || !each.getKey().startsWith("term:") && !TbxMarkup.isMarkup(each.getKey())
                && !TbxPlaces.isPlace(each.getKey()) && !sections.takes(each.getKey(), each.getValue())
                && !TbxBasic.allows(Datum.of(each.getKey(), each.getValue()), TbxBasic.Level.CONCEPT, keys)).count();
        return ofConcept + (!tbx ? 0 : concept.terms().stream().flatMap(term -> term.extra().entrySet().stream())
                .filter(each -> !each.getKey().equals(TbxTerm.LANGUAGE) && !TbxMarkup.isMarkup(each.getKey())
                        && !TbxBasic.allows(Datum.of(each.getKey(), each.getValue()), TbxBasic.Level.TERM, keys)).count());
    }

    private static long count(Concept concept, Predicate<Term> which) {
        return concept.terms().stream().filter(which).count();
    }
}
