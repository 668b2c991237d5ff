package org.calque.workbench.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import org.calque.glossary.Clash;
import org.calque.glossary.Clashes;
import org.calque.glossary.Concept;
import org.calque.glossary.Romanisation;
import org.calque.glossary.Term;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/**
 * Duplicates and contradictions of the glossaries, each concept a jump; duplicates merged, of two renderings the one preferred, and
 * names spelt as the house does, at the press of a button.
 */
final class ClashesPane extends ListPane {

    private final GlossaryModel model;
    private final Consumer<UUID> open;
    private final JButton merge = new JButton();
    private List<List<Concept>> duplicates = List.of();
    private boolean stale = true;

    /** @param open shows a concept in the form */
    ClashesPane(Wording wording, GlossaryModel model, Consumer<UUID> open) {
        super(wording, wording.say("tab.clashes"));
        this.model = model;
        this.open = open;
        merge.setText(wording.say("clashes.merge"));
        merge.setVisible(false);
        merge.addActionListener(pressed -> model.merge(duplicates));
        offer(merge);
        JButton again = new JButton(wording.say("clashes.again"));
        again.addActionListener(pressed -> look());
        offer(again);
        model.onConcepts(() -> {
            stale = true;
            if (isShowing()) {
                look();
            }
        });
    }

    /** Looks through the glossaries, unless they are as they were last time. */
    void refresh() {
        if (stale) {
            look();
        }
    }

    private void look() {
        stale = false;
        var glossaries = model.glossaries();
        model.work(wording.say("job.clashes"), progress -> Clashes.in(glossaries, model.romanises(), progress), this::show);
    }

    private void show(List<Clash> clashes) {
        duplicates = clashes.stream().filter(clash -> clash.kind() == Clash.Kind.DUPLICATE).map(Clash::concepts).toList();
        merge.setText(wording.say("clashes.merge.all", duplicates.size()));
        merge.setVisible(duplicates.size() > 1);
        show(wording.say("clashes.title", clashes.size()), clashes, this::card, wording.say("clashes.none"));
    }

    private Card card(Clash clash) {
        boolean two = clash.kind() == Clash.Kind.TWO_RENDERINGS;
        Set<Clash.Difference> differences = two ? clash.differences() : Set.of();
        boolean grave = two && differences.isEmpty() || clash.kind() == Clash.Kind.FORBIDDEN_ELSEWHERE;
        Card card = new Card(grave ? Colour.BAD : Colour.WARN_MARK);
        card.add(line(Words.strong(clash.text()), new Badge(wording.say("clash." + clash.kind().name().toLowerCase(Locale.ROOT)),
                grave ? Colour.BAD : Colour.WARN, grave ? Colour.BAD_SOFT : Colour.WARN_SOFT)));
        for (Concept concept : clash.concepts()) {
            JButton show = link(wording.say("terms.open"), told(concept), () -> open.accept(concept.id()));
            Runnable prefer = () -> model.prefer(concept, clash.concepts());
            card.add(line(Words.muted(told(concept)), !two ? show
                    : differences.isEmpty() ? row(link(wording.say("clashes.prefer"), told(concept), prefer), show)
                    : row(show, link(wording.say("clashes.prefer.meanings"), told(concept), prefer))));
        }
        if (!differences.isEmpty()) {
            card.add(new Wrapped(wording.say("clashes.meanings", differences.stream().map(each -> wording.say(said(each))).collect(Collectors.joining(", "))),
                    Colour.TEXT, Fonts::label));
        }
        if (clash.kind() == Clash.Kind.DUPLICATE) {
            card.add(row(link(wording.say("clashes.merge"), clash.text(), () -> model.merge(List.of(clash.concepts())))));
        }
        if (clash.kind() == Clash.Kind.ROMANISED) {
            card.add(row(link(wording.say("clashes.spell", clash.text()), clash.text(), () -> spell(clash.concepts().get(0)))));
        }
        return card;
    }

    private static String said(Clash.Difference difference) {
        return switch (difference) {
            case DOMAIN -> "concept.domain";
            case DEFINITION -> "concept.definition";
            case PART_OF_SPEECH -> "term.part";
            case GENDER -> "term.gender";
        };
    }

    private void spell(Concept concept) {
        GlossaryModel.Entry entry = model.entry(concept.id());
        if (entry != null) {
            model.save(entry.glossary().id(), entry.concept(), Romanisation.respelt(entry.concept()), kept -> { });
        }
    }

    private String told(Concept concept) {
        String french = concept.french().filter(term -> !term.misheard()).map(Term::text).limit(3).collect(Collectors.joining(", "));
        String english = concept.doNotTranslate() ? wording.say("terms.untranslated")
                : concept.renderings().stream().map(Term::text).limit(3).collect(Collectors.joining(", "));
        GlossaryModel.Entry entry = model.entry(concept.id());
        return french + " → " + english + (concept.domain() == null ? "" : " · " + concept.domain())
                + (entry == null || model.glossaries().size() < 2 ? "" : " · " + entry.glossary().name());
    }
}
