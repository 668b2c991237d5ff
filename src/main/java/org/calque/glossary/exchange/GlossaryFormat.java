package org.calque.glossary.exchange;

import java.util.Locale;
import org.calque.job.Fault;

/** The formats that a glossary can be written in. */
public enum GlossaryFormat {
    /** TBX-Basic, style DCA, of ISO 30042:2019. */
    TBX,
    /** TBX-Basic, style DCT. */
    TBX_DCT,
    /** TBX-Basic of ISO 30042:2008. */
    TBX_V2,
    /** Comma-separated, UTF-8 with a byte order mark, as spreadsheets need it to tell the encoding. */
    CSV,
    /** The same with tabs. */
    TSV,
    /** The same as a workbook of Office Open XML. */
    XLSX,
    /** A glossary file of OmegaT: French, English and a comment, parted by tabs, without a header. */
    OMEGAT,
    /** A page for people, to read and to print. */
    HTML,
    /** The same as a text document of Office Open XML. */
    DOCX;

    private static final String KNOWN = "tbx, tbx-dct, tbx-v2, csv, tsv, xlsx, omegat, html, docx, jsonl";

    /**
     * The format that a file's name or a user's word asks for.
     *
     * @param name {@code tbx}, {@code glossary.csv} …
     * @throws org.calque.job.FaultException if it is none of ours
     */
    public static GlossaryFormat named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (ending) {
            case "tbx", "xml" -> TBX;
            case "tbx-dct" -> TBX_DCT;
            case "tbx-v2", "martif" -> TBX_V2;
            case "csv" -> CSV;
            case "tsv", "tab" -> TSV;
            case "xlsx" -> XLSX;
            case "omegat", "utf8" -> OMEGAT;
            case "html", "htm" -> HTML;
            case "docx" -> DOCX;
            default -> throw Fault.GLOSSARY_NOT_WRITTEN.at(name, KNOWN);
        };
    }

    /** Whether what is written can be read again; the others are for people. */
    public boolean readable() {
        return this != HTML && this != DOCX;
    }
}
