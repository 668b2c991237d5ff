package org.calque.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Fault;
import org.calque.job.Progress;

/** Reads an XLIFF file of any version and tool into units; never asks a schema, which most files in the world fail. */
final class XliffParser {

    static final String OURS = "calque";

    /** What should stand in a source is told in a note and a mark of this kind. */
    static final String READING = "reading";
    /** What the step is called in which a document leaves, with the time of it. */
    static final String EXPORT = "export";
    static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

    private final XmlSource text;
    private final XmlCursor cursor;
    private final boolean takenAsOurs;
    private final Progress progress;

    private Element root = new Element(0, 0, 0, 0);
    private boolean v2;
    private boolean ours;
    private String source = "";
    private String target = "";
    private String original = "";
    private String sha256 = "";
    private String exported = "";
    private String file = "";
    private final Map<String, Integer> files = new HashMap<>();
    private final Deque<Boolean> translate = new ArrayDeque<>();
    private final List<Placed> units = new ArrayList<>();
    private StudioComments comments = StudioComments.NONE;

    /** @param takenAsOurs whether ids are to be read as ours even where another tool has dropped our sign from the file */
    XliffParser(XmlSource text, boolean takenAsOurs, Progress progress) {
        this.text = text;
        this.cursor = new XmlCursor(text);
        this.takenAsOurs = takenAsOurs;
        this.progress = progress;
    }

    XliffFile parse() {
        boolean first = true;
        while (cursor.next()) {
            if (cursor.starts()) {
                if (first) {
                    first = false;
                    root();
                } else {
                    element();
                }
            } else if (cursor.ends() && (cursor.at("file") || cursor.at("group"))) {
                translate.poll();
            }
        }
        return new XliffFile(v2, root, source, target, ours, original, sha256, exported, comments, units);
    }

    private void root() {
        if (!cursor.at("xliff")) {
            throw Fault.XML_ROOT.at(text.name(), cursor.local(), "xliff");
        }
        root = new Element(cursor.start(), cursor.end(), cursor.end(), cursor.end());
        v2 = cursor.value("version").startsWith("2");
        source = cursor.value("srcLang");
        target = cursor.value("trgLang");
    }

    private void element() {
        if (foreign(cursor)) {
            if (v2 && cursor.namespace().equals(METADATA)) {
                metadata();
            } else if (cursor.namespace().equals(Vendor.STUDIO.namespace) && cursor.at("doc-info")) {
                comments = StudioComments.read(cursor);
            } else {
                cursor.skip();
            }
            return;
        }
        switch (cursor.local()) {
            case "file" -> file();
            case "group" -> translate.push(translatable());
            case "trans-unit", "unit" -> {
                progress.check();
                boolean locked = !translatable();
                units.add(v2 ? new UnitReader2(cursor, file, ours || takenAsOurs).read(locked)
                        : new UnitReader12(cursor, file, ours || takenAsOurs, comments.byId()).read(locked));
                if (units.size() % 200 == 0) {
                    progress.at(cursor.start(), text.text().length());
                }
            }
            case "reference", "phase-group" -> { }   // what is in them is met next
            case "phase" -> {
                if (ours && cursor.value("phase-name").equals(EXPORT) && OURS.equals(cursor.attribute("tool-id"))) {
                    exported = cursor.value("date");
                }
                cursor.skip();
            }
            case "external-file" -> {
                if (ours && sha256.isEmpty() && cursor.value("uid").startsWith("sha256-")) {
                    sha256 = cursor.value("uid").substring(7);
                }
                cursor.skip();
            }
            case "body", "header", "bin-unit" -> { }
            default -> cursor.skip();
        }
    }

    private void file() {
        translate.push(translatable());
        String wanted = v2 ? cursor.value("id") : cursor.value("original");
        int count = files.merge(wanted, 1, Integer::sum);
        file = count == 1 ? wanted : wanted + "~" + count;
        if (source.isEmpty()) {
            source = cursor.value("source-language");
        }
        if (target.isEmpty()) {
            target = cursor.value("target-language");
        }
        if (original.isEmpty()) {
            original = cursor.value("original");
        }
        ours |= OURS.equals(cursor.attribute("tool-id"));
    }

    private boolean translatable() {
        String own = cursor.attribute("translate");
        return own == null ? translate.isEmpty() || translate.peek() : !own.equals("no");
    }

    private void metadata() {
        for (String[] entry : ownMetadata(cursor)) {
            ours = true;
            if (entry[0].equals("sha256")) {
                sha256 = entry[1];
            } else if (entry[0].equals(EXPORT)) {
                exported = entry[1];
            }
        }
    }

    /** The entries of ours in the metadata element whose start tag has just been met, as type and value; it is passed. */
    static List<String[]> ownMetadata(XmlCursor cursor) {
        List<String[]> entries = new ArrayList<>();
        int depth = 1;
        boolean own = false;
        while (depth > 0 && cursor.next()) {
            if (cursor.starts()) {
                if (cursor.at("meta")) {
                    String type = cursor.value("type");
                    String value = cursor.content();
                    if (own) {
                        entries.add(new String[] {type, value});
                    }
                } else {
                    depth++;
                    own = OURS.equals(cursor.attribute("category"));
                }
            } else if (cursor.ends()) {
                depth--;
            }
        }
        return entries;
    }

    /** Whether the tag just met belongs to an extension or module, and not to the core of XLIFF. */
    static boolean foreign(XmlCursor cursor) {
        return !cursor.namespace().isEmpty() && !cursor.namespace().startsWith("urn:oasis:names:tc:xliff:document:");
    }
}
