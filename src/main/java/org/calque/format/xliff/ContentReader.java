package org.calque.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.format.bilingual.Annotation;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.MarkedText;
import org.calque.format.bilingual.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of one {@code source} or {@code target}, of whichever version: inline codes become codes, annotations are
 * seen through, and elements of other tools are kept as codes.
 */
final class ContentReader {

    private static final Pattern SEPARATES =
            Pattern.compile("(?i)\\s*<(?:br|p|div|li|td|th|tr|h[1-6]|w:br|w:tab|w:cr|text:line-break|text:tab)\\b.*", Pattern.DOTALL);

    private final XmlCursor cursor;
    private final Map<String, String> data;
    private final boolean ours;
    private final boolean prefixed;

    private MarkedText.Builder whole = new MarkedText.Builder();
    private MarkedText.Builder part = new MarkedText.Builder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Span> spans = new ArrayDeque<>();   // begun by an element of their own that encloses nothing
    private int unknown;

    /** An element that has begun, and the code that its end becomes. */
    private record Open(Shape shape, @Nullable Code close, String mid, int start, int tagEnd, @Nullable Span span) {
    }

    /** An annotation that has begun, in the whole and in its piece. */
    private record Span(String id, int inWhole, MarkedText.Builder piece, int inPiece, int start, int tagEnd, @Nullable String comment) {
    }

    private enum Shape { PAIR, SEGMENT, SEEN_THROUGH }

    /**
     * @param data     what {@code dataRef} points to
     * @param ours     whether ids are to be read as ours
     * @param prefixed whether these begin with a letter for the kind
     */
    ContentReader(XmlCursor cursor, Map<String, String> data, boolean ours, boolean prefixed) {
        this.cursor = cursor;
        this.data = data;
        this.ours = ours;
        this.prefixed = prefixed;
    }

    /** Reads the element whose start tag has just been met, its end tag included. */
    Content read() {
        whole = new MarkedText.Builder();
        part = new MarkedText.Builder();
        open.clear();
        spans.clear();
        unknown = 0;
        int start = cursor.start();
        int tagEnd = cursor.end();
        int partStart = tagEnd;
        List<Content.Piece> pieces = new ArrayList<>();
        while (cursor.next()) {
            if (cursor.characters()) {
                add(cursor.text());
            } else if (cursor.starts()) {
                if (cursor.at("mrk") && "seg".equals(cursor.attribute("mtype"))
                        && open.stream().noneMatch(around -> around.shape() == Shape.SEGMENT)) {
                    between(pieces, partStart, cursor.start());
                    open.push(new Open(Shape.SEGMENT, null, cursor.value("mid"), cursor.start(), cursor.end(), null));
                } else {
                    begin();
                }
            } else if (cursor.ends()) {
                Open ended = open.poll();
                if (ended == null) {
                    spans.forEach(span -> annotate(span, span.tagEnd(), span.tagEnd()));
                    // <target/> begins and ends at the same place
                    int endTag = cursor.start() == start ? cursor.end() : cursor.start();
                    between(pieces, partStart, Math.max(partStart, endTag));
                    return new Content(new Element(start, tagEnd, endTag, cursor.end()), whole.build(tagEnd, endTag), pieces);
                }
                if (ended.shape() == Shape.SEGMENT) {
                    int endTag = cursor.start() == ended.start() ? cursor.end() : cursor.start();
                    pieces.add(new Content.Piece(ended.mid().isEmpty() ? null : ended.mid(), true, part.build(ended.tagEnd(), endTag),
                            new Element(ended.start(), ended.tagEnd(), endTag, cursor.end())));
                    part = new MarkedText.Builder();
                    partStart = cursor.end();
                } else if (ended.close() != null) {
                    add(ended.close(), cursor.local(), cursor.start(), cursor.end());
                } else if (ended.span() != null) {
                    annotate(ended.span(), cursor.start() == ended.start() ? cursor.end() : cursor.start(), cursor.end());
                }
            }
        }
        throw new IllegalStateException("a file ends within an element");
    }

    private void between(List<Content.Piece> pieces, int start, int end) {
        if (end > start) {
            pieces.add(new Content.Piece(null, false, part.build(start, end), new Element(start, start, end, end)));
            part = new MarkedText.Builder();
        }
    }

    private void add(String characters) {
        whole.add(characters);
        part.add(characters);
    }

    private void add(Code code, String element, int start, int end) {
        part.add(code.at(part.length()), element, start, end);
        whole.add(code.at(whole.length()), element, start, end);
    }

