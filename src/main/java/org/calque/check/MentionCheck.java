package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;

/** Where a text first names something, it stands with its gloss, if the glossary wants that; after that in short. */
final class MentionCheck {

    private final Words words;

    /** @param language of the messages: English or French */
    MentionCheck(Locale language) {
        this.words = new Words(language);
    }

    /** The issues of each segment that has any. */
    Map<UUID, List<Issue>> of(Document document, List<Glossary> glossaries) {
        Map<UUID, List<Issue>> issues = new HashMap<>();
        Mentions.walk(document, glossaries, met -> look(met, issues));
        return issues;
    }

    private void look(Mentions.Met met, Map<UUID, List<Issue>> issues) {
        Segment segment = met.segment();
        Concept.FirstMention rule = met.occurrence().concept().firstMention();
        if (rule == null || segment.target().isBlank() || segment.locked()) {
            return;
        }
        boolean glossed = Mentions.glossed(rule, segment.target().string());
        if (met.first() && !glossed) {
            issue(met, rule, "mention.first", rule.first(), issues);
        } else if (!met.first() && glossed && rule.after() != null && Mentions.shortens(rule)) {
            issue(met, rule, "mention.again", rule.after(), issues);
        }
    }

    private void issue(Mentions.Met met, Concept.FirstMention rule, String key, String wanted, Map<UUID, List<Issue>> issues) {
        Segment segment = met.segment();
        Concept concept = met.occurrence().concept();
        String message = words.say(key, met.occurrence().text(), wanted);
        Issue issue = Mentions.place(rule, met.first(), concept, segment.target().string())
                .map(place -> Issue.at(segment, CheckKind.MENTIONS, message, place.start(), place.end(), place.with()).about(concept.key()))
                .orElseGet(() -> Issue.missing(segment, CheckKind.MENTIONS, message, concept.key()));
        issues.computeIfAbsent(segment.id(), any -> new ArrayList<>()).add(issue);
    }
}
