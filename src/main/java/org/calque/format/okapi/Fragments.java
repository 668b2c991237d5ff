package org.calque.format.okapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import org.calque.document.Code;
import org.calque.document.Text;

/**
 * The text of one unit, as Okapi holds it and as we do: Okapi writes two private characters into the string for each code, we
 * keep codes beside it.
 */
final class Fragments {

    private static final String TAB = "tab";

    private final TextFragment source;
    private final Notation notation;
    private final Map<String, net.sf.okapi.common.resource.Code> okapiCodes = new HashMap<>();
    private final MarkdownText markdown = new MarkdownText();
    private final Text text;

    /**
     * @param source   of the unit
     * @param notation how its format writes what is special in a text
     * @param markup   tells what a code stands for
     */
    Fragments(TextFragment source, Notation notation, Markup markup) {
        this.source = source;
        this.notation = notation;
        this.text = read(markup);
    }

    /** How a format writes what is special in a text and yet no code to Okapi. */
    enum Notation {
        /** As it stands; Okapi sees to the rest. */
        PLAIN,
        /** ODT: a tab came of markup and must become markup again, since a bare one is only a blank; so must blanks in a row. */
        BLANKS_AS_MARKUP,
        /** Markdown: some characters are written as references or behind a backslash, but not within code. */
        REFERENCES
    }

    /** What is behind a code. */
    interface Markup {
        String of(net.sf.okapi.common.resource.Code code);
    }

    Text text() {
        return text;
    }

