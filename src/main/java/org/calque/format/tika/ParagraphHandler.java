package org.calque.format.tika;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.format.tika.TikaDocuments.Paragraph;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of a document by paragraphs. */
final class ParagraphHandler extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr",
            "table", "ul", "ol", "dl", "dt", "dd", "pre", "blockquote", "section", "article", "header", "footer", "title", "br",
            "caption", "body", "html", "option", "button", "hr", "figcaption", "summary", "details", "aside", "nav", "main");
    private static final Set<String> SKIPPED = Set.of("head", "script", "style");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> places = new ArrayDeque<>();
    private int skipped;

    List<Paragraph> paragraphs() {
        end();
        return paragraphs;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        String element = localName.toLowerCase(Locale.ROOT);
        if (SKIPPED.contains(element)) {
            skipped++;
        }
        if (BLOCKS.contains(element)) {
            end();
        }
        String place = attributes.getValue("class");
        places.push(place != null && BLOCKS.contains(element) ? place : places.isEmpty() ? "" : places.peek());
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        String element = localName.toLowerCase(Locale.ROOT);
        if (BLOCKS.contains(element)) {
            end();
        }
        if (SKIPPED.contains(element)) {
            skipped--;
        }
        places.poll();
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (skipped == 0) {
            text.append(ch, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        characters(ch, start, length);
    }

    private void end() {
        String paragraph = text.toString().strip();
        text.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(new Paragraph(places.isEmpty() ? "" : places.peek(), paragraph));
        }
    }
}
