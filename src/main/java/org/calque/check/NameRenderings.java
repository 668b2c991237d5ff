package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Names;
import org.calque.job.Progress;

/** One name, one rendering, also where no glossary says anything: the rarer ways are told, quietly, since both may be meant. */
final class NameRenderings {

    private final Words words;

    NameRenderings(Locale language) {
        this.words = new Words(language);
    }

    /** The issues of each segment that has any. */
    Map<UUID, List<Issue>> of(Document document) {
        Map<UUID, List<Issue>> issues = new HashMap<>();
        Map<UUID, Segment> segments = new HashMap<>();
        for (Names.Name name : Names.of(List.of(document), Progress.NONE)) {
            if (name.renderings().size() < 2) {
                return issues;   // those with several come first
            }
            if (segments.isEmpty()) {
                document.segments().forEach(segment -> segments.put(segment.id(), segment));
            }
            String usual = name.renderings().get(0).text();
            for (Names.Form other : name.renderings().subList(1, name.renderings().size())) {
                for (Names.Place place : other.places()) {
                    Segment segment = segments.get(place.segment());
                    int start = segment.target().string().indexOf(other.text());
                    issues.computeIfAbsent(segment.id(), any -> new ArrayList<>()).add(new Issue(segment.id(), segment.key(),
                            CheckKind.RENDERINGS.id(), Severity.ADVICE, words.say("renderings.other", name.text(), other.text(), usual,
                            name.renderings().get(0).places().size()), start, start < 0 ? -1 : start + other.text().length(), null, null,
                            name.text() + " " + other.text()));
                }
            }
        }
        return issues;
    }
}
