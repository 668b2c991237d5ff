package org.calque.format.okapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.okapi.common.IParameters;
import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filters.IFilterConfigurationMapper;
import net.sf.okapi.filters.epub.EpubFilter;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.idml.IDMLFilter;
import net.sf.okapi.filters.markdown.MarkdownFilter;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.openxml.WorksheetConfiguration;
import net.sf.okapi.filters.po.POFilter;
import org.calque.document.Original;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.jspecify.annotations.Nullable;

/** The filters of Okapi that we use, each under the name that an original keeps of it. */
public enum OkapiFilter {
    MARKDOWN, HTML, DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB, IDML, PO;

    /** What in the text of a Markdown is for programs: anchors of headings, marks of notes. */
    private static final List<String> MARKS = List.of("\\{[#.:][^{}\\s][^{}]*\\}", "\\[?\\^[\\w-]+\\]?:?");
    /** Parts the line, behind the filter's own parameters, in which we note what was wanted other than usual. */
    private static final String PARTS = "\n# parts: ";
    /** Parts the lines behind those, one for each sheet of which columns are not wanted: {@code A,C Name of the sheet}. */
    private static final String WITHOUT = "\n# without: ";
    private static final String HTML_RULES = "nonwellformedConfiguration.yml";
    private static final List<String> MORE_INLINE =
            List.of("mark", "time", "data", "bdi", "output", "meter", "progress", "picture", "source", "o:p", "v:shape");
    /** Attributes that are read aloud to those who do not see the page. */
    private static final List<String> MORE_SPOKEN = List.of("aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext");
    /** Elements that the rules know and say nothing of: a page that has one was taken for damaged. */
    private static final Map<String, String> UNRULED = Map.of("track", "ATTRIBUTES_ONLY", "audio", "INLINE", "menuitem", "ATTRIBUTES_ONLY");
    private static final List<String> MORE_EXCLUDED = List.of("svg", "math", "template");
    /** Fields of a DOCX whose result is part of a sentence; those that stand alone, as a table of contents does, follow what they repeat. */
    static final List<String> FOUND = List.of("REF", "TITLE", "SUBJECT", "STYLEREF", "DOCPROPERTY", "CITATION", "QUOTE");
    private static final String MAPPED_BY_MARKDOWN = "net.sf.okapi.filters.yaml.YamlFilter";

    /** What {@link org.calque.document.Original#filter()} says. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The filter of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OkapiFilter of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The filter that reads a type, or null. */
    public static @Nullable OkapiFilter reading(String mediaType) {
        return switch (mediaType) {
            case "text/markdown" -> MARKDOWN;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                 "application/vnd.ms-word.document.macroenabled.12" -> DOCX;
            case "application/vnd.oasis.opendocument.text",
                 "application/vnd.oasis.opendocument.flat.text",
                 "application/vnd.oasis.opendocument.text-master",
                 "application/vnd.oasis.opendocument.text-template",
                 "application/vnd.oasis.opendocument.text-web" -> ODT;
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                 "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                 "application/vnd.ms-excel.sheet.macroenabled.12" -> XLSX;
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                 "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                 "application/vnd.openxmlformats-officedocument.presentationml.template",
                 "application/vnd.ms-powerpoint.presentation.macroenabled.12" -> PPTX;
            case "application/vnd.oasis.opendocument.spreadsheet",
                 "application/vnd.oasis.opendocument.flat.spreadsheet",
                 "application/vnd.oasis.opendocument.spreadsheet-template" -> ODS;
            case "application/vnd.oasis.opendocument.presentation",
                 "application/vnd.oasis.opendocument.flat.presentation",
                 "application/vnd.oasis.opendocument.presentation-template" -> ODP;
            case "application/epub+zip" -> EPUB;
            case "application/vnd.adobe.indesign-idml-package" -> IDML;
            case "text/x-gettext-translation" -> PO;
            default -> null;
        };
    }

