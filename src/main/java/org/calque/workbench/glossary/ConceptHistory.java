package org.calque.workbench.glossary;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.calque.glossary.Concept;
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
    private final ConceptDifference difference;
    private final DateTimeFormatter times;
    private @Nullable UUID asked;

    ConceptHistory(Wording wording, GlossaryModel model) {
        super(new Stack(4), Colour.WINDOW);
        this.wording = wording;
        this.model = model;
        this.difference = new ConceptDifference(wording);
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
        List<String> parts = difference.of(before, after);
        return parts.isEmpty() ? wording.say("concept.history.details") : String.join("\n", parts);
    }
}
