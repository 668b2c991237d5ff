package org.calque.format.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.format.bilingual.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is put together, block by block. Its pictures are kept at its end and only named where they stand, so that no unit
 * carries them: {@link #finished} puts them in their places.
 */
public final class Page {

    private static final String STORE = "<template id=\"pictures\">";
    private static final Pattern PICTURE = Pattern.compile("<data value=\"(\\d+)\">(data:image/[a-z]+;base64,[A-Za-z0-9+/=]*)</data>");
    private static final Pattern PLACE = Pattern.compile("src=\"picture:(\\d+)\"");

    private static final Pattern NOTE = Pattern.compile("<source data-note=\"(\\d+)\" ?/?>");
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.[A-Za-z]{3,4}");
    /** Links are underlined by themselves, headings bold. */
    private static final Pattern UNDERLINED_LINK = Pattern.compile("(<a [^>]*>)<u>([^<]*)</u></a>");
    private static final Pattern BOLD = Pattern.compile("</?b>");

    /** Edges of cells nearer to each other than this are one, in the unit of the cells: 1.4 mm where it is twips. */
    private static final int NEAR = 80;

    /** Together no more than this, in bytes: the rest are named as not kept. */
    private static final long PICTURES = 40_000_000;

    /**
     * A cell of a table.
     *
     * @param left  edge, in any unit, as long as all cells of the table have it
     * @param right edge likewise
     * @param below whether it is merged with the one above it
     * @param html  its blocks or words
     */
    record Cell(int left, int right, boolean below, String html) {
    }

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final Set<String> heads = new LinkedHashSet<>();
    private final Set<String> feet = new LinkedHashSet<>();
    private final StringBuilder pictures = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private final List<String> lost = new ArrayList<>();
    private int numberOfNotes;
    private int numberOfPictures;
    private long size;

    /** Adds a paragraph: {@code p}, {@code h1} … */
    void paragraph(String element, String html) {
        closeLists(0);
        block(element, element.startsWith("h") ? BOLD.matcher(html).replaceAll("") : html);
    }

    private void block(String element, String html) {
        body.append('<').append(element).append('>').append(UNDERLINED_LINK.matcher(html.strip()).replaceAll("$1$2</a>")).append("</").append(element).append(">\n");
    }

    /** Adds an item of a list, level 0 the outermost. */
    void item(int level, boolean numbered, String html) {
        int depth = Math.min(Math.min(8, Math.max(0, level)), lists.size()) + 1;   // nobody begins with an item of an item
        String list = numbered ? "ol" : "ul";
        closeLists(depth);
        if (lists.size() == depth && !lists.element().equals(list)) {
            closeLists(depth - 1);
        }
        if (lists.size() == depth) {
            body.append("</li>\n");
        }
        while (lists.size() < depth) {
            body.append('<').append(list).append(">\n");
            lists.push(list);
        }
        body.append("<li>").append(html.strip());
    }

    /** What comes next is no item of the list before it. */
    void endLists() {
        closeLists(0);
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            body.append("</li>\n</").append(lists.pop()).append(">\n");
        }
    }

    /** Adds a table; columns are the gaps between all edges of its cells. */
    void table(List<List<Cell>> rows) {
        closeLists(0);
        List<Integer> edges = edges(rows);
        body.append("<table>\n");
        for (int r = 0; r < rows.size(); r++) {
            body.append("<tr>\n");
            for (Cell cell : rows.get(r)) {
                if (cell.below() && r > 0) {
                    continue;
                }
                int columns = Math.max(1, column(edges, cell.right()) - column(edges, cell.left()));
                int height = 1;
                while (r + height < rows.size() && merged(rows.get(r + height), cell)) {
                    height++;
                }
                body.append("<td").append(columns > 1 ? " colspan=\"" + columns + "\"" : "").append(height > 1 ? " rowspan=\"" + height + "\"" : "")
                        .append('>').append(cell.html()).append("</td>\n");
            }
            body.append("</tr>\n");
        }
        body.append("</table>\n");
    }

    private static List<Integer> edges(List<List<Cell>> rows) {
        List<Integer> all = new ArrayList<>();
        rows.forEach(row -> row.forEach(cell -> {
            all.add(cell.left());
            all.add(cell.right());
        }));
        List<Integer> edges = new ArrayList<>();
        all.stream().sorted().forEach(edge -> {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > NEAR) {
                edges.add(edge);
            }
        });
        return edges;
    }

    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    private static boolean merged(List<Cell> row, Cell above) {
        return row.stream().anyMatch(cell -> cell.below() && Math.abs(cell.left() - above.left()) <= NEAR);
    }

    /** Adds a note; gives the tag that names it: its number is no text, and is put in its place when the page is {@linkplain #finished finished}. */
    String note(String html) {
        int number = ++numberOfNotes;
        notes.append("<p id=\"note").append(number).append("\">").append(html.strip()).append("</p>\n");
        return "<source data-note=\"" + number + "\"/>";
    }

    void head(String html) {
        heads.add("<p>" + html.strip() + "</p>\n");
    }

    void foot(String html) {
        feet.add("<p>" + html.strip() + "</p>\n");
    }

    /**
     * Adds a picture; gives the tag that names it.
     *
     * @param type   {@code png}, {@code jpeg}, {@code gif}: what programs show
     * @param width  in pixels of 1/96 inch; 0 if unknown
     * @param height likewise
     */
    String picture(byte[] image, String type, int width, int height, String description) {
        size += image.length;
        if (size > PICTURES) {
            lost(description);
            return "";
        }
        int number = numberOfPictures++;
        pictures.append("<data value=\"").append(number).append("\">data:image/").append(type).append(";base64,")
                .append(Base64.getEncoder().encodeToString(image)).append("</data>\n");
        return "<img src=\"picture:" + number + "\"" + (width > 0 && height > 0 ? " width=\"" + width + "\" height=\"" + height + "\"" : "")
                + " alt=\"" + Markup.escaped(FILE_NAME.matcher(description.strip()).matches() ? "" : description.strip()) + "\">";
    }

    /** Notes a picture that cannot be kept, by its description if it has one. */
    void lost(String description) {
        lost.add(description);
    }

    /** Descriptions of the pictures that were not kept; "" for each without one. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Whether nothing was added that has words in it. */
    boolean isEmpty() {
        return body.isEmpty();
    }

    /** The whole as a document. */
    String document(@Nullable String title) {
        closeLists(0);
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"UTF-8\">\n");
        String written = Titles.written(title);
        if (!written.isEmpty()) {
            html.append("<title>").append(Markup.escaped(written)).append("</title>\n");
        }
        html.append("</head>\n<body>\n");
        section(html, "header", String.join("", heads));
        html.append(body);
        section(html, "aside", notes.toString());
        section(html, "footer", String.join("", feet));
        if (!pictures.isEmpty()) {
            html.append(STORE).append(pictures).append("</template>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static void section(StringBuilder html, String element, String content) {
        if (!content.isEmpty()) {
            html.append('<').append(element).append(">\n").append(content).append("</").append(element).append(">\n");
        }
    }

    /** A page, translated or not, with its pictures and the numbers of its notes in their places; any other page as it is. */
    public static byte[] finished(byte[] utf8) {
        String html = new String(utf8, StandardCharsets.UTF_8);
        String whole = NOTE.matcher(html.contains(STORE) ? withPictures(html) : html).replaceAll("<a href=\"#note$1\"><sup>$1</sup></a>");
        return whole.equals(html) ? utf8 : whole.getBytes(StandardCharsets.UTF_8);
    }

    private static String withPictures(String html) {
        int store = html.indexOf(STORE);
        int end = html.indexOf("</template>", store + 1);
        if (store < 0 || end < 0) {
            return html;
        }
        List<String> sources = new ArrayList<>();
        Matcher picture = PICTURE.matcher(html.substring(store, end));
        while (picture.find()) {
            sources.add(picture.group(2));
        }
        String page = html.substring(0, store) + html.substring(html.indexOf('>', end) + 1).stripLeading();
        return PLACE.matcher(page).replaceAll(place -> {
            int number = place.group(1).length() < 9 ? Integer.parseInt(place.group(1)) : sources.size();
            return Matcher.quoteReplacement(number < sources.size() ? "src=\"" + sources.get(number) + "\"" : place.group());
        });
    }
}