    /** Whether an original was read by one of these. */
    public static boolean knows(String id) {
        for (OkapiFilter filter : values()) {
            if (filter.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file is an archive with the document's parts in it. */
    boolean zipped() {
        return switch (this) {
            case MARKDOWN, HTML, PO -> false;
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB, IDML -> true;
        };
    }

    /** Whether it is a package of Office Open XML (ECMA-376). */
    boolean openXml() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    /** Whether it is a package of OpenDocument (ISO/IEC 26300). */
    boolean openDocument() {
        return this == ODT || this == ODS || this == ODP;
    }

    /** Whether the file holds translations beside its texts. */
    public boolean bilingual() {
        return this == PO;
    }

    /** Whether it reads text, in one charset or another. */
    public boolean textual() {
        return !zipped();
    }

    /** What we ask of the filter, in its own notation, to be kept beside the original; and what we see to ourselves. */
    public String parameters(Extraction wanted) {
        try (IFilter filter = make()) {
            settle(filter.getParameters(), wanted);
            String own = this == HTML ? htmlRules() : filter.getParameters().toString();
            return wanted.parts().equals(Extraction.USUAL.parts()) && !openDocument() ? own : own + PARTS + wanted.names() + (openDocument() ? without(wanted) : "");
        }
    }

    private static String without(Extraction wanted) {
        StringBuilder lines = new StringBuilder();
        wanted.without().forEach((sheet, columns) -> lines.append(WITHOUT).append(columns.stream().sorted().collect(Collectors.joining(",")))
                .append(' ').append(sheet));
        return lines.toString();
    }

    /** What was wanted when an original was read; columns of OpenDocument only, since the filter itself keeps those of others. */
    static Extraction wanted(String parameters) {
        int at = parameters.lastIndexOf(PARTS);
        if (at < 0) {
            return Extraction.USUAL;
        }
        String[] lines = parameters.substring(at + PARTS.length()).split(WITHOUT);
        Map<String, Set<String>> without = new HashMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            int blank = line.indexOf(' ');
            without.put(line.substring(blank + 1), Set.of(line.substring(0, blank).split(",")));
        }
        return new Extraction(Extraction.named(lines[0]).parts(), without);
    }

    /** Whether an OpenDocument was read by what was wanted of it; at first, all was read but its comments. */
    static boolean chosen(Original original) {
        return of(original.filter()).openDocument() && original.parameters().contains(PARTS);
    }

    /** Whether the text that fields of a DOCX found was read with the rest; at first, it was not. */
    static boolean looksIntoFields(Original original) {
        return original.parameters().contains(FOUND.get(3));
    }

    /** A new filter: they hold the state of one document. */
    IFilter open(String parameters) {
        IFilter filter = make();
        if (this == MARKDOWN) {
            filter.setFilterConfigurationMapper(subFilters());   // slow to make, and of use to no other
        }
        int ours = parameters.lastIndexOf(PARTS);
        filter.getParameters().fromString(ours < 0 ? parameters : parameters.substring(0, ours));
        return filter;
    }

    private IFilter make() {
        return switch (this) {
            case MARKDOWN -> new MarkdownFilter();
            case HTML -> new HtmlFilter();
            case DOCX, XLSX, PPTX -> new OpenXMLFilter();
            case ODT, ODS, ODP -> new OpenOfficeFilter();
            case EPUB -> new EpubFilter();
            case IDML -> new IDMLFilter();
            case PO -> new POFilter();
        };
    }

    /** Okapi's rules for HTML, with what they lack: elements unknown to them end a paragraph, and its sentence with it. */
    private static String htmlRules() {
        try (InputStream rules = HtmlFilter.class.getResourceAsStream(HTML_RULES)) {
            if (rules == null) {
                throw new IllegalStateException("no " + HTML_RULES);
            }
            String yaml = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
            StringBuilder more = new StringBuilder("\nelements:\n");
            MORE_INLINE.forEach(element -> more.append("  '").append(element).append("':\n    ruleTypes: [INLINE]\n"));
            MORE_EXCLUDED.forEach(element -> more.append("  '").append(element).append("':\n    ruleTypes: [EXCLUDE]\n"));
            String whole = yaml.replace("\r\n", "\n").replaceFirst("\nelements:\\s*\n", more.toString()).replace("[label, srclang]", "[label]")
                    .replace("og:site_name]]]}", "og:site_name]], [property, EQUALS, [og:title, og:description, og:site_name, og:image:alt, twitter:title, twitter:description]]]}");
            StringBuilder spoken = new StringBuilder("\nattributes:\n");
            MORE_SPOKEN.forEach(attribute -> spoken.append("  ").append(attribute).append(":\n    ruleTypes: [ATTRIBUTE_TRANS]\n"));
            whole = whole.replaceFirst("\nattributes:\\s*\n", spoken.toString());
            for (Map.Entry<String, String> rule : UNRULED.entrySet()) {
                whole = whole.replaceFirst("(\n  '?" + rule.getKey() + "'?:[ \t]*\n)(?!\\s+ruleTypes)", "$1    ruleTypes: [" + rule.getValue() + "]\n");
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle(IParameters parameters, Extraction wanted) {
        if (parameters instanceof net.sf.okapi.filters.openxml.ConditionalParameters docx) {
            docx.setTranslateDocProperties(false);   // author and keywords are no text of the document
            docx.setIgnorePlaceholdersInPowerpointMasters(true);   // “Click to edit”: shown to nobody but whoever makes slides
            docx.setTranslateExcelDrawings(true);
            docx.setTranslateExcelDiagramData(true);
            docx.tsComplexFieldDefinitionsToExtract.addAll(FOUND);
            docx.setTranslateWordHeadersFooters(wanted.takes(Part.HEADERS));
            docx.setTranslatePowerpointNotes(wanted.takes(Part.SPEAKER_NOTES));
            docx.setTranslateComments(wanted.takes(Part.COMMENTS));
            docx.setTranslatePowerpointComments(wanted.takes(Part.COMMENTS));
            docx.setTranslateWordHidden(wanted.takes(Part.HIDDEN));
            docx.setTranslateExcelHidden(wanted.takes(Part.HIDDEN));
            docx.setTranslatePowerpointHidden(wanted.takes(Part.HIDDEN));
            wanted.without().forEach((sheet, columns) -> docx.worksheetConfigurations().addFrom(() ->
                    List.<WorksheetConfiguration>of(new WorksheetConfiguration.Default(Pattern.quote(sheet), List.of(), List.of(), List.of(),
                            List.copyOf(columns), List.of(), List.of())).iterator()));
            docx.setTranslateWordExcludeGraphicMetaData(true);   // "Image 3": names that nobody reads
        } else if (parameters instanceof net.sf.okapi.filters.openoffice.Parameters odt) {
            odt.setExtractMetadata(false);
        } else if (parameters instanceof net.sf.okapi.filters.idml.Parameters idml) {
            idml.setExtractHiddenLayers(wanted.takes(Part.HIDDEN));
            idml.setExtractHiddenPasteboardItems(wanted.takes(Part.HIDDEN));
            idml.setExtractNotes(wanted.takes(Part.COMMENTS));
            idml.setExtractHyperlinkTextSourcesInline(true);   // a link is part of its sentence
            idml.setExtractCustomTextVariables(true);
            idml.setExtractIndexTopics(true);
            idml.setSkipDiscretionaryHyphens(true);   // where French words may be parted
        } else if (parameters instanceof net.sf.okapi.filters.markdown.Parameters markdown) {
            markdown.setTranslateFencedCodeBlocks(wanted.takes(Part.CODE));
            markdown.setTranslateIndentedCodeBlocks(wanted.takes(Part.CODE));
            markdown.setTranslateHeaderMetadata(wanted.takes(Part.FRONT_MATTER));
            markdown.setUseCodeFinder(true);
            markdown.getCodeFinder().reset();
            MARKS.forEach(markdown.getCodeFinder()::addRule);
        } else if (parameters instanceof net.sf.okapi.filters.po.Parameters po) {
            po.setAllowEmptyOutputTarget(true);   // what is not translated stays so, and is no source in disguise
        }
    }

    /** What Markdown needs to read the HTML within it. */
    private static IFilterConfigurationMapper subFilters() {
        FilterConfigurationMapper mapper = new FilterConfigurationMapper();
        mapper.addConfigurations(HtmlFilter.class.getName());
        mapper.addConfigurations(MarkdownFilter.class.getName());
        mapper.addConfigurations(MAPPED_BY_MARKDOWN);
        return mapper;
    }
}
