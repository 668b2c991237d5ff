package org.calque.workbench.glossary;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.calque.project.glossary.ConceptChange;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.part.Stack;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Who changed what of a concept, and when. */
final class ConceptHistory extends Surface {

    private static final int SHOWN = 20;

    private final Wording wording;
    private final GlossaryModel model;
    private final DateTimeFormatter times;
    private @Nullable UUID asked;

    ConceptHistory(Wording wording, GlossaryModel model) {
        super(new Stack(4), Colour.WINDOW);
        this.wording = wording;
        this.model = model;
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(wording.language())
                .withZone(ZoneId.systemDefault());
    }

    /** @param concept null for one that has no history yet */
    void show(@Nullable UUID concept) {
        asked = concept;
        removeAll();
        if (concept != null) {
            model.history(concept, changes -> {
                if (concept.equals(asked)) {
                    fill(changes);
                }
            });
        }
        revalidate();
        repaint();
    }

    private void fill(List<ConceptChange> changes) {
        removeAll();
        add(new Words(wording.say("concept.history"), Colour.MUTED, Fonts::small));
        for (ConceptChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
            add(Words.muted(times.format(change.at()) + " · " + change.who()));
            add(new Wrapped(told(change), Colour.TEXT, Fonts::small));
        }
        revalidate();
        repaint();
    }

    private String told(ConceptChange change) {
        Concept before = change.before();
        Concept after = change.after();
        if (after == null) {
            return wording.say("concept.history.deleted");
        }
        if (before == null) {
            return wording.say("concept.history.added");
        }
        List<String> parts = new ArrayList<>();
        for (Term term : after.terms()) {
            Term was = before.terms().stream().filter(each -> each.id().equals(term.id())).findFirst().orElse(null);
            if (was == null) {
                parts.add("+ " + term.text() + status(term));
            } else if (!was.equals(term)) {
                boolean same = was.text().equals(term.text()) && was.status() == term.status();
                parts.add(same ? term.text() + ": " + wording.say("concept.history.details")
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
        return parts.isEmpty() ? wording.say("concept.history.details") : parts.stream().collect(Collectors.joining("\n"));
    }

    private String status(Term term) {
        return term.misheard() ? " (" + wording.say("concept.misheard") + ")"
                : " (" + wording.say("status." + term.status().name().toLowerCase(Locale.ROOT)) + ")";
    }

    private void field(List<String> parts, String key, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            parts.add(wording.say(key) + ": " + (before == null ? "–" : before) + " → " + (after == null ? "–" : after));
        }
    }
}
