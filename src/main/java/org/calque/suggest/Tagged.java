package org.calque.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Text;

/** A text as services take it: characters escaped as XML has them, and an empty tag {@code <x0/>} for each inline code. */
final class Tagged {

    private static final Pattern TAG = Pattern.compile("<\\s*/?\\s*x\\s*(\\d{1,3})\\s*/?\\s*>(?:\\s*</\\s*x\\s*\\1\\s*>)?", Pattern.CASE_INSENSITIVE);

    private Tagged() {
    }

    static String of(Text text) {
        if (text.codes().isEmpty()) {
            return escaped(text.string());
        }
        StringBuilder tagged = new StringBuilder();
        int at = 0;
        for (int i = 0; i < text.codes().size(); i++) {
            int offset = text.codes().get(i).offset();
            tagged.append(escaped(text.string().substring(at, offset))).append("<x").append(i).append("/>");
            at = offset;
        }
        return tagged.append(escaped(text.string().substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a service answered, with the codes of the source where their tags stand; a code that it doubled stands once. */
    static Text read(String answer, Text source) {
        StringBuilder plain = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        boolean[] used = new boolean[source.codes().size()];
        Matcher tag = TAG.matcher(answer);
        int at = 0;
        while (tag.find()) {
            plain.append(plain(answer.substring(at, tag.start())));
            int which = Integer.parseInt(tag.group(1));
            if (which < used.length && !used[which]) {
                used[which] = true;
                codes.add(source.codes().get(which).at(plain.length()));
            }
            at = tag.end();
        }
        plain.append(plain(answer.substring(at)));
        String string = plain.toString();
        int leading = string.length() - string.stripLeading().length();
        String bare = string.strip();
        codes.replaceAll(code -> code.at(Math.max(0, Math.min(bare.length(), code.offset() - leading))));
        codes.sort(Comparator.comparingInt(Code::offset));
        return new Text(bare, codes);
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&apos;", "'")
                .replace("&nbsp;", "\u00A0").replace("&amp;", "&");
    }
}
