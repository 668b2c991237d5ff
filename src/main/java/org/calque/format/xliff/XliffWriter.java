package org.calque.format.xliff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.format.bilingual.Markup;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Writes a document as XLIFF that other tools can translate and {@link TakeBack} can place again. */
public final class XliffWriter {

    /** Writes the document with its notes and nothing of a workspace; otherwise as the other. */
    public void write(Document document, @Nullable Original original, XliffVersion version, OutputStream out, Progress progress) {
        write(document, original, version, XliffContents.PLAIN, out, progress);
    }

    /**
     * Writes the document, its targets and states included, in UTF-8. The stream is flushed and left open.
     *
     * @param original the file it was opened from, whose name and fingerprint go with it, or null where it is not at hand
     * @throws org.calque.job.FaultException if it holds no text, or the stream takes no more
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public void write(Document document, @Nullable Original original, XliffVersion version, XliffContents contents, OutputStream out,
                      Progress progress) {
        String name = bare(original == null ? document.name() : original.name());
        if (document.segments().isEmpty()) {
            throw Fault.DOCUMENT_WITHOUT_TEXT.at(name);
        }
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            Markup markup = new Markup(writer);
            List<UnitParts> units = contents.has(XliffPart.SENTENCES) ? UnitParts.of(document) : UnitParts.apart(document);
            if (version == XliffVersion.V1_2) {
                Writer12 to = new Writer12(markup, contents);
                String language = document.languages().target().toLanguageTag();
                to.begin(document, name, original);
                each(units, progress, unit -> to.unit(unit, language));
                to.end();
            } else {
                Writer21 to = new Writer21(markup, contents);
                to.begin(document, name, original);
                each(units, progress, to::unit);
                to.end();
            }
            writer.flush();
        } catch (IOException | UncheckedIOException e) {
            throw Fault.WRITE_FAILED.because(e, name, e);
        }
    }

    private static void each(List<UnitParts> units, Progress progress, java.util.function.Consumer<UnitParts> write) {
        for (int i = 0; i < units.size(); i++) {
            if (i % 200 == 0) {
                progress.check();
                progress.at(i, units.size());
            }
            write.accept(units.get(i));
        }
        progress.at(units.size(), units.size());
    }

    /** Without the folders, which are nobody's business outside. */
    static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
