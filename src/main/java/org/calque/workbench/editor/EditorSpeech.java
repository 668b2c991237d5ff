package org.calque.workbench.editor;

import java.util.List;
import java.util.function.Consumer;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.language.CueText;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dialog.ReadingPane;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.WorkbenchModel;
import org.jspecify.annotations.Nullable;

/** What one does in the editor with text that was spoken: cues, sources that came wrong, misheard names. */
final class EditorSpeech {

    private final EditorPage page;
    private final WorkbenchModel workbench;
    private final DocumentModel model;
    private final Actions actions;
    private @Nullable String accepted;   // last, in this document

    EditorSpeech(EditorPage page, WorkbenchModel workbench, Actions actions) {
        this.page = page;
        this.actions = actions;
        this.workbench = workbench;
        this.model = page.model();
    }

    /** Lets the cue next to the caret begin at the caret. */
    void breakHere() {
        Segment segment = model.activeView().segment();
        List<CueText> texts = CueText.of(model.document().unitOf(segment), segment);
        int caret = page.grid().caret();
        int boundary = -1;
        for (int i = 1; i < texts.size(); i++) {
            if (boundary < 0 || Math.abs(texts.get(i).start() - caret) < Math.abs(texts.get(boundary).start() - caret)) {
                boundary = i;
            }
        }
        if (boundary > 0 && caret >= 0) {
            int from = texts.get(boundary).start();
            String between = segment.target().string().substring(Math.min(from, caret), Math.max(from, caret)).strip();
            int words = between.isEmpty() ? 0 : between.split("\\s+").length;
            List<Integer> moved = CueText.moved(texts, segment.target().string(), boundary - 1, caret < from ? words : -words);
            page.attempt(() -> model.session().setBreaks(model.active(), moved));
        }
        page.dock().showCues();
    }

    /** Asks what should stand in the active segment's source. */
    void correct() {
        Segment segment = model.activeView().segment();
        String title = workbench.wording().say("action.correct");
        new ReadingPane(workbench.wording(), segment, model.session().corrections().of(model.active()), model.twinsReading())
                .ask(page, title, reading -> page.attempt(() -> {
                    model.session().corrections().set(model.active(), reading);
                    page.dock().lookAnew();
                    page.dock().refresh();
                }));
    }

    /** Keeps the first proposal of the active segment as a misheard form of the name it sounds like, or the one given. */
    void accept(@Nullable TermCard which) {
        judge(which, card -> {
            Unit unit = model.document().unitOf(model.activeView().segment());
            long heard = -1;
            for (Cue cue : unit.cuesIn(model.activeView().segment().range())) {
                heard = cue.offset() <= card.at().start() ? cue.start() : heard;
            }
            workbench.workspace().glossaries().accept(card.at(), model.document().name(), heard);
        }, this::kept);
    }

    /** Says that the first proposal of the active segment is no name, or that the one given is none. */
    void refuse(@Nullable TermCard which) {
        judge(which, card -> workbench.workspace().glossaries().refuse(card.at()),
                card -> workbench.tell(Notice.Kind.INFO, workbench.wording().say("heard.gone", card.found(), card.alike())));
    }

    /** @param told says what was done; the last of it */
    private void judge(@Nullable TermCard which, Consumer<TermCard> verdict, Consumer<TermCard> told) {
        TermCard card = which != null ? which : page.cards().stream().filter(TermCard::proposed).findFirst().orElse(null);
        if (card != null) {
            workbench.jobs().run(workbench.wording().say("job.concept"), progress -> {
                verdict.accept(card);
                return card;
            }, done -> {
                page.dock().refresh();
                told.accept(card);
                page.changed();
            });
        }
    }

    /** Where the same was heard elsewhere it is the name too, from now on: that is a step away. */
    private void kept(TermCard card) {
        accepted = card.found();
        long elsewhere = model.seeking().elsewhere(card.found());
        String sentence = workbench.wording().say("heard.kept", card.found(), card.alike());
        workbench.tell(elsewhere == 0 ? new Notice(Notice.Kind.INFO, sentence)
                : new Notice(Notice.Kind.INFO, sentence + " " + workbench.wording().say("heard.elsewhere", elsewhere), new Notice.Step(
                        workbench.wording().say("heard.show"), actions.keyName(ActionId.WHERE_HEARD), () -> show(card.found()))));
    }

    /** The misheard form that is asked about: the one accepted last where it stands in the active segment, else the first there; else that one. */
    @Nullable String misheard() {
        List<String> here = page.cards().stream().filter(TermCard::misheard).map(TermCard::found).toList();
        return here.isEmpty() || accepted != null && here.contains(accepted) ? accepted : here.get(0);
    }

    /** Shows only where the misheard form stands that is asked about; asked again, everything. */
    void showWhere() {
        String form = misheard();
        if (form != null) {
            show(form);
        }
    }

    /** Shows only the segments in which a misheard form stands; where they are all that is shown, everything. */
    void show(String form) {
        model.seeking().showWhere(form);
    }
}
