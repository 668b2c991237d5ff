package org.calque.workbench.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.project.glossary.Use;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Where a concept stands in all documents, translated or not; each place a jump. */
final class UsesPane extends ListPane {

    /** More are not looked for: what is so common is looked through in the documents. */
    private static final int MOST = 1_000;

    private final GlossaryModel model;
    private final Consumer<Use> go;

    UsesPane(Wording wording, GlossaryModel model, Consumer<Use> go) {
        super(wording, wording.say("tab.uses"));
        this.model = model;
        this.go = go;
        show("", List.<Use>of(), this::card, wording.say("uses.choose"));
    }

    void show(Concept concept) {
        String term = concept.french().findFirst().map(french -> french.text()).orElse("");
        model.places(concept, MOST, uses -> show(wording.say(uses.size() < MOST ? "uses.title" : "uses.more", term, uses.size(),
                uses.stream().map(Use::document).distinct().count()), uses, this::card, wording.say("uses.none", term)));
    }

    private Card card(Use use) {
        Card card = new Card(null);
        card.add(line(Words.muted(wording.say("affected.place", use.name(), use.segment().unit() + 1)),
                link(wording.say("affected.go"), use.segment().source().string(), () -> go.accept(use))));
        String text = use.segment().source().string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Occurrence occurrence : use.occurrences()) {
            if (occurrence.start() >= at) {
                runs.add(new Runs.Run(text.substring(at, occurrence.start()), Colour.MUTED, null, false));
                runs.add(new Runs.Run(text.substring(occurrence.start(), occurrence.end()), Colour.TEXT, Colour.ACCENT_SOFT, false));
                at = occurrence.end();
            }
        }
        runs.add(new Runs.Run(text.substring(at), Colour.MUTED, null, false));
        card.add(new Runs(runs, Fonts::label));
        if (!use.segment().target().isBlank()) {
            card.add(new Runs(List.of(new Runs.Run(use.segment().target().string(), Colour.TEXT, null, false)), Fonts::label));
        }
        return card;
    }
}
