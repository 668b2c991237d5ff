package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.glossary.Certain;
import org.calque.job.Progress;

/** What can be filled into a document before a person has looked at it. */
final class Pretranslation {

    private Pretranslation() {
    }

    /** Segments without a target that are one term with one agreed rendering, and nothing else but the mark that ends a sentence. */
    static List<DocumentSession.Edit> certain(Document document, Terminology terminology, Progress progress) {
        List<DocumentSession.Edit> edits = new ArrayList<>();
        int size = document.segments().size();
        for (int i = 0; i < size; i++) {
            progress.check();
            progress.at(i, size);
            Segment segment = document.segments().get(i);
            if (segment.target().isEmpty() && segment.state() == SegmentState.NOT_STARTED && !segment.locked()) {
                int index = i;
                Certain.rendering(segment, terminology.find(segment.source()))
                        .ifPresent(target -> edits.add(new DocumentSession.Edit(index, target, SegmentState.DRAFT)));
            }
        }
        return edits;
    }
}
