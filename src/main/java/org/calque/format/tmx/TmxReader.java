package org.calque.format.tmx;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.bilingual.BilingualDocument;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.Mark;
import org.calque.format.bilingual.Rendering;
import org.calque.format.bilingual.Splice;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;

/** Opens TMX 1.x as a bilingual document, and writes changed targets back into its bytes. */
public final class TmxReader {

    /**
     * Reads a file; of units with more than two languages the wanted two are taken.
     *
     * @param languages the source where the file says {@code *all*}; the target where a unit has several others
     * @throws org.calque.job.FaultException if it is no TMX, broken, or holds no text
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Document open(String name, byte[] bytes, LanguagePair languages, Progress progress) {
        TmxParser.File file = new TmxParser(XmlSource.of(name, bytes), progress).parse(languages);
        return BilingualDocument.of(name, file.languages(), file.fileUnits());
    }

    /**
     * Writes a copy of the file in which the targets that differ are replaced; every other character stays. States and notes
     * have no place in TMX.
     *
     * @param original the bytes that were opened
     * @param document what {@link #open} made of them, edited
     */
    public void writeBack(byte[] original, Document document, OutputStream out, Progress progress) {
        XmlSource source = XmlSource.of(document.name(), original);
        List<TmxParser.Placed> units = new TmxParser(source, progress).parse(document.languages()).units();
        List<BilingualDocument.Keys> keys = BilingualDocument.keys(units.stream().map(TmxParser.Placed::unit).toList());
        Map<String, Segment> segments = BilingualDocument.byKey(document);
        List<Splice> splices = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            TmxParser.Placed placed = units.get(i);
            FilePart part = placed.unit().parts().get(0);
            Segment segment = segments.get(keys.get(i).parts().get(0));
            Text before = part.target() == null ? Text.EMPTY : part.target().text();
            if (segment != null && !segment.target().equals(before)) {
                splices.add(splice(source.text(), placed, part, segment, document.languages().target().toLanguageTag()));
            }
        }
        source.write(splices, out);
    }

    private static Splice splice(String text, TmxParser.Placed placed, FilePart part, Segment segment, String language) {
        List<Mark> known = new ArrayList<>(part.source().marks());
        if (part.target() != null) {
            known.addAll(part.target().marks());
        }
        String content = new Rendering(text, new TmxDialect(), known).of(segment.target());
        Element seg = placed.target();
        String name = placed.prefix() + "seg";
        if (seg == null) {
            String variant = placed.prefix() + "tuv";
            return new Splice(placed.afterVariants(), placed.afterVariants(), "<" + variant + " xml:lang=\"" + language + "\"><" + name + ">"
                    + content + "</" + name + "></" + variant + ">");
        }
        return seg.empty() ? new Splice(seg.start(), seg.end(), seg.openTag(text) + content + "</" + name + ">")
                : new Splice(seg.tagEnd(), seg.endTag(), content);
    }
}
