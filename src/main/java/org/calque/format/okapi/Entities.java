package org.calque.format.okapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.htmlparser.jericho.CharacterReference;

/**
 * Character references in Markdown. The filter decodes them and never encodes again: of {@code &lt;b&gt;} it would make a tag,
 * and at some it breaks a paragraph. So they are hidden from it, and decoded and encoded here.
 */
final class Entities {

    /** Stands for an ampersand while Okapi has the text; of the private use area, and none of Okapi's own markers. */
    private static final char SHIELD = '\uF8F0';
    private static final Pattern HIDDEN = Pattern.compile(SHIELD + "(#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)");
    private static final Pattern REFERENCE = Pattern.compile("&(?=#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    private Entities() {
    }

    static String shielded(String markdown) {
        return markdown.replace('&', SHIELD);
    }

    static String unshielded(String text) {
        return text.replace(SHIELD, '&');
    }

    /** Text as read, with its references decoded. */
    static String decoded(String text) {
        if (text.indexOf(SHIELD) < 0) {
            return text;
        }
        Matcher reference = HIDDEN.matcher(text);
        return unshielded(reference.replaceAll(found -> {
            String character = CharacterReference.decode("&" + found.group(1));
            return Matcher.quoteReplacement(character.length() > 2 ? found.group() : character);   // of a name unknown to it
        }));
    }

    /** Text as written: only what would be taken for markup or for a reference becomes one. */
    static String encoded(String text) {
        return TAG.matcher(REFERENCE.matcher(text).replaceAll("&amp;")).replaceAll("&lt;").replace('&', SHIELD);
    }
}
