package org.calque.glossary.exchange;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the dialect TBX-Basic allows, and where (https://www.tbxinfo.net, ISO 30042:2019). */
final class TbxBasic {

    /** Where in an entry something stands. */
    enum Level { CONCEPT, LANGUAGE, TERM }

    private static final Set<String> OF_TERM = Set.of("termNote:geographicalUsage", "termNote:termLocation", "termNote:termType",
            "descrip:context", "admin:customerSubset", "admin:projectSubset", "ref:crossReference", "xref:externalCrossReference",
            "transac:origination", "transac:modification");
    private static final Set<String> OF_CONCEPT = Set.of("admin:customerSubset", "admin:projectSubset", "ref:crossReference",
            "xref:externalCrossReference", "xref:xGraphic", "transac:origination", "transac:modification");
    private static final Set<String> OF_LANGUAGE = Set.of("xref:externalCrossReference", "xref:xGraphic", "transac:origination",
            "transac:modification");
    /** The values of those that have a list of them. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "termType", Set.of("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"),
            "termLocation", Set.of("checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
                    "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText",
                    "textBox", "toolTip", "user-definedType"));
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private TbxBasic() {
    }

    /**
     * Whether a datum may stand as what it is.
     *
     * @param keys of the concepts that are written: a reference to one that is not, leads nowhere
     */
    static boolean allows(Datum datum, Level level, Set<String> keys) {
        Set<String> values = VALUES.get(datum.category());
        boolean inside = datum.kind().equals("ref");
        boolean reference = inside || datum.kind().equals("xref");
        Set<String> names = switch (level) {
            case CONCEPT -> OF_CONCEPT;
            case LANGUAGE -> OF_LANGUAGE;
            case TERM -> OF_TERM;
        };
        return names.contains(datum.name())
                && (values == null || values.contains(datum.value()))
                && (!reference || datum.beside() != null && (inside ? keys.contains(datum.beside()) : ADDRESS.matcher(datum.beside()).matches()))
                && (reference || datum.beside() == null || datum.kind().equals("descrip") || datum.kind().equals("transac"))
                && (!datum.kind().equals("transac") || datum.value().isEmpty() || DATE.matcher(datum.value()).matches())
                && (datum.kind().equals("transac") || !datum.value().isEmpty());
    }
}
