package org.calque.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.bilingual.Markup;
import org.calque.format.okapi.MarkdownPage;
import org.calque.job.Progress;

/**
 * A document as it will be delivered, with the targets so far, in a form that programs show in its layout: its own where one is
 * made for reading, a page otherwise.
 *
 * @param name  of the file to show
 * @param bytes its content
 */
public record Preview(String name, byte[] bytes) {

    private static final String STYLE = "<style>body{font-family:sans-serif;line-height:1.5;max-width:48em;margin:2em auto;padding:0 1em}"
            + "pre{white-space:pre-wrap;font-family:inherit}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .6em}"
            + "@media(prefers-color-scheme:dark){body{background:#1e2028;color:#e6e6e6}a{color:#8ab4f8}}</style>";

    /** @throws org.calque.job.FaultException as {@link Formats#write} */
    public static Preview of(Formats formats, Original original, Document document, Progress progress) {
        String name = original.translatedName(document.languages());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (document.bilingual() || original.filter().equals("po") || original.filter().equals("idml")) {
            return page(name, targets(document), document);   // a file for programs, or for one that few translators have
        }
        formats.write(original, document, out, progress);
        byte[] written = out.toByteArray();
        return switch (original.filter()) {
            case "markdown" -> page(name, MarkdownPage.of(text(written, original)), document);
            case "text", "srt", "vtt", "ttml" -> page(name, "<pre>" + Markup.escaped(text(written, original)) + "</pre>", document);
            default -> new Preview(name, written);
        };
    }

    private static Preview page(String name, String body, Document document) {
        String html = "<!DOCTYPE html>\n<html lang=\"" + document.languages().target().toLanguageTag() + "\"><head><meta charset=\"UTF-8\"><title>"
                + Markup.escaped(name) + "</title>" + STYLE + "</head><body>\n" + body + "\n</body></html>\n";
        return new Preview(name + ".html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** It was written in the charset it came in, or, where that could not spell it, in UTF-8. */
    private static String text(byte[] written, Original original) {
        Charset found = Charsets.of(written, false);
        String text = new String(written, found == null ? Charset.forName(original.charset()) : found);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String targets(Document document) {
        Map<String, Text> targets = UnitTargets.of(document);
        StringBuilder page = new StringBuilder();
        List<Unit> units = document.units();
        for (Unit unit : units) {
            String element = unit.kind() == Unit.Kind.HEADING ? "h" + Math.max(1, Math.min(6, unit.level())) : "p";
            page.append('<').append(element).append('>').append(Markup.escaped(targets.getOrDefault(unit.key(), unit.source()).string()))
                    .append("</").append(element).append(">\n");
        }
        return page.toString();
    }
}
