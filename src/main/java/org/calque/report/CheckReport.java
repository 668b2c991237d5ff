package org.calque.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.document.SegmentState;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermVerdict;
import org.calque.job.Fault;
import org.calque.project.SegmentView;
import org.calque.store.Waiver;

/**
 * The report of a check as one HTML file: what was checked, what is wrong, what was let pass and why, and how every term was
 * rendered. It loads nothing and runs nothing, follows the light or dark of its reader, and prints.
 */
public final class CheckReport {

    private final Locale language;
    private final ResourceBundle labels;
    private final DateTimeFormatter dates;

    /** @param language of the report: English or French */
    public CheckReport(Locale language) {
        this.language = language;
        this.labels = ResourceBundle.getBundle("org.calque.report.labels", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(language)
                .withZone(ZoneId.systemDefault());
    }

    /**
     * A document that was checked.
     *
     * @param views what was found, one for each segment, in order
     */
    public record Checked(Document document, List<SegmentView> views) {

        public Checked {
            views = List.copyOf(views);
        }
    }

    /**
     * Writes the report.
     *
     * @param glossaries names of the glossaries that were asked
     * @param at         when it was checked
     * @param out        flushed, and left open; its encoding must be UTF-8, as the file says
     */
    public void write(List<Checked> documents, List<String> glossaries, Instant at, Writer out) throws IOException {
        Html html = new Html(out);
        String title = say("title", documents.stream().map(checked -> checked.document().name()).collect(Collectors.joining(", ")));
        html.raw("<!DOCTYPE html>\n<html lang=\"" + label("lang") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.element("title", title).raw("\n<style>\n" + style() + "</style>\n</head>\n<body>\n<header>\n");
        html.element("h1", title).raw("\n<p>").text(say("when", dates.format(at))).raw("<br>");
        html.text(glossaries.isEmpty() ? label("glossaries.none") : say("glossaries", String.join(", ", glossaries)));
        html.raw("</p>\n</header>\n<main>\n");
        figures(documents, html);
        for (Severity severity : Severity.values()) {
            issues(documents, severity, html);
        }
        waivers(documents, html);
        terms(documents, html);
        html.raw("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private void figures(List<Checked> documents, Html html) throws IOException {
        heading("figures", html);
        html.raw("<table>\n<thead><tr>");
        for (String column : List.of("document", "segments", "done", "terms", "good", "waived", "errors", "warnings", "advice")) {
            html.element(column.equals("document") ? "th scope=\"col\"" : "th scope=\"col\" class=\"number\"", label("figures." + column));
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (Checked checked : documents) {
            List<SegmentView> views = checked.views();
            List<TermUse> uses = TermUse.of(views);
            html.raw("<tr>").element("th scope=\"row\"", checked.document().name());
            number(checked.document().segments().size(), html);
            number(views.stream().filter(view -> view.segment().state().done()).count(), html);
            number(uses.stream().mapToInt(use -> use.occurrences).sum(), html);
            number(uses.stream().mapToInt(use -> use.good).sum(), html);
            number(uses.stream().mapToInt(use -> use.waived).sum(), html);
            for (Severity severity : Severity.values()) {
                number(count(views, severity), html);
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n");
        Map<SegmentState, Long> states = documents.stream().flatMap(checked -> checked.views().stream())
                .collect(Collectors.groupingBy(view -> view.segment().state(), Collectors.counting()));
        html.raw("<p class=\"states\">");
        for (SegmentState state : SegmentState.values()) {
            if (states.containsKey(state)) {
                html.element("span", say("state." + state, states.get(state))).raw(" ");
            }
        }
        html.raw("</p>\n</section>\n");
    }

    private static long count(List<SegmentView> views, Severity severity) {
        return views.stream().flatMap(view -> view.issues().stream()).filter(issue -> issue.severity() == severity).count();
    }

    private void issues(List<Checked> documents, Severity severity, Html html) throws IOException {
        if (documents.stream().allMatch(checked -> count(checked.views(), severity) == 0)) {
            if (severity == Severity.ERROR) {
                heading("ERROR", html);
                html.element("p class=\"good\"", label("ERROR.none")).raw("\n</section>\n");
            }
            return;
        }
        heading(severity.name(), html);
        for (Checked checked : documents) {
            for (SegmentView view : checked.views()) {
                for (Issue issue : view.issues()) {
                    if (issue.severity() == severity) {
                        issue(checked, view, issue, html);
                    }
                }
            }
        }
        html.raw("</section>\n");
    }

    private void issue(Checked checked, SegmentView view, Issue issue, Html html) throws IOException {
        html.raw("<article class=\"" + issue.severity().name().toLowerCase(Locale.ROOT) + "\">\n<p class=\"message\">");
        html.element("strong", CheckKind.label(issue.check(), language)).raw(" ").text(issue.message()).raw("</p>\n");
        TermVerdict term = issue.term();
        segment(checked, view, term == null ? -1 : term.occurrence().start(), term == null ? -1 : term.occurrence().end(),
                issue.start(), issue.end(), html);
        html.raw("</article>\n");
    }

    private void segment(Checked checked, SegmentView view, int sourceStart, int sourceEnd, int start, int end, Html html)
            throws IOException {
        html.raw("<p class=\"where\">").text(say("where", checked.document().name(), view.index() + 1, view.segment().key()))
                .raw("</p>\n<div class=\"pair\"><p lang=\"" + checked.document().languages().source().getLanguage() + "\">");
        html.text(view.segment().source(), sourceStart, sourceEnd);
        html.raw("</p><p lang=\"" + checked.document().languages().target().getLanguage() + "\">");
        if (view.segment().target().isBlank()) {
            html.element("em", label("empty"));
        } else {
            html.text(view.segment().target(), start, end);
        }
        html.raw("</p></div>\n");
    }

    private void waivers(List<Checked> documents, Html html) throws IOException {
        if (documents.stream().flatMap(checked -> checked.views().stream()).allMatch(view -> view.waivers().isEmpty())) {
            return;
        }
        heading("waivers", html);
        for (Checked checked : documents) {
            for (SegmentView view : checked.views()) {
                for (Waiver waiver : view.waivers()) {
                    waiver(checked, view, waiver, html);
                }
            }
        }
        html.raw("</section>\n");
    }

    private void waiver(Checked checked, SegmentView view, Waiver waiver, Html html) throws IOException {
        Occurrence waived = view.occurrences().stream()
                .filter(occurrence -> occurrence.concept().id().equals(waiver.concept())).findFirst().orElse(null);
        html.raw("<article class=\"waived\">\n<p class=\"message\">");
        html.element("strong", waived == null ? CheckKind.label(waiver.check(), language) : waived.text()).raw(" ");
        html.element("q", waiver.reason()).raw(" ").text(say("waivers.by", waiver.who(), dates.format(waiver.at()))).raw("</p>\n");
        segment(checked, view, waived == null ? -1 : waived.start(), waived == null ? -1 : waived.end(), -1, -1, html);
        html.raw("</article>\n");
    }

    private void terms(List<Checked> documents, Html html) throws IOException {
        List<TermUse> uses = TermUse.of(documents.stream().flatMap(checked -> checked.views().stream())::iterator);
        if (uses.isEmpty()) {
            return;
        }
        heading("used", html);
        html.raw("<table>\n<thead><tr>");
        for (String column : List.of("term", "agreed", "found", "occurrences", "good", "waived")) {
            boolean words = List.of("term", "agreed", "found").contains(column);
            html.element(words ? "th scope=\"col\"" : "th scope=\"col\" class=\"number\"", label("used." + column));
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (TermUse use : uses) {
            html.raw("<tr" + (use.good + use.waived < use.occurrences ? " class=\"fault\"" : "") + ">");
            html.element("th scope=\"row\" lang=\"fr\"", use.term());
            html.element("td lang=\"en\"", use.concept.renderings().stream().map(Term::text).collect(Collectors.joining(", ")));
            html.element("td lang=\"en\"", use.renderings.entrySet().stream()
                    .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " × " + entry.getValue() : ""))
                    .collect(Collectors.joining(", ")));
            number(use.occurrences, html);
            number(use.good, html);
            number(use.waived, html);
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n</section>\n");
    }

    private void heading(String key, Html html) throws IOException {
        html.raw("<section>\n").element("h2", label("heading." + key)).raw("\n");
    }

    private void number(long number, Html html) throws IOException {
        html.element("td class=\"number\"", String.format(language, "%,d", number));
    }

    private String label(String key) {
        return labels.getString(key);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(label(key), language).format(arguments);
    }

    private static String style() throws IOException {
        try (InputStream css = CheckReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw Fault.INTERNAL.at("report.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
