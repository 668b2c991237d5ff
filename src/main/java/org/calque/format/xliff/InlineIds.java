package org.calque.format.xliff;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.calque.document.Code;

/**
 * Gives inline codes the ids they have in a file. In XLIFF 2 all ids of a unit share one scope, so a letter tells codes from
 * segments and kinds of codes from each other; in 1.2 elements tell them apart and numbers stay numbers, which some tools want.
 */
final class InlineIds {

    /** First letters of the ids of codes in XLIFF 2: of pairs, of ends without a beginning, and of placeholders. */
    static final String PREFIXES = "cep";

    /** In another tool's file: stands between its id and what makes ours another one. */
    static final String TORN = "-calque-";

    private static final Pattern OTHERS = Pattern.compile(TORN + "(?:[se]|[0-9]+)$");
    private static final Pattern REPEAT = Pattern.compile(":[0-9]+$");

    private final XliffVersion version;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Counts anew: one for the source of a unit, one for its target. */
    InlineIds(XliffVersion version) {
        this.version = version;
    }

    /** The id of the next occurrence of a code; the closing code of a pair asks for the id of its opening one instead. */
    String next(Code code) {
        String id = first(code);
        int count = seen.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + ":" + count;
    }

    /** The id of the first occurrence of a code. */
    String first(Code code) {
        String token = Nmtoken.of(code.id());
        return version == XliffVersion.V1_2 ? token : PREFIXES.charAt(code.kind().ordinal()) + token;
    }

    /** Another id for the same code, where its first one stands for something else already. */
    static String other(String id) {
        return id.indexOf(':') < 0 ? id + ":1" : id;
    }

    /** The id that another tool gave to a code, given one that we may have made of it. */
    static String readForeign(String id) {
        return OTHERS.matcher(id).replaceFirst("");
    }

    /** The code's own id, given the one in a file of ours. */
    static String read(String id, boolean prefixed) {
        String bare = REPEAT.matcher(id).replaceFirst("");
        return Nmtoken.read(prefixed && !bare.isEmpty() && PREFIXES.indexOf(bare.charAt(0)) >= 0 ? bare.substring(1) : bare);
    }
}