    private Text read(Markup markup) {
        String coded = source.getCodedText();
        int verbatim = 0;
        int decodedTo = 0;
        StringBuilder string = new StringBuilder(coded.length());
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            if (TextFragment.isMarker(c)) {
                net.sf.okapi.common.resource.Code code = source.getCode(coded.charAt(++i));
                Code.Kind kind = switch (code.getTagType()) {
                    case OPENING -> Code.Kind.OPEN;
                    case CLOSING -> Code.Kind.CLOSE;
                    case PLACEHOLDER -> Code.Kind.PLACEHOLDER;
                };
                String id = newId(kind, Integer.toString(code.getId()));
                okapiCodes.put(kind + id, code);
                decodedTo = decode(string, decodedTo, verbatim > 0);
                Code ours = CodeNames.code(string.length(), kind, id, code.getType(), Entities.unshielded(markup.of(code)));
                codes.add(ours);
                verbatim += depth(ours);
            } else if (c == '\t' && notation == Notation.BLANKS_AS_MARKUP) {
                String id = newId(Code.Kind.PLACEHOLDER, TAB);
                net.sf.okapi.common.resource.Code code =
                        new net.sf.okapi.common.resource.Code(TagType.PLACEHOLDER, TAB, "<text:tab/>");
                okapiCodes.put(Code.Kind.PLACEHOLDER + id, code);
                codes.add(CodeNames.code(string.length(), Code.Kind.PLACEHOLDER, id, TAB, code.getData()));
            } else {
                string.append(c);
            }
        }
        decode(string, decodedTo, verbatim > 0);
        parted(codes);
        return new Text(string.toString(), codes);
    }

    /** Decodes what was read since the last code; gives where the next begins. */
    private int decode(StringBuilder string, int from, boolean verbatim) {
        if (notation == Notation.REFERENCES && string.length() > from) {
            String since = string.substring(from);
            string.replace(from, string.length(), verbatim ? Entities.unshielded(since) : markdown.read(since));
        }
        return string.length();
    }

    private static int depth(Code code) {
        return !code.type().equals("code") || code.kind() == Code.Kind.PLACEHOLDER ? 0 : code.kind() == Code.Kind.OPEN ? 1 : -1;
    }

    /** Where one link ends and another begins, two things are named, though nothing stands between. */
    private static void parted(List<Code> codes) {
        for (int i = 1; i < codes.size(); i++) {
            Code a = codes.get(i - 1);
            Code b = codes.get(i);
            if (a.kind() == Code.Kind.CLOSE && b.kind() == Code.Kind.OPEN && a.offset() == b.offset()
                    && a.type().equals("link") && b.type().equals("link")) {
                codes.set(i, new Code(b.offset(), b.kind(), b.id(), b.type(), b.data(), b.display(), true));
            }
        }
    }

    /** Filters may give one id twice; the second is then told apart by its number. */
    private String newId(Code.Kind kind, String id) {
        String unused = id;
        for (int n = 2; okapiCodes.containsKey(kind + unused); n++) {
            unused = id + "." + n;
        }
        return unused;
    }

    /**
     * A translation as Okapi wants it. Codes it does not know are dropped. What was opened is closed and what is closed was
     * opened, one within the other, whatever became of them under translation: a DOCX or ODT with crossing or unclosed markup
     * would not open. Only what the source itself leaves open or unopened stays so.
     */
    TextFragment fragment(Text target) {
        TextFragment made = new TextFragment();
        Deque<Code> open = new ArrayDeque<>();
        Set<String> paired = paired();
        int at = 0;
        int verbatim = 0;
        for (Code code : target.codes()) {
            append(made, target.string(), at, code.offset(), verbatim > 0);
            at = code.offset();
            verbatim += depth(code);
            if (!okapiCodes.containsKey(code.kind() + code.id())) {
                continue;
            }
            if (code.kind() == Code.Kind.PLACEHOLDER || !paired.contains(code.id())) {
                append(made, code.kind(), code.id());
            } else if (code.kind() == Code.Kind.OPEN) {
                append(made, Code.Kind.OPEN, code.id());
                open.push(code);
            } else {
                close(made, open, code.id());
            }
        }
        append(made, target.string(), at, target.string().length(), verbatim > 0);
        open.forEach(code -> append(made, Code.Kind.CLOSE, code.id()));
        return made;
    }

    private void close(TextFragment made, Deque<Code> open, String id) {
        if (open.stream().noneMatch(code -> code.id().equals(id))) {
            return;
        }
        Deque<Code> again = new ArrayDeque<>();
        while (!open.isEmpty()) {
            Code top = open.pop();
            append(made, Code.Kind.CLOSE, top.id());
            if (top.id().equals(id)) {
                break;
            }
            again.push(top);
        }
        again.forEach(code -> {
            append(made, Code.Kind.OPEN, code.id());
            open.push(code);
        });
    }

    /** The ids that the source both opens and closes. */
    private Set<String> paired() {
        Set<String> opened = new HashSet<>();
        Set<String> both = new HashSet<>();
        for (Code code : text.codes()) {
            if (code.kind() == Code.Kind.OPEN) {
                opened.add(code.id());
            } else if (code.kind() == Code.Kind.CLOSE && opened.contains(code.id())) {
                both.add(code.id());
            }
        }
        return both;
    }

    private void append(TextFragment made, Code.Kind kind, String id) {
        net.sf.okapi.common.resource.Code code = okapiCodes.get(kind + id);
        if (code != null) {
            made.append(code.clone());
        }
    }

    private void append(TextFragment made, String string, int from, int to, boolean verbatim) {
        switch (notation) {
            case PLAIN -> made.append(string.substring(from, to));
            case REFERENCES -> made.append(verbatim ? Entities.shielded(string.substring(from, to))
                    : markdown.written(string.substring(from, to), from == 0));
            case BLANKS_AS_MARKUP -> appendBlanks(made, string, from, to);
        }
    }

    /** Blanks in a row would be one blank: all but the first become markup, as does a blank at the very beginning. */
    private static void appendBlanks(TextFragment made, String string, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = string.charAt(i);
            if (c == '\t') {
                made.append(TagType.PLACEHOLDER, TAB, "<text:tab/>");
            } else if (c == ' ' && (i == 0 || string.charAt(i - 1) == ' ')) {
                made.append(TagType.PLACEHOLDER, "s", "<text:s/>");
            } else {
                made.append(c);
            }
        }
    }
}
