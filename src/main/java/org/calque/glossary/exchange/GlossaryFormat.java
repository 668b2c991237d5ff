package org.calque.glossary.exchange;

import java.util.Locale;
import org.calque.job.Fault;

/** The formats that a glossary can be written in. */
public enum GlossaryFormat {
    /** TBX-Basic, style DCA, of ISO 30042:2019: all that a glossary holds but misheard forms. */
    TBX,
    /** Comma-separated, UTF-8 with a byte order mark, as spreadsheets need it to tell the encoding. */
    CSV,
    /** The same with tabs. */
    TSV;

    /**
     * The format that a file's name or a user's word asks for.
     *
     * @param name {@code tbx}, {@code glossary.csv} …
     * @throws org.calque.job.FaultException if it is none of ours
     */
    public static GlossaryFormat named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "tbx", "xml" -> TBX;
            case "csv" -> CSV;
            case "tsv", "tab" -> TSV;
            default -> throw Fault.GLOSSARY_FORMAT_UNKNOWN.at(name, "TBX, CSV, TSV");
        };
    }
}
