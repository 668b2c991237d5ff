package org.calque.format.okapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.LanguagePair;

/**
 * The language that a delivered file says its text is in: that of the translation, so that spelling is checked, months are named and
 * text is read aloud in it. What is marked as any language but that of the source stays marked as it is.
 */
final class DeclaredLanguage {

    /** Where a language is meant without a country, and programs ask for one. */
    private static final Map<String, String> COUNTRIES = Map.of("en", "GB", "fr", "FR", "de", "DE", "es", "ES", "it", "IT");
    private static final Pattern WORD = Pattern.compile("(<w:(?:lang|themeFontLang)\\b[^<>]*?\\sw:val=\")([^\"]*)");
    /** Runs that say nothing of their language, since the filter drops it. */
    private static final Pattern RUN = Pattern.compile("(<a:r>)()(?=<a:t[\\s/>])");
    private static final Pattern SILENT = Pattern.compile("(<a:r><a:rPr)()(?![^<>]*\\slang=)");
    private static final Pattern DEFAULTS = Pattern.compile("<w:rPrDefault/>|<w:rPrDefault>\\s*(<w:rPr/>|<w:rPr>.*?</w:rPr>)\\s*</w:rPrDefault>", Pattern.DOTALL);
    private static final Pattern LANG = Pattern.compile("<w:lang\\s[^<>]*/>");
    private static final Pattern DRAWN = Pattern.compile("(<a:(?:rPr|endParaRPr|defRPr)\\b[^<>]*?\\slang=\")([^\"]*)");
    /** A number's format with months and days as a country writes them (ECMA-376-1, 18.8.31); a sum's currency keeps its own. */
    private static final Pattern NUMBER = Pattern.compile("\\[\\$-(?:(?i:0*(?:40C|80C|C0C|100C|140C|180C))|([a-z]{2})(?:-[A-Z]{2})?)]");
    private static final Pattern XML = Pattern.compile("(<[^<>]*?\\sxml:lang=\")([^\"]*)");
    private static final Pattern DUBLIN = Pattern.compile("(<dc:language\\b[^<>]*>)\\s*([^<\\s]*)\\s*(?=<)");
    private static final Pattern OPEN_DOCUMENT = Pattern.compile("((?:fo|number):language=\")([^\"]*)");
    private static final Pattern COUNTRY = Pattern.compile("((?:fo|number):country=\")[^\"]*");
    private static final Pattern TAG = Pattern.compile("<[^<>]*\\s(?:fo|number):language=\"[^<>]*>");
    private static final Pattern IN_DESIGN = Pattern.compile("(AppliedLanguage=\"\\$ID/)(French[^\"]*)");
    private static final Pattern PREAMBLE = Pattern.compile("\\A\\uFEFF?(---[ \\t]*\\R(?s:.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z))");
    private static final Pattern KEY = Pattern.compile("(?m)^((?:lang|language|locale)[ \\t]*:[ \\t]*[\"']?)([A-Za-z]{2}(?:[-_][A-Za-z]{2})?)(?=[\"']?[ \\t]*$)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^(\"Language:[ \\t]*)([A-Za-z_-]+)");
    private static final Pattern PLURALS = Pattern.compile("(\"Plural-Forms:[ \\t]*)nplurals=2;[ \\t]*plural=\\(?[ \\t]*n[ \\t]*>[ \\t]*1[ \\t]*\\)?;?");
    private static final Pattern OPEN_GRAPH = Pattern.compile("(?i)(<meta\\b[^<>]*?property=[\"']og:locale[\"'][^<>]*?content=[\"'])([a-z]{2}(?:_[a-z]{2})?)");
    private static final Map<String, String> LCIDS = Map.of("en-GB", "809", "en-US", "409", "en-CA", "1009", "en-AU", "C09", "en-IE", "1809");

    private final Locale source;
    private final Locale target;

    DeclaredLanguage(LanguagePair languages) {
        this.source = languages.source();
        Locale wanted = languages.target();
        String country = wanted.getCountry().isEmpty() ? COUNTRIES.getOrDefault(wanted.getLanguage(), "") : wanted.getCountry();
        this.target = new Locale.Builder().setLocale(wanted).setRegion(country).build();
    }

