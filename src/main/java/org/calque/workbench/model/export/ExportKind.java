package org.calque.workbench.model.export;

import org.calque.format.xliff.XliffVersion;
import org.jspecify.annotations.Nullable;

/** As what a document can leave. */
public enum ExportKind {
    /** In its own format, with the targets in place. */
    DOCUMENT(null),
    /** The same, subtitles only: the time of each sentence shared out anew among its cues. */
    RETIMED(null),
    /** As a Word document, where it cannot be written in its own format. */
    DOCX(null),
    XLIFF_1_2(XliffVersion.V1_2),
    XLIFF_2_1(XliffVersion.V2_1),
    /** A DOCX table of source, target, state and notes, for a reviewer who has no tool for translators. */
    REVIEW_TABLE(null),
    /** In its own format and language, with what was misheard or mistyped put right. */
    CORRECTED(null);

    final @Nullable XliffVersion xliff;

    ExportKind(@Nullable XliffVersion xliff) {
        this.xliff = xliff;
    }

    /** Whether it is XLIFF, of which parts can be left out. */
    public boolean xliff() {
        return xliff != null;
    }

    /** Whether inline codes that a target has lost would be missed in it. */
    public boolean keepsCodes() {
        return this == DOCUMENT || this == RETIMED || this == DOCX;
    }

    /**
     * What the file is called unless the user says otherwise.
     *
     * @param name   of the document: {@code article.docx}
     * @param target language: {@code en}
     */
    public String fileName(String name, String target) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        if (this == CORRECTED) {
            return stem + ".corrected" + (dot > 0 ? name.substring(dot) : "");
        }
        if (this == REVIEW_TABLE) {
            return stem + ".review.docx";
        }
        if (this == DOCX) {
            return stem + "." + target + ".docx";
        }
        if (xliff == null) {
            return stem + "." + target + (dot > 0 ? name.substring(dot) : "");
        }
        return stem + (this == XLIFF_1_2 ? ".1.2.xlf" : ".2.1.xlf");
    }
}
