package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.glossary.Glossary;

/** Everything that only a look at the whole document shows. */
public final class Across {

    private final Profile profile;
    private final Consistency consistency;
    private final CueCheck cues;
    private final MentionCheck mentions;
    private final NameRenderings names;

    /** @param language of the messages: English or French */
    public Across(Locale language, Profile profile, CueLimits limits) {
        this.profile = profile;
        this.consistency = new Consistency(language, profile);
        this.cues = new CueCheck(language, limits);
        this.mentions = new MentionCheck(language);
        this.names = new NameRenderings(language);
    }

    /**
     * The issues of each segment that has any.
     *
     * @param glossaries that say how something is first named
     */
    public Map<UUID, List<Issue>> of(Document document, List<Glossary> glossaries) {
        Map<UUID, List<Issue>> issues = new HashMap<>(consistency.of(document));
        if (profile.asks(CheckKind.MENTIONS)) {
            add(mentions.of(document, glossaries), issues);
        }
        if (profile.asks(CheckKind.CUES)) {
            add(cues.of(document), issues);
        }
        if (profile.asks(CheckKind.RENDERINGS)) {
            add(names.of(document), issues);
        }
        return issues;
    }

    private void add(Map<UUID, List<Issue>> more, Map<UUID, List<Issue>> issues) {
        more.forEach((segment, found) -> {
            List<Issue> all = new ArrayList<>(issues.getOrDefault(segment, List.of()));
            found.forEach(issue -> all.add(profile.weighed(issue)));
            issues.put(segment, all);
        });
    }
}
