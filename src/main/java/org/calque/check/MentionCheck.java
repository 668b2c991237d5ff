package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermFinder;
import org.calque.language.Folding;

/** Where a text first names something, it stands with its gloss, if the glossary wants that; after that in short. */
final class MentionCheck {

    /** What may differ where a mention stands: quotes, brackets, spaces. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Words words;

    /** @param language of the messages: English or French */
    MentionCheck(Locale language) {
        this.words = new Words(language);
    }

    /** The issues of each segment that has any. */
    Map<UUID, List<Issue>> of(Document document, List<Glossary> glossaries) {
        List<Glossary> ruled = glossaries.stream().map(glossary -> glossary.with(glossary.concepts().stream()
                .filter(concept -> concept.firstMention() != null).toList())).filter(glossary -> !glossary.concepts().isEmpty()).toList();
        if (ruled.isEmpty()) {
            return Map.of();
        }
        TermFinder finder = new TermFinder(ruled);
        Map<UUID, List<Issue>> issues = new HashMap<>();
        Set<UUID> named = new HashSet<>();
        for (Segment segment : document.segments()) {
            Set<UUID> here = new HashSet<>();
            for (Occurrence occurrence : finder.find(segment.read())) {
                Concept concept = occurrence.concept();
                if (here.add(concept.id())) {
                    look(segment, occurrence, named.add(concept.id()), issues);
                }
            }
        }
        return issues;
    }

    private void look(Segment segment, Occurrence occurrence, boolean first, Map<UUID, List<Issue>> issues) {
        Concept.FirstMention rule = occurrence.concept().firstMention();
        if (rule == null || segment.target().isBlank() || segment.locked()) {
            return;
        }
        String target = bare(segment.target().string());
        boolean glossed = target.contains(bare(rule.first()));
        if (first && !glossed) {
            tell(segment, occurrence, issues, "mention.first", occurrence.text(), rule.first());
        } else if (!first && glossed && rule.after() != null && !bare(rule.first()).equals(bare(rule.after()))) {
            tell(segment, occurrence, issues, "mention.again", occurrence.text(), rule.after());
        }
    }

    private void tell(Segment segment, Occurrence occurrence, Map<UUID, List<Issue>> issues, String key, Object... arguments) {
        issues.computeIfAbsent(segment.id(), any -> new ArrayList<>())
                .add(Issue.missing(segment, CheckKind.MENTIONS, words.say(key, arguments), occurrence.concept().key()));
    }

    /** Words alone, a space around each. */
    private static String bare(String text) {
        return " " + BETWEEN.matcher(Folding.fold(text)).replaceAll(" ").strip() + " ";
    }
}
