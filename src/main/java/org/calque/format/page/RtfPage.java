package org.calque.format.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.calque.format.bilingual.Markup;
import org.calque.format.page.RtfState.Place;
import org.calque.format.page.RtfTokens.Kind;
import org.calque.job.Progress;

/** Reads RTF into a page. What it does not know it passes over, as the specification asks of readers. */
final class RtfPage {

    private static final int DEEPEST = 500;   // groups; more is an attack
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?(?:\\d+(?:\\.\\d+)*|[a-zA-Z]|[ivxlcIVXLC]+)[.)\\]]?");

    private final RtfTokens tokens;
    private final Progress progress;
    private final Page page = new Page();
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final Deque<Inline> outer = new ArrayDeque<>();   // texts that a note has interrupted
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, Integer> headings = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder code = new StringBuilder();    // of a field, a style's name, a picture's property
    private final StringBuilder cell = new StringBuilder();
    private final RtfTable table = new RtfTable();
    private RtfPicture picture = new RtfPicture();
    private Charset charset = Charset.forName("windows-1252");
    private RtfState state = new RtfState(charset);
    private Inline words = new Inline();
    private final StringBuilder mark = new StringBuilder();
    private final StringBuilder block = new StringBuilder();   // paragraphs of a note, a head, a foot
    private String title = "";
    private int font;
    private int skipping;
    private boolean star;
    private boolean inTable;
    private boolean linked;
    private int outline = -1;
    private int level;

    RtfPage(byte[] rtf, Progress progress) {
        this.tokens = new RtfTokens(rtf);
        this.progress = progress;
    }

    Page read() {
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            if (kind != Kind.BYTE) {
                flushBytes();
            }
            switch (kind) {
                case OPEN -> {
                    if (groups.size() < DEEPEST) {
                        groups.push(state);
                        state = state.copy();
                    }
                    skipping = 0;
                    progress.check();
                }
                case CLOSE -> close();
                case WORD -> word();
                case BYTE -> {
                    if (skipping > 0) {
                        skipping--;
                    } else {
                        bytes.write(tokens.value());
                    }
                }
                case BINARY -> {
                    if (state.place == Place.PICTURE) {
                        picture.binary(tokens.binary());
                    }
                }
                case END -> { }
            }
        }
        flushBytes();
        paragraph();
        table.into(page);
        return page;
    }

    String title() {
        return title;
    }

    private void flushBytes() {
        if (bytes.size() > 0) {
            String text = new String(bytes.toByteArray(), state.charset);
            bytes.reset();
            text(text);
        }
    }

    private void text(String text) {
        switch (state.place) {
            case BODY, NOTE, HEAD, FOOT -> {
                if (!state.hidden) {
                    words.text(text, state.look());
                }
            }
            case STYLES, FIELD_CODE, INFO_TITLE -> code.append(text);
            case LIST_MARK -> mark.append(text);
            case PICTURE -> picture.hex(text);
            case PICTURE_NAME -> picture.name(text);
            case PICTURE_VALUE -> picture.value(text);
            case FONTS, SKIPPED -> { }
        }
    }

    private void close() {
        RtfState before = groups.isEmpty() ? new RtfState(charset) : groups.pop();
        if (before.place != state.place) {
            switch (state.place) {
                case PICTURE -> {
                    String tag = picture.into(page);
                    if (!tag.isEmpty() && readable(before.place)) {
                        words.thing(tag);
                    }
                    picture = new RtfPicture();
                }
                case FIELD_CODE -> {
                    String target = Hyperlink.target(code);
                    if (!target.isEmpty()) {
                        words.markup("<a href=\"" + Markup.escaped(target) + "\">");
                        linked = true;
                    }
                    code.setLength(0);
                }
                case INFO_TITLE -> {
                    title = code.toString().strip();
                    code.setLength(0);
                }
                case STYLES -> code.setLength(0);
                case NOTE, HEAD, FOOT -> ended();
                default -> { }
            }
        } else if (state.place == Place.STYLES) {
            style();
        } else if (linked && state.result && !before.result) {
            words.markup("</a>");
            linked = false;
        }
        state = before;
        skipping = 0;
    }

    /** A note, or the head or foot of a page, is complete. */
    private void ended() {
        paragraphEnd(state.place);
        words = outer.isEmpty() ? new Inline() : outer.pop();
        if (state.place == Place.NOTE && !block.isEmpty()) {
            words.thing(page.note(block.toString()));
        } else if (state.place == Place.HEAD && !block.isEmpty()) {
            page.head(block.toString());
        } else if (state.place == Place.FOOT && !block.isEmpty()) {
            page.foot(block.toString());
        }
        block.setLength(0);
    }

    private void paragraphEnd(Place place) {
        boolean blank = words.isBlank();
        String html = words.take();
        if (!blank) {
            block.append(block.isEmpty() ? "" : "<br>").append(html.strip());
        }
    }

    private static boolean readable(Place place) {
        return place == Place.BODY || place == Place.NOTE || place == Place.HEAD || place == Place.FOOT;
    }

    private void style() {
        int heading = Headings.level(code.toString().strip());
        if (heading > 0) {
            headings.putIfAbsent(state.style, heading);
        }
        code.setLength(0);
    }

    /** What has gathered becomes a paragraph, an item, a heading, or stays within its cell. */
    private void paragraph() {
        if (state.place == Place.NOTE || state.place == Place.HEAD || state.place == Place.FOOT) {
            paragraphEnd(state.place);
            return;
        }
        boolean blank = words.isBlank();
        String html = words.take();
        if (linked) {
            html += "</a>";   // a field that runs over paragraphs is a link in its first
            linked = false;
        }
        String item = mark.toString().strip();
        mark.setLength(0);
        if (blank) {
            return;
        }
        if (inTable) {
            cell.append(cell.isEmpty() ? "" : "<br>").append(html.strip());
            return;
        }
        table.into(page);
        int heading = outline >= 0 && outline < 6 ? outline + 1 : headings.getOrDefault(state.style, 0);
        if (heading > 0) {
            page.paragraph("h" + heading, html);
        } else if (!item.isEmpty()) {
            page.item(level, NUMBER.matcher(item).matches(), html);
        } else {
            page.paragraph("p", html);
        }
    }

    private void place(Place place) {
        state.place = readable(state.place) || place == Place.SKIPPED ? place : state.place;
    }

    private void word() {
        boolean optional = star;
        star = false;
        String word = tokens.word();
        int number = tokens.number();
        if (state.place == Place.SKIPPED && !word.equals("bin")) {
            return;
        }
        switch (word) {
            case "*" -> star = true;
            case "ansicpg" -> {
                charset = RtfCharsets.ofPage(number, charset);
                state.charset = charset;
            }
            case "fonttbl" -> state.place = Place.FONTS;
            case "f" -> {
                font = number;
                state.charset = state.place == Place.FONTS ? state.charset : fonts.getOrDefault(number, charset);
            }
            case "fcharset" -> {
                if (state.place == Place.FONTS) {
                    fonts.put(font, RtfCharsets.ofFont(number, charset));
                }
            }
            case "stylesheet" -> state.place = Place.STYLES;
            case "s" -> state.style = number;
            case "cs", "ds", "ts" -> {
                if (state.place == Place.STYLES) {
                    state.style = -1 - number;   // no paragraph has it
                }
            }
            case "outlinelevel" -> {
                if (state.place == Place.STYLES) {
                    headings.put(state.style, number < 6 ? number + 1 : 0);
                } else {
                    outline = tokens.numbered() ? number : -1;
                }
            }
            case "title" -> place(Place.INFO_TITLE);
            case "info" -> { }
            case "author", "operator", "creatim", "revtim", "printim", "buptim", "subject", "keywords", "doccomm", "company", "manager", "category",
                 "colortbl", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "colorschememapping", "latentstyles", "datastore",
                 "xmlnstbl", "nonshppict", "shprslt", "objdata", "pntext", "bkmkstart", "bkmkend", "atnid", "atnauthor", "annotation", "atrfstart",
                 "atrfend", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "pgdsctbl", "filetbl", "revtbl", "deleted" -> {
                if (word.equals("pntext")) {
                    place(Place.LIST_MARK);
                } else if (!word.equals("deleted") || number != 0) {
                    state.place = Place.SKIPPED;
                }
            }
            case "listtext" -> place(Place.LIST_MARK);
            case "pict" -> place(Place.PICTURE);
            case "picprop", "shppict", "shp", "shpinst", "shptxt", "field", "object", "result", "nesttableprops" -> { }
            case "sp" -> {
                if (readable(state.place)) {
                    state.place = Place.SKIPPED;   // a shape's property; a picture's is read
                }
            }
            case "sn" -> state.place = state.place == Place.PICTURE ? Place.PICTURE_NAME : state.place;
            case "sv" -> state.place = state.place == Place.PICTURE ? Place.PICTURE_VALUE : state.place;
            case "fldinst" -> place(Place.FIELD_CODE);
            case "fldrslt" -> state.result = true;
            case "footnote" -> begin(Place.NOTE);
            case "header", "headerl", "headerr", "headerf" -> begin(Place.HEAD);
            case "footer", "footerl", "footerr", "footerf" -> begin(Place.FOOT);
            case "chftn" -> { }
            case "trowd" -> table.define();
            case "clmrg" -> table.besides();
            case "clvmrg" -> table.below();
            case "cellx" -> table.edge(number);
            case "cell" -> {
                paragraph();
                table.cell(cell.toString());
                cell.setLength(0);
            }
            case "row" -> table.row();
            case "nestcell", "nestrow" -> paragraph();
            case "intbl" -> inTable = state.place == Place.BODY ? number != 0 : inTable;
            case "pard" -> {
                if (state.place == Place.BODY) {   // a list's mark or a note within a paragraph has properties of its own
                    inTable = false;
                    outline = -1;
                    level = 0;
                    state.style = 0;
                }
            }
            case "ilvl" -> level = number;
            case "par", "sect", "page" -> paragraph();
            case "line" -> {
                if (readable(state.place)) {
                    words.markup("<br>");
                }
            }
            default -> {
                if (optional) {
                    state.place = Place.SKIPPED;   // a destination nobody has to know
                } else if (state.place == Place.PICTURE) {
                    picture.word(word, number);
                } else {
                    character(word, number);
                }
            }
        }
    }

    private void begin(Place place) {
        if (readable(state.place)) {
            state.place = place;
            outer.push(words);
            words = new Inline();
        }
    }

    private void character(String word, int number) {
        switch (word) {
            case "b" -> state.bold = number != 0;
            case "i" -> state.italic = number != 0;
            case "ul", "uldb", "ulw", "uld", "uldash" -> state.underline = number != 0;
            case "ulnone" -> state.underline = false;
            case "strike", "striked" -> state.strike = number != 0;
            case "super" -> state.shift = number != 0 ? 1 : 0;
            case "sub" -> state.shift = number != 0 ? -1 : 0;
            case "nosupersub" -> state.shift = 0;
            case "v" -> state.hidden = number != 0;
            case "plain" -> {
                state.plain();
                state.charset = charset;
            }
            case "uc" -> state.skip = Math.max(0, number);
            case "u" -> {
                text(Character.toString((char) number));
                skipping = state.skip;
            }
            case "tab" -> text(state.place == Place.LIST_MARK ? " " : "\t");
            case "~" -> text("\u00A0");
            case "_" -> text("\u2011");
            case "-" -> { }   // where a word may be parted
            case "{", "}", "\\" -> text(word);
            case "emdash" -> text("—");
            case "endash" -> text("–");
            case "lquote" -> text("‘");
            case "rquote" -> text("’");
            case "ldblquote" -> text("“");
            case "rdblquote" -> text("”");
            case "bullet" -> text("•");
            case "emspace", "enspace", "qmspace" -> text(" ");
            default -> { }
        }
    }
}
