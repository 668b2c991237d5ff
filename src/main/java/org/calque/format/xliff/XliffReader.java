package org.calque.format.xliff;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.format.bilingual.BilingualDocument;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;

/** Opens XLIFF 1.x and 2.x of any tool as a bilingual document, and writes changed targets back into its bytes. */
public final class XliffReader {

    /** What originals keep of it as their filter. */
    public static final String ID = "xliff";

    private static final int HEAD = 4096;

    /**
     * Reads a file. Segments are those of the file, never cut anew.
     *
     * @param name      what the file is called, for the document and for what is said of faults
     * @param languages taken where the file names none
     * @throws org.calque.job.FaultException if it is no XLIFF, broken, or holds no text
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Document open(String name, byte[] bytes, LanguagePair languages, Progress progress) {
        XliffFile file = new XliffParser(XmlSource.of(name, bytes), false, progress).parse();
        LanguagePair pair = new LanguagePair(language(file.source(), languages.source()), language(file.target(), languages.target()));
        return BilingualDocument.of(name, pair, file.fileUnits());
    }

    /**
     * What a file proposes for its segments, by their keys in the document that {@link #open} makes of it; nothing for what is no
     * XLIFF.
     *
     * @throws org.calque.job.Cancelled if the user stopped it
     */
    public static Map<String, List<BroughtMatch>> matches(Original original, Progress progress) {
        return original.filter().equals(ID) ? BroughtMatches.of(original.name(), original.bytes(), progress) : Map.of();
    }

    /**
     * Whether a file is of version 2.0 or 2.1, by its namespace.
     *
     * @throws org.calque.job.FaultException if its bytes are no text
     */
    public static boolean isVersion2(String name, byte[] bytes) {
        String text = XmlSource.of(name, bytes).text();
        return text.substring(0, Math.min(text.length(), HEAD)).contains("urn:oasis:names:tc:xliff:document:2.");
    }

    private static Locale language(String tag, Locale otherwise) {
        Locale language = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return language.getLanguage().isEmpty() ? otherwise : language;
    }

    /**
     * Writes a copy of the file in which the targets and states that differ are replaced; every other character stays.
     *
     * @param original the bytes that were opened
     * @param document what {@link #open} made of them, edited
     */
    public void writeBack(byte[] original, Document document, OutputStream out, Progress progress) {
        XmlSource source = XmlSource.of(document.name(), original);
        XliffFile file = new XliffParser(source, false, progress).parse();
        WriteBack changes = new WriteBack(source.text(), file, BilingualDocument.byKey(document));
        source.write(changes.splices(document.languages().target().toLanguageTag()), out);
    }
}
