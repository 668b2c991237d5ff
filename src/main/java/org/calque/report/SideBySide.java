package org.calque.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.calque.document.Document;
import org.calque.document.Segment;

/** Source and translation beside each other, for somebody who reads both; a paragraph is a block, its sentences are rows. */
public final class SideBySide {

    private final Page page;

    /** @param language of the headings: English or French */
    public SideBySide(Locale language) {
        this.page = new Page(language);
    }

    /** @param out flushed, and left open; its encoding must be UTF-8, as the file says */
    public void write(List<Document> documents, Writer out) throws IOException {
        Html html = new Html(out);
        String title = String.join(", ", documents.stream().map(Document::name).toList());
        page.begin(title, html);
        html.raw("<header>\n").element("h1", title).raw("\n</header>\n<main>\n");
        for (Document document : documents) {
            document(document, documents.size() > 1, html);
        }
        html.raw("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private void document(Document document, boolean named, Html html) throws IOException {
        html.raw("<section>\n");
        if (named) {
            html.element("h2", document.name()).raw("\n");
        }
        Locale from = document.languages().source();
        Locale into = document.languages().target();
        html.raw("<table class=\"side\">\n<thead><tr>").element("th scope=\"col\" class=\"number\"", "").element("th scope=\"col\"", from.getDisplayLanguage(page.language))
                .element("th scope=\"col\"", into.getDisplayLanguage(page.language)).raw("</tr></thead>\n");
        int unit = -1;
        int number = 0;
        for (Segment segment : document.segments()) {
            if (segment.unit() != unit) {
                html.raw(unit < 0 ? "<tbody>\n" : "</tbody>\n<tbody>\n");
                unit = segment.unit();
            }
            html.raw("<tr>").element("td class=\"number\"", Integer.toString(++number)).raw("<td lang=\"" + from.getLanguage() + "\">")
                    .reading(segment.source()).raw("</td><td lang=\"" + into.getLanguage() + "\">");
            if (segment.target().isBlank() && !segment.state().done()) {
                html.element("em class=\"none\"", page.label("empty"));
            } else {
                html.reading(segment.target());
            }
            html.raw("</td></tr>\n");
        }
        html.raw(unit < 0 ? "</table>\n</section>\n" : "</tbody>\n</table>\n</section>\n");
    }
}
