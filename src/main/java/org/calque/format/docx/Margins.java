package org.calque.format.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a page stands in the margins of paper: footnotes, the heads and feet of pages. Our own pages have them in elements of
 * their own; they are taken out of it. Links within them are plain words, since their part knows no relations.
 */
final class Margins {

    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder references = new StringBuilder();

    Margins(Document page) {
        StringBuilder footnotes = new StringBuilder();
        for (Element note : page.select("body > aside > p[id~=^note\\d{1,9}$]")) {
            if (page.select("a[href=#" + note.id() + "]").isEmpty()) {
                continue;   // nobody would find it at the foot of a page: it stays where it is
            }
            int number = notes.size() + 1;
            notes.put(note.id(), number);
            footnotes.append("<w:footnote w:id=\"").append(number).append("\">").append(numbered(content(note))).append("</w:footnote>");
            note.remove();
        }
        if (!notes.isEmpty()) {
            parts.put("footnotes", "<w:footnotes " + HtmlToDocx.NAMESPACES + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                    + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>" + footnotes + "</w:footnotes>");
        }
        edge(page, "header", "hdr");
        edge(page, "footer", "ftr");
    }

    private void edge(Document page, String element, String root) {
        Element found = page.selectFirst("body > " + element);
        // a head with more than lines in it is that of somebody else's page, and stands there once
        if (found != null && found.hasText() && found.children().stream().allMatch(child -> child.normalName().equals("p")) && found.select("img").isEmpty()) {
            String name = element + "1";
            parts.put(name, "<w:" + root + " " + HtmlToDocx.NAMESPACES + ">" + content(found) + "</w:" + root + ">");
            references.append("<w:").append(element).append("Reference w:type=\"default\" r:id=\"").append(name).append("\"/>");
            found.remove();
        }
    }

    private static String content(Element element) {
        Element copy = element.clone();
        copy.select("a").unwrap();
        copy.select("img").remove();
        Body body = new Body();
        body.of(copy);
        return body.xml().isEmpty() ? "<w:p/>" : body.xml();
    }

    /** The number stands before the words of the first paragraph. */
    private static String numbered(String paragraphs) {
        String mark = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
        int at = paragraphs.indexOf("<w:r>");
        return at < 0 ? paragraphs : paragraphs.substring(0, at) + mark + paragraphs.substring(at);
    }

    /** The numbers of the notes, by the ids that the page has for them. */
    Map<String, Integer> notes() {
        return notes;
    }

    /** The parts that they make, by name without ending. */
    Map<String, String> parts() {
        return parts;
    }

    /** What the section says of them. */
    String references() {
        return references.toString();
    }
}
