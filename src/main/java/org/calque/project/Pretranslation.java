package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Certain;
import org.calque.glossary.Occurrence;
import org.calque.job.Progress;
import org.calque.language.Numeral;
import org.calque.memory.Match;
import org.calque.project.glossary.TermSwaps;
import org.calque.project.glossary.Terminology;

/** What can be filled into a document before a person has looked at it. */
final class Pretranslation {

    private static final int ENOUGH = 3;

    private final Terminology terminology;
    private final Remembering memory;
    private final Brought brought;

    /** What has been translated before; nothing, where there is no workspace. */
    interface Remembering {

        Remembering NOTHING = (document, index, least, most) -> List.of();

        List<Match> find(Document document, int index, int least, int most);
    }

    Pretranslation(Terminology terminology, Remembering memory, Brought brought) {
        this.terminology = terminology;
        this.memory = memory;
        this.brought = brought;
    }

    /** The document with {@linkplain #of those segments} filled, where it is kept nowhere. */
    Document filled(Document document, int least, Progress progress) {
        Document filled = document;
        for (DocumentSession.Edit edit : of(document, least, progress)) {
            filled = filled.with(edit.index(), filled.segments().get(edit.index()).withTarget(edit.target(), edit.state()));
        }
        return filled;
    }

    /**
     * Segments without a target that are one term with one agreed rendering, and nothing else but the mark that ends a sentence;
     * those that the memory, or the file itself, has word for word; and those that are one number. Where it has them in several ways and none in this context, or in one that
     * breaks the glossary, they are left to a person. On wish also those that it has something like, the likest of it.
     *
     * @param least how alike that must be, percent; {@link Leverage#CERTAIN} for word for word only
     */
    List<DocumentSession.Edit> of(Document document, int least, Progress progress) {
        List<DocumentSession.Edit> edits = new ArrayList<>();
        int size = document.segments().size();
        for (int i = 0; i < size; i++) {
            progress.check();
            progress.at(i, size);
            Segment segment = document.segments().get(i);
            if (segment.target().isEmpty() && segment.state() == SegmentState.NOT_STARTED && !segment.locked()) {
                int index = i;
                List<Occurrence> terms = terminology.find(segment.read());
                Certain.rendering(segment, terms).or(() -> remembered(document, index, terms)).or(() -> number(document, segment))
                        .or(() -> least < Leverage.CERTAIN ? alike(document, index, terms, least) : Optional.empty())
                        .ifPresent(target -> edits.add(new DocumentSession.Edit(index, target, SegmentState.DRAFT)));
            }
        }
        return edits;
    }

    private Optional<Text> remembered(Document document, int index, List<Occurrence> terms) {
        List<Match> exact = find(document, index, 100).stream().filter(Match::exact).toList();
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        Match first = exact.get(0);
        boolean sure = first.percent() == Match.IN_CONTEXT || exact.stream().map(match -> match.target().string()).distinct().count() == 1;
        Text source = document.segments().get(index).read();
        return sure && agreed(source, terms, first.target()) ? Optional.of(first.target()) : Optional.empty();
    }

    private static Optional<Text> number(Document document, Segment segment) {
        boolean read = document.languages().source().getLanguage().equals("fr") && document.languages().target().getLanguage().equals("en")
                && segment.source().codes().isEmpty();
        return read ? Numeral.english(segment.read().string()).map(Text::of) : Optional.empty();
    }

    /** The likest that keeps the glossary, with the numbers and terms of this sentence. */
    private Optional<Text> alike(Document document, int index, List<Occurrence> terms, int least) {
        Text source = document.segments().get(index).read();
        TermSwaps swaps = new TermSwaps(terminology);
        return find(document, index, least).stream().map(match -> match.exact() ? match : swaps.adapt(match, source))
                .map(Match::target).filter(target -> agreed(source, terms, target)).findFirst();
    }

    private List<Match> find(Document document, int index, int least) {
        return brought.among(memory.find(document, index, least, ENOUGH), document.segments().get(index), least, ENOUGH);
    }

    private boolean agreed(Text source, List<Occurrence> terms, Text target) {
        return terminology.judge(source, terms, target).stream().allMatch(verdict -> verdict.verdict().good());
    }
}
