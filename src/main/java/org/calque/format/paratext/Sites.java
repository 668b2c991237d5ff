package org.calque.format.paratext;

import static org.calque.document.Unit.Kind.ATTRIBUTE;
import static org.calque.document.Unit.Kind.NOTE;
import static org.calque.document.Unit.Kind.OTHER;
import static org.calque.format.paratext.Site.Use.FOLLOWING;
import static org.calque.format.paratext.Site.Use.OFFERED;
import static org.calque.format.paratext.Site.Use.TOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calque.format.extract.Part;

/** The places of each kind of package (ECMA-376, ISO/IEC 26300, EPUB 3.3) that its filter passes over, in the order in which their units come. */
final class Sites {

    private static final String TEXT = ">([^<]+)<";
    private static final String LISTED = "(?:^[^\"&]*(?:\"|&quot;)|,)((?:(?!&quot;)[^\",<])+)";
    /** All that a formula quotes, words or not: what stands between two quotations is none. */
    private static final String LITERAL = "(?:\"|&quot;)([^\"<&]*+(?:&(?!quot;)[^\"<&]*+)*+)(?:\"|&quot;)";
    private static final String PROPERTY = "<(?:dc:title|dc:subject|dc:description|cp:keywords|cp:category|meta:keyword)\\b[^<>]*>[^<]+<";

    private static final Site PICTURES = Site.of("description", OFFERED, Part.DESCRIPTIONS, ATTRIBUTE,
            "word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml|ppt/slides/slide\\d+\\.xml|xl/drawings/drawing\\d+\\.xml",
            "<(?:\\w+:(?:docPr|cNvPr)|v:\\w+)\\b[^<>]*>", "\\s(?:descr|title|alt)=\"([^\"]+)\"", Wording.PLAIN);
    private static final Site CHARTS = Site.of("chart", OFFERED, null, OTHER, "(?:word|ppt)/charts/chart\\d*\\.xml",
            "<c:(?:strCache|lvl)>.*?</c:(?:strCache|lvl)>", "<c:v>([^<]+)<", Wording.PLAIN);
    private static final Site NEW_CHARTS = Site.of("chart-title", OFFERED, null, OTHER, "(?:word|ppt|xl)/charts/chartEx\\d*\\.xml",
            "<a:t>[^<]+<", TEXT, Wording.PLAIN);
    private static final Site NEW_CHART_LABELS = Site.of("chart-label", OFFERED, null, OTHER, "(?:word|ppt)/charts/chartEx\\d*\\.xml",
            "<cx:(?:pt|v)\\b[^<>]*>[^<]+<", TEXT, Wording.PLAIN);
    private static final Site TOOLTIPS = Site.of("tooltip", OFFERED, null, ATTRIBUTE,
            "word/(?:document|footnotes|endnotes)\\.xml|ppt/slides/slide\\d+\\.xml|xl/worksheets/sheet\\d+\\.xml",
            "<(?:w:hyperlink|a:hlink\\w+|hyperlink)\\b[^<>]*>", "\\s(?:w:)?tooltip=\"([^\"]+)\"", Wording.PLAIN);
    private static final Site PROPERTIES = Site.of("property", OFFERED, Part.PROPERTIES, OTHER, "docProps/core\\.xml|meta\\.xml", PROPERTY, TEXT, Wording.PLAIN);
    /** Titles and the like, which programs repeat: a field bound to them would show the old one again. */
    private static final Site REPEATED = Site.of("repeated", FOLLOWING, null, OTHER, "docProps/(?:app|custom)\\.xml", "<vt:lpw?str>[^<]{3,}<", TEXT, Wording.PLAIN);
    private static final Site BOUND = Site.of("bound", FOLLOWING, null, OTHER, "customXml/item\\d*\\.xml", ">[^<]{3,}<", TEXT, Wording.PLAIN);

    /** Words in a formula; what has three letters is mostly a function. */
    private static final Site EQUATIONS = Site.of("equation", OFFERED, null, OTHER, "word/document\\.xml|ppt/slides/slide\\d+\\.xml", "<m:t(?:\\s[^<>]*)?>[^<]+<",
            ">([^<]*(?:\\p{L}{4}|\\p{L}{2}\\s+\\p{L}{2})[^<]*)<", Wording.PLAIN);

