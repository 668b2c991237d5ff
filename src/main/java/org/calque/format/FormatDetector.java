package org.calque.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.calque.format.tika.PrivateFiles;
import org.calque.format.transcript.Subtitles;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is from its bytes. The name decides only among kinds of text that bytes cannot tell apart, such as
 * Markdown: asked first, it would make text of any noise that is called {@code .txt}.
 */
final class FormatDetector {

    static final String MARKDOWN = "text/markdown";
    static final String HTML = "text/html";
    static final String PLAIN = "text/plain";
    static final String VTT = "text/vtt";
    static final String SRT = "application/x-subrip";
    static final String TTML = "application/ttml+xml";
    static final String IDML = "application/vnd.adobe.indesign-idml-package";
    static final String PO = "text/x-gettext-translation";
    static final String XLIFF = "application/xliff+xml";
    static final String TMX = "application/x-tmx";

    private static final Pattern HTML_ROOT = Pattern.compile("(?is)\\A\\uFEFF?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+html|<html\\b).*");
    private static final Pattern MAIL_HEADERS = Pattern.compile("(?s)\\A(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2}.*");
    private static final Pattern XML_ROOT =
            Pattern.compile("\\A\\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*|<!--(?:(?!-->)[\\s\\S])*+-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\])?[^>]*>\\s*|<\\?[^>]*>\\s*)*<(?:\\w+:)?(xliff|tmx|tt)(?=[\\s>/])");
    /** OpenDocument in one file: its root says, behind all its namespaces, what it is. */
    private static final Pattern FLAT_ROOT = Pattern.compile("\\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\])?[^>]*>\\s*)?<office:document\\s[^>]*"
            + "office:mimetype=[\"'](application/vnd\\.oasis\\.opendocument\\.)(text|spreadsheet|presentation)[\"']");
    private static final Pattern VTT_HEAD = Pattern.compile("\\uFEFF?WEBVTT(?:[ \\t\\n\\r]|$)");
    private static final Pattern PO_ENTRY = Pattern.compile("(?m)^msgid[ \\t]+\"");
    private static final int HEAD = 8192;

    /** Kinds that are written in ASCII and yet are no text to a reader. */
    private static final Set<String> READ_BY_TIKA = Set.of("application/rtf", "application/pdf");

    /** Made when a file is first looked at: it brings six hundred classes along, which a window that opens has no use for yet. */
    private static final class Tika {
        static final Detector DETECTOR = new DefaultDetector();
    }

    /**
     * What a file is.
     *
     * @param mediaType such as {@code text/markdown}, without parameters
     * @param charset   of a text, null for all else
     */
    record Detected(String mediaType, @Nullable Charset charset) {
    }

    Detected detect(byte[] bytes, String name) throws IOException {
        if (saysEnough(bytes, name)) {
            return new Detected(ofText(PLAIN, head(bytes, StandardCharsets.UTF_8), name.toLowerCase(Locale.ROOT)), StandardCharsets.UTF_8);
        }
        MediaType type = byContent(bytes);
        boolean markup = type.getSubtype().endsWith("html") || type.getSubtype().endsWith("xml");
        String found = type.getBaseType().toString();
        if (READ_BY_TIKA.contains(found)) {
            return new Detected(found, null);
        }
        Charset charset = Charsets.of(bytes, markup);
        // what calls itself XLIFF is told what is wrong with it by its own reader, even where its bytes are
        String head = head(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        Matcher root = XML_ROOT.matcher(head);
        if (root.find()) {
            String kind = root.group(1);
            if (!kind.equals("tt")) {
                return new Detected(kind.equals("tmx") ? TMX : XLIFF, charset);
            }
            if (charset != null && (head.contains("/ns/ttml") || head.contains("/ttaf1"))) {   // its namespace, and that of drafts
                return new Detected(TTML, charset);
            }
        }
        Matcher flat = FLAT_ROOT.matcher(head);
        if (flat.lookingAt()) {
            return new Detected(flat.group(2) + "flat." + flat.group(3), null);
        }
        if (charset == null) {
            return new Detected(found, null);
        }
        return new Detected(ofText(found, head, name.toLowerCase(Locale.ROOT)), charset);
    }

    private static String head(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), charset);
    }

    /**
     * Whether a text is one by its name and by every byte, and has nothing in its head that another kind of text would have. Tika is
     * not asked then: to load it is a fourth of what it takes from the start to a small file's XLIFF.
     */
    private static boolean saysEnough(byte[] bytes, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".md") && !lower.endsWith(".txt") || !StandardCharsets.UTF_8.equals(Charsets.of(bytes, false))) {
            return false;
        }
        String head = head(bytes, StandardCharsets.UTF_8);
        return head.codePoints().noneMatch(c -> c == '<' || c < ' ' && c != '\n' && c != '\r' && c != '\t')
                && !head.startsWith("{") && !head.startsWith("%") && !MAIL_HEADERS.matcher(head.replace("\r\n", "\n")).matches();
    }

    private MediaType byContent(byte[] bytes) throws IOException {
        Metadata metadata = new Metadata();
        try (TikaInputStream in = PrivateFiles.open(bytes, metadata)) {
            return Tika.DETECTOR.detect(in, metadata);
        }
    }

    private static String ofText(String type, String head, String name) {
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".mdown") || name.endsWith(".mkd");
        if (VTT_HEAD.matcher(head).lookingAt()) {
            return VTT;
        }
        if (name.endsWith(".po") || name.endsWith(".pot")) {
            return PO_ENTRY.matcher(head).find() ? PO : PLAIN;
        }
        boolean html = HTML_ROOT.matcher(head).matches();
        boolean mail = type.equals("message/rfc822") && MAIL_HEADERS.matcher(head.replace("\r\n", "\n")).matches();
        boolean plainName = markdown || name.endsWith(".txt") || name.endsWith(".text");
        if (html) {
            return HTML;
        }
        if (type.endsWith("html")) {
            return plainName ? plain(markdown) : HTML;   // a text that merely has some markup in it
        }
        if (type.equals("message/rfc822")) {
            return mail ? type : plain(markdown);
        }
        if (type.equals(VTT) || type.equals(SRT)) {
            return type;
        }
        if (type.endsWith("xml") && !plainName) {
            return type;
        }
        if (name.endsWith(".srt") || !markdown && Subtitles.looksLikeSrt(head)) {
            return SRT;
        }
        if (!plainName && (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml"))) {
            return HTML;
        }
        return plain(markdown);
    }

    private static String plain(boolean markdown) {
        return markdown ? MARKDOWN : PLAIN;
    }
}
