package org.calque.format.bilingual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Fault;

/**
 * Makes a document of the units of a bilingual file and names its segments: the unit's id, with {@code /} and the segment's id
 * where the unit has several, and the file's id and {@code #} before it where the id stands in more than one file. What then
 * still has the name of another gets {@code ~2}, {@code ~3} …, since tools write ids twice.
 */
public final class BilingualDocument {

    private BilingualDocument() {
    }

    /**
     * @throws org.calque.job.FaultException if no unit holds text
     */
    public static Document of(String name, LanguagePair languages, List<FileUnit> fileUnits) {
        List<Keys> keys = keys(fileUnits);
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < fileUnits.size(); i++) {
            FileUnit fileUnit = fileUnits.get(i);
            if (fileUnit.parts().stream().anyMatch(FilePart::readable)) {
                StringBuilder string = new StringBuilder();
                List<Code> codes = new ArrayList<>();
                for (int p = 0; p < fileUnit.parts().size(); p++) {
                    FilePart part = fileUnit.parts().get(p);
                    Text text = part.source().text();
                    Range range = new Range(string.length(), string.length() + text.string().length(),
                            codes.size(), codes.size() + text.codes().size());
                    text.codes().forEach(code -> codes.add(code.at(code.offset() + range.start())));
                    string.append(text.string());
                    if (part.readable()) {
                        segments.add(new Segment(Ids.next(), units.size(), keys.get(i).parts().get(p), range, text,
                                part.target() == null ? Text.EMPTY : part.target().text(), part.state(), part.note(),
                                fileUnit.locked() || part.locked(), null));
                    }
                }
                units.add(new Unit(keys.get(i).unit(), new Text(string.toString(), codes), fileUnit.kind(), fileUnit.level(), fileUnit.cues()));
            }
        }
        if (segments.isEmpty()) {
            throw Fault.BILINGUAL_WITHOUT_TEXT.at(name);
        }
        return new Document(Ids.next(), name, languages, units, Segments.of(segments), true);
    }

    /**
     * The names in one unit.
     *
     * @param parts one for each part; "" for what is no segment
     */
    public record Keys(String unit, List<String> parts) {
    }

    /** The names of all units and their segments, the same at every reading. */
    public static List<Keys> keys(List<FileUnit> fileUnits) {
        Map<String, String> fileOf = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (FileUnit unit : fileUnits) {
            String before = fileOf.putIfAbsent(unit.id(), unit.file());
            if (before != null && !before.equals(unit.file())) {
                repeated.add(unit.id());
            }
        }
        Set<String> units = new HashSet<>();
        Set<String> segments = new HashSet<>();
        List<Keys> all = new ArrayList<>(fileUnits.size());
        for (FileUnit unit : fileUnits) {
            String key = unique(repeated.contains(unit.id()) ? unit.file() + "#" + unit.id() : unit.id(), units);
            long count = unit.parts().stream().filter(FilePart::segment).count();
            List<String> parts = new ArrayList<>(unit.parts().size());
            int ordinal = 0;
            for (FilePart part : unit.parts()) {
                if (part.segment()) {
                    ordinal++;
                    String id = part.id() == null ? String.valueOf(ordinal) : part.id();
                    parts.add(unique(count == 1 ? key : key + "/" + id, segments));
                } else {
                    parts.add("");
                }
            }
            all.add(new Keys(key, parts));
        }
        return all;
    }

    private static String unique(String wanted, Set<String> taken) {
        String key = wanted;
        for (int n = 2; !taken.add(key); n++) {
            key = wanted + "~" + n;
        }
        return key;
    }

    /** The segments of a document by key. */
    public static Map<String, Segment> byKey(Document document) {
        Map<String, Segment> all = new HashMap<>(document.segments().size() * 2);
        for (Segment segment : document.segments()) {
            all.put(segment.key(), segment);
        }
        return all;
    }
}
