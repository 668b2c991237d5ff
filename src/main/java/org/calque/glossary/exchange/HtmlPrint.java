package org.calque.glossary.exchange;

import static org.calque.glossary.exchange.OpenXml.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calque.glossary.Glossary;

/** Writes a glossary as one page of HTML that loads nothing, follows the light or dark of its reader, and prints. */
final class HtmlPrint {

    private static final String STYLE = """
            :root{color-scheme:light dark}body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-weight:normal}table{border-collapse:collapse;width:100%}th{text-align:left;font-size:.8rem;letter-spacing:.05em}
            td,th{padding:.45rem .7rem .45rem 0;border-bottom:1px solid #8884;vertical-align:top}td:first-child{width:32%}td:nth-child(2){width:32%}
            td:first-child{font-weight:bold}td .also{font-weight:normal}.domain{font-size:.8rem;font-style:italic;opacity:.75}
            .also,.remark{font-size:.88rem;opacity:.75}.never{font-size:.88rem;text-decoration:line-through;opacity:.75}
            thead{display:table-header-group}tr{break-inside:avoid}@media print{body{margin:0;max-width:none;font-size:10pt}}
            """;

    private HtmlPrint() {
    }

    static void write(Glossary glossary, OutputStream out) throws IOException {
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        List<Print> entries = Print.of(glossary);
        page.write("<!DOCTYPE html>\n<html lang=\"" + Locale.getDefault().getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(glossary.name()) + "</title><meta name=\"viewport\" content=\"width=device-width\"><style>\n" + STYLE
                + "</style></head><body>\n<h1>" + escaped(glossary.name()) + "</h1>\n<p class=\"remark\">"
                + escaped(Reason.words("PRINT_COUNT", entries.size())) + (glossary.source() == null ? "" : "<br>"
                + escaped(glossary.source()).replace("\n", "<br>")) + "</p>\n<table><thead><tr><th scope=\"col\">"
                + escaped(Reason.words("PRINT_FRENCH")) + "</th><th scope=\"col\">" + escaped(Reason.words("PRINT_ENGLISH"))
                + "</th><th scope=\"col\">" + escaped(Reason.words("PRINT_REMARKS")) + "</th></tr></thead><tbody>\n");
        for (Print entry : entries) {
            page.write("<tr><td lang=\"fr\">" + escaped(entry.french()) + lines("also", entry.also()) + "</td><td lang=\"en\">"
                    + entry.english().stream().map(OpenXml::escaped).collect(Collectors.joining("<br>")) + lines("also", entry.admitted())
                    + lines("never", entry.never()) + "</td><td>" + lines("domain", entry.domain() == null ? List.of() : List.of(entry.domain()))
                    + lines("remark", entry.remarks()) + "</td></tr>\n");
        }
        page.write("</tbody></table>\n</body></html>\n");
        page.flush();
    }

    private static String lines(String kind, List<String> texts) {
        return texts.stream().map(text -> "<div class=\"" + kind + "\">" + escaped(text).replace("\n", "<br>") + "</div>")
                .collect(Collectors.joining());
    }
}
