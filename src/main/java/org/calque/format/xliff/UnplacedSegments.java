package org.calque.format.xliff;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Progress;

/** Keeps what came back and found no place, as an XLIFF 1.2 that any tool opens: nothing anybody wrote is thrown away. */
public final class UnplacedSegments {

    private UnplacedSegments() {
    }

    /** Those that are nowhere in the document: what is told only for where it went is there. */
    public static List<TakeBack.Unplaced> lost(List<TakeBack.Unplaced> unplaced) {
        return unplaced.stream().filter(one -> !one.reason().placed()).toList();
    }

    /** What the file is called, given the name of the one that came back. */
    public static String name(String returned) {
        int dot = returned.lastIndexOf('.');
        return (dot > 0 ? returned.substring(0, dot) : returned) + ".unplaced.xlf";
    }

    /** @param lost at least one */
    public static void write(String name, LanguagePair languages, List<TakeBack.Unplaced> lost, OutputStream out) {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (TakeBack.Unplaced one : lost) {
            Text source = Text.of(one.source());
            Unit unit = Unit.paragraph(one.key(), source);
            segments.add(new Segment(Ids.next(), units.size(), one.key(), source.whole(), source, Text.of(one.target()), one.state(), null, false, null));
            units.add(unit);
        }
        new XliffWriter().write(new Document(Ids.next(), name, languages, units, Segments.of(segments), true), null, XliffVersion.V1_2, out, Progress.NONE);
    }
}
