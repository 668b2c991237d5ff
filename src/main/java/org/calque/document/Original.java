package org.calque.document;

/**
 * A file as it came, with what it takes to read it the same way again. Kept so that a translation can always be written back
 * into it.
 *
 * @param name       the file's name without its folder
 * @param mediaType  as detected: {@code text/markdown}
 * @param charset    of a text file; "" where the format says it itself
 * @param filter     which reader of {@code format} opened it
 * @param parameters of that reader, in its own notation; "" for its defaults
 * @param bytes      the content; not to be changed
 * @param sha256     fingerprint of the bytes, 64 hexadecimal digits
 */
public record Original(String name, String mediaType, String charset, String filter, String parameters, byte[] bytes,
                       String sha256) {

    /** The name without its language and its ending: {@code article} of {@code article.fr.md}. */
    public String stem(LanguagePair languages) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String language = "." + languages.source().getLanguage();
        return stem.endsWith(language) ? stem.substring(0, stem.length() - language.length()) : stem;
    }

    /** What the translation is called: {@code article.en.md} of {@code article.fr.md} as of {@code article.md}. */
    public String translatedName(LanguagePair languages) {
        int dot = name.lastIndexOf('.');
        return stem(languages) + "." + languages.target().toLanguageTag() + (dot > 0 ? name.substring(dot) : "");
    }
}
