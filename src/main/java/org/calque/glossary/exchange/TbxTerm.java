package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;

/** Reads the section of one term of TBX. */
final class TbxTerm {

    /** What the country of a term is kept under: en-GB; several are parted by spaces. */
    static final String LANGUAGE = "xml:lang";
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})+");
    private static final Set<String> GENDERS = Set.of("masculine", "feminine", "neuter", "other");
    private static final Set<String> OF_STATUS = Set.of("administrativeStatus", "usageStatus", "normativeAuthorization", "processStatus");

    private TbxTerm() {
    }

    /**
     * @param tag  of the language, of which the country is kept
     * @param kept counts what is kept without having a place
     */
    static void read(XMLStreamReader xml, TbxData reading, ConceptDraft draft, String tag, boolean french, List<TermDraft> terms, Map<String, Integer> kept)
            throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        List<Datum> data = new ArrayList<>();
        reading.read(xml.getLocalName(), data::add);
        String text = data.stream().filter(datum -> datum.category().equals("term")).map(datum -> Cells.term(datum.value())).findFirst()
                .orElse("");
        if (text.isEmpty()) {
            return;
        }
        TermDraft term = draft.term(french, text, line);
        reading.keepMarks(term.extra);
        if (COUNTRY.matcher(tag).matches()) {
            term.extra.merge(LANGUAGE, tag, (one, other) -> List.of(one.split(" ")).contains(other) ? one : one + " " + other);
        }
        Map<String, String> status = new LinkedHashMap<>();
        for (Datum datum : data) {
            if (OF_STATUS.contains(datum.category())) {
                status.put(datum.category(), Cells.term(datum.value()));
            } else if (!datum.category().equals("term") && !isKnown(datum, term)) {
                ConceptDraft.keep(term.extra, datum.name(), datum.kept());
                kept.merge(datum.category(), 1, Integer::sum);
            }
        }
        TermStatus told = TbxStatus.of(status);
        term.status = term.status == null ? told : term.status;
        terms.add(term);
    }

    /** Takes in what has a place, and tells whether it was that. */
    private static boolean isKnown(Datum datum, TermDraft term) {
        String value = datum.value();
        if (value.isEmpty() && datum.beside() == null) {
            return true;
        }
        switch (datum.category()) {
            case "partOfSpeech" -> term.partOfSpeech = Cells.term(value);
            case "grammaticalGender" -> {
                if (!GENDERS.contains(value)) {
                    return false;
                }
                term.gender = value;
            }
            case "grammaticalNumber" -> term.number = Cells.term(value);
            case "source" -> term.sources.add(value);
            case "note" -> note(value, term);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void note(String note, TermDraft term) {
        TbxNote value = TbxNote.parse(note);
        TbxProperties properties = TbxProperties.parse(note);
        if (value != null) {
            String extra = value.extraName();
            term.extra.put(extra == null ? value.name() : extra, value.value());
        } else if (properties != null) {
            apply(properties, term);
        } else {
            term.notes.add(note);
        }
    }

    private static void apply(TbxProperties properties, TermDraft term) {
        if ("proposed".equals(properties.get(TbxProperties.STATUS))) {
            term.status = TermStatus.PROPOSED;
        }
        String match = properties.get(TbxProperties.MATCH);
        term.match = match == null ? term.match : match.equals("exact") ? Match.EXACT : Match.INFLECTED;
        String exactCase = properties.get(TbxProperties.CASE);
        term.caseSensitive = exactCase == null ? term.caseSensitive : Boolean.valueOf(exactCase.equals("exact"));
        String partOfSpeech = properties.get(TbxProperties.PART_OF_SPEECH);
        term.partOfSpeech = partOfSpeech == null ? term.partOfSpeech : partOfSpeech;
        String number = properties.get(TbxProperties.NUMBER);
        term.number = number == null ? term.number : number;
    }
}
