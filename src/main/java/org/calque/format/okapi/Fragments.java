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
import org.jspecify.annotations.Nullable;

/**
 * The text of one unit, as Okapi holds it and as we do: Okapi writes two private characters into the string for each code, we
 * keep codes beside it.
 */
final class Fragments {

    private static final String TAB = "tab";

    private final TextFragment source;
    private final boolean tabsAreMarkup;
    private final Map<String, net.sf.okapi.common.resource.Code> okapiCodes = new HashMap<>();
    private final Text text;

    /**
     * @param source        of the unit
     * @param tabsAreMarkup whether a tab in the text came of markup and must become markup again, as in ODT, where a bare tab
     *                      is only a blank
     * @param markup        tells what a code stands for
     */
    Fragments(TextFragment source, boolean tabsAreMarkup, Markup markup) {
        this.source = source;
        this.tabsAreMarkup = tabsAreMarkup;
        this.text = read(markup);
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
                codes.add(CodeNames.code(string.length(), kind, id, code.getType(), markup.of(code)));
            } else if (c == '\t' && tabsAreMarkup) {
                String id = newId(Code.Kind.PLACEHOLDER, TAB);
                net.sf.okapi.common.resource.Code code =
                        new net.sf.okapi.common.resource.Code(TagType.PLACEHOLDER, TAB, "<text:tab/>");
                okapiCodes.put(Code.Kind.PLACEHOLDER + id, code);
                codes.add(CodeNames.code(string.length(), Code.Kind.PLACEHOLDER, id, TAB, code.getData()));
            } else {
                string.append(c);
            }
        }
        parted(codes);
        return new Text(string.toString(), codes);
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
        for (Code code : target.codes()) {
            append(made, target.string(), at, code.offset());
            at = code.offset();
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
        append(made, target.string(), at, target.string().length());
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

    /** Blanks in a row would be one blank in ODT: all but the first become markup, as does a blank at the very beginning. */
    private void append(TextFragment made, String string, int from, int to) {
        if (!tabsAreMarkup) {
            made.append(string.substring(from, to));
            return;
        }
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

    /** The code of Okapi behind one of ours, or null. */
    net.sf.okapi.common.resource.@Nullable Code okapiCode(Code code) {
        return okapiCodes.get(code.kind() + code.id());
    }
}
