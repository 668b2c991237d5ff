package org.calque.format.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles that files say they have. Many were given by a program, and are nothing to translate. */
public final class Titles {

    private static final Pattern GIVEN = Pattern.compile("(?iu)(?:microsoft (?:word|powerpoint|excel) - .*|power ?point presentation|présentation power ?point|"
            + "(?:document|présentation|presentation|slide|diapositive|classeur|untitled|sans titre)\\s*\\d*|\\S+\\.\\w{2,4})");

    private Titles() {
    }

    /** A title that somebody wrote; "" for all others. */
    public static String written(@Nullable String title) {
        String bare = title == null ? "" : title.strip();
        return GIVEN.matcher(bare).matches() ? "" : bare;
    }
}
