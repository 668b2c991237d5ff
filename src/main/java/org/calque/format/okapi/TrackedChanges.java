package org.calque.format.okapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the tracked changes of a DOCX back: what was inserted goes, what was deleted is text again (ECMA-376 part 1, 17.13.5).
 * Changed formatting stays as it was changed. Okapi itself knows only how to accept them.
 */
final class TrackedChanges {

    private static final Pattern TAG = Pattern.compile("<(/?)w:(ins|del|moveTo|moveFrom)(?:\\s[^<>]*?)?(/?)>");
    private static final Pattern RANGE = Pattern.compile("<w:move(?:From|To)Range(?:Start|End)\\s[^<>]*/>");
    private static final Pattern DELETED = Pattern.compile("(</?w:)del(Text|InstrText)");
    /** Of a paragraph that was inserted whole, this is left. */
    private static final Pattern EMPTIED = Pattern.compile("<w:p(?:\\s[^<>]*)?><w:pPr>(?:(?!</w:pPr>|<w:sectPr)[\\s\\S])*" + "\uE000"
            + "(?:(?!</w:pPr>|<w:sectPr)[\\s\\S])*</w:pPr>\\s*</w:p>");
    private static final String INSERTED = "\uE000";

    private TrackedChanges() {
    }

    /** A part of the document as it was before anybody changed it. */
    static String rejected(String xml) {
        Matcher tag = TAG.matcher(xml);
        StringBuilder before = new StringBuilder(xml.length());
        int at = 0;
        int inserted = 0;   // how deep within what goes
        while (tag.find()) {
            if (inserted == 0) {
                before.append(xml, at, tag.start());
            }
            at = tag.end();
            boolean insertion = tag.group(2).equals("ins") || tag.group(2).equals("moveTo");
            if (!tag.group(3).isEmpty()) {
                before.append(insertion && inserted == 0 ? INSERTED : "");   // a paragraph's own mark
            } else if (insertion) {
                inserted += tag.group(1).isEmpty() ? 1 : -1;
            }
        }
        if (inserted <= 0) {
            before.append(xml, at, xml.length());
        }
        String text = RANGE.matcher(before).replaceAll("");
        text = EMPTIED.matcher(text).replaceAll("").replace(INSERTED, "");
        return DELETED.matcher(text).replaceAll(found -> found.group(1) + (found.group(2).equals("Text") ? "t" : "instrText"));
    }
}
