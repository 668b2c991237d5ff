package org.calque.format.transcript;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.LanguagePair;

/** What a translated TTML file still wants once its cues are written. */
public final class Ttml {

    private static final Pattern LANGUAGE = Pattern.compile("(<(?:\\w+:)?tt\\s[^<>]*?xml:lang\\s*=\\s*[\"'])([^\"']*)");

    private Ttml() {
    }

    /** The file in the language it was translated into, with references for what its encoding lacks. */
    public static String finished(String file, LanguagePair languages, Charset charset) {
        Matcher language = LANGUAGE.matcher(file);
        String named = language.find() && language.group(2).toLowerCase(Locale.ROOT).startsWith(languages.source().getLanguage())
                ? file.substring(0, language.start(2)) + languages.target().toLanguageTag() + file.substring(language.end(2)) : file;
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(named)) {
            return named;
        }
        StringBuilder spelt = new StringBuilder(named.length() + 16);
        named.codePoints().forEach(c -> {
            String character = Character.toString(c);
            spelt.append(encoder.canEncode(character) ? character : "&#" + c + ";");
        });
        return spelt.toString();
    }
}
