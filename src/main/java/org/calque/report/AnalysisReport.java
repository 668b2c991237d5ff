package org.calque.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.calque.project.memory.Analysis;

/** An analysis as one HTML file, in the manner of the {@link CheckReport}, or as CSV for a spreadsheet. */
public final class AnalysisReport {

    private final Locale language;
    private final Page page;
    private final DateTimeFormatter dates;

    /** @param language of the report: English or French */
    public AnalysisReport(Locale language) {
        this.language = language;
        this.page = new Page(language);
        this.dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(language)
                .withZone(ZoneId.systemDefault());
    }

    /** What a band is called. */
    public String name(Analysis.Band band) {
        return page.label("band." + band);
    }

    /**
     * Writes HTML.
     *
     * @param at  when it was made
     * @param out flushed, and left open; its encoding must be UTF-8, as the file says
     */
    public void html(Analysis analysis, Instant at, Writer out) throws IOException {
        Html html = new Html(out);
        String title = page.label("analysis.title");
        page.begin(title, html);
        html.raw("<header>\n");
        html.element("h1", title).raw("\n<p>").text(page.say("analysis.when", dates.format(at))).raw("</p>\n<p>").text(page.label("analysis.about")).raw("</p>\n</header>\n<main>\n");
        if (analysis.documents().size() != 1) {
            table(page.label("analysis.total"), analysis.total(), html);
        }
        for (Analysis.Counted document : analysis.documents()) {
            table(document.name(), document, html);
        }
        html.raw("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private void table(String heading, Analysis.Counted counted, Html html) throws IOException {
        html.raw("<section>\n").element("h2", heading).raw("\n<table>\n<thead><tr>");
        html.element("th scope=\"col\"", page.label("analysis.band"));
        for (String column : new String[] {"segments", "words", "characters", "share"}) {
            html.element("th scope=\"col\" class=\"number\"", page.label("analysis." + column));
        }
        html.raw("</tr></thead>\n<tbody>\n");
        Analysis.Sum total = counted.total();
        for (Analysis.Band band : Analysis.Band.values()) {
            row(name(band), counted.bands().get(band), total, html);
        }
        html.raw("</tbody>\n<tfoot>\n");
        row(page.label("analysis.sum"), total, total, html);
        html.raw("</tfoot>\n</table>\n</section>\n");
    }

    private void row(String name, Analysis.Sum sum, Analysis.Sum total, Html html) throws IOException {
        html.raw("<tr>").element("th scope=\"row\"", name);
        for (int number : new int[] {sum.segments(), sum.words(), sum.characters()}) {
            html.element("td class=\"number\"", String.format(language, "%,d", number));
        }
        html.element("td class=\"number\"", String.format(language, "%.1f %%", share(sum, total))).raw("</tr>\n");
    }

    /** Of the words, percent. */
    public static double share(Analysis.Sum sum, Analysis.Sum total) {
        return total.words() == 0 ? 0 : 100.0 * sum.words() / total.words();
    }

    /** Writes CSV (RFC 4180): a row a document and band. Bands have the names that programs know: {@code repetition}, {@code 95-99} … */
    public static void csv(Analysis analysis, Writer out) throws IOException {
        out.write("document,band,segments,words,characters\r\n");
        for (Analysis.Counted document : analysis.documents()) {
            for (Analysis.Band band : Analysis.Band.values()) {
                Analysis.Sum sum = document.bands().get(band);
                out.write(cell(document.name()) + "," + key(band) + "," + sum.segments() + "," + sum.words() + "," + sum.characters() + "\r\n");
            }
        }
        out.flush();
    }

    /** What programs call a band, the same in every language. */
    public static String key(Analysis.Band band) {
        return switch (band) {
            case REPETITION -> "repetition";
            case CONTEXT -> "101";
            case EXACT -> "100";
            case FROM_95 -> "95-99";
            case FROM_85 -> "85-94";
            case FROM_75 -> "75-84";
            case FROM_50 -> "50-74";
            case NEW -> "new";
        };
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^,\"\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
