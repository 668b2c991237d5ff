package org.calque.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Profile;
import org.calque.check.Severity;
import org.calque.project.SegmentView;

/**
 * Documents that were checked, and what was found: what every report is made of.
 *
 * @param glossaries names of those that were asked
 * @param profile    the checks that were made
 * @param at         when it was checked
 */
public record Checked(List<Document> documents, List<String> glossaries, Profile profile, Instant at) {

    public Checked {
        documents = List.copyOf(documents);
        glossaries = List.copyOf(glossaries);
    }

    /**
     * One of them.
     *
     * @param views what was found, one for each segment, in order
     */
    public record Document(org.calque.document.Document document, List<SegmentView> views) {

        public Document {
            views = List.copyOf(views);
        }

        long count(Severity severity) {
            return views.stream().flatMap(view -> view.issues().stream()).filter(issue -> issue.severity() == severity).count();
        }

        /** Words of the source. */
        int words() {
            return views.stream().mapToInt(view -> org.calque.project.Summary.words(view.segment().source().string())).sum();
        }

        int waivers() {
            return views.stream().mapToInt(view -> view.waivers().size()).sum();
        }
    }

    /** Whether a kind of fault was looked for. */
    boolean asked(CheckKind kind) {
        return kind == CheckKind.TERMS ? !glossaries.isEmpty() : profile.looksFor(kind);
    }

    Stream<SegmentView> views() {
        return documents.stream().flatMap(document -> document.views().stream());
    }

    long count(Severity severity) {
        return documents.stream().mapToLong(document -> document.count(severity)).sum();
    }

    /** How many issues of each kind and severity there are, the kinds in the order in which they were met. */
    Map<String, Map<Severity, Integer>> byKind() {
        Map<String, Map<Severity, Integer>> kinds = new LinkedHashMap<>();
        views().flatMap(view -> view.issues().stream()).forEach((Issue issue) ->
                kinds.computeIfAbsent(issue.check(), kind -> new EnumMap<>(Severity.class)).merge(issue.severity(), 1, Integer::sum));
        return kinds;
    }
}
