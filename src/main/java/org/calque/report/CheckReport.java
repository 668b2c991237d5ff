package org.calque.report;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.SegmentState;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.project.SegmentView;
import org.calque.store.Waiver;

/**
 * The report of a check as one HTML file that a client can be handed: whether anything stands in the way of delivery, what was
 * checked, what is wrong, what was let pass and why, and how every term was rendered, and where.
 */
public final class CheckReport {

    /** Places named of one rendering; of more it is said how many. */
    private static final int PLACES = 12;

    private final Page page;
    private final Locale language;
    private final DateTimeFormatter dates;

    /** @param language of the report: English or French */
    public CheckReport(Locale language) {
        this.language = language;
        this.page = new Page(language);
        this.dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(language).withZone(ZoneId.systemDefault());
    }

    /** @param out flushed, and left open; its encoding must be UTF-8, as the file says */
    public void write(Checked checked, Writer out) throws IOException {
        Html html = new Html(out);
        String names = checked.documents().stream().map(document -> document.document().name()).collect(Collectors.joining(", "));
        page.begin(page.say("title", names), html);
        header(checked, names, html);
        html.raw("<main>\n");
        figures(checked, html);
        kinds(checked, html);
        for (Severity severity : Severity.values()) {
            issues(checked, severity, html);
        }
        waivers(checked, html);
        terms(checked, html);
        html.raw("</main>\n<footer>\n<div class=\"sign\">");
        for (String line : List.of("sign.who", "sign.when", "sign.hand")) {
            html.element("span", page.label(line));
        }
        html.raw("</div>\n</footer>\n</body>\n</html>\n");
        out.flush();
    }

    private void header(Checked checked, String names, Html html) throws IOException {
        html.raw("<header>\n").element("p class=\"kicker\"", checked.documents().isEmpty() ? page.label("kicker") : page.say("kicker.languages",
                language(checked.documents().get(0).document().languages().source()), language(checked.documents().get(0).document().languages().target()))).raw("\n").element("h1", names).raw("\n<p>");
        html.text(page.say("when", dates.format(checked.at()))).raw(" ").text(checked.glossaries().isEmpty() ? page.label("glossaries.none")
                : page.say("glossaries", String.join(", ", checked.glossaries())));
        if (!checked.profile().name().isEmpty()) {
            html.raw(" ").text(page.say("profile", checked.profile().name()));
        }
        html.raw("</p>\n");
        long errors = checked.count(Severity.ERROR);
        long empty = checked.views().flatMap(view -> view.issues().stream()).filter(issue -> issue.check().equals(CheckKind.UNTRANSLATED.id())
                && issue.severity() == Severity.ERROR).count();
        html.raw("<div class=\"verdict " + (errors == 0 ? "clear" : "barred") + "\">").element("strong", errors == 0 ? page.label("verdict.clear")
                : page.say("verdict.barred", errors)).raw(" ");
        html.text(errors == 0 ? page.label("verdict.clear.about") : empty > 0 ? page.say("verdict.empty", empty) : page.label("verdict.barred.about")).raw("</div>\n<div class=\"tiles\">");
        for (Severity severity : Severity.values()) {
            tile(severity.name().toLowerCase(Locale.ROOT), number(checked.count(severity)), page.label("tile." + severity), html);
        }
        tile("waived", number(checked.documents().stream().mapToInt(Checked.Document::waivers).sum()), page.label("tile.waived"), html);
        List<TermUse> uses = TermUse.of(checked);
        int all = uses.stream().mapToInt(use -> use.occurrences).sum();
        if (all > 0) {
            int good = uses.stream().mapToInt(use -> use.good + use.waived).sum();
            tile("terms", page.say("percent", good * 100 / all), page.label("tile.terms"), html);
        }
        html.raw("</div>\n</header>\n");
    }

    private String language(Locale of) {
        return of.getDisplayLanguage(language);
    }

    private static void tile(String kind, String number, String label, Html html) throws IOException {
        html.raw("<div class=\"tile " + kind + "\">").element("b", number).element("span", label).raw("</div>");
    }

