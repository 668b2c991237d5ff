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
import org.calque.memory.Match;

/** What can be filled into a document before a person has looked at it. */
final class Pretranslation {

    private static final int ENOUGH = 3;

    private final Terminology terminology;
    private final Memory memory;

    Pretranslation(Terminology terminology, Memory memory) {
        this.terminology = terminology;
        this.memory = memory;
    }

    /**
     * Segments without a target that are one term with one agreed rendering, and nothing else but the mark that ends a sentence;
     * and those that the memory has word for word. Where it has them in several ways and none in this context, or in one that
     * breaks the glossary, they are left to a person.
     */
    List<DocumentSession.Edit> certain(Document document, Progress progress) {
        List<DocumentSession.Edit> edits = new ArrayList<>();
        int size = document.segments().size();
        for (int i = 0; i < size; i++) {
            progress.check();
            progress.at(i, size);
            Segment segment = document.segments().get(i);
            if (segment.target().isEmpty() && segment.state() == SegmentState.NOT_STARTED && !segment.locked()) {
                int index = i;
                List<Occurrence> terms = terminology.find(segment.read());
                Certain.rendering(segment, terms).or(() -> remembered(document, index, terms))
                        .ifPresent(target -> edits.add(new DocumentSession.Edit(index, target, SegmentState.DRAFT)));
            }
        }
        return edits;
    }

    private Optional<Text> remembered(Document document, int index, List<Occurrence> terms) {
        List<Match> exact = memory.find(document, index, 100, ENOUGH).stream().filter(Match::exact).toList();
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        Match first = exact.get(0);
        boolean sure = first.percent() == Match.IN_CONTEXT || exact.stream().map(match -> match.target().string()).distinct().count() == 1;
        Text source = document.segments().get(index).read();
        boolean agreed = terminology.judge(source, terms, first.target()).stream().allMatch(verdict -> verdict.verdict().good());
        return sure && agreed ? Optional.of(first.target()) : Optional.empty();
    }
}
