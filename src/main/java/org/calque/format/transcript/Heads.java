package org.calque.format.transcript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.LanguagePair;

/** What a file of subtitles says of itself before its first cue. */
public final class Heads {

    private static final Pattern LANGUAGE = Pattern.compile("(\\A\\uFEFF?WEBVTT(?:.*\\R)(?:.+\\R)*?Language:[ \\t]*)([A-Za-z]{2,3})(?:-[A-Za-z0-9-]+)?(?=[ \\t]*\\R)");
    private static final Pattern TITLE = Pattern.compile("\\A\\uFEFF?WEBVTT[ \\t]+(?:-[ \\t]*)?(\\S.*)|<ttm:(?:title|desc)\\b[^<>]*>\\s*([^<]*\\p{L}[^<]*)<");

    private Heads() {
    }

    /** A WebVTT file that names the language it was translated into, where it named the one it was in. */
    public static String inTarget(String vtt, LanguagePair languages) {
        Matcher language = LANGUAGE.matcher(vtt);
        return language.find() && language.group(2).equalsIgnoreCase(languages.source().getLanguage())
                ? vtt.substring(0, language.start(2)) + languages.target().toLanguageTag() + vtt.substring(language.end()) : vtt;
    }

    /** Its title and description, which no viewer of a film sees. */
    public static List<String> titles(String file) {
        return TITLE.matcher(file).results().map(found -> (found.group(1) == null ? found.group(2) : found.group(1)).strip()).toList();
    }
}
