package org.calque.workbench.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.job.FaultException;
import org.calque.project.SegmentView;
import org.calque.project.memory.Offer;
import org.calque.suggest.Account;
import org.calque.suggest.Question;
import org.calque.suggest.Suggester;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the user's own service suggests for the active segment, judged by the glossary before it is shown. Used on the window's
 * thread; nothing waits for the service.
 */
public final class Suggestions {

    private final Supplier<Optional<Account>> chosen;
    private final Executor window;
    private final Wording wording;
    private @Nullable Suggester suggester;   // made when first asked: most people have set up none

    /** @param chosen the service that is set up, if one is */
    public Suggestions(Supplier<Optional<Account>> chosen, Executor window, Wording wording) {
        this.chosen = chosen;
        this.window = window;
        this.wording = wording;
    }

    /** What came of asking: an offer, or a sentence why there is none. */
    public record Answer(Optional<Offer> offer, String told) {
    }

    /** Whether a service is set up. */
    public boolean on() {
        return chosen.get().isPresent();
    }

    private Suggester suggester() {
        if (suggester == null) {
            suggester = new Suggester(System.getenv());
        }
        return suggester;
    }

    /**
     * Asks for the active segment; not where a memory has it word for word, or something is written already, unless the user
     * asks for it. There is no answer where another segment is active by then.
     *
     * @param offers what there is already
     * @param asked  whether the user asks
     * @return whether the service is asked
     */
    public boolean ask(DocumentModel document, List<Offer> offers, boolean asked, Consumer<Answer> answer) {
        Optional<Account> account = chosen.get();
        Segment segment = document.document().segments().get(document.active());
        boolean known = offers.stream().anyMatch(offer -> offer instanceof Offer.Remembered one && one.match().exact());
        if (account.isEmpty() || segment.source().isBlank() || segment.locked() || !asked && (known || !segment.target().isEmpty())) {
            return false;
        }
        if (asked) {
            suggester().wake();
        }
        UUID id = segment.id();
        suggester().ask(account.get(), question(document)).whenComplete((text, failure) -> window.execute(() -> {
            Document now = document.document();
            int index = document.active();
            if (index < now.segments().size() && now.segments().get(index).id().equals(id)) {
                answer.accept(text != null ? offered(document, account.get(), text) : new Answer(Optional.empty(), sentence(failure)));
            }
        }));
        return true;
    }

    private static Answer offered(DocumentModel document, Account account, Text text) {
        return new Answer(Optional.of(new Offer.Suggested(account.service().label(), text,
                document.session().view(document.active(), text).errors())), "");
    }

    private static Question question(DocumentModel document) {
        SegmentView view = document.activeView();
        Map<String, String> terms = new LinkedHashMap<>();
        for (Occurrence occurrence : view.occurrences()) {
            String rendering = RenderingCheck.insertion(occurrence);
            // what only sounds like a term may be none: no service is told to say it
            if (occurrence.enforced() && !occurrence.proposed() && !rendering.isEmpty()) {
                terms.putIfAbsent(occurrence.term().text(), rendering);
            }
        }
        int index = document.active();
        String before = index == 0 ? "" : document.document().segments().get(index - 1).source().string();
        return new Question(document.languages(), view.segment().source(), before, terms);
    }

    /** Tries whether a service answers at all; told in a sentence. */
    public void attempt(Account account, Consumer<String> told) {
        Question hello = new Question(org.calque.document.LanguagePair.FRENCH_ENGLISH, Text.of("Le navire est arrivé."), "", Map.of());
        suggester().askAnew(account, hello).whenComplete((text, failure) -> window.execute(() -> told.accept(
                text != null ? wording.say("suggest.works", text.string()) : sentence(failure))));
    }

    private String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof FaultException fault ? fault.sentence(wording.language()) : String.valueOf(cause);
    }
}
