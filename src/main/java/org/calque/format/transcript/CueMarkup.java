package org.calque.format.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Text;

/**
 * How a subtitle format marks what stands in a cue: tags such as {@code <i>}, in SRT also overrides such as <code>{\an8}</code>,
 * in WebVTT also times within a cue and character references (WebVTT, section 4.2.2, "WebVTT cue text"). SRT has no
 * specification: what players take for markup is. TTML is XML.
 */
enum CueMarkup {
    NONE, SRT, VTT, TTML;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<(?:\\d+:)?\\d{2}:\\d{2}\\.\\d{3}>|\\{\\\\[^{}]*\\}");
    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\\d{1,6}|#[xX][0-9A-Fa-f]{1,6});");

    /** What a cue's line says: its characters without markup, and the markup as codes. */
    record Read(String text, List<Code> codes) {
    }

    /** Gives pairs of codes their ids, over the lines of one unit. */
    static final class Pairs {
        private final Deque<String[]> open = new ArrayDeque<>();   // element, id
        private int last;

        private String id(Code.Kind kind, String element) {
            if (kind == Code.Kind.CLOSE) {
                for (String[] pair : open) {
                    if (pair[0].equals(element)) {
                        open.remove(pair);
                        return pair[1];
                    }
                }
            }
            String id = String.valueOf(++last);
            if (kind == Code.Kind.OPEN) {
                open.push(new String[] {element, id});
            }
            return id;
        }

        private boolean closes(String element) {
            return open.stream().anyMatch(pair -> pair[0].equals(element));
        }
    }

    /** Reads a stretch of the file. */
    Read read(String file, int from, int to, Pairs pairs) {
        if (this == NONE) {
            return new Read(file.substring(from, to), List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        Matcher tag = TAG.matcher(file).region(from, to);
        int at = from;
        while (tag.find()) {
            text.append(decoded(file.substring(at, tag.start())));
            codes.add(code(text.length(), tag.group(), pairs));
            at = tag.end();
        }
        text.append(decoded(file.substring(at, to)));
        return new Read(text.toString(), codes);
    }

    private static Code code(int offset, String data, Pairs pairs) {
        String element = element(data);
        boolean close = data.startsWith("</");
        Code.Kind kind = element.isEmpty() || data.endsWith("/>") || close && !pairs.closes(element) ? Code.Kind.PLACEHOLDER
                : close ? Code.Kind.CLOSE : Code.Kind.OPEN;
        String type = switch (element) {
            case "i" -> "italic";
            case "b" -> "bold";
            case "u" -> "underline";
            default -> data.contains("fontStyle=\"italic\"") ? "italic" : data.contains("fontWeight=\"bold\"") ? "bold" : "";
        };
        String display = element.isEmpty() ? data.length() > 12 ? data.substring(0, 11) + "…" : data
                : kind == Code.Kind.CLOSE ? "</" + element + ">" : "<" + element + ">";
        return new Code(offset, kind, pairs.id(kind, element), type, data, display, false);
    }

    /** The element of a tag, in lower case; "" for what is none. */
    static String element(String tag) {
        Matcher name = NAME.matcher(tag);
        return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The tag that stands at a place, or "". */
    String tagAt(String file, int from, int to) {
        Matcher tag = TAG.matcher(file).region(from, to);
        return this != NONE && tag.lookingAt() ? tag.group() : "";
    }

    private String decoded(String text) {
        if (this == TTML && text.indexOf('\n') >= 0) {
            return decoded(text.replaceAll("[ \\t]*\\R\\s*", " "));
        }
        if (this == SRT || text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            return Matcher.quoteReplacement(switch (name) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                case "nbsp" -> "\u00A0";
                case "lrm" -> "\u200E";
                case "rlm" -> "\u200F";
                default -> numbered(name, found.group());
            });
        });
    }

    private static String numbered(String name, String whole) {
        boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : whole;
    }

    /** A character as the file spells it. */
    private String encoded(char c) {
        if (this == VTT || this == TTML) {
            return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : String.valueOf(c);
        }
        return String.valueOf(c);
    }

    /** A word of a target: as it is read, and as it is written, with the codes that stand at it. */
    record Word(String shown, String written) {
    }

    /** The words of a text, parted at spaces; a code belongs to the word before it unless a space stands between. */
    List<Word> words(Text text) {
        List<Word> words = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        StringBuilder written = new StringBuilder();
        String string = text.string();
        int code = 0;
        for (int i = 0; i <= string.length(); i++) {
            while (code < text.codes().size() && text.codes().get(code).offset() == i) {
                written.append(text.codes().get(code++).data());
            }
            if (i == string.length() || string.charAt(i) == ' ') {
                if (!written.isEmpty()) {
                    words.add(new Word(shown.toString(), written.toString()));
                }
                shown.setLength(0);
                written.setLength(0);
            } else {
                shown.append(string.charAt(i));
                written.append(encoded(string.charAt(i)));
            }
        }
        return words;
    }

    /** A text as the file spells it. */
    String written(Text text) {
        StringBuilder written = new StringBuilder();
        String string = text.string();
        int code = 0;
        for (int i = 0; i <= string.length(); i++) {
            while (code < text.codes().size() && text.codes().get(code).offset() == i) {
                written.append(text.codes().get(code++).data());
            }
            if (i < string.length()) {
                written.append(encoded(string.charAt(i)));
            }
        }
        return written.toString();
    }

    /**
     * Closes, at the end of each cue, the elements that it leaves open, and opens them again in the next: no player carries
     * them over.
     *
     * @param lines of one cue after the other, changed in place
     * @param cues  the cue of each line
     */
    void balance(List<StringBuilder> lines, int[] cues) {
        if (this == NONE) {
            return;
        }
        List<String> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder line = lines.get(i);
            List<String> before = List.copyOf(open);
            Matcher tag = TAG.matcher(line.toString());
            while (tag.find()) {
                String element = element(tag.group());
                if (element.isEmpty() || tag.group().endsWith("/>")) {
                    continue;
                }
                if (tag.group().startsWith("</")) {
                    for (int k = open.size() - 1; k >= 0; k--) {
                        if (element(open.get(k)).equals(element)) {
                            open.remove(k);
                            break;
                        }
                    }
                } else {
                    open.add(tag.group());
                }
            }
            if (i > 0 && cues[i] != cues[i - 1]) {
                line.insert(0, String.join("", before));
            }
            if (i + 1 == lines.size() || cues[i + 1] != cues[i]) {
                for (int k = open.size() - 1; k >= 0; k--) {
                    line.append("</").append(element(open.get(k))).append('>');
                }
                if (i + 1 == lines.size()) {
                    open.clear();
                }
            }
        }
    }
}
