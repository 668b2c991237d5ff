package org.calque.format.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calque.format.bilingual.Markup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes plain HTML of what Tika reads: paragraphs, headings, lists, tables, links, bold and italic, and nothing else. What
 * Tika puts into {@code <head>} is left behind, since its metadata would be offered for translation.
 */
final class HtmlBuilder extends DefaultHandler {

    /** Where a document comes from, which says what its line ends mean. */
    enum Kind {
        /** Lines may be paragraphs, quotations, or wrapped at some width. */
        MAIL,
        /** Lines mean nothing. */
        OFFICE;

        static Kind of(String mediaType) {
            return switch (mediaType) {
                case "message/rfc822", "application/vnd.ms-outlook" -> MAIL;
                default -> OFFICE;
            };
        }
    }

    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre", "div",
            "blockquote", "dt", "dd", "caption", "center", "address");
    private static final Set<String> FRAMES = Set.of("ul", "ol", "table", "tbody", "thead", "tr", "dl");
    private static final Map<String, String> INLINE = Map.of("b", "b", "strong", "b", "i", "i", "em", "i", "u", "u",
            "a", "a", "sub", "sub", "sup", "sup", "s", "s", "strike", "s");
    private static final Set<String> SKIPPED = Set.of("head", "script", "style", "title");

    /** One paragraph, or the start or end tag of a frame around paragraphs. */
    record Block(String element, String text, boolean frame) {
    }

    private final Kind kind;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private String element = "p";
    private int skipped;

    HtmlBuilder(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        String tag = localName.toLowerCase(Locale.ROOT);
        String type = attributes.getValue("class");
        boolean envelope = kind == Kind.MAIL && tag.equals("dl") && blocks.stream().noneMatch(block -> block.element().equals("p"));   // from, to, in English
        if (skipped > 0 || envelope || SKIPPED.contains(tag) || "package-entry".equals(type) || "embedded".equals(type)) {
            skipped++;
        } else if (FRAMES.contains(tag)) {
            flush();
            blocks.add(new Block(tag, "<" + tag + ">", true));
        } else if (BLOCKS.contains(tag)) {
            flush();
            if (!tag.equals("p") || !element.matches("li|td|th|dt|dd|blockquote")) {
                element = tag.equals("div") || tag.equals("center") || tag.equals("address") ? "p" : tag;
            }
        } else if (tag.equals("br")) {
            text.append(kind == Kind.OFFICE ? "<br>" : "\n");
        } else if (INLINE.containsKey(tag)) {
            start(INLINE.get(tag), attributes);
        }
    }

    private void start(String inline, Attributes attributes) {
        if (inline.equals("a")) {
            String target = attributes.getValue("href");
            if (target == null || target.isBlank()) {
                return;   // an anchor, with nothing to lead to
            }
            text.append("<a href=\"").append(Markup.escaped(target)).append("\">");
        } else {
            text.append('<').append(inline).append('>');
        }
        open.add(inline);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        String tag = localName.toLowerCase(Locale.ROOT);
        if (skipped > 0) {
            skipped--;
        } else if (FRAMES.contains(tag)) {
            flush();
            element = "p";
            blocks.add(new Block(tag, "</" + tag + ">", true));
        } else if (BLOCKS.contains(tag)) {
            flush();
            if (!tag.equals("p") || element.equals("p")) {
                element = "p";
            }
        } else if (INLINE.containsKey(tag) && open.contains(INLINE.get(tag))) {
            close(INLINE.get(tag));
        }
    }

    private void close(String inline) {
        while (!open.isEmpty()) {
            String last = open.remove(open.size() - 1);
            text.append("</").append(last).append('>');
            if (last.equals(inline)) {
                return;
            }
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (skipped == 0) {
            text.append(Markup.escaped(new String(ch, start, length)));
        }
    }

    /** Line ends reach us as this, and may be all that parts the words around them. */
    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        characters(ch, start, length);
    }

    private void flush() {
        while (!open.isEmpty()) {
            close(open.get(open.size() - 1));
        }
        String paragraph = text.toString();
        text.setLength(0);
        if (!bare(paragraph).isBlank()) {
            blocks.add(new Block(element, paragraph, false));
        }
    }

    /** Text without tags. */
    private static String bare(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&nbsp;", " ").replace('\u00A0', ' ');
    }

    /**
     * The whole as a document.
     *
     * @param title   of the document, or null
     * @param heading to be set above the text, or null
     */
    String document(@Nullable String title, @Nullable String heading) {
        flush();
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"UTF-8\">\n");
        if (heading == null && title != null && !title.isBlank()) {
            html.append("<title>").append(Markup.escaped(title.strip())).append("</title>\n");
        }
        html.append("</head>\n<body>\n");
        if (heading != null && !heading.isBlank()) {
            html.append("<h1>").append(Markup.escaped(heading.strip())).append("</h1>\n");
        }
        List<Block> laidOut = switch (kind) {
            case MAIL -> new MailLines(blocks).paragraphs();
            case OFFICE -> blocks;
        };
        for (Block block : laidOut) {
            if (block.frame()) {
                html.append(block.text()).append('\n');
            } else {
                html.append('<').append(block.element()).append('>').append(block.text().strip())
                        .append("</").append(block.element()).append(">\n");
            }
        }
        return html.append("</body>\n</html>\n").toString();
    }
}
