package org.calque.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calque.format.bilingual.Markup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The body of a page as paragraphs and tables. */
final class Body {

    private final StringBuilder xml = new StringBuilder();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final StringBuilder runs = new StringBuilder();   // of the paragraph under way
    private boolean blank = true;                             // whether it has no word yet
    private int lists;                                        // numbered ones so far

    /** Where in the page one is: what a paragraph there looks like. */
    private record Place(String properties, boolean verbatim) {
        static final Place PLAIN = new Place("", false);
    }

    /** How words look. */
    private record Look(String properties, boolean verbatim) {
        Look with(String more) {
            return properties.contains(more) ? this : new Look(properties + more, verbatim);
        }
    }

    String xml() {
        return xml.toString();
    }

    /** The targets of links, with the id of the relation of each. */
    Map<String, String> links() {
        return links;
    }

    int numberedLists() {
        return lists;
    }

    void of(Element body) {
        children(body, Place.PLAIN, 0, 0);
        end(Place.PLAIN);
    }

    private void children(Element element, Place place, int depth, int list) {
        for (Node child : element.childNodes()) {
            if (child instanceof Element block && block.isBlock() && !block.normalName().equals("a")) {
                end(place);
                block(block, place, depth, list);
            } else {
                inline(child, new Look("", place.verbatim()));
            }
        }
    }

    private void block(Element element, Place place, int depth, int list) {
        switch (element.normalName()) {
            case "script", "style", "head", "template" -> { }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> within(element, style("Heading" + element.normalName().charAt(1)), depth, list);
            case "blockquote" -> within(element, style("Quote"), depth, list);
            case "pre" -> within(element, new Place("<w:pStyle w:val=\"Preformatted\"/>", true), depth, list);
            case "ul" -> children(element, place, depth + 1, 1);
            case "ol" -> children(element, place, depth + 1, ++lists + 1);
            case "li" -> within(element, new Place("<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"" + Math.min(8, Math.max(0, depth - 1))
                    + "\"/><w:numId w:val=\"" + Math.max(1, list) + "\"/></w:numPr>", false), depth, list);
            case "table" -> table(element);
            case "hr" -> xml.append("<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr></w:pPr></w:p>");
            default -> within(element, place, depth, list);
        }
    }

    private static Place style(String id) {
        return new Place("<w:pStyle w:val=\"" + id + "\"/>", false);
    }

    private void within(Element element, Place place, int depth, int list) {
        children(element, place, depth, list);
        end(place);
    }

    private void table(Element table) {
        String rows = new Table(table).rows(this::cell);
        if (!rows.isEmpty()) {
            xml.append(rows).append("<w:p/>");   // two tables side by side would be one
        }
    }

    /** @param known the numbers that notes have in the document, by the ids that the page has for them */
    Body withNotes(Map<String, Integer> known) {
        notes.putAll(known);
        return this;
    }

    List<Picture> pictures() {
        return pictures;
    }

    private void picture(Element element) {
        Picture.of(element, pictures.size()).ifPresentOrElse(picture -> {
            pictures.add(picture);
            runs.append("<w:r>").append(picture.drawing()).append("</w:r>");
            blank = false;
        }, () -> words(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt") + "]", new Look("<w:i/>", false)));
    }

    /** A cell holds at least one paragraph, and ends with one. */
    private String cell(Element cell) {
        int from = xml.length();
        children(cell, Place.PLAIN, 0, 0);
        end(Place.PLAIN);
        String content = xml.substring(from);
        xml.setLength(from);
        return content.endsWith("</w:p>") || content.endsWith("<w:p/>") ? content : content + "<w:p/>";
    }

    private void inline(Node node, Look look) {
        if (node instanceof TextNode text) {
            words(text.getWholeText(), look);
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> runs.append("<w:r><w:br/></w:r>");
                case "img" -> picture(element);
                case "b", "strong", "th" -> each(element, look.with("<w:b/>"));
                case "i", "em", "cite", "dfn" -> each(element, look.with("<w:i/>"));
                case "s", "strike", "del" -> each(element, look.with("<w:strike/>"));
                case "u", "ins" -> each(element, look.with("<w:u w:val=\"single\"/>"));
                case "sub" -> each(element, look.with("<w:vertAlign w:val=\"subscript\"/>"));
                case "sup" -> each(element, look.with("<w:vertAlign w:val=\"superscript\"/>"));
                case "code", "kbd", "samp", "tt" -> each(element, look.with("<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>"));
                case "a" -> link(element, look);
                case "script", "style" -> { }
                default -> each(element, look);
            }
        }
    }

    private void each(Element element, Look look) {
        element.childNodes().forEach(child -> inline(child, look));
    }

    private void link(Element element, Look look) {
        String target = element.attr("href");
        if (target.startsWith("#") && notes.containsKey(target.substring(1))) {
            runs.append("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"").append(notes.get(target.substring(1)))
                    .append("\"/></w:r>");
            blank = false;
            return;
        }
        if (target.isBlank() || target.startsWith("#")) {
            each(element, look);
            return;
        }
        String id = links.computeIfAbsent(target, known -> "rId" + (links.size() + 10));
        runs.append("<w:hyperlink r:id=\"").append(id).append("\">");
        each(element, look.with("<w:rStyle w:val=\"Hyperlink\"/>"));
        runs.append("</w:hyperlink>");
    }

    private void words(String text, Look look) {
        String shown = look.verbatim() ? text : text.replaceAll("[ \\t\\r\\n]+", " ");
        if (blank && !look.verbatim()) {
            shown = shown.stripLeading();
        }
        if (shown.isEmpty()) {
            return;
        }
        blank = false;
        String[] lines = look.verbatim() ? shown.split("\\R", -1) : new String[] {shown};
        for (int i = 0; i < lines.length; i++) {
            runs.append("<w:r>").append(look.properties().isEmpty() ? "" : "<w:rPr>" + ordered(look.properties()) + "</w:rPr>")
                    .append(i > 0 ? "<w:br/>" : "").append("<w:t xml:space=\"preserve\">").append(Markup.escaped(lines[i])).append("</w:t></w:r>");
        }
    }

    /** The schema wants properties of a run in its own order. */
    private static String ordered(String properties) {
        StringBuilder ordered = new StringBuilder();
        for (String name : new String[] {"rStyle", "rFonts", "b", "i", "strike", "u", "vertAlign"}) {
            int at = properties.indexOf("<w:" + name + (properties.contains("<w:" + name + "/>") ? "/>" : " "));
            if (at >= 0) {
                ordered.append(properties, at, properties.indexOf("/>", at) + 2);
            }
        }
        return ordered.toString();
    }

    private void end(Place place) {
        if (!runs.isEmpty() && !blank) {
            xml.append("<w:p>").append(place.properties().isEmpty() ? "" : "<w:pPr>" + place.properties() + "</w:pPr>").append(runs).append("</w:p>");
        }
        runs.setLength(0);
        blank = true;
    }
}
