package org.calque.format.docx;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.format.bilingual.Markup;
import org.jsoup.nodes.Element;

/**
 * A picture that a page holds within itself.
 *
 * @param number from 0
 * @param type   {@code png}, {@code jpeg}, {@code gif}
 * @param width  in pixels of 1/96 inch
 * @param height likewise
 */
record Picture(int number, String type, byte[] bytes, int width, int height, String description) {

    private static final Pattern DATA = Pattern.compile("data:image/(png|jpeg|gif);base64,([A-Za-z0-9+/=\\s]+)");
    private static final int EMU = 9525;      // to a pixel of 1/96 inch
    private static final int WIDEST = 604;    // pixels, between the margins of the page we make
    private static final int USUAL = 300;     // pixels, where the page does not say

    static Optional<Picture> of(Element img, int number) {
        Matcher data = DATA.matcher(img.attr("src"));
        if (!data.matches()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(data.group(2));
        } catch (IllegalArgumentException e) {
            return Optional.empty();   // cut off: its description stands for it
        }
        int width = pixels(img.attr("width"), USUAL);
        int height = pixels(img.attr("height"), USUAL);
        double scale = Math.min(1, WIDEST / (double) width);
        return Optional.of(new Picture(number, data.group(1), bytes, (int) (width * scale), Math.max(1, (int) (height * scale)), img.attr("alt")));
    }

    private static int pixels(String value, int otherwise) {
        return value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : otherwise;
    }

    String part() {
        return "media/image" + (number + 1) + "." + type;
    }

    String relation() {
        return "image" + (number + 1);
    }

    /** How it stands in a run (ECMA-376-1, 20.4.2.8). */
    String drawing() {
        String size = "cx=\"" + (long) width * EMU + "\" cy=\"" + (long) height * EMU + "\"";
        String name = "id=\"" + (number + 1) + "\" name=\"Picture " + (number + 1) + "\" descr=\"" + Markup.escaped(description) + "\"";
        return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent " + size + "/><wp:docPr "
                + name + "/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
                + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:nvPicPr><pic:cNvPr " + name + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + relation() + "\"/><a:stretch><a:fillRect/>"
                + "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                + "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }
}