    /** A part of a package of that kind. */
    byte[] part(OkapiFilter kind, String name, byte[] content) {
        List<Pattern> patterns = switch (kind) {
            case DOCX -> name.startsWith("word/") && name.endsWith(".xml") ? List.of(WORD, DRAWN) : List.of();
            case PPTX -> name.startsWith("ppt/") && name.endsWith(".xml") ? List.of(DRAWN, RUN, SILENT) : List.of();
            case XLSX -> name.startsWith("xl/drawings/") || name.startsWith("xl/charts/") || name.startsWith("xl/diagrams/") ? List.of(DRAWN)
                    : name.equals("xl/styles.xml") ? List.of(NUMBER) : List.of();
            case ODT, ODS, ODP -> name.endsWith("content.xml") || name.endsWith("styles.xml") ? List.of(TAG)
                    : name.equals("meta.xml") ? List.of(DUBLIN) : List.of();
            case EPUB -> name.endsWith(".opf") || name.endsWith(".ncx") ? List.of(DUBLIN, XML) : List.of();
            case IDML -> name.endsWith(".xml") ? List.of(IN_DESIGN) : List.of();
            case MARKDOWN, HTML, PO -> List.of();
        };
        if (patterns.isEmpty()) {
            return content;
        }
        String before = new String(content, StandardCharsets.UTF_8);
        String xml = before;
        for (Pattern pattern : patterns) {
            xml = pattern.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(declared(pattern, found.group(), found)));
        }
        return xml.equals(before) ? content : xml.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The styles of a DOCX with a language for all its text: the filter drops it wherever it stood.
     *
     * @param before as they came
     */
    String styles(String styles, String before) {
        Matcher defaults = DEFAULTS.matcher(styles);
        if (styles.contains("<w:lang ") || !defaults.find()) {
            return styles;
        }
        Matcher lang = LANG.matcher(before);
        String own = lang.find() && lang.group().contains(" w:val=") ? lang.group() : "<w:lang w:val=\"" + source.getLanguage() + "\"/>";
        String whole = defaults.group(1) == null ? defaults.group().replace("/>", "><w:rPr>" + own + "</w:rPr></w:rPrDefault>")
                : defaults.group(1).endsWith("/>") ? defaults.group().replace("<w:rPr/>", "<w:rPr>" + own + "</w:rPr>")
                : defaults.group().replace("</w:rPr>", own + "</w:rPr>");
        return styles.substring(0, defaults.start()) + whole + styles.substring(defaults.end());
    }

    /** A text that declares its language at its top: the preamble of a Markdown, the first entry of a PO, the head of a page. */
    String text(OkapiFilter kind, String text) {
        return switch (kind) {
            case MARKDOWN -> {
                Matcher preamble = PREAMBLE.matcher(text);
                yield preamble.find() ? text.substring(0, preamble.start(1)) + replaced(KEY, preamble.group(1)) + text.substring(preamble.end(1)) : text;
            }
            case PO -> {
                int end = text.indexOf("\n\n", Math.max(0, text.indexOf("msgid")));
                String header = replaced(ENTRY, text.substring(0, end < 0 ? text.length() : end));
                yield (target.getLanguage().equals("en") ? PLURALS.matcher(header).replaceFirst("$1nplurals=2; plural=(n != 1);") : header)
                        + (end < 0 ? "" : text.substring(end));
            }
            case HTML -> OPEN_GRAPH.matcher(text).replaceAll(found ->
                    Matcher.quoteReplacement(ofSource(found.group(2)) ? found.group(1) + target.toLanguageTag().replace('-', '_') : found.group()));
            default -> text;
        };
    }

    private String replaced(Pattern pattern, String head) {
        return pattern.matcher(head).replaceAll(found -> Matcher.quoteReplacement(ofSource(found.group(2)) ? found.group(1) + spoken(found.group(2)) : found.group()));
    }

    private String declared(Pattern pattern, String all, MatchResult found) {
        if (pattern == NUMBER) {
            boolean ours = found.group(1) == null ? source.getLanguage().equals("fr") : found.group(1).equals(source.getLanguage());
            String code = LCIDS.get(target.toLanguageTag());
            return !ours ? all : "[$-" + (code == null || found.group(1) != null ? target.toLanguageTag() : code) + "]";
        }
        if (pattern == TAG) {
            return openDocument(all);
        }
        if (pattern == IN_DESIGN) {
            boolean ours = source.getLanguage().equals("fr") && target.getLanguage().equals("en");
            return ours ? found.group(1) + "English: " + (target.getCountry().equals("US") ? "USA" : target.getCountry().equals("CA") ? "Canadian" : "UK") : all;
        }
        if (pattern == RUN || pattern == SILENT) {
            return all + (pattern == RUN ? "<a:rPr lang=\"" + target.toLanguageTag() + "\"/>" : " lang=\"" + target.toLanguageTag() + "\"");
        }
        return ofSource(found.group(2)) ? found.group(1) + (pattern == WORD || pattern == DRAWN ? target.toLanguageTag() : spoken(found.group(2))) : all;
    }

    /** Where no country stood, none is needed. */
    private String spoken(String before) {
        return before.contains("-") || before.contains("_") ? target.toLanguageTag() : target.getLanguage();
    }

    private String openDocument(String tag) {
        Matcher language = OPEN_DOCUMENT.matcher(tag);
        if (!language.find() || !ofSource(language.group(2))) {
            return tag;
        }
        String country = target.getCountry().isEmpty() ? "none" : target.getCountry();
        return COUNTRY.matcher(language.replaceFirst("$1" + target.getLanguage())).replaceFirst("$1" + country);
    }

    private boolean ofSource(String tag) {
        return tag.replaceFirst("[-_].*", "").equalsIgnoreCase(source.getLanguage());
    }
}
