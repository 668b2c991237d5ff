package org.calque.format.xliff;

import java.util.HashMap;
import java.util.Map;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.Markup;
import org.calque.format.bilingual.Splice;
import org.calque.format.bilingual.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a Trados Studio file: they stand at its head, and a {@code mrk} in the text refers to each by its id.
 *
 * @param byId their words
 * @param defs the element that holds them, or null
 * @param end  where that belongs if there is none; -1 where not even the head is there
 */
record StudioComments(Map<String, String> byId, @Nullable Element defs, int end) {

    static final StudioComments NONE = new StudioComments(Map.of(), null, -1);

    /** Reads the {@code doc-info} whose start tag has just been met; its end tag is passed. */
    static StudioComments read(XmlCursor cursor) {
        Map<String, String> byId = new HashMap<>();
        String id = "";
        int start = 0;
        int tagEnd = 0;
        @Nullable Element defs = null;
        while (cursor.next() && !(cursor.ends() && cursor.at("doc-info"))) {
            if (cursor.starts() && cursor.at("cmt-defs")) {
                start = cursor.start();
                tagEnd = cursor.end();
            } else if (cursor.starts() && cursor.at("cmt-def")) {
                id = cursor.value("id");
            } else if (cursor.starts() && cursor.at("Comment")) {
                byId.merge(id, cursor.content().strip(), (a, b) -> a + "\n" + b);
            } else if (cursor.ends() && cursor.at("cmt-defs")) {
                defs = new Element(start, tagEnd, cursor.start(), cursor.end());
            }
        }
        return new StudioComments(byId, defs, cursor.start());
    }

    /**
     * Puts further comments there.
     *
     * @param added    by id
     * @param behind   the root's start tag, where the head belongs
     */
    Splice with(Map<String, String> added, int behind) {
        StringBuilder xml = new StringBuilder();
        Markup out = new Markup(xml);
        String space = " xmlns=\"" + Vendor.STUDIO.namespace + "\"";
        added.forEach((id, words) -> {
            out.start("cmt-def").attribute("xmlns", Vendor.STUDIO.namespace).attribute("id", id).start("Comments").attribute("xmlns", "")
                    .start("Comment").attribute("severity", "Medium").attribute("user", "Calque").attribute("version", "1.0")
                    .text(words).end("Comment").end("Comments").end("cmt-def");
        });
        if (defs != null && !defs.empty()) {
            return new Splice(defs.endTag(), defs.endTag(), xml.toString());
        }
        String whole = "<cmt-defs" + space + ">" + xml + "</cmt-defs>";
        if (defs != null) {
            return new Splice(defs.start(), defs.end(), whole);
        }
        return end >= 0 ? new Splice(end, end, whole) : new Splice(behind, behind, "<doc-info" + space + ">" + whole + "</doc-info>");
    }
}
