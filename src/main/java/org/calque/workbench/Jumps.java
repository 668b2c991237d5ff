package org.calque.workbench;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.project.Audit;
import org.calque.project.DocumentSummary;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;

/** Goes from a page that names a segment to that segment, in whatever document it stands. */
final class Jumps {

    private final WorkbenchModel model;
    private final IntConsumer show;

    /** @param show shows a segment of the open document */
    Jumps(WorkbenchModel model, IntConsumer show) {
        this.model = model;
        this.show = show;
    }

    /** To where an issue was found. */
    void to(Audit.Found found) {
        to(found.document(), found.name(), document -> place(document, found));
    }

    void to(UUID document, UUID segment) {
        String name = model.workspace().documents().stream().filter(known -> known.id().equals(document)).map(DocumentSummary::name)
                .findFirst().orElse("");
        to(document, name, there -> indexOf(there, segment));
    }

    /** To a segment of any document, which is opened for it. */
    void to(UUID document, String name, ToIntFunction<Document> where) {
        Runnable there = () -> {
            DocumentModel open = model.document();
            int index = open == null ? -1 : where.applyAsInt(open.document());
            if (index < 0) {
                model.tell(Notice.Kind.ERROR, model.wording().say("jump.gone"));
            } else {
                show.accept(index);
            }
        };
        DocumentModel open = model.document();
        if (open != null && open.document().id().equals(document)) {
            there.run();
        } else {
            model.open(document, name, there);
        }
    }

    /** Where the segment of an issue stands now; -1 where it is gone. */
    private static int place(Document document, Audit.Found found) {
        List<Segment> segments = document.segments();
        boolean there = found.index() < segments.size() && segments.get(found.index()).id().equals(found.segment().id());
        return there ? found.index() : indexOf(document, found.segment().id());
    }

    private static int indexOf(Document document, UUID segment) {
        for (int i = 0; i < document.segments().size(); i++) {
            if (document.segments().get(i).id().equals(segment)) {
                return i;
            }
        }
        return -1;
    }
}
