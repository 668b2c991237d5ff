package org.calque.format.okapi;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.jspecify.annotations.Nullable;

/** Says of an inline code what it is: its type as XLIFF names it, a short face for a chip, and whether it parts words. */
final class CodeNames {

    private static final Pattern TAG = Pattern.compile("<[/?]?([\\w:.-]+)");

    /** Elements that a reader sees as a gap between words, in HTML, ODT and DOCX. */
    private static final Set<String> SEPARATING = Set.of("br", "hr", "img", "image", "input", "select", "textarea", "object",
            "iframe", "video", "audio", "canvas", "svg", "embed", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "td", "th",
            "tr", "table", "caption", "blockquote", "pre", "section", "article", "aside", "header", "footer", "nav", "main",
            "figure", "figcaption", "address", "fieldset", "form", "legend", "option", "optgroup", "h1", "h2", "h3", "h4", "h5",
            "h6", "rt", "rp", "button", "label",
            "text:tab", "text:line-break", "text:p", "text:s", "text:ruby-text", "draw:frame", "draw:text-box", "svg:title", "svg:desc",
            "a:br", "w:tab", "w:br", "w:cr", "w:ptab", "w:drawing", "w:pict", "w:object", "w:txbxContent", "w:p");

    private static final String LINE = "⏎";

    private CodeNames() {
    }

    /**
     * @param okapiType what the filter calls it, or null
     * @param markup    what it stands for in the document
     */
    static Code code(int offset, Code.Kind kind, String id, @Nullable String okapiType, String markup) {
        String type = type(okapiType == null ? "" : okapiType.toLowerCase(Locale.ROOT), markup);
        return new Code(offset, kind, id, type, markup, display(kind, type, okapiType == null ? "" : okapiType, markup),
                separates(type, markup));
    }

    private static String type(String okapi, String markup) {
        if (okapi.equals("br") || okapi.equals("lb") || okapi.equals("hard_line_break")
                || has(markup, "w:br") || has(markup, "w:cr") || has(markup, "a:br")) {
            return "lb";
        }
        if (okapi.equals("tab") || has(markup, "w:tab") || has(markup, "w:ptab")) {
            return "tab";
        }
        // DOCX gives a list such as "x-bold;italic;color:FF0000;": the first that says something
        for (String part : okapi.replaceFirst("^x-", "").split("[;:]")) {
            switch (part) {
                case "bold", "italic", "underline", "link", "image", "strikethrough", "sup", "sub", "code" -> {
                    return part;
                }
                case "a", "text:a", "hyperlink" -> {
                    return "link";
                }
                case "b", "strong" -> {
                    return "bold";
                }
                case "i", "em" -> {
                    return "italic";
                }
                case "u" -> {
                    return "underline";
                }
                case "img" -> {
                    return "image";
                }
                default -> { }
            }
        }
        return "";
    }

    private static String display(Code.Kind kind, String type, String okapi, String markup) {
        String name = switch (type) {
            case "lb" -> LINE;
            case "tab" -> "⇥";
            case "image" -> "▣";
            case "bold" -> "b";
            case "italic" -> "i";
            case "underline" -> "u";
            case "strikethrough" -> "s";
            case "link" -> "a";
            case "sup", "sub", "code" -> type;
            default -> markup.startsWith("<") || okapi.isEmpty() ? element(markup) : okapi.substring(okapi.indexOf(':') + 1);
        };
        if (kind == Code.Kind.PLACEHOLDER) {
            return name.equals(LINE) || name.equals("⇥") || name.equals("▣") ? name : "<" + name + "/>";
        }
        return (kind == Code.Kind.OPEN ? "<" : "</") + name + ">";
    }

    private static String element(String markup) {
        Matcher tag = TAG.matcher(markup);
        if (!tag.find()) {
            return "·";
        }
        if (markup.contains(" data-note=")) {
            return "note";   // in a page that we made
        }
        String name = tag.group(1);
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean separates(String type, String markup) {
        if (type.equals("lb") || type.equals("tab")) {
            return true;
        }
        if (!markup.startsWith("<")) {
            // Markdown: a picture, or what stands between a link's text and its title
            return type.equals("image") || markup.startsWith("](") || markup.startsWith("![");
        }
        if (markup.contains("noteref")) {
            return true;   // the number of a note stands at the end of a word, and is none of it
        }
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            if (SEPARATING.contains(tag.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String markup, String element) {
        int at = markup.indexOf('<' + element);
        return at >= 0 && at + element.length() + 1 < markup.length()
                && !Character.isLetterOrDigit(markup.charAt(at + element.length() + 1));
    }
}