    private void figures(Checked checked, Html html) throws IOException {
        heading("figures", html);
        html.raw("<table>\n<thead><tr>");
        for (String column : List.of("document", "segments", "words", "done", "terms", "good", "waived", "errors", "warnings", "advice")) {
            column("figures." + column, !column.equals("document"), html);
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (Checked.Document document : checked.documents()) {
            List<TermUse> uses = TermUse.of(new Checked(List.of(document), List.of(), checked.profile(), checked.at()));
            html.raw("<tr>").element("th scope=\"row\"", document.document().name());
            cell(document.views().size(), html);
            cell(document.words(), html);
            cell(document.views().stream().filter(view -> view.segment().state().done()).count(), html);
            cell(uses.stream().mapToInt(use -> use.occurrences).sum(), html);
            cell(uses.stream().mapToInt(use -> use.good).sum(), html);
            cell(document.waivers(), html);
            for (Severity severity : Severity.values()) {
                cell(document.count(severity), html);
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n");
        Map<SegmentState, Long> states = checked.views().collect(Collectors.groupingBy(view -> view.segment().state(), Collectors.counting()));
        html.raw("<div class=\"bar\" aria-hidden=\"true\">");
        for (SegmentState state : SegmentState.values()) {
            if (states.containsKey(state)) {
                html.raw("<i class=\"" + state.name().toLowerCase(Locale.ROOT) + "\" style=\"flex-grow:" + states.get(state) + "\"></i>");
            }
        }
        html.raw("</div>\n<p class=\"states\">");
        for (SegmentState state : SegmentState.values()) {
            if (states.containsKey(state)) {
                html.raw("<span><i class=\"" + state.name().toLowerCase(Locale.ROOT) + "\"></i>").text(page.say("state." + state, states.get(state))).raw("</span> ");
            }
        }
        html.raw("</p>\n</section>\n");
    }

    /** What was looked for, and what came of it: that nothing was found is told too. */
    private void kinds(Checked checked, Html html) throws IOException {
        Map<String, Map<Severity, Integer>> found = checked.byKind();
        heading("kinds", html);
        html.raw("<ul class=\"kinds\">\n");
        for (CheckKind kind : CheckKind.values()) {
            Map<Severity, Integer> counts = found.getOrDefault(kind.id(), Map.of());
            String state = !counts.isEmpty() ? counts.keySet().iterator().next().name().toLowerCase(Locale.ROOT) : checked.asked(kind) ? "none" : "unasked";
            html.raw("<li class=\"" + state + "\">").element("b", kind.label(language)).raw(" ");
            html.element("span", counts.isEmpty() ? page.label(checked.asked(kind) ? "kinds.none" : "kinds.unasked") : counts.entrySet().stream()
                    .map(entry -> page.say("kinds." + entry.getKey(), entry.getValue())).collect(Collectors.joining(", "))).raw("</li>\n");
        }
        html.raw("</ul>\n</section>\n");
    }

    private void issues(Checked checked, Severity severity, Html html) throws IOException {
        if (checked.count(severity) == 0) {
            if (severity == Severity.ERROR) {
                heading("ERROR", html);
                html.element("p class=\"good\"", page.label("ERROR.none")).raw("\n</section>\n");
            }
            return;
        }
        heading(severity.name(), html);
        for (Checked.Document document : checked.documents()) {
            for (SegmentView view : document.views()) {
                List<Issue> here = view.issues().stream().filter(issue -> issue.severity() == severity).toList();
                if (!here.isEmpty()) {
                    issues(document, view, here, html);
                }
            }
        }
        html.raw("</section>\n");
    }

    /** What is wrong with one segment, and as grave as that; the same said of several places is said once. */
    private void issues(Checked.Document checked, SegmentView view, List<Issue> here, Html html) throws IOException {
        html.raw("<article class=\"" + here.get(0).severity().name().toLowerCase(Locale.ROOT) + "\">\n");
        Set<String> said = new HashSet<>();
        List<Html.Stretch> source = new ArrayList<>();
        List<Html.Stretch> target = new ArrayList<>();
        for (Issue issue : here) {
            if (said.add(issue.message())) {
                html.raw("<p class=\"message\">").element("strong", CheckKind.label(issue.check(), language)).raw(" ").text(issue.message()).raw("</p>\n");
            }
            if (issue.term() != null) {
                source.add(new Html.Stretch(issue.term().occurrence().start(), issue.term().occurrence().end()));
            }
            if (issue.start() >= 0) {
                target.add(new Html.Stretch(issue.start(), issue.end()));
            }
        }
        segment(checked, view, source, target, html);
        html.raw("</article>\n");
    }

    private void segment(Checked.Document checked, SegmentView view, List<Html.Stretch> source, List<Html.Stretch> target, Html html)
            throws IOException {
        html.raw("<p class=\"where\">").text(page.say("where", checked.document().name(), view.index() + 1, view.segment().key()))
                .raw("</p>\n<div class=\"pair\"><p lang=\"" + checked.document().languages().source().getLanguage() + "\">");
        html.text(view.segment().source(), source);
        html.raw("</p><p lang=\"" + checked.document().languages().target().getLanguage() + "\">");
        if (view.segment().target().isBlank()) {
            html.element("em", page.label("empty"));
        } else {
            html.text(view.segment().target(), target);
        }
        html.raw("</p></div>\n");
    }

    private void waivers(Checked checked, Html html) throws IOException {
        if (checked.views().allMatch(view -> view.waivers().isEmpty())) {
            return;
        }
        heading("waivers", html);
        for (Checked.Document document : checked.documents()) {
            for (SegmentView view : document.views()) {
                for (Waiver waiver : view.waivers()) {
                    waiver(document, view, waiver, html);
                }
            }
        }
        html.raw("</section>\n");
    }

    private void waiver(Checked.Document checked, SegmentView view, Waiver waiver, Html html) throws IOException {
        Occurrence waived = view.occurrences().stream()
                .filter(occurrence -> occurrence.concept().id().equals(waiver.concept())).findFirst().orElse(null);
        String about = waiver.about() == null ? "" : waiver.about();
        int at = about.isBlank() ? -1 : view.segment().target().string().indexOf(about);
        html.raw("<article class=\"waived\">\n<p class=\"message\">");
        html.element("strong", waived == null ? CheckKind.label(waiver.check(), language) : waived.text()).raw(" ");
        html.element("q", waiver.reason()).raw(" ").text(page.say("waivers.by", waiver.who(), dates.format(waiver.at()))).raw("</p>\n");
        segment(checked, view, waived == null ? List.of() : List.of(new Html.Stretch(waived.start(), waived.end())),
                at < 0 ? List.of() : List.of(new Html.Stretch(at, at + about.length())), html);
        html.raw("</article>\n");
    }

    private void terms(Checked checked, Html html) throws IOException {
        List<TermUse> uses = TermUse.of(checked);
        if (uses.isEmpty()) {
            return;
        }
        heading("used", html);
        html.raw("<table>\n<thead><tr>");
        for (String column : List.of("term", "agreed", "found", "occurrences", "good", "waived")) {
            column("used." + column, !List.of("term", "agreed", "found").contains(column), html);
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (TermUse use : uses) {
            html.raw("<tr" + (use.good + use.waived < use.occurrences ? " class=\"fault\"" : "") + ">");
            html.element("th scope=\"row\" lang=\"fr\"", use.term());
            html.element("td lang=\"en\"", use.concept.renderings().stream().map(Term::text).collect(Collectors.joining(", ")));
            html.raw("<td>");
            for (Map.Entry<String, List<String>> each : use.renderings.entrySet()) {
                html.raw("<div>").element("span lang=\"en\"", each.getKey()).raw(" ").element("small", places(each.getValue())).raw("</div>");
            }
            if (!use.missing.isEmpty()) {
                html.raw("<div class=\"lack\">").text(page.label("used.missing")).raw(" ").element("small", places(use.missing)).raw("</div>");
            }
            html.raw("</td>");
            cell(use.occurrences, html);
            cell(use.good, html);
            cell(use.waived, html);
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n</section>\n");
    }

    private String places(List<String> all) {
        List<String> shown = new ArrayList<>(all.stream().distinct().limit(PLACES).toList());
        long more = all.stream().distinct().count() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " " + page.say("used.more", more) : "");
    }

    private void heading(String key, Html html) throws IOException {
        html.raw("<section>\n").element("h2", page.label("heading." + key)).raw("\n");
    }

    private void column(String key, boolean number, Html html) throws IOException {
        html.element(number ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"", page.label(key));
    }

    private String number(long number) {
        return String.format(language, "%,d", number);
    }

    private void cell(long number, Html html) throws IOException {
        html.element("td class=\"number\"", number(number));
    }
}