    private static final List<Site> WORD = List.of(
            Site.of("form", OFFERED, null, ATTRIBUTE, "word/(?:document|header\\d*|footer\\d*)\\.xml",
                    "<w:(?:helpText|statusText|listEntry|listItem)\\b[^<>]*>", "\\sw:(?:displayText|val)=\"([^\"]+)\"", Wording.PLAIN),
            Site.of("control", OFFERED, null, ATTRIBUTE, "word/(?:document|header\\d*|footer\\d*)\\.xml", "<w:alias\\b[^<>]*>",
                    "\\sw:val=\"([^\"]+)\"", Wording.PLAIN),
            Site.of("table", OFFERED, Part.DESCRIPTIONS, ATTRIBUTE, "word/document\\.xml", "<w:tbl(?:Caption|Description)\\b[^<>]*>",
                    "\\sw:val=\"([^\"]+)\"", Wording.PLAIN));
    private static final List<Site> SLIDES = List.of(
            Site.of("comment", OFFERED, Part.COMMENTS, NOTE, "ppt/comments/modernComment.*\\.xml", "<a:t>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("section", OFFERED, Part.PROPERTIES, OTHER, "ppt/presentation\\.xml", "<p14:section\\b[^<>]*>", "\\sname=\"([^\"]+)\"", Wording.PLAIN));
    private static final String SHEET = "xl/worksheets/sheet\\d+\\.xml";
    /** Named by somebody and not by the program. */
    private static final String NOT_NUMBERED = "(?![^<>]*\\s(?:table:)?name=\"(?:Feuil|Feuille|Sheet|Tabelle)\\d*\")";
    static final String FORMULA = "formula";
    static final String SHEET_NAME = "sheet-name";
    private static final List<Site> SHEETS = List.of(
            Site.of(SHEET_NAME, OFFERED, Part.SHEET_NAMES, OTHER, "xl/workbook\\.xml", "<sheet\\b" + NOT_NUMBERED + "[^<>]*>", "\\sname=\"([^\"]+)\"", Wording.PLAIN),
            Site.of(SHEET_NAME, FOLLOWING, Part.SHEET_NAMES, OTHER, "docProps/app\\.xml", ">[^<]{2,}<", TEXT, Wording.PLAIN),
            Site.of("header", OFFERED, Part.HEADERS, OTHER, SHEET, "<(?:odd|even|first)(?:Header|Footer)\\b[^<>]*>[^<]+<",
                    "(?:>|&amp;[LCR])((?:&amp;&amp;|(?!&amp;[LCR])[^<>])+)", Wording.SHEET_HEADER),
            Site.of("validation", OFFERED, null, ATTRIBUTE, SHEET, "<(?:x14:)?dataValidation\\b[^<>]*>",
                    "\\s(?:promptTitle|prompt|errorTitle|error)=\"([^\"]+)\"", Wording.PLAIN),
            Site.of("choice", OFFERED, null, OTHER, SHEET, "<formula1>(?:\"|&quot;)[^<]*(?:\"|&quot;)</|<xm:f>(?:\"|&quot;)[^<]*(?:\"|&quot;)</",
                    LISTED, Wording.LIST_ITEM),
            Site.of("number", OFFERED, null, OTHER, "xl/styles\\.xml", "<numFmt\\b[^<>]*>", "&quot;([^&\"]*)&quot;", Wording.QUOTED),
            Site.of("comment", OFFERED, Part.COMMENTS, NOTE, "xl/threadedComments/.*\\.xml", "<text>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("cached", FOLLOWING, null, OTHER, "xl/charts/chart\\d*\\.xml", "<c:(?:strCache|lvl)>.*?</c:(?:strCache|lvl)>", "<c:v>([^<]+)<", Wording.PLAIN),
            Site.of("cached", FOLLOWING, null, OTHER, "xl/charts/chartEx\\d*\\.xml", "<cx:(?:pt|v)\\b[^<>]*>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("result", FOLLOWING, null, OTHER, SHEET, "<c\\s[^<>]*t=\"str\"[^<>]*>.{1,4000}?</c>", "<v>([^<]+)<", Wording.PLAIN),
            Site.of("filter", FOLLOWING, null, OTHER, "xl/(?:worksheets/sheet|tables/table)\\d+\\.xml", "<filter\\b[^<>]*>", "\\sval=\"([^\"]+)\"", Wording.PLAIN),
            Site.of(FORMULA, TOLD, null, OTHER, SHEET, "<f\\b[^<>/]*>[^<]*<", LITERAL, Wording.STRING),
            Site.of("condition", TOLD, null, OTHER, SHEET, "<cfRule\\b[^<>]*>", "\\stext=\"([^\"]+)\"", Wording.PLAIN));
    private static final List<Site> OPEN_DOCUMENT = List.of(
            Site.of("choice", OFFERED, null, OTHER, "content\\.xml", "table:condition=\"[^\"]*cell-content-is-in-list\\([^\"]*\"",
                    "[(;]&quot;((?:(?!&quot;)[^\"<])+)&quot;", Wording.STRING),
            Site.of("validation", OFFERED, null, ATTRIBUTE, "content\\.xml", "<table:(?:error|help)-message\\b[^<>]*>", "\\stable:title=\"([^\"]+)\"", Wording.PLAIN),
            Site.of("form", OFFERED, null, ATTRIBUTE, "content\\.xml",
                    "<(?:text:label|form:(?:button|checkbox|radio|fixed-text|frame|option|item|listbox|combobox|text|textarea))\\b[^<>]*>",
                    "\\s(?:text:value|form:label|form:title|form:help-text)=\"([^\"]+)\"", Wording.PLAIN),
            Site.of("chart", OFFERED, null, OTHER, "Object [^/]*/content\\.xml", "<text:p(?:\\s[^<>]*)?>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("equation", TOLD, null, OTHER, "Object [^/]*/content\\.xml", "<(?:math:)?mtext\\b[^<>]*>[^<]*\\p{L}{3}[^<]*<", TEXT, Wording.PLAIN),
            Site.of("description", OFFERED, Part.DESCRIPTIONS, ATTRIBUTE, "(?:content|styles)\\.xml", "<svg:(?:title|desc)>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("field", FOLLOWING, null, OTHER, "(?:content|styles)\\.xml",
                    "<text:(?:bookmark-ref|reference-ref|title|subject|chapter|sheet-name)\\b[^<>]*>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("result", FOLLOWING, null, OTHER, "content\\.xml", "<table:table-cell\\b[^<>]*table:formula=[^<>]*[^/]>.{1,4000}?</table:table-cell>",
                    "(?:office:string-value=\"|<text:p>)([^\"<]+)", Wording.PLAIN),
            Site.of(FORMULA, TOLD, null, OTHER, "content\\.xml", "table:formula=\"[^\"]*\"",
                    LITERAL, Wording.STRING),
            Site.of("number", OFFERED, null, OTHER, "(?:content|styles)\\.xml", "<number:text>[^<]*\\p{L}{3}[^<]*<", TEXT, Wording.PLAIN));
    private static final Site TABLES = Site.of(SHEET_NAME, TOLD, null, OTHER, "content\\.xml", "<table:table\\b" + NOT_NUMBERED + "[^<>]*>",
            "\\stable:name=\"([^\"]+)\"", Wording.PLAIN);
    private static final List<Site> LAYOUT = List.of(
            Site.of("description", OFFERED, Part.DESCRIPTIONS, ATTRIBUTE, "(?:Master)?Spreads/.*\\.xml|Stories/.*\\.xml", "<ObjectExportOption\\b[^<>]*>",
                    "\\sCustom(?:Alt|Actual)Text=\"(?!\\$ID/)([^\"]+)\"", Wording.PLAIN),
            Site.of("bookmark", OFFERED, null, OTHER, "designmap\\.xml", "<Bookmark\\b[^<>]*>", "\\sName=\"(?!\\$ID/)([^\"]+)\"", Wording.PLAIN),
            Site.of("field", FOLLOWING, null, OTHER, "Stories/.*\\.xml", "<TextVariableInstance\\b[^<>]*>", "\\sResultText=\"([^\"]+)\"", Wording.PLAIN));
    private static final List<Site> BOOK = List.of(
            Site.of("title", OFFERED, null, OTHER, ".*\\.opf", "<dc:(?:title|description|subject)\\b[^<>]*>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("contents", OFFERED, null, OTHER, ".*\\.ncx", "<(?:\\w+:)?text>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("guide", OFFERED, null, OTHER, ".*\\.opf", "<reference\\b[^<>]*>", "\\stitle=\"([^\"]+)\"", Wording.PLAIN),
            Site.of("drawing", OFFERED, null, OTHER, ".*\\.svg", "<(?:text|tspan|title|desc)\\b[^<>]*>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("style", TOLD, null, OTHER, ".*\\.css", "\\bcontent\\s*:[^;}]*", "[\"']([^\"'\\\\]*\\p{L}{3}[^\"'\\\\]*)[\"']", Wording.PLAIN));

    /** What stands in charts, and in the cells that they are drawn from. */
    static final Set<Site> LABELS = Set.of(CHARTS, NEW_CHART_LABELS);
    /** Of a workbook behind a chart: its cells, and the heads of its tables, which have to say the same as their cells. */
    static final List<Site> WORKBOOK = List.of(
            Site.of("cell", FOLLOWING, null, OTHER, "xl/sharedStrings\\.xml|xl/worksheets/sheet\\d+\\.xml", "<t(?:\\s[^<>]*)?>[^<]+<", TEXT, Wording.PLAIN),
            Site.of("head", FOLLOWING, null, OTHER, "xl/tables/table\\d+\\.xml", "<tableColumn\\b[^<>]*>", "\\sname=\"([^\"]+)\"", Wording.PLAIN));

    private Sites() {
    }

    /** @param filter by its id */
    static List<Site> of(String filter) {
        List<Site> sites = new ArrayList<>();
        switch (filter) {
            case "docx", "pptx", "xlsx" -> {
                sites.addAll(List.of(CHARTS, NEW_CHARTS, NEW_CHART_LABELS));
                sites.addAll(filter.equals("docx") ? WORD : filter.equals("pptx") ? SLIDES : SHEETS);
                sites.addAll(List.of(EQUATIONS, TOOLTIPS, PICTURES, PROPERTIES, REPEATED, BOUND));
            }
            case "odt", "ods", "odp" -> {
                sites.addAll(OPEN_DOCUMENT);
                if (filter.equals("ods")) {
                    sites.add(TABLES);
                }
                sites.add(PROPERTIES);
            }
            case "idml" -> sites.addAll(LAYOUT);
            case "epub" -> sites.addAll(BOOK);
            default -> { }
        }
        return sites;
    }
}
