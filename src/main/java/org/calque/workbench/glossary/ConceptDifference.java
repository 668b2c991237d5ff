package org.calque.workbench.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What a change makes of a concept, in words. */
final class ConceptDifference {

    private final Wording wording;

    ConceptDifference(Wording wording) {
        this.wording = wording;
    }

    /** A line for each thing that differs; none where it is only what is kept of another file. */
    List<String> of(Concept before, Concept after) {
        List<String> parts = new ArrayList<>();
        for (Term term : after.terms()) {
            Term was = before.terms().stream().filter(each -> each.id().equals(term.id())).findFirst().orElse(null);
            if (was == null) {
                parts.add("+ " + term.text() + status(term));
            } else if (!was.equals(term)) {
                boolean same = was.text().equals(term.text()) && was.status() == term.status();
                parts.add(same ? wording.say("concept.datum", term.text(), wording.say("concept.history.details"))
                        : was.text() + status(was) + " → " + term.text() + status(term));
            }
        }
        before.terms().stream().filter(was -> after.terms().stream().noneMatch(term -> term.id().equals(was.id())))
                .forEach(was -> parts.add("− " + was.text() + status(was)));
        field(parts, "concept.domain", before.domain(), after.domain());
        field(parts, "concept.note", before.note(), after.note());
        field(parts, "concept.definition", before.definition(), after.definition());
        field(parts, "concept.source", before.source(), after.source());
        if (before.doNotTranslate() != after.doNotTranslate()) {
            parts.add((after.doNotTranslate() ? "+ " : "− ") + wording.say("concept.untranslated"));
        }
        field(parts, "concept.first", mention(before, Concept.FirstMention::first), mention(after, Concept.FirstMention::first));
        field(parts, "concept.after", mention(before, Concept.FirstMention::after), mention(after, Concept.FirstMention::after));
        field(parts, "concept.origin", before.origin(), after.origin());
        return parts;
    }

    private String status(Term term) {
        return term.misheard() ? " (" + wording.say("concept.misheard") + ")"
                : " (" + wording.say("status." + term.status().name().toLowerCase(Locale.ROOT)) + ")";
    }

    private void field(List<String> parts, String key, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            parts.add(wording.say("concept.datum", wording.say(key), (before == null ? "–" : before) + " → " + (after == null ? "–" : after)));
        }
    }

    private static @Nullable String mention(Concept concept, Function<Concept.FirstMention, @Nullable String> of) {
        return concept.firstMention() == null ? null : of.apply(concept.firstMention());
    }
}
