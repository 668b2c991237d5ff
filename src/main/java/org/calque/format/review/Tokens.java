package org.calque.format.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Text;

/**
 * Inline codes as a reviewer sees and can move them: <code>{1&gt;</code> and <code>&lt;1}</code> round a stretch, <code>{2}</code>
 * for what stands alone. Numbers count the codes of the source.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\{(\\d{1,4})>|<(\\d{1,4})}|\\{(\\d{1,4})}");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();   // by token

    /** @param texts whose codes are known: the source, and what stands in its place */
    Tokens(Text... texts) {
        for (Text text : texts) {
            for (Code code : text.codes()) {
                numbers.computeIfAbsent(code.id(), id -> numbers.size() + 1);
                codes.putIfAbsent(token(code), code);
            }
        }
    }

    /** The token of a code of one of the texts. */
    String token(Code code) {
        int number = numbers.getOrDefault(code.id(), 0);
        return switch (code.kind()) {
            case OPEN -> "{" + number + ">";
            case CLOSE -> "<" + number + "}";
            case PLACEHOLDER -> "{" + number + "}";
        };
    }

    /** A text with tokens as one with codes; what looks like a token and is none stays as it is. */
    Text read(String written) {
        StringBuilder string = new StringBuilder();
        List<Code> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(written);
        int at = 0;
        while (token.find()) {
            Code code = codes.get(token.group());
            if (code != null) {
                string.append(written, at, token.start());
                found.add(code.at(string.length()));
                at = token.end();
            }
        }
        return new Text(string.append(written.substring(at)).toString(), found);
    }
}