    private void begin() {
        String element = cursor.local();
        switch (element) {
            case "g", "pc" -> pair(element);
            case "x", "ph", "bx", "ex", "bpt", "ept", "it", "sc", "ec" -> alone(element);
            case "cp" -> {
                add(character(cursor.value("hex")));
                cursor.skip();
            }
            case "sm" -> {
                spans.push(span(cursor.start()));
                cursor.skip();
                spans.push(ended(spans.pop(), cursor.end()));
            }
            case "em" -> {
                int start = cursor.start();
                Span begun = spans.stream().filter(span -> span.id().equals(cursor.value("startRef"))).findFirst().orElse(null);
                spans.remove(begun);
                cursor.skip();
                annotate(begun != null ? begun : new Span("", whole.length(), part, part.length(), start, start, null), start, cursor.end());
            }
            case "mrk" -> open.push(new Open(Shape.SEEN_THROUGH, null, "", cursor.start(), cursor.end(), span(cursor.start())));
            default -> {
                unknown++;
                Code code = code(Kind.OPEN, element + "." + unknown, "", "", "<" + element + ">", false);
                add(code, element, cursor.start(), cursor.end());
                Code close = code(Kind.CLOSE, code.id(), "", "", "</" + element + ">", false);
                open.push(new Open(Shape.PAIR, close, "", cursor.start(), cursor.end(), null));
            }
        }
    }

    private Span span(int start) {
        return new Span(cursor.value("id"), whole.length(), part, part.length(), start, cursor.end(), cursor.attribute(Vendor.STUDIO.namespace, "cid"));
    }

    private static Span ended(Span span, int tagEnd) {
        return new Span(span.id(), span.inWhole(), span.piece(), span.inPiece(), span.start(), tagEnd, span.comment());
    }

    private void annotate(Span span, int closeStart, int closeEnd) {
        if (span.piece() == part) {
            part.add(new Annotation(span.inPiece(), part.length(), span.start(), span.tagEnd(), closeStart, closeEnd, span.comment()));
        }
        whole.add(new Annotation(span.inWhole(), whole.length(), span.start(), span.tagEnd(), closeStart, closeEnd, span.comment()));
    }

    private void pair(String element) {
        boolean v2 = element.equals("pc");
        String id = id(v2 && cursor.attribute("copyOf") != null ? cursor.value("copyOf") : cursor.value("id"));
        String markup = v2 ? data.getOrDefault(cursor.value("dataRefStart"), "") : "";
        String shown = v2 ? cursor.value("dispStart") : cursor.value("equiv-text");
        String type = type();
        String markupEnd = v2 ? data.getOrDefault(cursor.value("dataRefEnd"), "") : "";
        Code close = code(Kind.CLOSE, id, type, markupEnd, cursor.value("dispEnd"), separates(markupEnd, cursor.value("equivEnd")));
        add(code(Kind.OPEN, id, type, markup, shown, separates(markup, cursor.value("equivStart"))), element, cursor.start(), cursor.end());
        open.push(new Open(Shape.PAIR, close, "", cursor.start(), cursor.end(), null));
    }

    private void alone(String element) {
        int start = cursor.start();
        Kind kind = switch (element) {
            case "bx", "bpt", "sc" -> Kind.OPEN;
            case "ex", "ept", "ec" -> Kind.CLOSE;
            case "it" -> cursor.value("pos").equals("close") || cursor.value("pos").equals("end") ? Kind.CLOSE : Kind.OPEN;
            default -> Kind.PLACEHOLDER;
        };
        String id = switch (element) {
            case "bx", "ex", "bpt", "ept" -> cursor.attribute("rid") != null ? cursor.value("rid") : cursor.value("id");
            case "ec" -> cursor.attribute("startRef") != null ? cursor.value("startRef") : cursor.value("id");
            default -> cursor.value("id");
        };
        if (cursor.attribute("copyOf") != null) {
            id = cursor.value("copyOf");
        }
        String type = type();
        String equiv = cursor.value("equiv") + cursor.value("equiv-text");
        String shown = cursor.attribute("disp") != null ? cursor.value("disp") : cursor.value("equiv-text");
        String reference = data.getOrDefault(cursor.value("dataRef"), "");
        boolean character = type.equals("x-cp") && id.startsWith("cp-");
        String markup = reference + cursor.content();
        if (character) {
            add(character(id.substring(3).replaceFirst("[-.].*", "")));
        } else {
            add(code(kind, id(id), type, markup, shown, separates(markup, equiv)), element, start, cursor.end());
        }
    }

    private String id(String written) {
        return ours ? InlineIds.read(InlineIds.readForeign(written), prefixed) : InlineIds.readForeign(written);
    }

    /** The type as 1.2 names it. */
    private String type() {
        String type = cursor.value("ctype");
        if (!type.isEmpty()) {
            return ours && type.startsWith("x-") && !type.equals("x-cp") ? type.substring(2) : type;
        }
        return CodeTypes.read2(cursor.value("type"), cursor.value("subType"));
    }

    private static boolean separates(String markup, String equiv) {
        return SEPARATES.matcher(markup).matches() || !equiv.isEmpty() && equiv.isBlank();
    }

    private static Code code(Kind kind, String id, String type, String markup, String shown, boolean separates) {
        String display = !shown.isBlank() ? shown : !markup.isBlank() ? markup : switch (kind) {
            case OPEN -> "<" + id + ">";
            case CLOSE -> "</" + id + ">";
            case PLACEHOLDER -> "<" + id + "/>";
        };
        return new Code(0, kind, id, type, markup, display, separates || type.equals("lb") || type.equals("pb"));
    }

    private static String character(String hex) {
        try {
            int point = Integer.parseInt(hex, 16);
            return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
        } catch (NumberFormatException e) {
            return "\uFFFD";
        }
    }
}
